"""Makes the packed lists from their sources, for developers: python make.py GAZETTEERS DUTCH ENGLISH.

GAZETTEERS is the folder of that name in the wheel of filenthropist, DUTCH the file `dutch` of Debian's wdutch, ENGLISH
the file `american-english-small` of wamerican-small. NOTICE tells their licences. What the code can derive is left out:
compounds of two words of the list, names that are ordinary words, surnames of fewer than thirty people.
"""

import json
import lzma
import re
import sys
from collections.abc import Iterable
from pathlib import Path

HIER = Path(__file__).parent
NAAM = re.compile(r"[^\W\d_]{2,}")


def maak(gazetteers: Path, nederlands: Path, engels: Path) -> None:
    """Write woorden, engels, voornamen, achternamen and plaatsen (.txt.xz) beside this file."""
    alle = nederlands.read_text("utf-8").split("\n")
    klein = {woord for woord in alle if woord.islower() and woord.isalpha()}
    eigen = {woord for woord in alle if woord[:1].isupper() and woord[1:].islower()}
    vreemd = {woord for woord in engels.read_text("utf-8").split("\n") if woord.islower() and woord.isalpha()}
    voor = json.loads((gazetteers / "dutch_first_names.json").read_text("utf-8"))
    achter = json.loads((gazetteers / "dutch_last_names.json").read_text("utf-8"))
    steden = json.loads((gazetteers / "city_gazetteer.json").read_text("utf-8"))
    _pak("woorden", _zonder_samenstellingen(klein))
    _pak("engels", {woord for woord in vreemd - klein if len(woord) > 1})
    namen = {naam for naam in voor if NAAM.fullmatch(naam) and naam[0].isupper() and naam[1:].islower()}
    _pak("voornamen", {n.lower() for n in namen if n.lower() not in klein and (n.lower() not in vreemd or n in eigen)})
    _pak("achternamen", {n.lower() for n, aantal in achter.items() if NAAM.fullmatch(n) and aantal >= 30})
    _pak("achternamen_veel", {n.lower() for n, aantal in achter.items() if NAAM.fullmatch(n) and aantal >= 700})
    soorten = ("woonplaatsen", "gemeenten", "provinces", "belgian_cities", "countries")
    _pak("plaatsen", {plaats.lower() for soort in soorten for plaats in steden[soort]})


def _zonder_samenstellingen(woorden: set[str]) -> set[str]:
    """Without the words that `Woordenboek` splits into two others by the same rule."""
    kern: set[str] = set()
    for woord in sorted(woorden, key=len):
        if len(woord) < 9 or not any(_deelbaar(woord, plek, kern) for plek in range(3, len(woord) - 3)):
            kern.add(woord)
    return kern


def _deelbaar(woord: str, plek: int, kern: set[str]) -> bool:
    voor, na = woord[:plek], woord[plek:]
    if na not in kern:
        return False
    if len(voor) == 3:
        return len(na) >= 5 and voor in kern
    return voor in kern or (len(voor) > 4 and voor[-1] == "s" and voor[:-1] in kern)


def _pak(naam: str, woorden: Iterable[str]) -> None:
    inhoud = "\n".join(sorted(woorden)).encode()
    (HIER / f"{naam}.txt.xz").write_bytes(lzma.compress(inhoud, preset=9))


if __name__ == "__main__":
    maak(*map(Path, sys.argv[1:4]))
