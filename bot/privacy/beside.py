"""What stands beside a find: the rest of its written word, of its address, and what may be left of a disguised name."""

import re
from typing import Final

from bot.privacy.hit import Kind
from bot.privacy.spoken_words import cardinals
from commands.domain.casus import is_code

_WORDY: Final = frozenset((Kind.NAAM, Kind.ADRES, Kind.PLAATS, "verboden"))
_MARKED: Final = r"(?:\w|[@$!|*](?=\w))"
_REST: Final = re.compile(rf"{_MARKED}+")
_HEAD: Final = re.compile(rf"\w{_MARKED}*$")
_NUMBER_SAID: Final = re.compile(
    r" (?:(?:nr\.?|nummer|huisnummer) )?(?P<n>[^\W\d_]+)(?=$|[.,;:!?)\n]| (?:bij|op|in|te|van|waar)\b)", re.IGNORECASE
)
_BEFORE: Final = re.compile(r"(?P<w>[^\s.,;:()/]+) ?$")
_AFTER: Final = re.compile(r" ?(?P<w>[^\s.,;:()/]+)")
_MIXED: Final = re.compile(r"(?=.*[^\W\d_])(?=.*[0-9@$|]|.+[!*].).{2,30}", re.DOTALL)
_COUNTED: Final = re.compile(
    r"[0-9]+(?:x|e|de|ste|u|uur|min|jr|jaar|mnd|wk|k|m2?|km|kg|cm|mg|ml|jan|feb|mrt|apr|mei|jun|jul|aug|sept?|okt|nov|dec)"
    r"|(?:[WVN]|ICO|AP|P|A)[0-9]{1,5}|[0-9]{1,4}[a-h]?",
    re.IGNORECASE,
)


def widen(text: str, begin: int, end: int, kind: str) -> tuple[int, int]:
    """The place with the whole written word it stands in; an address with the number behind it, said in a word."""
    if kind not in _WORDY:
        return begin, end
    if text[end - 1].isalnum() and (rest := _REST.match(text, end)):
        end = rest.end()
    if text[begin].isalnum() and (head := _HEAD.search(text, max(0, begin - 30), begin)):
        begin = head.start()
    said = _NUMBER_SAID.match(text, end) if kind == Kind.ADRES else None
    if said is not None and said["n"].lower() in cardinals() and said["n"].lower() not in {"een", "één"}:
        end = said.end()
    return begin, end


def leaves_disguise(text: str, begin: int, end: int, kind: str) -> bool:
    """Whether right beside this name stands a word of letters with figures or signs in it, that may be the rest."""
    if kind not in {Kind.NAAM, "verboden"}:
        return False
    beside = _BEFORE.search(text, max(0, begin - 31), begin), _AFTER.match(text, end)
    return any(found is not None and _is_mixed(found["w"]) for found in beside)


def _is_mixed(word: str) -> bool:
    return _MIXED.fullmatch(word) is not None and _COUNTED.fullmatch(word) is None and not is_code(word)
