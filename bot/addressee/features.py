"""The features of a short text: its words, the pairs of them, their pieces, and of whom it speaks (klassen.txt)."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from itertools import combinations, pairwise
from typing import Final
from zlib import crc32

from commands.domain.normal_form import normal_form

SIZE: Final = 1 << 16
"""Buckets. Two features that share one are told apart by the others."""
MOST_WORDS: Final = 60
"""A longer text is a story; its first words tell for whom it is."""
_WORD: Final = re.compile(r"[^\W_]+|\?")
_CODE: Final = re.compile(r"(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{4}")
_SHORT_GRAM: Final = 3
_LONG_GRAM: Final = 4


def words_of(text: str) -> list[str]:
    """Its words in small letters without marks, a question mark as one; numbers and codes of a casus look alike."""
    bare = normal_form("NFD", text.lower().replace("'", ""))
    bare = "".join(sign for sign in bare if not unicodedata.combining(sign))
    return [_shape(word) for word in _WORD.findall(bare)[:MOST_WORDS]]


def _shape(word: str) -> str:
    if word.isdigit():
        return "0"
    return "K0" if _CODE.fullmatch(word) else word


def buckets_of(text: str) -> list[int]:
    """The buckets of its features, in order; the work is linear in its length."""
    words = words_of(text)
    found = {_bucket(f"l{min(5, len(words) // 3)}")}
    seen: list[str] = []
    for word in words:
        own, classes = _of_word(word)
        found.update(own)
        seen += classes
    found.update(_bucket(f"b{one} {other}") for one, other in pairwise(["^", *words, "$"]))
    found.update(_bucket(f"s{one} {other}") for one, other in zip(words, words[2:], strict=False))
    found.update(_bucket(f"x{one}{other}") for one, other in combinations(sorted({*seen}), 2))
    found.add(_bucket(f"y{' '.join(sorted({*seen}))}"))
    return sorted(found)


def kind_bucket(bucket: int, place: int) -> int:
    """The bucket of a feature for the kind at this place."""
    return (bucket * 31 + place * 7919) % SIZE


def _bucket(feature: str) -> int:
    return crc32(feature.encode(errors="surrogatepass")) % SIZE


@lru_cache(maxsize=8192)
def _of_word(word: str) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """The buckets of a word by itself, and its classes."""
    classes = _classes().get(word, ())
    told = (f"w{word}", *(f"c{name}" for name in classes), *_pieces(word))
    return tuple(_bucket(feature) for feature in told), classes


def _pieces(word: str) -> Iterator[str]:
    whole = f"^{word}$"
    if len(word) >= _SHORT_GRAM:
        for size in (_SHORT_GRAM, _LONG_GRAM):
            yield from (f"g{whole[at : at + size]}" for at in range(len(whole) - size + 1))


@cache
def _classes() -> dict[str, tuple[str, ...]]:
    lines = (files("bot.addressee") / "klassen.txt").read_text("utf-8").splitlines()
    found: dict[str, set[str]] = {}
    for name, _, words in (line.partition(":") for line in lines if not line.startswith("#")):
        for word in words.split():
            found.setdefault(word, set()).add(name)
    return {word: tuple(sorted(names)) for word, names in found.items()}
