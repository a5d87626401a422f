"""Names that are known: those of the members of a casus, who know each other by role alone.

A name or a part of it is found in any case, but what is nothing but ordinary words ("Bakker", "de Boer") only where a
capital says that it is a name, and not where a capital says nothing.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from bot.privacy.dictionary import fold, the_dictionary
from bot.privacy.normalised import Normalised
from bot.privacy.reading import Allowed, Reading, Word, read_words
from bot.privacy.recognisers.naam_words import PREFIXES

_SHORTEST: Final = 3
"""Letters of a part that is looked for by itself; "J." is none."""
_WIDEST: Final = 3
"""Signs between two words of one name."""


def known_names(text: str, names: Sequence[str], allowed: Sequence[str]) -> list[tuple[int, int]]:
    """The places of these names and of their parts, in code points of `text`; they may overlap. What is allowed
    passes."""
    if not names:
        return []
    normal = Normalised(text)
    reading = read_words(normal.text, Allowed(allowed))
    folded = [fold(word.lowered) for word in reading.words]
    found: set[tuple[int, int]] = set()
    for name in names:
        for words, sure in _parts(name):
            found |= set(_places(reading, folded, words, sure=sure))
    return sorted(normal.in_original(begin, end) for begin, end in found)


def _parts(name: str) -> Iterator[tuple[list[str], bool]]:
    """The words of the name and of its parts, and whether they can be nothing but a name."""
    words = [fold(word.lowered) for word in read_words(Normalised(name).text, Allowed(())).words]
    if len(words) > 1:
        yield words, not all(the_dictionary().knows(word) for word in words)
    prefix = next((at for at, word in enumerate(words) if at and word in PREFIXES), len(words) - 1)
    first, last = words[:1], words[prefix:] if prefix else words
    for part in (first, last):
        if part and part != words and len(part[-1]) >= _SHORTEST:
            yield part, not the_dictionary().knows(part[-1])
    if len(words) == 1 and len(words[0]) >= _SHORTEST:
        yield words, not the_dictionary().knows(words[0])


def _places(reading: Reading, folded: Sequence[str], words: list[str], *, sure: bool) -> Iterator[tuple[int, int]]:
    for at in range(len(folded) - len(words) + 1):
        here = reading.words[at : at + len(words)]
        if folded[at : at + len(words)] != words or all(word.allowed for word in here):
            continue
        if (sure or _is_written_as_name(here[-1])) and _together(reading, at, len(words)):
            yield here[0].begin, here[-1].end


def _is_written_as_name(word: Word) -> bool:
    return word.capital and not word.all_capitals and not word.opens


def _together(reading: Reading, at: int, many: int) -> bool:
    return all(len(reading.between(one)) <= _WIDEST for one in range(at + 1, at + many))
