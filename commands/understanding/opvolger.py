"""A member writes that another follows them: for the procesregisseur, and shared with nobody (own choice)."""

from commands.command import Opdracht
from commands.domain.casus import Fase
from commands.grammar.grammar import zonder_slot
from commands.grammar.lezing import Plek
from commands.messages import Inbound
from commands.onderling.verkeerd import OPVOLGER
from commands.spreektaal.opvolging import is_opvolging
from commands.understanding.identiteit import Bekend


def lees_opvolger(inbound: Inbound, wie: Bekend) -> tuple[Opdracht, ...] | None:
    """The act for such words, in which no command stands; None for other words.

    A casushouder hands over the role, and a derde is heard by the procesregisseur in any case.
    """
    lid, casus = wie.wie.deelnemer, wie.wie.casus
    if (
        lid is None
        or lid.is_derde
        or lid.casushouder
        or wie.wie.is_staf
        or casus is None
        or casus.fase is not Fase.LOPEND
    ):
        return None
    if (
        wie.plek is Plek.KAMER
        or wie.antwoord_als
        or wie.wachtend is not None
        or inbound.bewerkt
        or inbound.doorgestuurd
    ):
        return None
    return (Opdracht(command=OPVOLGER, tekst=""),) if is_opvolging(zonder_slot(inbound.tekst)) else None
