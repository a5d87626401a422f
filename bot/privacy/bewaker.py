"""The guard as the door knows it: recognisers, the list of the casus, and role words to put there instead."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Final, Protocol

from bot.privacy.normalised import Genormaliseerd
from bot.privacy.voorstel import VERBODEN, Plek
from bot.privacy.watertight import dicht
from commands.domain.afdrukken import vind
from commands.domain.vondst import WEGGELATEN, Casuslijst, Vondst

MAX_TEXT: Final = 30_000
MAX_TOGETHER: Final = 120_000
"""Characters of one text, and of all that are looked at together: a message of five thousand words, a plan of a hundred
pages. What is longer takes seconds of everybody's time; it is held unread.
"""


class Treffer(Protocol):
    """What a recogniser found; see bot.privacy.hit."""

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
        plekken: list[Plek] = []
        hints: list[Vondst] = []
        samen = 0
        for nr, tekst in enumerate(teksten):
            samen += len(tekst)
            if tekst and (len(tekst) > MAX_TEXT or samen > MAX_TOGETHER):
                plekken.append(Plek(nr, 0, len(tekst), "indirect", WEGGELATEN))
                continue
            for begin, eind, soort, hint in _zoek(tekst, herkenners, lijst):
                if hint:
                    hints.append(_vondst(Plek(nr, begin, eind, soort), WEGGELATEN, hint=True))
                else:
                    plekken.append(Plek(nr, begin, eind, soort))
        if not plekken:
            return hints
        gezegd = dicht(teksten, plekken, lambda tekst: _vast(tekst, herkenners, lijst))
        gevonden = [_vondst(plek, woorden) for plek, woorden in gezegd]
        return sorted([*gevonden, *hints], key=lambda een: (een.tekst_nr, een.begin))

    def _voor(self, toegestaan: tuple[str, ...]) -> Herkenners:
        """Built anew only when what is allowed has changed."""
        if self._herkenners is None or self._herkenners[0] != toegestaan:
            self._herkenners = toegestaan, self._maak(toegestaan)
        return self._herkenners[1]


def _vondst(plek: Plek, voorstel: str, *, hint: bool = False) -> Vondst:
    return Vondst(
        tekst_nr=plek.tekst_nr,
        begin=plek.begin,
        eind=plek.eind,
        soort=plek.soort,
        voorstel=voorstel,
        waarschuwing=hint,
    )


def _vast(tekst: str, herkenners: Herkenners, lijst: Casuslijst) -> list[tuple[int, int, str]]:
    """What holds a proposal; one that has become too long is held as a whole."""
    if len(tekst) > 2 * MAX_TEXT:
        return [(0, len(tekst), "indirect")]
    return [(begin, eind, soort) for begin, eind, soort, hint in _zoek(tekst, herkenners, lijst) if not hint]


def _zoek(tekst: str, herkenners: Herkenners, lijst: Casuslijst) -> list[tuple[int, int, str, bool]]:
    """What stands on the list of the casus, and what the recognisers found beside it; in order."""
    verboden = _samen(sorted(_verboden(tekst, lijst)))
    gevonden = [(begin, eind, VERBODEN, False) for begin, eind in verboden]
    gevonden += [
        (een.begin, een.eind, str(een.soort), een.waarschuwing)
        for een in herkenners.toets(tekst)
        if not any(begin < een.eind and een.begin < eind for begin, eind in verboden)
    ]
    return sorted(gevonden)


def _verboden(tekst: str, lijst: Casuslijst) -> set[tuple[int, int]]:
    """Where words of the list stand, as written and as a reader sees them; in code points of `tekst`."""
    gevonden = set(vind(tekst, lijst.sleutel, lijst.afdrukken))
    gelijk = Genormaliseerd(tekst)
    if gelijk.tekst != tekst:
        gelezen = vind(gelijk.tekst, lijst.sleutel, lijst.afdrukken)
        gevonden |= {gelijk.oorspronkelijk(begin, eind) for begin, eind in gelezen}
    return gevonden


def _samen(plekken: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Places that overlap become one; they come in order."""
    samen: list[tuple[int, int]] = []
    for begin, eind in plekken:
        if samen and begin < samen[-1][1]:
            samen[-1] = samen[-1][0], max(samen[-1][1], eind)
        else:
            samen.append((begin, eind))
    return samen
