"""A moment as a whole number, so that it can be the version of a reminder."""

from datetime import UTC, datetime, timedelta

BEGIN = datetime(2020, 1, 1, tzinfo=UTC)
_MINUUT = timedelta(minutes=1)


def minuut_van(op: datetime) -> int:
    """The minutes from BEGIN to this moment."""
    return (op - BEGIN) // _MINUUT


def van_minuut(minuut: int) -> datetime:
    """The moment (UTC) of which this is the minute."""
    return BEGIN + minuut * _MINUUT
