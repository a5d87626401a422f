"""The answer of a member to a poll, in their own words: "1 en 3", "kan geen", "dinsdag wel, woensdag niet"."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from commands.domain.bijeenkomst import Peilmoment
from commands.domain.datumwoorden import MAANDEN, WEEKDAGEN

_ALLE: Final = frozenset(("alle", "alles", "allemaal", "allebei", "beide", "altijd", "iedere", "elke"))
_NIET: Final = frozenset(("niet", "geen", "nee", "behalve", "verhinderd", "afwezig", "nooit", "helaas"))
_REST: Final = frozenset(("behalve", "alleen", "uitgezonderd", "rest", "overige"))
_OOK: Final = frozenset(("ook", "toch"))
_LANGST: Final = 200
_GRENS: Final = re.compile(r"[,;.\n]|\smaar\s")


def lees_kan(
    tekst: str, momenten: Sequence[Peilmoment], zone: ZoneInfo, eerder: Sequence[int] = ()
) -> tuple[int, ...] | None:
    """The numbers that suit the writer, going up; None when that is not certain.

    `eerder`: what they answered before; "kan ook 3" adds to it. A number that the poll has not is given back, so that
    the caller can say so.
    """
    schoon = re.sub("[\ufe0f\u20e3]", "", tekst.lower().replace(" behalve ", ", behalve "))
    if len(schoon) > _LANGST or "?" in schoon:
        return None
    woorden = set(re.findall(r"[a-z]+", schoon))
    wel: set[int] = set()
    niet: set[int] = set()
    for zin in _GRENS.split(schoon):
        genoemd, ontkend = _genoemd(zin, momenten, zone), not _NIET.isdisjoint(re.findall(r"[a-z]+", zin))
        if genoemd is None:
            return None
        (niet if ontkend else wel).update(genoemd)
    if wel & niet:
        return None
    alle = {een.nr for een in momenten}
    if not wel and not niet:
        if _NIET & woorden and not _ALLE & woorden:
            return ()
        return tuple(sorted(alle)) if _ALLE & woorden and not _NIET & woorden else None
    if niet and not wel:
        return tuple(sorted(alle - niet)) if (_ALLE | _REST) & woorden else None
    if _OOK & woorden:
        wel |= set(eerder) - niet
    return tuple(sorted(wel))


def _genoemd(zin: str, momenten: Sequence[Peilmoment], zone: ZoneInfo) -> set[int] | None:
    """The moments that this part of a sentence names, by number or by day; None when a day is not of one moment."""
    dagen = {een.nr: een.op.astimezone(zone) for een in momenten}
    gevonden: set[int] = set()
    rest = zin
    for woord, passend in _dagen(zin, dagen):
        rest = rest.replace(woord, " ")
        if len(passend) != 1:
            return None
        gevonden |= passend
    rest = re.sub(r"\b\d{1,2}[:.]\d{2}\b|\b\d{1,2}\s?(?:u|uur)\b", " ", rest)
    return gevonden | {int(cijfers) for cijfers in re.findall(r"\b\d{1,2}\b", rest)}


def _dagen(zin: str, dagen: dict[int, datetime]) -> Iterator[tuple[str, set[int]]]:
    """The words for a day in it, each with the moments on such a day."""
    maanden = "|".join(f"{maand}|{maand[:3]}" for maand in MAANDEN)
    for treffer in re.finditer(rf"(?:\b[a-z]+\s+)?\b(\d{{1,2}})\s*(?:({maanden})\b|-(\d{{1,2}})\b)", zin):
        maand = int(treffer[3]) if treffer[3] else [een[:3] for een in MAANDEN].index(treffer[2][:3]) + 1
        yield treffer[0], {nr for nr, op in dagen.items() if (op.day, op.month) == (int(treffer[1]), maand)}
        zin = zin.replace(treffer[0], " ")
    for nummer, dag in enumerate(WEEKDAGEN):
        if re.search(rf"\b(?:{dag}|{dag[:2]})\b", zin):
            woord = re.search(rf"\b(?:{dag}|{dag[:2]})\b", zin)
            yield woord[0] if woord else dag, {nr for nr, op in dagen.items() if op.weekday() == nummer}
