"""When somebody is asked to decide about an actiepunt that goes nowhere by itself."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands.domain.actiepunt import Status
from commands.domain.besluit import besluit_moment
from commands.domain.herinnering import Stap
from commands.domain.werkdagen import is_kantoortijd, lokale_dag, tel_werkdagen
from tests.domain.kalender import een_beleid, wand
from tests.domain.test_termijnen import een_punt

DATUM = date(2026, 11, 12)


@pytest.mark.parametrize(
    ("uiterlijk", "status", "verwacht"),
    [
        (DATUM, Status.LUKT_NIET, ["c do 2026-11-05", "c do 2026-11-12", "p do 2026-11-26"]),
        (None, Status.LUKT_NIET, ["c do 2026-11-05", "c do 2026-11-12", "p do 2026-11-26"]),
        (None, Status.OPEN, ["c ma 2026-11-16", "c ma 2026-11-30", "p ma 2026-12-14"]),
        (DATUM, Status.BEZIG, ["p ma 2026-11-16", "p ma 2026-11-30", "p ma 2026-12-14"]),
    ],
)
def test_who_is_asked_when_each_time_counted_from_the_time_before(uiterlijk, status, verwacht):
    momenten, vanaf = [], date(2026, 11, 2)
    for keer in (1, 2, 3):
        moment = besluit_moment(een_punt(uiterlijk, status), keer, vanaf, een_beleid())
        assert moment is not None
        momenten.append(moment)
        vanaf = lokale_dag(moment.due_at, een_beleid())
    wie = {Stap.BESLUIT_CASUSHOUDER: "c", Stap.BESLUIT_PROCESREGISSEUR: "p"}
    assert [f"{wie[moment.stap]} {wand(moment.due_at)[:13]}" for moment in momenten] == verwacht


@pytest.mark.parametrize("status", [Status.GEREED, Status.VERVALLEN])
def test_of_what_is_over_nobody_is_asked(status):
    assert besluit_moment(een_punt(DATUM, status), 1, DATUM, een_beleid()) is None


def test_a_house_that_wants_no_such_questions_has_none():
    assert besluit_moment(een_punt(None), 1, DATUM, een_beleid(vergeten_na=0)) is None


@given(
    uiterlijk=st.none() | st.dates(date(2026, 6, 1), date(2027, 6, 1)),
    status=st.sampled_from([Status.OPEN, Status.BEZIG, Status.LUKT_NIET]),
    keer=st.integers(1, 40),
    vanaf=st.dates(date(2026, 9, 1), date(2027, 9, 1)),
)
def test_there_is_always_a_next_question_in_office_hours_and_it_never_goes_back_to_the_casushouder(
    uiterlijk, status, keer, vanaf
):
    beleid, punt = een_beleid(), een_punt(uiterlijk, status)
    moment, volgend = (besluit_moment(punt, nr, vanaf, beleid) for nr in (keer, keer + 1))
    assert moment is not None
    assert volgend is not None
    assert is_kantoortijd(moment.due_at, beleid)
    assert vanaf < lokale_dag(moment.due_at, beleid) <= tel_werkdagen(vanaf, 10, beleid)
    assert lokale_dag(volgend.due_at, beleid) >= lokale_dag(moment.due_at, beleid)
    if moment.stap is Stap.BESLUIT_PROCESREGISSEUR:
        assert volgend.stap is Stap.BESLUIT_PROCESREGISSEUR
