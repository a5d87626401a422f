"""Places: towns, villages, islands, quarters, countries. The region's own towns pass through the allow list."""

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.dictionary import Woordenboek, vouw
from bot.privacy.hit import Soort, Treffer
from bot.privacy.lists import geschreven, ingepakt
from bot.privacy.reading import Lezing
from bot.privacy.recognisers.word_set import reeks

_DELEN: Final = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_VOORZETSEL: Final = reeks(
    "in uit te naar bij nabij omgeving regio gemeente rond tussen richting vanuit dorp stad eiland "
    "wijk pi jji azc fpc den na di for from near at"
)
_KLEIN_MAG: Final = reeks(
    "amsterdam rotterdam utrecht eindhoven groningen tilburg almere breda nijmegen haarlem alkmaar zaandam"
)
_NIET: Final = reeks(
    "nederland zuid noord oost west midden centrum wijk de een een het den echt best made nes hem "
    "lent goor haren ede leek dieren een "
    "ter nuis bergen huizen houten haar hoek heide broek veen loon post wal dam ee laag hall eng "
    "mill aa aan voorst balk beets elst"
)


class Plaatsen:
    """Finds names of places of one to five words; ordinary words count only behind a preposition."""

    def __init__(self, boek: Woordenboek) -> None:
        self._boek = boek
        self._namen: dict[str, dict[str, list[tuple[str, ...]]]] = {}
        """By their first two words ("" when there is but one): many begin with "de" or "sint"."""
        for naam in {*ingepakt("plaatsen"), *(naam.lower() for naam in geschreven("plaatsen_eigen"))} - {"nederland"}:
            delen = tuple(_DELEN.findall(naam))
            if delen:
                eerste, *rest = gevouwen = tuple(map(vouw, delen))
                self._namen.setdefault(eerste, {}).setdefault(rest[0] if rest else "", []).append(gevouwen)
        for lijst in (lijst for bij_tweede in self._namen.values() for lijst in bij_tweede.values()):
            lijst.sort(key=len, reverse=True)

    def __call__(self, lezing: Lezing) -> Iterator[Treffer]:
        woorden, plek = lezing.woorden, 0
        while plek < len(woorden):
            lengte = self._lengte(lezing, plek)
            if lengte:
                yield Treffer(woorden[plek].begin, woorden[plek + lengte - 1].eind, Soort.PLAATS, "plaatsen")
            plek += lengte or 1

    def _lengte(self, lezing: Lezing, plek: int) -> int:
        """How many words of a place's name begin here; 0 if none."""
        woorden = lezing.woorden
        bij_tweede = self._namen.get(vouw(woorden[plek].laag))
        if not bij_tweede or woorden[plek].toegestaan:
            return 0
        tweede = vouw(woorden[plek + 1].laag) if plek + 1 < len(woorden) else ""
        for delen in (*bij_tweede.get(tweede, ()), *bij_tweede.get("", ())):
            stuk = woorden[plek : plek + len(delen)]
            if len(stuk) == len(delen) and all(vouw(w.laag) == deel for w, deel in zip(stuk, delen, strict=True)):
                aaneen = all(lezing.tussen(plek + stap) in {" ", "-", "'", " '"} for stap in range(1, len(delen)))
                if aaneen and self._is_plaats(lezing, plek, len(delen)):
                    return len(delen)
        return 0

    def _is_plaats(self, lezing: Lezing, plek: int, lengte: int) -> bool:
        woord = lezing.woorden[plek]
        laag = woord.laag
        voor = lezing.woorden[plek - 1].laag if plek and not lezing.tussen(plek).strip() else ""
        if woord.tekst == "LEEK" or (woord.kapitaal and len(laag) < 4):
            return False
        if lengte > 1:
            return (voor in _VOORZETSEL and laag not in {"de", "het"}) or any(
                deel.hoofd for deel in lezing.woorden[plek : plek + lengte]
            )
        gewoon = laag in _NIET or self._boek.is_woord(laag)
        if not woord.hoofd:
            return not gewoon and (
                laag in _KLEIN_MAG or (voor in _VOORZETSEL | {"van", "station"} and not self._boek.is_woord(laag))
            )
        if gewoon or (self._boek.kent(laag) and woord.start):
            return not woord.start and voor in _VOORZETSEL
        return True
