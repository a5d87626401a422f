"""Which weekdays are no working days."""

from datetime import date

import pytest

from bot.settings.holidays import days_off
from bot.settings.sections import Zvh

GOEDE_VRIJDAG = date(2026, 4, 3)


def test_the_dutch_holidays_of_2026_that_fall_on_a_weekday():
    assert sorted(days_off(Zvh(), [2026])) == [
        date(2026, 1, 1),
        GOEDE_VRIJDAG,
        date(2026, 4, 6),
        date(2026, 4, 27),
        date(2026, 5, 14),
        date(2026, 5, 25),
        date(2026, 12, 25),
    ]


def test_goede_vrijdag_may_be_a_working_day():
    assert days_off(Zvh(), [2026]) - days_off(Zvh(goede_vrijdag=False), [2026]) == {GOEDE_VRIJDAG}


@pytest.mark.parametrize(
    ("keuze", "jaar", "vrij"),
    [
        ("lustrum", 2025, True),
        ("lustrum", 2026, False),
        ("elk_jaar", 2026, True),
        ("nooit", 2025, False),
    ],
)
def test_bevrijdingsdag_as_the_house_keeps_it(keuze, jaar, vrij):
    assert (date(jaar, 5, 5) in days_off(Zvh(bevrijdingsdag=keuze), [jaar])) is vrij


def test_days_may_be_added_and_removed():
    zvh = Zvh(toevoegen=(date(2026, 12, 24), date(2026, 12, 27)), weglaten=(date(2026, 4, 27),))
    dagen = days_off(zvh, [2026])
    assert date(2026, 12, 24) in dagen
    assert date(2026, 12, 27) not in dagen  # a Sunday: no working day anyhow
    assert date(2026, 4, 27) not in dagen


def test_without_a_list_only_the_added_days_count():
    assert days_off(Zvh(feestdagen="geen", toevoegen=(date(2026, 12, 24),)), [2026]) == {date(2026, 12, 24)}


def test_bonaire_has_its_own_days():
    dagen = days_off(Zvh(feestdagen="BQ-BON"), [2026])
    assert date(2026, 4, 30) in dagen
    assert date(2026, 5, 25) not in dagen
