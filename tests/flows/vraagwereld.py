"""A partner, the casushouder, and the group that must not hear what they say to each other."""

from commands.domain.rollen import Rol
from tests.nepkamers import Kamer
from tests.wereld import GGZ, WIJKTEAM, Wereld

VRAAG = "Mag ik de school bellen over het verzuim?"


def houder(wereld: Wereld) -> Kamer:
    """The private room of the casushouder."""
    return wereld.kamers.prive(WIJKTEAM)


def stil(wereld: Wereld, code: str) -> int:
    """How much the group ever heard: in the room and by mail."""
    in_kamer = len(wereld.kamers.casuskamer(code).berichten)
    return in_kamer + sum(bool(een.list_id) for een in wereld.post.verzonden)


async def groep(wereld: Wereld, tekst: str, adres: str = GGZ) -> None:
    """A partner answers the plan by mail, as if to everybody."""
    await wereld.antwoord(wereld.post.aan(adres)[0], tekst)


async def laat_politie_houden(wereld: Wereld, code: str) -> None:
    """The casushouder is one who reads mail."""
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer casushouder {code} Politie")
