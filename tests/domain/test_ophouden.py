"""Steps about an actiepunt that wait."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from commands.domain.herinnering import Moment, Stap
from commands.domain.ophouden import HOUD_WERKDAGEN, houd_op, met_pauze
from commands.domain.termijnen import actie_momenten
from commands.domain.werkdagen import is_kantoortijd, lokale_dag, tel_werkdagen, werkdagen_tussen
from tests.domain.kalender import een_beleid, lokaal
from tests.domain.test_termijnen import een_punt, getoond

BELEID = een_beleid()
LADDER = actie_momenten(een_punt(date(2026, 11, 12)), BELEID, lokaal("2026-11-12 12:00"))


def test_the_next_step_waits_five_working_days_and_the_others_keep_their_distance():
    assert getoond(houd_op(LADDER, date(2026, 11, 13), BELEID)) == [
        "actie_casushouder1 vr 2026-11-20 09:00",
        "actie_procesregisseur wo 2026-11-25 09:00",
        "actie_manager wo 2026-12-02 09:00",
    ]


def test_it_waits_once():
    eens = houd_op(LADDER, date(2026, 11, 13), BELEID)
    assert houd_op(eens, date(2026, 11, 19), BELEID) == eens


def test_a_step_that_comes_later_anyhow_stays_where_it_is():
    assert houd_op(LADDER[2:], date(2026, 11, 13), BELEID) == LADDER[2:]


def test_with_nothing_planned_nothing_waits():
    assert houd_op((), date(2026, 11, 13), BELEID) == ()


@given(dag=st.dates(date(2026, 11, 1), date(2027, 12, 1)), op=st.integers(0, 40), stappen=st.integers(1, 3))
def test_no_step_comes_sooner_and_none_overtakes_another(dag, op, stappen):
    ladder: tuple[Moment, ...] = actie_momenten(een_punt(dag), BELEID, lokaal(f"{dag} 12:00"))[-stappen:]
    vandaag = dag + timedelta(days=op)
    nieuw = houd_op(ladder, vandaag, BELEID)
    assert [een.stap for een in nieuw] == [een.stap for een in ladder]
    assert all(na.due_at >= voor.due_at for na, voor in zip(nieuw, ladder, strict=True))
    assert all(is_kantoortijd(een.due_at, BELEID) for een in nieuw)
    dagen = [lokale_dag(een.due_at, BELEID) for een in nieuw]
    assert dagen == sorted(set(dagen))
    assert dagen[0] >= tel_werkdagen(vandaag, HOUD_WERKDAGEN, BELEID)


@given(dag=st.dates(date(2026, 11, 1), date(2027, 12, 1)), n=st.integers(0, 60))
def test_counting_working_days_between_is_the_other_way_round(dag, n):
    assert werkdagen_tussen(dag, tel_werkdagen(dag, n, BELEID), BELEID) == n


@given(dag=st.dates(date(2026, 11, 1), date(2027, 12, 1)), lang=st.integers(1, 90), stappen=st.integers(1, 5))
def test_in_a_pause_nothing_is_said_and_after_it_every_step_but_the_early_one_comes_in_order(dag, lang, stappen):
    ladder = actie_momenten(een_punt(dag), BELEID, lokaal("2026-10-01 12:00"))[-stappen:]
    tot = dag + timedelta(days=lang - 20)
    *nieuw, eind = met_pauze(ladder, tot, BELEID)
    assert eind.stap is Stap.PAUZE_TOT
    assert lokale_dag(eind.due_at, BELEID) >= tot
    assert all(een.due_at >= eind.due_at for een in nieuw)
    assert [een.stap for een in nieuw] in ([een.stap for een in ladder], [een.stap for een in ladder[1:]])
    dagen = [lokale_dag(een.due_at, BELEID) for een in nieuw]
    assert dagen == sorted(set(dagen))
