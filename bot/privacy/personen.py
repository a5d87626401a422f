"""Tells the people of one message apart by the names found in it: two people stay two, and one stays one."""

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
"""People told apart in one message. Nobody could keep track of more, and the work stays linear."""


@dataclass(slots=True)
class Persoon:
    """A person, by the words of their name as far as they are known."""

    words: set[str]
    gender: str = ""
    """"man" or "vrouw", by the form of address; "" when nothing says so."""
    before: set[str] = field(default_factory=set)
    """The words before the name: a relation, a role, a form of address; "" for none."""
    number: int = 0


class Personen:
    """The people of one message. Each is found again by any part of their name."""

    def __init__(self) -> None:
        self._by_word: dict[str, list[Persoon]] = {}
        self.everybody: list[Persoon] = []

    def note(self, name: str, before: str) -> None:
        """Remember a name, with the word before it."""
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
        """The person with this name; None when nobody has it or more people could be meant."""
        matching = list(self._matching(telling_words(name), gender_of(before)))
        return matching[0] if len(matching) == 1 else None

    def _matching(self, words: set[str], kind: str) -> Iterator[Persoon]:
        """The people whose name holds this one or is part of it. A man's name never fits a woman."""
        seen: set[int] = set()
        for word in words:
            for persoon in self._by_word.get(word, ()):
                if id(persoon) in seen or (kind and persoon.gender and kind != persoon.gender):
                    continue
                seen.add(id(persoon))
                if words <= persoon.words or words >= persoon.words:
                    yield persoon

    def give_numbers(self, first_number: int) -> None:
        """Number the people from `first_number` on, in the order in which they are first named."""
        for number, persoon in enumerate(self.everybody, first_number):
            persoon.number = number


def gender_of(before: str) -> str:
    """ "man" or "vrouw" for a form of address; "" for any other word."""
    return "man" if before in _MAN else "vrouw" if before in _WOMAN else ""


def telling_words(name: str) -> set[str]:
    """The words that tell one name from another: no prefixes, and initials only when there is nothing else."""
    every_word = [fold(word.lower()) for word in _WORD.findall(name.removesuffix("'s").removesuffix("’s"))]
    full = {word for word in every_word if len(word) > 1 and word not in PREFIXES and word not in FORMS_OF_ADDRESS}
    return full or {".".join(every_word)}


def ends_like(word: str, endings: Iterable[str]) -> bool:
    """Whether a word ends like one of these: `wijkagent`, `jeugdagent`."""
    return any(word.endswith(stop) for stop in endings)
