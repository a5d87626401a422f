"""The classes of words that tell what a word beside them is (token_klassen.txt), and words too small to be judged."""

from functools import cache
from importlib.resources import files

from bot.privacy.recognisers.naam_words import CALLED, FORMS_OF_ADDRESS, RELATIONS, VERBS
from bot.privacy.recognisers.ordinary import ABBREVIATIONS


@cache
def _classes() -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    lines = (files("bot.privacy.model") / "token_klassen.txt").read_text("utf-8").splitlines()
    listed = [line.partition(":") for line in lines if line and not line.startswith("#")]
    for name, words in (
        *((name, frozenset(words.split())) for name, _, words in listed),
        ("rel", RELATIONS),
        ("adr", FORMS_OF_ADDRESS),
        ("call", CALLED),
        ("act", VERBS),
        ("afk", ABBREVIATIONS),
    ):
        for word in words:
            found.setdefault(word, set()).add(name)
    return {word: tuple(sorted(names)) for word, names in found.items()}


def classes_of(word: str) -> tuple[str, ...]:
    """The names of its classes, in order."""
    return _classes().get(word, ())


def is_small_word(word: str) -> bool:
    """Whether it is an article, a pronoun, a form of `zijn` or the like."""
    return "klein" in classes_of(word)
