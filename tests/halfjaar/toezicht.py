"""The guard, with a book of all that it saw; and the words of which the region knows whose they are."""

import re
from collections.abc import Iterable, Sequence

from commands.domain.vondst import Casuslijst, Vondst
from commands.door.gekeurd import Toets
from commands.messages import Bericht
from tests.halfjaar.woorden import GEHEIM

_MERK = re.compile(r"\bzw[a-z]{6}\d{3}\b")


class Bewaakt:
    """Implements Toets: the real one, and it keeps each line it looked at."""

    def __init__(self, toets: Toets) -> None:
        self._toets = toets
        self.gezien: set[str] = set()
        self.keren = 0

    async def inspect(self, teksten: Sequence[str], lijst: Casuslijst) -> list[Vondst]:
        """As the real one."""
        self.keren += 1
        self.gezien.update(regel for tekst in teksten for regel in regels(tekst))
        vondsten = await self._toets.inspect(teksten, lijst)
        for nummer, tekst in enumerate(teksten):  # the proposal, with role words at the places that were found
            eigen = sorted((een for een in vondsten if een.tekst_nr == nummer), key=lambda een: een.begin, reverse=True)
            for een in eigen:
                tekst = tekst[: een.begin] + een.voorstel + tekst[een.eind :]
            self.gezien.update(regels(tekst))
        return vondsten

    def zag(self, regel: str) -> bool:
        """Whether it looked at this line, or at one of which it is a part."""
        return regel in self.gezien or any(regel.rstrip(" .…") in een for een in self.gezien)


def regels(tekst: str) -> Iterable[str]:
    """Its lines, with single blanks, none empty."""
    return (kaal for regel in tekst.splitlines() if (kaal := " ".join(regel.split())))


def merken(tekst: str) -> set[str]:
    """The words in it that belong to one casus."""
    return set(_MERK.findall(tekst))


def geheim(tekst: str) -> str:
    """Something in it that the guard must hold; empty without."""
    return next((een for een in GEHEIM if een in tekst), "")


def citaten(bericht: Bericht) -> Iterable[str]:
    """The lines in it that people wrote."""
    for blok in bericht.blokken:
        yield from regels(blok.citaat)
