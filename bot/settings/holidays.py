"""Holidays: which weekdays are no working days."""

from collections.abc import Iterable
from datetime import date

from bot.settings.sections import Zvh


def days_off(zvh: Zvh, jaren: Iterable[int]) -> frozenset[date]:
    """The weekdays in these years on which this ZVH is closed (local dates).

    The list of the `holidays` library holds Goede Vrijdag, which many offices work, and 5 May in lustrum years only;
    both are a setting, and any day may be added or removed.
    """
    jaren = list(jaren)
    dagen = set(_uit_lijst(zvh, jaren))
    if zvh.bevrijdingsdag == "elk_jaar":
        dagen |= {date(jaar, 5, 5) for jaar in jaren}
    dagen |= set(zvh.toevoegen)
    dagen -= set(zvh.weglaten)
    return frozenset(dag for dag in dagen if dag.weekday() < 5)


def _uit_lijst(zvh: Zvh, jaren: list[int]) -> Iterable[date]:
    if zvh.feestdagen == "geen":
        return []
    from holidays import country_holidays  # late: it takes a quarter of a second, and few commands need it

    land, _, deel = zvh.feestdagen.partition("-")
    lijst = country_holidays(land, subdiv=deel or None, years=jaren, language="nl")
    weg: set[date] = set()
    if not zvh.goede_vrijdag:
        weg |= set(lijst.get_named("Goede Vrijdag", lookup="iexact"))
    if zvh.bevrijdingsdag == "nooit":
        weg |= {date(jaar, 5, 5) for jaar in jaren}
    return [dag for dag in lijst if dag not in weg]
