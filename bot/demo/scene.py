"""One step of the story, and the days from which the moments of all steps are reckoned."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date, datetime, time

from bot.demo.days import at, werkdagen_later
from bot.demo.plan import Plan

DEFAULT_ICO = date(2026, 11, 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One step of the story at its moment."""

    moment: datetime
    title: str
    play: Callable[[], Awaitable[None]]


def ico_day(plan: Plan) -> date:
    """The day of the ICO; a plan that does not say gets the demo's own."""
    return plan.ico or DEFAULT_ICO


def opening(plan: Plan) -> datetime:
    """When the casus is opened: the first working day after the ICO, half past nine."""
    return at(werkdagen_later(ico_day(plan), 1), time(9, 30))


def later(function: Callable[..., Awaitable[None]], *words: object) -> Callable[[], Awaitable[None]]:
    """A step with the words it will be played with."""
    return lambda: function(*words)
