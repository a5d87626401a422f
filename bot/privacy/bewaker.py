"""The guard as the door knows it: recognisers, the list of the casus, and role words to put there instead."""

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, Protocol

from bot.privacy.beside import leaves_disguise, widen
from bot.privacy.displayed import displayed
from bot.privacy.folded import fold
from bot.privacy.hit import Kind
from bot.privacy.known_names import known_names
from bot.privacy.line_ends import over_line_ends_of
from bot.privacy.normalised import Normalised
from bot.privacy.voorstel import VERBODEN, Place
from bot.privacy.watertight import watertight
from commands.domain.afdrukken import Zoeker
from commands.domain.vondst import WEGGELATEN, Casuslijst, Vondst

MAX_TEXT: Final = 30_000
MAX_TOGETHER: Final = 120_000
"""Characters of one text, and of all texts that are looked at together: a message of five thousand words, a plan of a
hundred pages. A longer text would take seconds of everybody's time, so it is held unread.
"""


_Found = tuple[int, int, str, bool]
"""Begin, end and kind of a place, and whether it is only a hint."""


class Hit(Protocol):
    """A find of a recogniser; see bot.privacy.hit."""

    @property
    def begin(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def kind(self) -> str: ...
    @property
    def warning(self) -> bool: ...


class Recognisers(Protocol):
    """All recognisers together; see bot.privacy.toetser."""

    def toets(self, text: str) -> Sequence[Hit]: ...


class Bewaker:
    """Implements the Toets of the door. `make` builds the recognisers for a list of allowed words, and may take some
    tenths of a second.
    """

    def __init__(self, make: Callable[[tuple[str, ...]], Recognisers]) -> None:
        self._make = make
        self._recognisers: tuple[tuple[str, ...], Recognisers] | None = None

    async def inspect(self, texts: Sequence[str], lijst: Casuslijst) -> list[Vondst]:
        """The finds of the recognisers and the words on the list of the casus. A word on that list is found even if it
        is allowed.
        """
        return await asyncio.to_thread(self._inspect, tuple(texts), lijst)

    def _inspect(self, texts: tuple[str, ...], lijst: Casuslijst) -> list[Vondst]:
        recognisers = self._recognisers_for(lijst.toegestaan)
        zoeker = Zoeker(lijst.sleutel, lijst.afdrukken)
        places: list[Place] = []
        hints: list[Vondst] = []
        together = 0
        for index, text in enumerate(texts):
            together += len(text)
            if text and (len(text) > MAX_TEXT or together > MAX_TOGETHER):
                places.append(Place(index, 0, len(text), "indirect", WEGGELATEN))
                continue
            for begin, end, kind, hint in _find(text, recognisers, lijst, zoeker):
                if hint:
                    hints.append(_vondst(Place(index, begin, end, kind), WEGGELATEN, hint=True))
                else:
                    places.append(Place(index, begin, end, kind))
        if not places:
            return hints
        proposed = watertight(texts, places, lambda text: _held(text, recognisers, lijst, zoeker))
        left = {
            one.text_index
            for one, _ in proposed
            if leaves_disguise(texts[one.text_index], one.begin, one.end, one.kind)
        }
        found = [_vondst(place, words) for place, words in proposed if place.text_index not in left]
        found += [_vondst(Place(index, 0, len(texts[index]), "name"), WEGGELATEN) for index in left]
        return sorted([*found, *hints], key=lambda one: (one.tekst_nr, one.begin))

    def _recognisers_for(self, allowed: tuple[str, ...]) -> Recognisers:
        """The recognisers for these allowed words. They are built anew only when the words have changed."""
        if self._recognisers is None or self._recognisers[0] != allowed:
            self._recognisers = allowed, self._make(allowed)
        return self._recognisers[1]


def _vondst(place: Place, voorstel: str, *, hint: bool = False) -> Vondst:
    return Vondst(
        tekst_nr=place.text_index,
        begin=place.begin,
        eind=place.end,
        soort=place.kind,
        voorstel=voorstel,
        waarschuwing=hint,
    )


def _held(text: str, recognisers: Recognisers, lijst: Casuslijst, zoeker: Zoeker) -> list[tuple[int, int, str]]:
    """The places that hold a proposal, with their kind. A proposal that has become too long is held as a whole."""
    if len(text) > 2 * MAX_TEXT:
        return [(0, len(text), "indirect")]
    return [(begin, end, kind) for begin, end, kind, hint in _find(text, recognisers, lijst, zoeker) if not hint]


def _find(text: str, recognisers: Recognisers, lijst: Casuslijst, zoeker: Zoeker) -> list[_Found]:
    """The words on the list of the casus, the names of its members and the finds of the recognisers, in order."""
    listed = _forbidden(text, zoeker) | over_line_ends_of(text, lambda read: _forbidden(read, zoeker))
    forbidden = _merge(sorted(listed))
    found = [(begin, end, VERBODEN, False) for begin, end in forbidden]
    found += [
        (one.begin, one.end, str(one.kind), one.warning)
        for one in recognisers.toets(text)
        if not any(begin < one.end and one.begin < end for begin, end in forbidden)
    ]
    known = partial(known_names, names=lijst.namen, allowed=lijst.toegestaan)
    for begin, end in _merge(sorted({*known(text), *over_line_ends_of(text, known)})):
        found = _with_name(found, begin, end)
    return _widened(text, sorted(found))


def _widened(text: str, found: list[_Found]) -> list[_Found]:
    """With the whole written word around each; what comes to overlap becomes one."""
    whole: list[_Found] = []
    for one in found:
        begin, end = one[:2] if one[3] else widen(text, *one[:3])
        if whole and not one[3] and not whole[-1][3] and begin < whole[-1][1]:
            first = whole.pop()
            whole.append((first[0], max(first[1], end), first[2], False))
        else:
            whole.append((begin, end, *one[2:]))
    return whole


def _with_name(found: list[_Found], begin: int, end: int) -> list[_Found]:
    """With this known name; what it touches becomes one place with it, of the kind that was seen there."""
    touched = [one for one in found if not one[3] and begin < one[1] and one[0] < end]
    begin, end = min([begin, *(one[0] for one in touched)]), max([end, *(one[1] for one in touched)])
    kind = touched[0][2] if touched else str(Kind.NAAM)
    return [*(one for one in found if one not in touched), (begin, end, kind, False)]


def _forbidden(text: str, zoeker: Zoeker) -> set[tuple[int, int]]:
    """The places of words on the list, as they are written and as a reader sees them, in code points of `text`."""
    found = set(zoeker.vind(text))
    normal = Normalised(text)
    if normal.text != text:
        read = zoeker.vind(normal.text)
        found |= {normal.in_original(begin, end) for begin, end in read}
    folded = fold(normal.text, lambda _: True)
    if folded is not None:
        read = zoeker.vind(folded.text)
        found |= {normal.in_original(*folded.in_source(begin, end)) for begin, end in read}
    shown, places = displayed(text)
    for begin, end in zoeker.vind(shown) if places else ():
        found |= {here for there, here in places if begin < there[1] and there[0] < end}
    return found


def _merge(places: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The places with overlapping ones made one. They come in order."""
    together: list[tuple[int, int]] = []
    for begin, end in places:
        if together and begin < together[-1][1]:
            together[-1] = together[-1][0], max(together[-1][1], end)
        else:
            together.append((begin, end))
    return together
