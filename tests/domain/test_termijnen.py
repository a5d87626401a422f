"""Which reminder falls when: tables around the holidays, and the rules that prevent a flood (SOURCES: C3)."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands.domain.actiepunt import Actiepunt, FeedbackSoort, Status
from commands.domain.herinnering import Moment, Stap
from commands.domain.termijnen import actie_momenten, laatst_gevraagd
from commands.domain.werkdagen import is_kantoortijd, lokale_dag
from tests.domain.kalender import een_beleid, lokaal, wand


def een_punt(uiterlijk: date | None, status: Status = Status.OPEN) -> Actiepunt:
    return Actiepunt(
        id="p", casus_id="c", nummer=1, wat="Belt de partner", eigenaars=("d",), uiterlijk=uiterlijk, status=status
    )


def getoond(momenten: tuple[Moment, ...]) -> list[str]:
    return [f"{m.stap.value}{m.volgnummer or ''} {wand(m.due_at)}" for m in momenten]


def test_a_whole_ladder_in_quiet_weeks():
    assert getoond(actie_momenten(een_punt(date(2026, 11, 12)), een_beleid(), lokaal("2026-11-02 12:00"))) == [
        "actie_vooraf ma 2026-11-09 09:00",
        "actie_vandaag do 2026-11-12 09:00",
        "actie_casushouder ma 2026-11-16 09:00",
        "actie_procesregisseur do 2026-11-19 09:00",
        "actie_manager do 2026-11-26 09:00",
    ]


def test_a_ladder_over_christmas_and_new_year():
    assert getoond(actie_momenten(een_punt(date(2026, 12, 26)), een_beleid(), lokaal("2026-12-01 12:00"))) == [
        "actie_vooraf di 2026-12-22 09:00",
        "actie_vandaag do 2026-12-24 09:00",
        "actie_casushouder di 2026-12-29 09:00",
        "actie_procesregisseur ma 2027-01-04 09:00",
        "actie_manager ma 2027-01-11 09:00",
    ]


def test_a_ladder_over_easter_and_the_change_to_summer_time():
    assert getoond(actie_momenten(een_punt(date(2027, 3, 25)), een_beleid(), lokaal("2027-03-01 12:00"))) == [
        "actie_vooraf ma 2027-03-22 09:00",
        "actie_vandaag do 2027-03-25 09:00",
        "actie_casushouder wo 2027-03-31 09:00",
        "actie_procesregisseur ma 2027-04-05 09:00",
        "actie_manager ma 2027-04-12 09:00",
    ]


@pytest.mark.parametrize(
    ("vrij", "manager"), [((), "wo 2027-05-12 09:00"), ((date(2027, 5, 5),), "do 2027-05-13 09:00")]
)
def test_koningsdag_counts_as_free_and_liberation_day_where_the_office_says_so(vrij, manager):
    ladder = actie_momenten(een_punt(date(2027, 4, 26)), een_beleid(*vrij), lokaal("2027-04-01 12:00"))
    assert [wand(m.due_at) for m in ladder[2:]] == ["do 2027-04-29 09:00", "di 2027-05-04 09:00", manager]


def test_steps_that_lie_behind_at_planning_are_left_out():
    assert getoond(actie_momenten(een_punt(date(2026, 11, 12)), een_beleid(), lokaal("2026-11-12 10:00")))[0] == (
        "actie_casushouder ma 2026-11-16 09:00"
    )


@pytest.mark.parametrize("status", [Status.GEREED, Status.LUKT_NIET])
def test_a_point_that_is_done_or_cannot_be_done_asks_nothing(status):
    assert actie_momenten(een_punt(date(2026, 11, 12), status), een_beleid(), lokaal("2026-11-02 12:00")) == ()


def test_a_point_without_due_date_asks_nothing():
    assert actie_momenten(een_punt(None), een_beleid(), lokaal("2026-11-02 12:00")) == ()


@pytest.mark.parametrize("na", [FeedbackSoort.BEZIG, FeedbackSoort.TERUGKOPPELING])
def test_acknowledged_before_the_due_date_drops_the_early_reminder_alone(na):
    momenten = actie_momenten(een_punt(date(2026, 11, 12)), een_beleid(), lokaal("2026-11-02 12:00"), na)
    assert [m.stap for m in momenten] == [
        Stap.ACTIE_VANDAAG,
        Stap.ACTIE_CASUSHOUDER,
        Stap.ACTIE_PROCESREGISSEUR,
        Stap.ACTIE_MANAGER,
    ]


@pytest.mark.parametrize("na", [FeedbackSoort.BEZIG, FeedbackSoort.TERUGKOPPELING])
def test_acknowledged_after_the_due_date_starts_the_ladder_again_from_the_answer(na):
    punt = een_punt(date(2026, 11, 12), Status.BEZIG)
    assert getoond(actie_momenten(punt, een_beleid(), lokaal("2026-11-18 15:00"), na)) == [
        "actie_casushouder vr 2026-11-20 09:00",
        "actie_procesregisseur wo 2026-11-25 09:00",
        "actie_manager wo 2026-12-02 09:00",
    ]


def test_uitstel_asks_all_again_from_the_new_date():
    momenten = actie_momenten(
        een_punt(date(2026, 12, 3), Status.BEZIG), een_beleid(), lokaal("2026-11-18 15:00"), FeedbackSoort.UITSTEL
    )
    assert getoond(momenten)[:2] == ["actie_vooraf ma 2026-11-30 09:00", "actie_vandaag do 2026-12-03 09:00"]
    assert len(momenten) == 5


def test_a_date_long_past_at_release_asks_the_owner_first_and_counts_from_today():
    assert getoond(actie_momenten(een_punt(date(2026, 9, 1)), een_beleid(), lokaal("2026-11-18 15:00"))) == [
        "actie_vandaag do 2026-11-19 09:00",
        "actie_casushouder vr 2026-11-20 09:00",
        "actie_procesregisseur wo 2026-11-25 09:00",
        "actie_manager wo 2026-12-02 09:00",
    ]


def test_a_ladder_of_an_office_that_reminds_on_the_day_alone():
    momenten = actie_momenten(een_punt(date(2026, 11, 12)), een_beleid(vooraf_werkdagen=0), lokaal("2026-11-02 12:00"))
    assert momenten[0].stap is Stap.ACTIE_VANDAAG


def test_of_two_overdue_steps_on_one_day_the_higher_is_kept():
    beleid = een_beleid(casushouder_na=5)
    momenten = actie_momenten(een_punt(date(2026, 11, 12)), beleid, lokaal("2026-11-12 12:00"))
    assert [m.stap for m in momenten] == [Stap.ACTIE_PROCESREGISSEUR, Stap.ACTIE_MANAGER]


MOMENTEN = st.datetimes(datetime(2026, 9, 1), datetime(2027, 8, 1), timezones=st.just(UTC))  # noqa: DTZ001
DAGEN = st.dates(date(2026, 6, 1), date(2027, 12, 31))


@given(uiterlijk=DAGEN, nu=MOMENTEN, na=st.none() | st.sampled_from(FeedbackSoort))
def test_steps_of_a_ladder_are_ahead_in_order_and_never_two_on_a_day(uiterlijk, nu, na):
    beleid = een_beleid()
    momenten = actie_momenten(een_punt(uiterlijk), beleid, nu, na)
    assert [m.stap for m in momenten] == [s for s in Stap if s in {m.stap for m in momenten}]
    assert all(m.due_at >= nu and is_kantoortijd(m.due_at, beleid) for m in momenten)
    assert len({lokale_dag(m.due_at, beleid) for m in momenten}) == len(momenten)
    assert momenten[-1].stap is Stap.ACTIE_MANAGER


@pytest.mark.parametrize(
    ("stap", "beantwoord", "sinds", "dan"),
    [
        (Stap.ACTIE_PROCESREGISSEUR, None, "2026-11-02", "2026-11-16"),
        (Stap.ACTIE_MANAGER, None, "2026-11-02", "2026-11-19"),
        (Stap.ACTIE_PROCESREGISSEUR, "2026-11-17 10:00", "2026-11-02", "2026-11-17"),
        (Stap.ACTIE_PROCESREGISSEUR, "2026-11-09 10:00", "2026-11-02", "2026-11-16"),
        (Stap.ACTIE_PROCESREGISSEUR, None, "2026-11-18", "2026-11-18"),
    ],
)
def test_the_day_on_which_somebody_was_last_asked_is_that_of_the_step_below_or_of_an_answer(
    stap, beantwoord, sinds, dan
):
    punt = replace(een_punt(date(2026, 11, 12)), beantwoord_op=None if beantwoord is None else lokaal(beantwoord))

    gevraagd = laatst_gevraagd(punt, stap, lokaal(f"{sinds} 12:00"), een_beleid())

    assert gevraagd.isoformat() == dan
