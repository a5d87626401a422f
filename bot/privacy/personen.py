"""Who is who among the names found in one message: two people stay two, and one stays one."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from bot.privacy.dictionary import fold
from bot.privacy.recognisers.naam_words import FORMS_OF_ADDRESS, PREFIXES
from bot.privacy.recognisers.word_set import word_set

_WORD: Final = re.compile(r"[^\W\d_]+")
_MAN: Final = word_set("meneer mijnheer dhr heer hr mnr menir mener señor shon sr mister")
_WOMAN: Final = word_set("mevrouw mevr mw dame juffrouw mej señora sra mrs ms miss")


MOST: Final = 60
"""People told apart in one message; of more than these nobody could keep track, and the work stays linear."""


@dataclass(slots=True)
class Persoon:
    """Somebody, by the words of his name as far as they are known."""

    words: set[str]
    gender: str = ""
    """How he is addressed, as a man or as a woman; "" when nothing says so."""
    before: set[str] = field(default_factory=set)
    """What was written before his name: a relation, a role, a form of address; "" for nothing."""
    number: int = 0


class Personen:
    """The people of one message, each found again by any part of his name."""

    def __init__(self) -> None:
        self._by_word: dict[str, list[Persoon]] = {}
        self.everybody: list[Persoon] = []

    def note(self, name: str, before: str) -> None:
        """Take note of a name, with the word before it."""
        words = telling_words(name)
        matching = list(self._matching(words, gender_of(before)))
        if len(matching) > 1:
            return  # it may be any of them
        if matching:
            persoon = matching[0]
        elif len(self.everybody) >= MOST:
            return
        else:
            persoon = Persoon(set())
            self.everybody.append(persoon)
        for word in words - persoon.words:
            self._by_word.setdefault(word, []).append(persoon)
        persoon.words |= words
        persoon.gender = persoon.gender or gender_of(before)
        persoon.before.add(before)

    def whose(self, name: str, before: str) -> Persoon | None:
        """Whose name it is; None when more people could be meant."""
        matching = list(self._matching(telling_words(name), gender_of(before)))
        return matching[0] if len(matching) == 1 else None

    def _matching(self, words: set[str], kind: str) -> Iterator[Persoon]:
        """Those whose name holds this one, or is part of it; a man is no woman."""
        seen: set[int] = set()
        for word in words:
            for persoon in self._by_word.get(word, ()):
                if id(persoon) in seen or (kind and persoon.gender and kind != persoon.gender):
                    continue
                seen.add(id(persoon))
                if words <= persoon.words or words >= persoon.words:
                    yield persoon

    def give_numbers(self, first_number: int) -> None:
        """Give each a number, in the order in which they are first named."""
        for number, persoon in enumerate(self.everybody, first_number):
            persoon.number = number


def gender_of(before: str) -> str:
    """Whether a form of address is that of a man or of a woman."""
    return "man" if before in _MAN else "vrouw" if before in _WOMAN else ""


def telling_words(name: str) -> set[str]:
    """What tells one name from another: no prefixes, and initials only when there is nothing else."""
    every_word = [fold(word.lower()) for word in _WORD.findall(name.removesuffix("'s").removesuffix("’s"))]
    full = {word for word in every_word if len(word) > 1 and word not in PREFIXES and word not in FORMS_OF_ADDRESS}
    return full or {".".join(every_word)}


def ends_like(word: str, endings: Iterable[str]) -> bool:
    """Whether a word ends like one of these: `wijkagent`, `jeugdagent`."""
    return any(word.endswith(stop) for stop in endings)
