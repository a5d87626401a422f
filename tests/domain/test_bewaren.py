"""The last day of keeping: by table for the regions, and for every day by hypothesis."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands.domain.beleid import Bewaartermijn
from commands.domain.bewaarwoorden import lees_verlenging
from commands.domain.bewaren import (
    Bewaring,
    Verlenging,
    aan_de_beurt,
    bewaar_momenten,
    komt_in_zicht,
    laatste_dag,
    plus_maanden,
    vraag_moment,
)
from commands.domain.casus import Casus, Fase
from commands.domain.werkdagen import is_werkdag, lokale_dag, werkdagen_tussen
from tests.domain.kalender import een_beleid, lokaal

WGS, BONAIRE = Bewaartermijn(), Bewaartermijn(na_begin_maanden=0, na_einde_maanden=12, verlengen_maanden=0)
LOPEND = Casus(id="1", code="K7Q2", fase=Fase.LOPEND, geopend_op=lokaal("2026-11-02 10:00"), geopend_door="p")
DICHT = replace(LOPEND, fase=Fase.GESLOTEN, uitkomst_op=lokaal("2028-02-29 23:30"))
NIETS = Bewaring(casus_id="1")
DAGEN = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@pytest.mark.parametrize(
    ("casus", "termijn", "dag"),
    [
        (LOPEND, WGS, date(2031, 11, 2)),
        (DICHT, WGS, date(2031, 11, 2)),
        (LOPEND, BONAIRE, None),
        (DICHT, BONAIRE, date(2029, 2, 28)),
        (DICHT, replace(WGS, na_einde_maanden=12), date(2029, 2, 28)),
    ],
)
def test_the_earliest_limit_that_holds_is_the_last_day(casus, termijn, dag):
    assert laatste_dag(casus, NIETS, een_beleid(bewaren=termijn)) == dag


def test_consent_moves_it_and_the_last_consent_counts():
    eerst, daarna = (Verlenging(tot=date(jaar, 1, 5), van=("d",), op=date(jaar - 2, 1, 5)) for jaar in (2033, 2035))
    assert laatste_dag(DICHT, replace(NIETS, verlengingen=(eerst, daarna)), een_beleid()) == date(2035, 1, 5)


@given(DAGEN, st.integers(-120, 120))
def test_months_come_back_where_they_began_or_at_the_end_of_a_shorter_month(dag, maanden):
    terug = plus_maanden(plus_maanden(dag, maanden), -maanden)
    assert terug <= dag
    assert (dag - terug).days <= 3
    assert (terug.year, terug.month) == (dag.year, dag.month)


@given(st.dates(date(2026, 6, 1), date(2027, 12, 31)))
def test_warnings_fall_and_the_question_follows_all_on_working_days(dag):
    beleid = een_beleid()
    momenten = bewaar_momenten(dag, beleid)
    dagen = [lokale_dag(een.due_at, beleid) for een in momenten]
    assert dagen == sorted(dagen)
    assert dagen[-2] < dag < dagen[-1]
    assert all(is_werkdag(een, beleid) for een in dagen)
    assert komt_in_zicht(dag, dagen[0], beleid.bewaren)
    assert not komt_in_zicht(dag, plus_maanden(dag, -4), beleid.bewaren)


def test_questions_come_ever_less_often():
    beleid, dag, tussen = een_beleid(), date(2026, 11, 2), []
    for keer in range(1, 6):
        volgende = lokale_dag(vraag_moment(dag, keer, beleid).due_at, beleid)
        tussen.append(werkdagen_tussen(dag, volgende, beleid))
        dag = volgende
    assert tussen == [5, 10, 20, 20, 20]


def test_due_this_month_leaves_out_what_an_objection_holds():
    open_, stil = replace(LOPEND, id="2", code="A2BC"), replace(LOPEND, id="3", code="B2BC")
    bezwaar = Bewaring(casus_id="3", bezwaar_sinds=date(2031, 1, 1))
    paren = [(DICHT, NIETS), (open_, replace(NIETS, casus_id="2")), (stil, bezwaar)]
    beurt = aan_de_beurt(paren, date(2031, 11, 30), een_beleid())
    assert [casus.code for casus, _ in beurt] == ["A2BC", "K7Q2"]
    assert aan_de_beurt(paren, date(2031, 11, 1), een_beleid()) == ()


@pytest.mark.parametrize(
    ("tekst", "tot", "wie"),
    [
        ("tot 1 maart 2032 met toestemming van GGZ", date(2032, 3, 1), "GGZ"),
        ("tot en met 1-3-2032, toestemming GGZ en politie", date(2032, 3, 1), "GGZ en politie"),
        ("t/m 1 maart 2032 met toestemming van de GGZ.", date(2032, 3, 1), "de GGZ"),
        ("met toestemming van GGZ tot 1 maart 2032", date(2032, 3, 1), "GGZ"),
        ("1 maart 2032, na akkoord van politie", date(2032, 3, 1), "politie"),
        ("tot 1 maart 2032", date(2032, 3, 1), ""),
        ("met toestemming van GGZ", None, "GGZ"),
        ("zo lang als het kan", None, ""),
    ],
)
def test_what_people_write_is_read(tekst, tot, wie):
    gelezen = lees_verlenging(tekst, date(2031, 9, 1))
    assert (gelezen.tot, gelezen.wie) == (tot, wie)
