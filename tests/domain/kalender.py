"""A Beleid with the Dutch holidays around the dates that the tests tell of."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from commands.domain.beleid import Beleid

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def een_beleid(*erbij: date, eraf: tuple[date, ...] = (), **anders: object) -> Beleid:
    """The default working method with the public holidays of 2026 and 2027, days added and removed; the manager
    hears of an actiepunt by itself."""
    vrij = {
        date(2026, 12, 25),  # Eerste Kerstdag, a Friday
        date(2027, 1, 1),
        date(2027, 3, 26),  # Goede Vrijdag
        date(2027, 3, 29),  # Tweede Paasdag
        date(2027, 4, 27),  # Koningsdag, a Tuesday
        date(2027, 5, 6),  # Hemelvaart
        date(2027, 5, 17),  # Tweede Pinksterdag
    }
    anders.setdefault("manager_na_besluit", False)
    return Beleid(vrije_dagen=frozenset((vrij | set(erbij)) - set(eraf)), **anders)  # type: ignore[arg-type]


def lokaal(tekst: str) -> datetime:
    """A moment by the clock on the wall in Amsterdam: "2026-12-24 09:00"."""
    return datetime.fromisoformat(tekst).replace(tzinfo=AMSTERDAM)


def wand(moment: datetime) -> str:
    """How the clock on the wall shows a moment: "do 2026-12-24 09:00"."""
    hier = moment.astimezone(AMSTERDAM)
    return f"{('ma', 'di', 'wo', 'do', 'vr', 'za', 'zo')[hier.weekday()]} {hier:%Y-%m-%d %H:%M}"
