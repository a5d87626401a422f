"""The moments of questions about a whole casus: its plan after the ICO, and the rhythm of contact (SOURCES: S2)."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands.domain.herinnering import Moment, Stap
from commands.domain.rollen import Rol
from commands.domain.termijnen import (
    contact_momenten,
    contact_momenten_vanaf,
    plan_momenten,
    plan_momenten_vanaf,
    volgend_contact,
    vraagt_besluit,
)
from commands.domain.werkdagen import is_kantoortijd, lokale_dag
from tests.domain.kalender import een_beleid, lokaal, wand


def getoond(momenten: tuple[Moment, ...]) -> list[str]:
    return [f"{m.stap.value}{m.volgnummer or ''} {wand(m.due_at)}" for m in momenten]


@pytest.mark.parametrize(
    ("ico_op", "dagen"),
    [
        (
            date(2026, 11, 3),  # Tuesday: days 3 and 5 fall on one Friday
            ["gevraagd5 vr 2026-11-06", "gevraagd6 ma 2026-11-09", "te_laat di 2026-11-10"],
        ),
        (
            date(2026, 11, 6),  # Friday
            ["gevraagd3 ma 2026-11-09", "gevraagd5 wo 2026-11-11", "gevraagd6 do 2026-11-12", "te_laat vr 2026-11-13"],
        ),
        (
            date(2026, 12, 23),  # Wednesday before Christmas
            ["gevraagd3 do 2026-12-24", "gevraagd5 ma 2026-12-28", "gevraagd6 di 2026-12-29", "te_laat wo 2026-12-30"],
        ),
        (
            date(2026, 12, 24),  # the days before are free: never on the day of the ICO itself
            ["gevraagd3 ma 2026-12-28", "gevraagd5 di 2026-12-29", "gevraagd6 wo 2026-12-30", "te_laat do 2026-12-31"],
        ),
        (
            date(2027, 3, 22),  # Monday before Easter: day 7 is Tweede Paasdag
            ["te_laat do 2027-03-25"],
        ),
    ],
)
def test_the_plan_is_asked_for_on_days_3_5_6_and_the_limit_on_day_7(ico_op, dagen):
    verwacht = [f"plan_{dag} 09:00" for dag in dagen]
    assert getoond(plan_momenten(ico_op, een_beleid())) == verwacht


def test_a_casus_opened_after_the_week_reports_the_limit_once_on_the_next_working_day():
    momenten = plan_momenten_vanaf(date(2026, 11, 2), een_beleid(), lokaal("2026-11-20 10:00"))
    assert getoond(momenten) == ["plan_te_laat ma 2026-11-23 09:00"]


def test_a_casus_opened_within_the_week_is_asked_what_is_left():
    momenten = plan_momenten_vanaf(date(2026, 11, 6), een_beleid(), lokaal("2026-11-11 10:00"))
    assert getoond(momenten) == ["plan_gevraagd6 do 2026-11-12 09:00", "plan_te_laat vr 2026-11-13 09:00"]


def test_contact_is_asked_after_4_5_and_6_weeks_each_role_his_own():
    assert getoond(contact_momenten(date(2026, 11, 26), een_beleid(), Rol.CASUSHOUDER)) == [
        "contact_casushouder4 do 2026-12-24 09:00",
        "contact_casushouder5 do 2026-12-31 09:00",
        "contact_casushouder6 do 2027-01-07 09:00",
    ]
    assert contact_momenten(date(2026, 11, 26), een_beleid(), Rol.PROCESREGISSEUR)[0].stap is (
        Stap.CONTACT_PROCESREGISSEUR
    )


def test_a_week_on_a_free_day_moves_on_and_two_on_one_day_become_one():
    sluiting = [date(2026, 12, 24) + timedelta(n) for n in range(11)]
    assert getoond(contact_momenten(date(2026, 11, 27), een_beleid(*sluiting), Rol.CASUSHOUDER)) == [
        "contact_casushouder5 ma 2027-01-04 09:00",
        "contact_casushouder6 vr 2027-01-08 09:00",
    ]


def test_after_the_last_week_a_decision_is_asked_soon_and_then_ever_less_often():
    beleid, vragen, week = een_beleid(), [], 6
    for _ in range(5):
        volgend = volgend_contact(date(2026, 11, 26), week, beleid, Rol.CASUSHOUDER, lokaal("2027-01-07 09:00"))
        week = volgend.volgnummer
        vragen += getoond((volgend,))
        assert vraagt_besluit(week, beleid)
    assert vragen == [
        "contact_casushouder7 do 2027-01-14 09:00",
        "contact_casushouder8 do 2027-01-21 09:00",
        "contact_casushouder10 do 2027-02-04 09:00",
        "contact_casushouder14 do 2027-03-04 09:00",
        "contact_casushouder18 do 2027-04-01 09:00",
    ]
    assert not vraagt_besluit(6, beleid)
    assert not vraagt_besluit(6, een_beleid(contact_weken=()))


def test_after_a_week_in_the_middle_the_next_one_is_asked():
    volgend = volgend_contact(date(2026, 11, 26), 4, een_beleid(), Rol.CASUSHOUDER, lokaal("2026-12-24 09:00"))
    assert volgend.volgnummer == 5


def test_weeks_that_went_by_while_the_bot_was_down_are_not_asked_again():
    volgend = volgend_contact(date(2026, 11, 26), 4, een_beleid(), Rol.CASUSHOUDER, lokaal("2027-02-02 10:00"))
    assert getoond((volgend,)) == ["contact_casushouder10 do 2027-02-04 09:00"]


def test_an_ico_long_ago_gives_one_question_not_three():
    momenten = contact_momenten_vanaf(date(2026, 9, 1), een_beleid(), Rol.CASUSHOUDER, lokaal("2026-11-18 10:00"))
    assert getoond(momenten) == ["contact_casushouder12 di 2026-11-24 09:00"]


def test_an_office_without_weeks_asks_nobody_for_contact():
    beleid = een_beleid(contact_weken=())
    assert contact_momenten_vanaf(date(2026, 9, 1), beleid, Rol.CASUSHOUDER, lokaal("2026-11-18 10:00")) == ()


MOMENTEN = st.datetimes(datetime(2026, 9, 1), datetime(2027, 8, 1), timezones=st.just(UTC))  # noqa: DTZ001
DAGEN = st.dates(date(2026, 6, 1), date(2027, 12, 31))


@given(ico_op=DAGEN)
def test_the_plan_is_asked_for_after_the_ico_and_before_the_limit(ico_op):
    beleid = een_beleid()
    momenten = plan_momenten(ico_op, beleid)
    dagen = [lokale_dag(m.due_at, beleid) for m in momenten]
    assert dagen == sorted(set(dagen))
    assert dagen[0] > ico_op
    assert momenten[-1].stap is Stap.PLAN_TE_LAAT
    assert all(is_kantoortijd(m.due_at, beleid) for m in momenten)


@given(laatste=DAGEN, nu=MOMENTEN)
def test_there_is_always_a_next_question_for_contact_within_reach(laatste, nu):
    beleid = een_beleid()
    momenten = contact_momenten_vanaf(laatste, beleid, Rol.PROCESREGISSEUR, nu)
    assert momenten
    assert all(m.due_at >= nu and is_kantoortijd(m.due_at, beleid) for m in momenten)
