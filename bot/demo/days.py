"""Working days in the Netherlands, reckoned by the demo itself so that it can judge the bot's."""

from datetime import date, datetime, time, timedelta

import holidays

from bot.demo.report import ZONE

OFFICE_OPENS = time(9, 0)


def is_werkdag(day: date) -> bool:
    """Monday to Friday, no Dutch holiday."""
    return day.weekday() < 5 and day not in holidays.country_holidays("NL", years=day.year)


def werkdagen_later(day: date, count: int) -> date:
    """The day so many working days later, or earlier when `count` is negative."""
    step = timedelta(days=1 if count > 0 else -1)
    for _ in range(abs(count)):
        day += step
        while not is_werkdag(day):
            day += step
    return day


def werkdag_from(day: date) -> date:
    """That day, or the first working day after it."""
    return day if is_werkdag(day) else werkdagen_later(day, 1)


def werkdag_until(day: date) -> date:
    """That day, or the last working day before it."""
    return day if is_werkdag(day) else werkdagen_later(day, -1)


def at(day: date, time_of_day: time = OFFICE_OPENS) -> datetime:
    """A moment on that day in the Netherlands."""
    return datetime.combine(day, time_of_day, ZONE)
