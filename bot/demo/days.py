"""Working days in the Netherlands, reckoned by the demo itself so that it can judge the bot's."""

from datetime import date, datetime, time, timedelta

import holidays

from bot.demo.report import ZONE

KANTOOR_OPEN = time(9, 0)


def is_werkdag(dag: date) -> bool:
    """Monday to Friday, no Dutch holiday."""
    return dag.weekday() < 5 and dag not in holidays.country_holidays("NL", years=dag.year)


def werkdagen_verder(dag: date, aantal: int) -> date:
    """So many working days later, or earlier when negative."""
    stap = timedelta(days=1 if aantal > 0 else -1)
    for _ in range(abs(aantal)):
        dag += stap
        while not is_werkdag(dag):
            dag += stap
    return dag


def werkdag_vanaf(dag: date) -> date:
    """That day, or the first working day after it."""
    return dag if is_werkdag(dag) else werkdagen_verder(dag, 1)


def werkdag_tot(dag: date) -> date:
    """That day, or the last working day before it."""
    return dag if is_werkdag(dag) else werkdagen_verder(dag, -1)


def om(dag: date, tijd: time = KANTOOR_OPEN) -> datetime:
    """A moment on that day in the Netherlands."""
    return datetime.combine(dag, tijd, ZONE)
