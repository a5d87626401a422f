"""The proposal as a whole: it passes the guard itself before it is offered.

What the guard still finds in it (a surname that shows once the first name is gone) is replaced too, until nothing is
found; then the lines that are still held go as a whole, and in the end the text.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from bot.privacy.voorstel import Plek, voorstellen
from commands.domain.vondst import WEGGELATEN, stukken

RONDES: Final = 3
"""Times that the proposal is read again before whole lines are taken out."""

Zoek = Callable[[str], Sequence[tuple[int, int, str]]]
"""Places that hold a text, with their kind, in order."""


def dicht(teksten: Sequence[str], plekken: Sequence[Plek], zoek: Zoek) -> list[tuple[Plek, str]]:
    """The places to replace, in order, and the words for each: with these the texts pass."""
    for ronde in range(RONDES + 1):
        woorden = voorstellen(teksten, plekken)
        over = _over(teksten, plekken, woorden, zoek)
        if not over:
            return list(zip(plekken, woorden, strict=True))
        nieuw = over if ronde < RONDES else [_regel(teksten, een) for een in over]
        plekken = _samen([*plekken, *nieuw])
    woorden = voorstellen(teksten, plekken)
    mis = {een.tekst_nr for een in _over(teksten, plekken, woorden, zoek)}
    heel = [Plek(nr, 0, len(teksten[nr]), "indirect", WEGGELATEN) for nr in mis]
    plekken = _samen([*(een for een in plekken if een.tekst_nr not in mis), *heel])
    return list(zip(plekken, voorstellen(teksten, plekken), strict=True))


def _over(teksten: Sequence[str], plekken: Sequence[Plek], woorden: Sequence[str], zoek: Zoek) -> list[Plek]:
    """What is still found, as places of the texts as they were."""
    per: dict[int, list[tuple[int, int, str]]] = {}
    for plek, woord in zip(plekken, woorden, strict=True):
        per.setdefault(plek.tekst_nr, []).append((plek.begin, plek.eind, woord))
    return [een for nr, paren in per.items() for een in _in_tekst(nr, teksten[nr], paren, zoek)]


def _in_tekst(nr: int, tekst: str, paren: Sequence[tuple[int, int, str]], zoek: Zoek) -> Iterable[Plek]:
    delen = stukken(tekst, paren)
    begin, plek = [], 0
    for deel in delen:
        begin.append(plek)
        plek += len(deel.woorden)
    for van, tot, soort in zoek("".join(deel.woorden for deel in delen)):
        eerste, laatste = bisect_right(begin, van) - 1, bisect_right(begin, tot - 1) - 1
        deel, slot = delen[eerste], delen[laatste]
        a = deel.begin if deel.nieuw else deel.begin + van - begin[eerste]
        b = slot.eind if slot.nieuw else slot.begin + tot - begin[laatste]
        eigen = all(een.nieuw or not een.woorden.strip() for een in delen[eerste : laatste + 1])
        yield Plek(nr, a, b, soort, WEGGELATEN if eigen else None)


def _regel(teksten: Sequence[str], plek: Plek) -> Plek:
    """The whole line of a place."""
    tekst = teksten[plek.tekst_nr]
    begin = tekst.rfind("\n", 0, plek.begin) + 1
    eind = tekst.find("\n", plek.eind)
    return Plek(plek.tekst_nr, begin, eind if eind >= 0 else len(tekst), plek.soort, WEGGELATEN)


def _samen(plekken: Sequence[Plek]) -> list[Plek]:
    """Places that overlap become one, of the kind of the widest; what is decided stays decided."""
    uit: list[Plek] = []
    for een in sorted(plekken, key=lambda plek: (plek.tekst_nr, plek.begin, -plek.eind)):
        if not uit or uit[-1].tekst_nr != een.tekst_nr or uit[-1].eind <= een.begin:
            uit.append(een)
            continue
        vorig = uit[-1]
        breed = vorig if vorig.eind - vorig.begin >= een.eind - een.begin else een
        vast = vorig.vast or een.vast
        uit[-1] = Plek(een.tekst_nr, vorig.begin, max(vorig.eind, een.eind), breed.soort, vast)
    return uit
