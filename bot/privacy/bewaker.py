"""The guard as the door knows it: recognisers, the list of the casus, and role words to put there instead."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from typing import Final, Protocol

from commands.domain.afdrukken import vind
from commands.domain.vondst import Casuslijst, Vondst

VERBODEN: Final = "verboden"
_VOORSTEL: Final = {
    "name": "betrokkene",
    "place": "[woonplaats]",
    "address": "[adres]",
    "postcode": "[postcode]",
    "bsn": "[BSN]",
    "dob": "[geboortedatum]",
    "age": "[leeftijd]",
    "phone": "[telefoonnummer]",
    "email": "[e-mailadres]",
    "iban": "[rekeningnummer]",
    "plate": "[kenteken]",
    "parket": "[parketnummer]",
    "pv": "[proces-verbaal]",
    "vnr": "[V-nummer]",
    "id": "[nummer]",
    "school": "de school",
    "facility": "de instelling",
    "url": "[link]",
    "nationality": "[nationaliteit]",
}
_ANDERS: Final = "[weggelaten]"
MAX_TEXT: Final = 30_000
MAX_TOGETHER: Final = 120_000
"""Characters of one text, and of all that are looked at together: a message of five thousand words, a plan of a hundred
pages. What is longer takes seconds of everybody's time; it is held unread.
"""


class Treffer(Protocol):
    """What a recogniser found; see bot.privacy.treffer."""

    @property
    def begin(self) -> int: ...
    @property
    def eind(self) -> int: ...
    @property
    def soort(self) -> str: ...
    @property
    def waarschuwing(self) -> bool: ...


class Herkenners(Protocol):
    """All recognisers together; see bot.privacy.toetser."""

    def toets(self, tekst: str) -> Sequence[Treffer]: ...


class Bewaker:
    """Implements the Toets of the door. `maak` builds the recognisers for a list of allowed words; it may take long."""

    def __init__(self, maak: Callable[[tuple[str, ...]], Herkenners]) -> None:
        self._maak = maak
        self._herkenners: tuple[tuple[str, ...], Herkenners] | None = None

    async def bekijk(self, teksten: Sequence[str], lijst: Casuslijst) -> list[Vondst]:
        """What the recognisers found, and what stands on the list of the casus: that one wins of what is allowed."""
        return await asyncio.to_thread(self._bekijk, tuple(teksten), lijst)

    def _bekijk(self, teksten: tuple[str, ...], lijst: Casuslijst) -> list[Vondst]:
        herkenners = self._voor(lijst.toegestaan)
        gevonden: list[Vondst] = []
        samen = 0
        for nr, tekst in enumerate(teksten):
            samen += len(tekst)
            kort = len(tekst) <= MAX_TEXT and samen <= MAX_TOGETHER
            gevonden += _in_tekst(nr, tekst, herkenners, lijst) if kort or not tekst else [_te_lang(nr, tekst)]
        return gevonden

    def _voor(self, toegestaan: tuple[str, ...]) -> Herkenners:
        """Built anew only when what is allowed has changed."""
        if self._herkenners is None or self._herkenners[0] != toegestaan:
            self._herkenners = toegestaan, self._maak(toegestaan)
        return self._herkenners[1]


def _te_lang(nr: int, tekst: str) -> Vondst:
    return Vondst(tekst_nr=nr, begin=0, eind=len(tekst), soort="indirect", voorstel=_ANDERS)


def _in_tekst(nr: int, tekst: str, herkenners: Herkenners, lijst: Casuslijst) -> Iterator[Vondst]:
    verboden = _samen(sorted(vind(tekst, lijst.sleutel, lijst.afdrukken)))
    for begin, eind in verboden:
        voorstel = "[nummer]" if any(teken.isdigit() for teken in tekst[begin:eind]) else "betrokkene"
        yield Vondst(tekst_nr=nr, begin=begin, eind=eind, soort=VERBODEN, voorstel=voorstel)
    for treffer in herkenners.toets(tekst):
        if not any(begin < treffer.eind and treffer.begin < eind for begin, eind in verboden):
            yield Vondst(
                tekst_nr=nr,
                begin=treffer.begin,
                eind=treffer.eind,
                soort=str(treffer.soort),
                voorstel=_VOORSTEL.get(treffer.soort, _ANDERS),
                waarschuwing=treffer.waarschuwing,
            )


def _samen(plekken: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Places that overlap become one; they come in order."""
    samen: list[tuple[int, int]] = []
    for begin, eind in plekken:
        if samen and begin < samen[-1][1]:
            samen[-1] = samen[-1][0], max(samen[-1][1], eind)
        else:
            samen.append((begin, eind))
    return samen
