"""Letters of other scripts that read as a Latin one: a name spelled with them reads the same."""

import re
from typing import Final

from commands.domain.normal_form import normal_form

_ALWAYS: Final = dict(
    zip("аеорсухіјѕЈЅАВЕКМНОРСТУХІαονΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "aeopcyxijsJSABEKMHOPCTYXIaovABEZHIKMNOPTYX", strict=True)
)
"""Alike in any word."""
_BETWEEN: Final = dict(zip("ԁһԛԝѵѡкмтвнгпьҺԚԜεικρτυχγηωβϲϳΒϹ", "dhqwvwkmtbhrnbHQWeikptuxynwbcjBC", strict=True))
"""Alike where Latin letters stand around it."""
_OTHER: Final = re.compile("[\u0370-\u052f\u1f00-\u1fff]")
_WORD: Final = re.compile(r"[^\W\d_]+")
_LATIN: Final = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")


def to_latin(text: str) -> str:
    """The text with such letters in Latin, sign for sign: in words that mix scripts, or hold nothing else."""
    return text if _OTHER.search(text) is None else _WORD.sub(_word, text)


def _word(found: re.Match[str]) -> str:
    word = found[0]
    if _OTHER.search(word) is None:
        return word
    if _LATIN.search(word) is not None:
        return word.translate(_MIXED)
    return word.translate(_WHOLE) if all(ord(letter) in _WHOLE for letter in word) else word


def _with_accents(table: dict[str, str]) -> dict[int, str]:
    """The same table, also for these letters with an accent. The accent stays where Latin has it too."""
    found: dict[int, str] = {}
    for code in (*range(0x370, 0x530), *range(0x1F00, 0x2000)):
        parts = normal_form("NFD", chr(code))
        if parts[0] in table:
            found[code] = normal_form("NFC", table[parts[0]] + parts[1:])[0]
    return found


_WHOLE: Final = _with_accents(_ALWAYS)
_MIXED: Final = _with_accents(_BETWEEN | _ALWAYS)
