"""When to try again to deliver something, and when to stop trying."""

from datetime import datetime, timedelta

EERSTE_WACHT = timedelta(seconds=5)
LANGSTE_WACHT = timedelta(hours=1)
GEDULD = timedelta(days=5)
"""How long a message is tried, counted from its making (RFC 5321, 4.5.4.1: give up after 4 to 5 days at least)."""
MINSTENS = 10
"""Tries that anything gets, in an hour and a half: also what lay for days while the bot or the channel was shut."""


def volgende_poging(pogingen: int, nu: datetime, wacht_seconden: float, aangemaakt_op: datetime) -> datetime | None:
    """The moment of the next try after one that failed at `nu`; None: stop trying and raise the alarm.

    `pogingen`: tries that failed before this one, as the row has it (0 at the first failure). Waits 5 seconds, then
    twice as long each time up to an hour, and never shorter than the other side asked (`wacht_seconden`; SOURCES: C33).
    The last try is made exactly when the patience ends, unless there were fewer than MINSTENS.
    """
    grens = aangemaakt_op + GEDULD
    if nu >= grens and pogingen >= MINSTENS:
        return None
    uitstel = min(EERSTE_WACHT * (1 << min(max(pogingen, 0), 10)), LANGSTE_WACHT)
    if wacht_seconden > uitstel.total_seconds():
        uitstel = timedelta(seconds=min(wacht_seconden, GEDULD.total_seconds()))
    return nu + uitstel if nu >= grens else min(nu + uitstel, grens)
