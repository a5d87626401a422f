"""A member tells what another told them of their work: asked as a report for that other, where they may give one.

Of their own actiepunten such words say nothing, so nothing is asked about these.
"""

from datetime import date
from typing import Final

from commands.actie.bedoelt import bedoelt
from commands.command import Opdracht
from commands.domain.casus import Fase
from commands.grammar.grammar import zonder_slot
from commands.grammar.lezing import Plek
from commands.messages import Inbound
from commands.spreektaal.hoorzeggen import lees_hoorzeggen
from commands.spreektaal.meerpunten import lees_meer
from commands.spreektaal.regie import kern_van, lees_regie
from commands.understanding.identiteit import Bekend
from commands.understanding.uitwerken import met_teken

_BEHEER: Final = ("actie vervalt", "actie geef", "pauzeer", "opschalen")
"""What a casushouder may do to the actiepunten of others."""


def lees_gehoord(inbound: Inbound, wie: Bekend, vandaag: date) -> tuple[Opdracht, ...] | None:
    """The question whether the casushouder reports it for them, or means the command that their words stand for
    ("punten 1 en 3 vervallen"), in a mail that answers no actiepunt; None for others.

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
    if met_teken(tekst) or not (lees_hoorzeggen(kern_van(tekst)) is not None or _wil_veranderen(tekst, vandaag)):
        return None
    return (bedoelt(tekst, casus.code),)


def _wil_veranderen(tekst: str, vandaag: date) -> bool:
    """Whether all of it tells the bot what must happen to actiepunten."""
    if (meer := lees_meer(tekst, vandaag)) is not None:
        return not meer.over and not meer.los and all(een.voorstel.woorden.startswith(_BEHEER) for een in meer.delen)
    voorstel = lees_regie(tekst, vandaag)
    return voorstel is not None and voorstel.woorden.startswith(_BEHEER) and voorstel.klaar is None


def is_van_horen(tekst: str, wie: Bekend) -> bool:
    """Whether it tells how it stands with another, and names no actiepunt."""
    if wie.nummer is not None:
        return False
    gehoord = lees_hoorzeggen(kern_van(tekst))
    return gehoord is not None and gehoord.nummer is None
