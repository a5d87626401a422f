"""The features of a sentence: its words, how they begin and end, and the classes they belong to (klassen.txt)."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from itertools import combinations
from typing import Final
from zlib import crc32

from bot.privacy.dictionary import fold

SIZE: Final = 1 << 15
"""Buckets. Two features that share one are told apart by the others."""
_LONGEST: Final = 30
"""Letters. A longer word is of no class."""
_WORD: Final = re.compile(r"[^\W_]+")
_END: Final = re.compile(r"[.!?](?=\s)|\n")


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """The place of each sentence, without the white space around it. A dot before a space ends one."""
    at = 0
    for end in [*(found.end() for found in _END.finditer(text)), len(text)]:
        part = text[at:end]
        begin = at + len(part) - len(part.lstrip())
        if begin < end and (stripped := part.strip()):
            yield begin, begin + len(stripped)
        at = end


def sentence_buckets(sentence: str) -> list[int]:
    """The buckets of its features, in order. The work is linear in its length."""
    words = ["0" if word.isdigit() else word for word in _WORD.findall(fold(sentence.lower()))]
    buckets = {_bucket(f"l{min(6, len(words) // 4)}")}
    seen: set[str] = set()
    before, earlier = "^", ""
    for word in words:
        own, classes = _of_word(word)
        buckets.update(own)
        for name in classes:
            seen.add(name)
            buckets.add(_bucket(f"d{before} {name}"))
            if earlier:
                buckets.add(_bucket(f"e{earlier} {before} {name}"))
        earlier, before = before if before != "^" else "", word
    buckets.update(_bucket(f"x{one}{other}") for one, other in combinations(sorted(seen), 2))
    return sorted(buckets)


def _bucket(feature: str) -> int:
    return crc32(feature.encode(errors="surrogatepass")) % SIZE


@lru_cache(maxsize=8192)
def _of_word(word: str) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """The buckets of a word by itself, and its classes."""
    classes = _classes_of(word)
    parts = (f"p{word[:5]}", f"s{word[-4:]}") if len(word) > 4 else ()
    return tuple(_bucket(feature) for feature in (f"w{word}", *parts, *(f"c{name}" for name in classes))), classes


def _classes_of(word: str) -> tuple[str, ...]:
    """The classes of a word; otherwise those of its last part (`dorpsdokter`), or of it without its ending."""
    classes = _classes()
    found = classes.get(word, ())
    if found or not 4 < len(word) <= _LONGEST:
        return found
    for cut in range(3, len(word) - 3):
        if found := classes.get(word[cut:], ()):
            return found
    return classes.get(word[:-1], ()) or classes.get(word[:-2], ()) if word[-1] in "sne" else ()


@cache
def _classes() -> dict[str, tuple[str, ...]]:
    lines = (files("bot.privacy.model") / "klassen.txt").read_text("utf-8").splitlines()
    found: dict[str, set[str]] = {}
    for name, _, words in (line.partition(":") for line in lines if not line.startswith("#")):
        for word in words.split():
            found.setdefault(fold(word), set()).add(name)
    return {word: tuple(sorted(names)) for word, names in found.items()}
