"""A second reading of a text: what somebody wrote between letters and figures to hide a name or a number is taken out.

It keeps the way back, as Normalised does. The first reading stays, so that this one can only add.
"""

import re
from array import array
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Final

_PICTURES: Final = "\u2300-\u24ff\u2580-\u27bf\u2980-\u2aff\u2b12-\u2bff\U0001f000-\U0001fbff"
"""Emoji and other drawn signs. Arrows are none of them: they part words."""
_BETWEEN: Final = rf"[*~^\u00b7\u2022\u2217\u2219\u22c5{_PICTURES}]"
_SIGN: Final = re.compile(_BETWEEN)
_LETTER: Final = r"[^\W\d_]"
_JOINED: Final = re.compile(
    rf"(?<!{_LETTER}){_LETTER}(?: ?{_BETWEEN}{{1,4}} ?{_LETTER}(?!{_LETTER})){{2,}}|"
    rf"(?<!{_LETTER}){_LETTER}+(?:{_BETWEEN}{{1,4}}{_LETTER}+)+"
)
_FIGURES: Final = re.compile(rf"(?<=[0-9])(?: ?[{_PICTURES}]{{1,4}} ?|{_BETWEEN}{{1,4}})(?=[0-9])")
_PARTS: Final = re.compile(f"{_LETTER}+")

_POSTCODE: Final = re.compile(
    r"(?<![\w.,-])([1-9](?:[0-9]{3}|(?: [0-9]){3}))[ \n._*-]{0,4}([A-Za-z])[ ._*-]{0,3}([A-Za-z])"
    r"(?!\w|[ ._*/-][A-Za-z0-9]\b)"
)
_WHOLE_POSTCODE: Final = re.compile("[0-9]{4}[ -]?[A-Za-z]{2}")
_APART: Final = re.compile(
    r"(?<!\w)(?:[0-9]{1,3}|[A-Za-z])(?:[ *_/-]{1,3}(?:[0-9]{1,3}|[A-Za-z])){3,5}(?![ *_/-]{0,3}[A-Za-z0-9]\b)(?!\w)"
)
_PLATE: Final = re.compile("(?=.{6}$)(?:[A-Za-z]{1,4}[0-9]{1,4}[A-Za-z]{0,3}|[0-9]{1,4}[A-Za-z]{2,4}[0-9]{0,3})")
_NO_ALNUM: Final = re.compile(r"[^A-Za-z0-9]")
_ROMAN: Final = {
    roman: str(month)
    for month, roman in enumerate("i ii iii iv v vi vii viii ix x xi xii".split(), 1)  # noqa: SIM905
}
_ROMAN_MONTH: Final = re.compile(
    r"(?<![\w.-])(?P<d>[0-3]?[0-9])(?P<a> ?[-./ ] ?)(?P<m>x?i{1,3}|i?[vx]|vi{1,3}|xi?)(?P<b> ?[-./ ] ?)"
    r"(?P<y>(?:19|20)[0-9]{2}|'?[0-9]{2})(?![\w])",
    re.IGNORECASE,
)
Change = tuple[int, int, str]
Joins = Callable[[Sequence[str]], bool]


class Folded:
    """A normalised text with its changes made. Linear in its length."""

    __slots__ = ("_begins", "_changed", "_ends", "text")

    def __init__(self, text: str, changes: Sequence[Change]) -> None:
        pieces: list[str] = []
        self._begins = array("I")
        self._ends = array("I")
        self._changed = bytearray()
        at = 0
        for begin, end, new in changes:
            self._keep(at, begin)
            pieces += text[at:begin], new
            self._begins.extend([begin] * len(new))
            self._ends.extend([end] * len(new))
            self._changed.extend(b"\1" * len(new))
            if not new and self._changed:
                self._changed[-1] = 1
            at = end
        self._keep(at, len(text))
        self.text = "".join([*pieces, text[at:]])

    def _keep(self, begin: int, end: int) -> None:
        self._begins.extend(range(begin, end))
        self._ends.extend(range(begin + 1, end + 1))
        self._changed.extend(bytes(end - begin))

    def in_source(self, begin: int, end: int) -> tuple[int, int]:
        """The same place in the text before the changes, not empty."""
        return self._begins[begin], self._ends[end - 1]

    def touches(self, begin: int, end: int) -> bool:
        """Whether something was changed between these places of the new text."""
        return any(self._changed[begin:end])


def fold(text: str, joins: Joins) -> Folded | None:
    """The second reading of a normalised text, or None when there is nothing to fold. `joins` says of the pieces of a
    word between signs whether they are read as one.
    """
    changes = sorted([*_signs(text, joins), *_numbers(text)])
    if not changes:
        return None
    apart: list[Change] = []
    for one in changes:
        if not apart or apart[-1][1] <= one[0]:
            apart.append(one)
    return Folded(text, apart)


def _signs(text: str, joins: Joins) -> Iterator[Change]:
    """The signs that stand between letters, and between figures."""
    if _SIGN.search(text) is None:
        return
    for found in _JOINED.finditer(text):
        if joins(_PARTS.findall(found[0])):
            yield from _gaps(found)
    for found in _FIGURES.finditer(text):
        yield *found.span(), ""


def _gaps(found: re.Match[str]) -> Iterator[Change]:
    """What stands between the pieces. Four single letters or more become a word that is spelled with dashes."""
    parts = [part.span() for part in _PARTS.finditer(found[0])]
    spelled = len(parts) > 3 and all(end - begin == 1 for begin, end in parts)
    for (_, end), (begin, _) in pairwise(parts):
        yield found.start() + end, found.start() + begin, "-" if spelled else ""


def _numbers(text: str) -> Iterator[Change]:
    """Postcodes and plates that are pulled apart, and Roman months in a date."""
    for found in _ROMAN_MONTH.finditer(text):
        month = _ROMAN.get(found["m"].lower())
        if month is not None and (len(found["y"]) == 4 or found["a"].strip()):
            yield *found.span("m"), month
    for found in _POSTCODE.finditer(text):
        whole = _NO_ALNUM.sub("", found[0])
        if _WHOLE_POSTCODE.fullmatch(found[0]) is None:
            yield *found.span(), f"{whole[:4]} {whole[4:]}"
    for found in _APART.finditer(text):
        whole = _NO_ALNUM.sub("", found[0])
        if _PLATE.fullmatch(whole) is not None:
            yield *found.span(), whole
