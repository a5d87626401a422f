"""Working days and office hours, with the Dutch calendar and both nights the clock changes (SOURCES: C22, C23)."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands.domain.werkdagen import (
    is_kantoortijd,
    is_werkdag,
    lokale_dag,
    moment,
    tel_werkdagen,
    volgend_kantoormoment,
    werkdag_op_of_na,
    werkdag_op_of_voor,
)
from tests.domain.kalender import een_beleid, lokaal, wand

DAGEN = st.dates(date(2026, 1, 1), date(2028, 12, 31))
MOMENTEN = st.datetimes(datetime(2026, 1, 1), datetime(2028, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001


@pytest.mark.parametrize(
    ("dag", "werk"),
    [
        (date(2026, 12, 24), True),
        (date(2026, 12, 25), False),
        (date(2026, 12, 26), False),
        (date(2027, 4, 27), False),
        (date(2027, 5, 5), True),
    ],
)
def test_a_working_day_is_monday_to_friday_without_holidays(dag, werk):
    assert is_werkdag(dag, een_beleid()) is werk


def test_liberation_day_is_free_where_the_office_says_so():
    assert not is_werkdag(date(2027, 5, 5), een_beleid(date(2027, 5, 5)))


def test_good_friday_is_a_working_day_where_the_office_works():
    assert is_werkdag(date(2027, 3, 26), een_beleid(eraf=(date(2027, 3, 26),)))


@pytest.mark.parametrize(
    ("van", "aantal", "naar"),
    [
        (date(2026, 12, 24), 3, date(2026, 12, 30)),  # SOURCES: P15
        (date(2026, 12, 30), -3, date(2026, 12, 24)),
        (date(2026, 12, 31), 1, date(2027, 1, 4)),
        (date(2027, 3, 25), 1, date(2027, 3, 30)),  # over Easter
        (date(2027, 3, 30), -2, date(2027, 3, 24)),
        (date(2027, 4, 26), 1, date(2027, 4, 28)),  # over Koningsdag
        (date(2026, 12, 26), 0, date(2026, 12, 26)),
        (date(2026, 12, 26), 1, date(2026, 12, 28)),
        (date(2026, 12, 26), -1, date(2026, 12, 24)),
    ],
)
def test_working_days_are_counted_over_holidays(van, aantal, naar):
    assert tel_werkdagen(van, aantal, een_beleid()) == naar


@pytest.mark.parametrize(
    ("dag", "ervoor", "erna"),
    [
        (date(2026, 12, 25), date(2026, 12, 24), date(2026, 12, 28)),
        (date(2027, 3, 28), date(2027, 3, 25), date(2027, 3, 30)),
        (date(2027, 4, 28), date(2027, 4, 28), date(2027, 4, 28)),
    ],
)
def test_a_free_day_moves_to_the_working_day_beside_it(dag, ervoor, erna):
    assert werkdag_op_of_voor(dag, een_beleid()) == ervoor
    assert werkdag_op_of_na(dag, een_beleid()) == erna


@pytest.mark.parametrize(
    ("dag", "utc"),
    [
        (date(2026, 10, 23), "2026-10-23T07:00:00+00:00"),  # Friday before winter time (25-10-2026)
        (date(2026, 10, 26), "2026-10-26T08:00:00+00:00"),
        (date(2027, 3, 25), "2027-03-25T08:00:00+00:00"),  # before summer time (28-03-2027)
        (date(2027, 3, 30), "2027-03-30T07:00:00+00:00"),
    ],
)
def test_nine_o_clock_stays_nine_o_clock_over_both_changes(dag, utc):
    assert moment(dag, een_beleid()).isoformat() == utc


def test_an_opening_that_the_night_skips_moves_on_an_hour():
    assert wand(moment(date(2027, 3, 28), een_beleid(kantoor_open=time(2, 30)))) == "zo 2027-03-28 03:30"


@pytest.mark.parametrize(
    ("nu", "dan"),
    [
        ("2026-12-24 09:00", "do 2026-12-24 09:00"),
        ("2026-12-24 16:59", "do 2026-12-24 16:59"),
        ("2026-12-24 17:00", "ma 2026-12-28 09:00"),
        ("2026-12-24 08:59", "do 2026-12-24 09:00"),
        ("2026-12-25 12:00", "ma 2026-12-28 09:00"),
        ("2026-10-25 02:30", "ma 2026-10-26 09:00"),
        ("2027-03-28 01:59", "di 2027-03-30 09:00"),
    ],
)
def test_the_next_office_moment_is_now_or_the_next_opening(nu, dan):
    assert wand(volgend_kantoormoment(lokaal(nu), een_beleid())) == dan


@given(dag=DAGEN, aantal=st.integers(1, 60))
def test_counting_forth_and_back_from_a_working_day_is_home_again(dag, aantal):
    beleid = een_beleid()
    thuis = werkdag_op_of_na(dag, beleid)
    assert tel_werkdagen(tel_werkdagen(thuis, aantal, beleid), -aantal, beleid) == thuis


@given(dag=DAGEN, aantal=st.integers(-60, 60))
def test_so_many_working_days_lie_between(dag, aantal):
    beleid = een_beleid()
    ander = tel_werkdagen(dag, aantal, beleid)
    onder, boven = min(dag, ander), max(dag, ander)
    tussen = [onder + timedelta(n) for n in range(1, (boven - onder).days)]
    assert aantal == 0 or is_werkdag(ander, beleid)
    assert sum(is_werkdag(d, beleid) for d in tussen) == max(abs(aantal) - 1, 0)


@given(dag=DAGEN)
def test_the_neighbours_of_a_day_are_working_days_around_it(dag):
    beleid = een_beleid()
    ervoor, erna = werkdag_op_of_voor(dag, beleid), werkdag_op_of_na(dag, beleid)
    assert ervoor <= dag <= erna
    assert is_werkdag(ervoor, beleid)
    assert is_werkdag(erna, beleid)
    assert is_werkdag(dag, beleid) is (ervoor == erna)


@given(nu=MOMENTEN)
def test_the_next_office_moment_is_in_office_hours_and_never_earlier(nu):
    beleid = een_beleid()
    dan = volgend_kantoormoment(nu, beleid)
    assert dan >= nu
    assert dan.tzinfo is UTC
    assert is_kantoortijd(dan, beleid)
    assert volgend_kantoormoment(dan, beleid) == dan
    if dan != nu:
        assert not is_kantoortijd(nu, beleid)
        assert dan == moment(lokale_dag(dan, beleid), beleid)
