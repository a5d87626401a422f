"""What the models `token` and `soort` learn from: words of the texts in the repository, and of texts made from them."""

import random
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from bot.privacy.dictionary import the_dictionary
from bot.privacy.model.labelled import placed
from bot.privacy.model.synthetic import Labelled, careless, made_up, renamed
from bot.privacy.model.token_classes import classes_of
from bot.privacy.model.tokens import GROUPS, TokenReader
from bot.privacy.normalised import Normalised
from bot.privacy.recognisers.plaats import first_words_of_places

TEXTS: Final = Path(__file__).parents[3] / "tests/bot/privacy/teksten"
_SURROUND: Final = frozenset({"huis", "school", "zorghuis", "club", "kerk", "zaak", "jaren", "mens", "woont"})
_TIMES: Final = 8
Example = tuple[list[int], str]
"""The buckets of a word, and the group that it identifies by; "" for none."""


def token_reader() -> TokenReader:
    """Cuts texts into words with the shipped lists."""
    return TokenReader(the_dictionary(), first_words_of_places().__contains__)


def examples(names: Iterable[str]) -> Iterator[Example]:
    """The words to learn from, always in the same order."""
    read = token_reader()
    for one in _enriched(_labelled(names)):
        for token in read(one.text, lambda _: False):
            kinds = [kind for begin, end, kind in one.spans if begin < token.end and token.begin < end]
            if not kinds:
                yield list(token.buckets), ""
            elif kinds[0] in GROUPS and not _only_around(one.text[token.begin : token.end].lower(), kinds[0]):
                yield list(token.buckets), GROUPS[kinds[0]]


def _labelled(names: Iterable[str]) -> Iterator[Labelled]:
    for name in names:
        for one in placed(TEXTS / f"{name}.jsonl"):
            if Normalised(one["text"]).text == one["text"]:
                spans = tuple((span["start"], span["end"], span["kind"]) for span in one["spans"])
                yield Labelled(one["text"], spans)


def _enriched(given: Iterable[Labelled]) -> Iterator[Labelled]:
    """The texts, those made from them, and the templates."""
    chance = random.Random(2)  # noqa: S311 the same texts each time is what is asked
    for one in given:
        yield one
        yield from careless(one, chance)
        other = renamed(one, chance)
        if other is not None:
            yield other
            yield from _first(careless(other, chance))
    yield from made_up(_TIMES, 3)


def _first(given: Iterator[Labelled]) -> Sequence[Labelled]:
    return list(given)[:1]


def _only_around(word: str, kind: str) -> bool:
    """Whether it only says what sort of thing is named: `camping`, `jaar`."""
    if GROUPS[kind] == "age":
        number = any(map(str.isdigit, word)) or "telwoord" in classes_of(word) or "tig" in word
        return not number and not word.endswith("iger")
    return kind != "name" and not _SURROUND.isdisjoint(classes_of(word))
