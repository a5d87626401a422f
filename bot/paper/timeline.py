"""Lays a timeline out: each day becomes a place between 0 (the left edge) and 1, and each word fits its font."""

import json
from datetime import date, timedelta
from typing import Any, Final

from bot.paper.letters import fit_words
from commands.domain.datum import schrijf_in_lijst
from commands.messages.tijdlijn import Balk, Tekenvorm, Tijdlijn, Tijdlijnrij, Tijdteken, Vulling

_AXIS: Final = {True: (406, 730, 9), False: (0, 343, 5)}
"""By `wide`: left edge (behind the margin) and width of the axis in points, and how many dates fit above it."""
_FLAG: Final = {True: (65, 50), False: (52, 36)}
"""By `wide`: the width of the flags "vandaag" and "ICO", with some air."""
_LONGEST: Final = timedelta(weeks=16)
"""What lies further ahead of today would leave too little room for the weeks that count."""
_SHORTEST: Final = 28
"""Days of the axis, at least."""
_ENOUGH: Final = 0.13
"""The part of the axis that a window needs for a name inside it."""
_RIGHT: Final = 0.75
"""A window that ends before this has its name on the right."""
_OPEN_END: Final = 0.96
"""Where a bar ends that goes on past the edge."""
_LEGEND: Final = {
    "klaar": "klaar", "bezig": "bezig", "open": "open", "laat": "te laat", "vink": "klaar", "kruis": "lukt niet",
    "stip": "contact", "ruit": "plan gedeeld", "rond": "uiterlijk",
}  # fmt: skip


def lay_out(timeline: Tijdlijn, *, wide: bool, training: bool) -> str:
    """The data of the template, as JSON."""
    axis = _Axis(timeline, wide=wide)
    rows = [_row(row, axis) for row in timeline.rijen]
    return json.dumps(
        {
            "wide": wide,
            "proef": "PROEF: dit is een oefening" if training else "",
            "titel": fit_words(timeline.titel),
            "stand_op": timeline.stand_op,
            "zin": [{"tekst": words, "vet": bold} for words, bold in timeline.zin],
            "ico": None if timeline.ico_op is None else {"op": axis.at(timeline.ico_op), "naam": timeline.ico},
            "vandaag": {"op": axis.at(timeline.vandaag), "links": axis.flag(timeline), "naam": "vandaag"},
            "weken": axis.weeks(),
            "rijen": rows,
            "legenda": [{"vorm": form, "naam": _LEGEND[form]} for form in _LEGEND if form in _forms(timeline)],
        }
    )


class _Axis:
    """From the first day to some days past the last one."""

    def __init__(self, timeline: Tijdlijn, *, wide: bool) -> None:
        self.today = timeline.vandaag
        days = [self.today, *_days(timeline)]
        self.first = min(days)
        last = min(max(days), max(self.today, self.first) + _LONGEST)
        self.days = max(_SHORTEST, (last - self.first).days + 3)
        self._wide = wide

    def at(self, day: date) -> float:
        """Its place; a day outside lies on the edge."""
        return min(1.0, max(0.0, (day - self.first).days / self.days))

    def past(self, day: date) -> bool:
        """Whether it lies past the right edge."""
        return (day - self.first).days > self.days

    def weeks(self) -> list[dict[str, Any]]:
        """A thin line a week, of which as many have a date as fit."""
        _, width, fit = _AXIS[self._wide]
        count = self.days // 7 + 1
        step = -(-count // fit)
        thin = -(-count // 40)
        ticks = []
        month = 0
        for number in range(0, count, thin):
            day = self.first + timedelta(weeks=number)
            named = number % step == 0
            words = "" if not named else str(day.day) if day.month == month else schrijf_in_lijst(day, day)[3:]
            month = day.month if named else month
            right = (1 - self.at(day)) * width
            shift = 0.0 if number == 0 else min(-8.0, right - 46) if right < 60 else -8.0
            ticks.append({"op": self.at(day), "naam": words, "schuif": shift})
        return ticks

    def flag(self, timeline: Tijdlijn) -> float:
        """Where the flag of today begins, in points: in the middle over its line, beside that of the ICO."""
        left, width, _ = _AXIS[self._wide]
        broad, ico = _FLAG[self._wide]
        wanted = left + self.at(timeline.vandaag) * width - broad / 2
        if timeline.ico_op is not None and timeline.ico_op <= timeline.vandaag:
            wanted = max(wanted, left + self.at(timeline.ico_op) * width + ico)
        return min(max(wanted, left), left + width - broad)


def _days(timeline: Tijdlijn) -> list[date]:
    days = [] if timeline.ico_op is None else [timeline.ico_op]
    for row in timeline.rijen:
        edges = () if row.balk is None else (row.balk.van, row.balk.tot)
        days += [day for day in edges if day is not None]
        days += [sign.op for sign in row.tekens]
        days += [day for window in row.vensters for day in (window.van, window.tot)]
    return days


def _row(row: Tijdlijnrij, axis: _Axis) -> dict[str, Any]:
    data: dict[str, Any] = {
        "titel": fit_words(row.titel),
        "onder": fit_words(row.onder),
        "stand": fit_words(row.stand),
        "toon": row.toon.value,
        "van": None,
        "tekens": [_sign(sign, axis) for sign in row.tekens],
        "vensters": [],
    }
    for window in row.vensters:
        start, stop = axis.at(window.van), axis.at(window.tot)
        inside = stop - start >= _ENOUGH
        stop = max(stop, min(1.0, start + 0.015))
        data["vensters"].append(
            {"van": start, "tot": stop, "naam": window.naam, "binnen": inside, "rechts": stop < _RIGHT}
        )
    return data if row.balk is None else {**data, **_bar(row.balk, axis)}


def _bar(bar: Balk, axis: _Axis) -> dict[str, Any]:
    start = 0.0 if bar.van is None else axis.at(bar.van)
    stop = axis.at(axis.today) if bar.tot is None else axis.at(bar.tot)
    late = None if bar.laat_vanaf is None else (max(start, axis.at(bar.laat_vanaf)), axis.at(axis.today))
    ongoing = bar.tot is None or axis.past(bar.tot)
    return {
        "van": start,
        "tot": min(stop, _OPEN_END) if ongoing else stop,
        "vulling": bar.vulling.value,
        "laat": late,
        "open_eind": ongoing and bar.vulling is not Vulling.KLAAR,
    }


def _sign(sign: Tijdteken, axis: _Axis) -> dict[str, Any]:
    return {"vorm": sign.vorm.value, "op": axis.at(sign.op)}


def _forms(timeline: Tijdlijn) -> frozenset[str]:
    """The forms that this picture has, for its key."""
    bars = [row.balk for row in timeline.rijen if row.balk is not None]
    names = {Vulling.LEEG: "open", Vulling.BEZIG: "bezig", Vulling.KLAAR: "klaar"}
    found = {names[bar.vulling] for bar in bars} | {"laat" for bar in bars if bar.laat_vanaf is not None}
    signs = {sign.vorm for row in timeline.rijen for sign in row.tekens}
    if "klaar" in found:  # its bar says it
        signs.discard(Tekenvorm.VINK)
    return frozenset(found | {sign.value for sign in signs})
