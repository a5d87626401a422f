"""From when on something is past its time, and what of it is told."""

from datetime import date, timedelta

import pytest

from commands.domain.beleid import Beleid
from commands.domain.bevinding import Geheugen, contact_grens, grenzen, ico_grens, onthoud
from commands.domain.werkdagen import kantoortijd_geleden
from tests.domain.kalender import lokaal

BELEID = Beleid(vrije_dagen=frozenset({date(2026, 12, 25)}))
UUR = timedelta(hours=1)
DAG = date(2026, 11, 10)


@pytest.mark.parametrize(
    ("nu", "sinds"),
    [
        ("2026-11-10 12:00", "2026-11-10 11:00"),
        ("2026-11-10 10:00", "2026-11-10 09:00"),
        ("2026-11-10 09:20", "2026-11-09 16:20"),
        ("2026-11-10 07:00", "2026-11-09 16:00"),
        ("2026-11-10 23:00", "2026-11-10 16:00"),
        ("2026-11-09 09:30", "2026-11-06 16:30"),
        ("2026-12-28 09:00", "2026-12-24 16:00"),
        ("2026-10-26 09:30", "2026-10-23 16:30"),
    ],
    ids=[
        "at noon",
        "an hour open",
        "just open",
        "before",
        "at night",
        "after a weekend",
        "after Christmas",
        "new time",
    ],
)
def test_an_hour_of_the_office_ago(nu, sinds):
    assert kantoortijd_geleden(lokaal(nu), UUR, BELEID) == lokaal(sinds)


def test_more_office_hours_than_a_day_has_reach_further_back():
    assert kantoortijd_geleden(lokaal("2026-11-10 10:00"), 10 * UUR, BELEID) == lokaal("2026-11-06 16:00")


def test_what_the_bot_must_do_is_late_only_when_it_waited_at_the_look_before():
    nu = lokaal("2026-11-10 12:00")
    assert grenzen(nu, lokaal("2026-11-10 11:30"), BELEID).in_de_rij == lokaal("2026-11-10 11:00")
    na_storing = grenzen(nu, lokaal("2026-11-05 08:00"), BELEID)
    assert na_storing.in_de_rij == na_storing.herinnering == lokaal("2026-11-05 08:00")
    assert grenzen(nu, None, BELEID).in_de_rij < lokaal("2000-01-01 00:00")


def test_a_clock_that_was_put_back_finds_nothing_late_because_of_it():
    assert grenzen(lokaal("2026-11-10 12:00"), lokaal("2026-12-10 12:00"), BELEID).in_de_rij == lokaal(
        "2026-11-10 11:00"
    )


def test_what_people_must_do_has_working_days_or_weeks_with_a_margin():
    grens = grenzen(lokaal("2026-11-10 12:00"), None, BELEID)
    assert grens.wachtend == lokaal("2026-11-06 12:00")
    assert grens.geparkeerd == lokaal("2026-11-09 12:00")
    assert ico_grens(lokaal("2026-11-10 12:00"), BELEID) == date(2026, 11, 3)
    assert contact_grens(lokaal("2026-11-10 12:00"), BELEID) == date(2026, 9, 22)
    zonder = Beleid(contact_weken=(), plan_grens_dagen=0)
    assert contact_grens(lokaal("2026-11-10 12:00"), zonder) is ico_grens(lokaal("2026-11-10 12:00"), zonder) is None


def test_a_finding_is_told_once_while_it_lasts():
    nieuw, geheugen = onthoud(["a", "b"], Geheugen(), DAG)
    assert nieuw == {"a", "b"}
    nieuw, geheugen = onthoud(["a", "b", "c"], geheugen, DAG + timedelta(days=1))
    assert nieuw == {"c"}
    assert geheugen.gemeld


def test_what_goes_and_comes_back_is_told_at_most_once_a_day():
    _, geheugen = onthoud(["a"], Geheugen(), DAG)
    _, geheugen = onthoud([], geheugen, DAG)
    weer, geheugen = onthoud(["a"], geheugen, DAG)
    assert (weer, geheugen.gemeld) == (frozenset(), False)
    _, geheugen = onthoud([], geheugen, DAG)
    assert onthoud(["a"], geheugen, DAG + timedelta(days=1))[0] == {"a"}


def test_nothing_is_remembered_of_what_is_long_gone():
    _, geheugen = onthoud(["a"], Geheugen(), DAG)
    _, geheugen = onthoud([], geheugen, DAG + timedelta(days=1))
    assert geheugen == Geheugen()
