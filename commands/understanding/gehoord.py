"""A member tells what another told them of their work: asked as a report for that other, where they may give one.

Of their own actiepunten such words say nothing, so nothing is asked about these.
"""

from commands.actie.bedoelt import bedoelt
from commands.command import Opdracht
from commands.domain.casus import Fase
from commands.grammar.grammar import zonder_slot
from commands.grammar.lezing import Plek
from commands.messages import Inbound
from commands.spreektaal.hoorzeggen import lees_hoorzeggen
from commands.spreektaal.regie import kern_van
from commands.understanding.identiteit import Bekend
from commands.understanding.uitwerken import met_teken


def lees_gehoord(inbound: Inbound, wie: Bekend) -> tuple[Opdracht, ...] | None:
    """The question whether the casushouder reports it for them, in a mail that answers no actiepunt; None for others.

    In their own room such a sentence is read as any other of theirs."""
    lid, casus = wie.wie.deelnemer, wie.wie.casus
    if (
        lid is None
        or not lid.casushouder
        or casus is None
        or casus.fase is not Fase.LOPEND
        or wie.plek is not Plek.MAIL
    ):
        return None
    if (
        wie.nummer is not None
        or wie.antwoord_als
        or wie.wachtend is not None
        or inbound.bewerkt
        or inbound.doorgestuurd
    ):
        return None
    tekst = zonder_slot(inbound.tekst).strip()
    if met_teken(tekst) or lees_hoorzeggen(kern_van(tekst)) is None:
        return None
    return (bedoelt(tekst, casus.code),)


def is_van_horen(tekst: str, wie: Bekend) -> bool:
    """Whether it tells how it stands with another, and names no actiepunt."""
    if wie.nummer is not None:
        return False
    gehoord = lees_hoorzeggen(kern_van(tekst))
    return gehoord is not None and gehoord.nummer is None
