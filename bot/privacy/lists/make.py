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

HERE = Path(__file__).parent
NAME = re.compile(r"[^\W\d_]{2,}")


def make(gazetteers: Path, dutch: Path, english: Path) -> None:
    """Write woorden, engels, voornamen, achternamen and plaatsen (.txt.xz) beside this file."""
    every_word = dutch.read_text("utf-8").split("\n")
    lower_case = {word for word in every_word if word.islower() and word.isalpha()}
    proper = {word for word in every_word if word[:1].isupper() and word[1:].islower()}
    foreign = {word for word in english.read_text("utf-8").split("\n") if word.islower() and word.isalpha()}
    first_names = json.loads((gazetteers / "dutch_first_names.json").read_text("utf-8"))
    surnames = json.loads((gazetteers / "dutch_last_names.json").read_text("utf-8"))
    cities = json.loads((gazetteers / "city_gazetteer.json").read_text("utf-8"))
    _pack("woorden", _without_compounds(lower_case))
    _pack("engels", {word for word in foreign - lower_case if len(word) > 1})
    names = {name for name in first_names if NAME.fullmatch(name) and name[0].isupper() and name[1:].islower()}
    _pack(
        "voornamen",
        {n.lower() for n in names if n.lower() not in lower_case and (n.lower() not in foreign or n in proper)},
    )
    _pack("achternamen", {n.lower() for n, count in surnames.items() if NAME.fullmatch(n) and count >= 30})
    _pack("achternamen_veel", {n.lower() for n, count in surnames.items() if NAME.fullmatch(n) and count >= 700})
    kinds = ("woonplaatsen", "gemeenten", "provinces", "belgian_cities", "countries")
    _pack("plaatsen", {place.lower() for kind in kinds for place in cities[kind]})


def _without_compounds(words: set[str]) -> set[str]:
    """Without the words that `Dictionary` splits into two others by the same rule."""
    core: set[str] = set()
    for word in sorted(words, key=len):
        if len(word) < 9 or not any(_divisible(word, at, core) for at in range(3, len(word) - 3)):
            core.add(word)
    return core


def _divisible(word: str, at: int, core: set[str]) -> bool:
    first_names, after = word[:at], word[at:]
    if after not in core:
        return False
    if len(first_names) == 3:
        return len(after) >= 5 and first_names in core
    return first_names in core or (len(first_names) > 4 and first_names[-1] == "s" and first_names[:-1] in core)


def _pack(name: str, words: Iterable[str]) -> None:
    content = "\n".join(sorted(words)).encode()
    (HERE / f"{name}.txt.xz").write_bytes(lzma.compress(content, preset=9))


if __name__ == "__main__":
    make(*map(Path, sys.argv[1:4]))
