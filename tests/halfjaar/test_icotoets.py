"""Whether a vervolg-ICO was forgotten is seen: each kind of silence is planted, and each question ends it."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from commands.domain.bijeenkomst import Bijeenkomst, IcoSoort, IcoStand
from commands.domain.herinnering import Stap
from commands.domain.rollen import Rol
from commands.domain.werkdagen import is_werkdag
from commands.domain.woorden import KENNEMERLAND
from commands.messages import Bericht, Blok
from commands.messages.in_woorden import in_woorden
from commands.texts import afwezig, bijeenkomst, icoafgezegd, klok, klok_ico, uitnodiging, vervolg
from tests.halfjaar.boek import Boek
from tests.halfjaar.gevraagd import Gevraagd
from tests.halfjaar.icotoets import IcoToets
from tests.halfjaar.klassen import Klasse, klasse
from tests.halfjaar.mensen import Mens, Stuk, maak_staf
from tests.storage.bouwers import een_casus
from tests.wereld import AMSTERDAM, BELEID

ICO = date(2026, 11, 2)
CASUS = een_casus(code="K7Q2", ico_op=ICO)
REGIE = maak_staf("regie1", Rol.PROCESREGISSEUR, "1", ICO, 4)
VERGADERING = Bijeenkomst(
    id="b1", casus_id=CASUS.id, soort=IcoSoort.VERVOLG, stand=IcoStand.PEILING, uid="u", gemaakt_op=CASUS.geopend_op
)


class Spel:
    """One casus, looked at each working day."""

    def __init__(self, database: Path) -> None:
        """Nothing was polled yet."""
        self.boek, self.toets, self._database = Boek(), IcoToets(database), database
        self._voer("CREATE TABLE bijeenkomst (id, casus_id, soort, stand, moment, gemaakt_op)")

    def ico(self, stand: str, op: date | None = None, naam: str = "1") -> None:
        """A meeting stands so from now on."""
        self._voer("DELETE FROM bijeenkomst WHERE id = ?", naam)
        moment = None if op is None else f"{op} 09:00:00.000000"
        self._voer("INSERT INTO bijeenkomst VALUES (?, ?, 'vervolg', ?, ?, ?)", naam, CASUS.id, stand, moment, naam)

    def kijk(self, van: date, tot: date, *, vragen: tuple[date, ...] = ()) -> list[str]:
        """Look on each working day from the first through the last; returns what was noted by then."""
        dag = van
        while dag <= tot:
            if dag in vragen:
                self.vraag(dag)
            if is_werkdag(dag, BELEID):
                self.toets.kijk(self.boek, [CASUS], dag)
            dag += timedelta(days=1)
        return [code for code, _ in self.boek.fouten.get("zonder_ico", ())]

    def vraag(self, dag: date) -> None:
        """The clock asks the procesregisseur which moments there are."""
        blok = klok_ico.vervolg(CASUS, (Rol.PROCESREGISSEUR,), venster=(ICO, ICO), peilt=False, dan=None, vandaag=dag)
        self.hoor(Bericht(onderwerp="Uw casussen", blokken=(blok,)), REGIE, dag)

    def hoor(self, bericht: Bericht, mens: Mens, dag: date) -> None:
        """Somebody gets this, in the words of the house."""
        self.toets.hoor(in_woorden(bericht, KENNEMERLAND), mens, dag)

    def _voer(self, sql: str, *waarden: object) -> None:
        with closing(sqlite3.connect(self._database)) as verbinding:
            verbinding.execute(sql, waarden)
            verbinding.commit()


@pytest.fixture
def spel(tmp_path: Path) -> Spel:
    """A casus of which the first ICO was on 2 November."""
    return Spel(tmp_path / "feiten.db")


WEKEN = tuple(ICO + timedelta(weeks=nr) for nr in (3, 5, 6, 7, 8))


def test_a_casus_of_which_nobody_is_asked_is_noted_once_and_with_each_question_it_is_not(spel: Spel) -> None:
    assert spel.kijk(ICO, WEKEN[-1] + timedelta(days=4), vragen=WEKEN) == []
    assert spel.boek.icos == {"K7Q2": "asked"}

    assert spel.kijk(date(2027, 1, 4), date(2027, 1, 29)) == ["K7Q2"]


def test_a_week_without_a_question_is_noted(spel: Spel) -> None:
    assert spel.kijk(ICO, WEKEN[-1], vragen=(*WEKEN[:2], WEKEN[-1])) == ["K7Q2"]


def test_past_the_window_a_person_is_asked_ever_less_often_and_a_longer_silence_is_noted(spel: Spel) -> None:
    erna = tuple(WEKEN[-1] + timedelta(weeks=nr) for nr in (1, 3, 6, 10))
    assert spel.kijk(ICO, erna[-1] + timedelta(weeks=4), vragen=(*WEKEN, *erna)) == []
    assert spel.kijk(erna[-1] + timedelta(weeks=4), erna[-1] + timedelta(weeks=5)) == ["K7Q2"]


@pytest.mark.parametrize("vergeten", range(3))
def test_a_question_that_is_left_out_past_the_window_is_noted(spel: Spel, vergeten: int) -> None:
    erna = tuple(WEKEN[-1] + timedelta(weeks=nr) for nr in (1, 3, 6, 10))
    vragen = tuple(dag for nr, dag in enumerate(erna) if nr != vergeten)
    assert spel.kijk(ICO, erna[-1], vragen=(*WEKEN, *vragen)) == ["K7Q2"]


def test_a_question_that_stands_in_one_line_behind_twenty_others_is_a_question(spel: Spel) -> None:
    spel.kijk(ICO, WEKEN[-1] - timedelta(days=1), vragen=WEKEN)
    rest = klok.rest([klok_ico.onderwerp_vervolg(CASUS)])
    spel.hoor(Bericht(onderwerp="24 onderwerpen in 17 casussen", blokken=(rest,)), REGIE, WEKEN[-1])
    assert spel.kijk(WEKEN[-1], WEKEN[-1] + timedelta(days=7)) == []


def test_whether_the_first_one_was_held_is_a_question_about_the_plan_too() -> None:
    gevraagd = Gevraagd()
    blok = klok_ico.geweest(CASUS, replace(VERGADERING, soort=IcoSoort.EERSTE), AMSTERDAM, None)
    bericht = in_woorden(Bericht(onderwerp="Uw casussen", blokken=(blok,)), KENNEMERLAND)
    gevraagd.hoor(Stuk(op=CASUS.geopend_op, bericht=bericht, klasse=Klasse.VRAAG, sleutel="klok/", code=""), REGIE, ICO)
    assert (gevraagd.over_plan("K7Q2"), gevraagd.over_plan("ZZZZ")) == (ICO, None)


def test_a_meeting_in_the_window_ends_it_and_one_that_was_not_told_of_is_asked_about(spel: Spel) -> None:
    op = ICO + timedelta(weeks=7)
    spel.ico("gepland", op)
    assert spel.kijk(ICO, op + timedelta(days=4)) == []
    assert spel.kijk(op + timedelta(days=5), op + timedelta(days=14)) == ["K7Q2"]

    spel.ico("gehouden", op)
    spel.kijk(op + timedelta(days=15), op + timedelta(weeks=8))
    assert spel.boek.icos == {"K7Q2": "held in the window"}
    assert spel.kijk(op + timedelta(weeks=8), op + timedelta(weeks=10)) == ["K7Q2", "K7Q2"]


def test_one_that_was_cancelled_and_a_poll_that_nobody_ends_are_asked_about(spel: Spel) -> None:
    spel.ico("afgezegd", ICO + timedelta(weeks=6))
    spel.ico("peiling", naam="2")
    assert spel.kijk(ICO, ICO + timedelta(weeks=5)) == []
    assert spel.kijk(ICO + timedelta(weeks=5, days=1), ICO + timedelta(weeks=6)) == ["K7Q2"]


def test_of_a_second_one_a_poll_is_asked_about_too(spel: Spel) -> None:
    spel.ico("gehouden", ICO + timedelta(weeks=7))
    spel.ico("peiling", naam="2")
    assert spel.kijk(date(2027, 1, 4), date(2027, 2, 15)) == []
    assert spel.kijk(date(2027, 2, 16), date(2027, 2, 19)) == ["K7Q2"]


def test_after_a_second_one_that_was_held_the_weeks_begin_anew(spel: Spel) -> None:
    tweede = date(2027, 2, 8)
    spel.ico("gehouden", ICO + timedelta(weeks=7))
    spel.ico("gehouden", tweede, naam="2")
    assert spel.kijk(tweede, tweede + timedelta(weeks=9)) == []
    assert spel.boek.icos == {"K7Q2": "held in the window"}
    assert spel.kijk(tweede + timedelta(weeks=9), tweede + timedelta(weeks=10)) == ["K7Q2"]


def test_that_none_is_needed_ends_it(spel: Spel) -> None:
    houder = maak_staf("wijkteam1", Rol.PARTNER, "1", ICO, 4)
    spel.hoor(vervolg.niet_nodig(CASUS, "alles loopt goed", samen=True), houder, ICO)
    assert spel.kijk(ICO, date(2027, 1, 29)) == []
    assert spel.boek.icos == {"K7Q2": "not needed"}


def test_an_invitation_and_a_poll_ask_and_a_meeting_that_is_off_does_not() -> None:
    moment = CASUS.geopend_op
    gepland = Bijeenkomst(
        id="b1",
        casus_id=CASUS.id,
        soort=IcoSoort.VERVOLG,
        stand=IcoStand.GEPLAND,
        uid="u",
        gemaakt_op=moment,
        moment=moment,
    )
    uit, af = (
        uitnodiging.met_antwoord(bijeenkomst.uitnodiging(CASUS, gepland, AMSTERDAM), CASUS, bonnen=False),
        icoafgezegd.afgezegd(CASUS, gepland, AMSTERDAM, "ziek"),
    )

    assert klasse("ico/b1/0/gepland/d1", uit) is Klasse.VRAAG
    assert klasse("ico/b1/1/afgezegd/d1", af) is Klasse.ONTVANGST
    niet_meer = Bericht(onderwerp="Nieuw plan", blokken=(Blok(kop="Niet meer van u: actiepunt 10"),))
    assert klasse("plan_gewijzigd/p1/d1", niet_meer) is Klasse.ONTVANGST, "a correction: it is asked no more"
    eigen = uitnodiging.voor_agenda(CASUS, gepland, AMSTERDAM)
    assert klasse("ico/b1/0/gepland/regie", eigen) is Klasse.ONTVANGST, "they planned it themselves"
    assert (
        klasse("peiling/b1/2612151000/d1", bijeenkomst.peiling(CASUS, VERGADERING, AMSTERDAM, bonnen=False))
        is Klasse.VRAAG
    )


def test_while_its_procesregisseur_is_away_the_question_to_a_colleague_to_take_over_counts(spel: Spel) -> None:
    weg = afwezig.niemand_aanwezig([(CASUS, Rol.PROCESREGISSEUR, ICO), (CASUS, Rol.MANAGER, ICO)])
    spel.ico("gepland", date(2027, 1, 4))
    spel.hoor(weg, REGIE, date(2027, 1, 8))
    assert spel.kijk(date(2027, 1, 4), date(2027, 1, 15)) == []
    assert spel.kijk(date(2027, 1, 18), date(2027, 1, 18)) == ["K7Q2"]


def test_that_somebody_else_is_away_is_no_question_about_a_meeting(spel: Spel) -> None:
    spel.ico("gepland", date(2027, 1, 4))
    spel.hoor(afwezig.niemand_aanwezig([(CASUS, Rol.CASUSHOUDER, ICO)]), REGIE, date(2027, 1, 8))
    assert spel.kijk(date(2027, 1, 4), date(2027, 1, 15)) == ["K7Q2"]


@pytest.mark.parametrize("stap", [Stap.ICO_GEWEEST, Stap.ICO_NOG])
def test_the_questions_of_the_clock_are_known_by_their_head(spel: Spel, stap: Stap) -> None:
    blok = klok_ico.over_ico(CASUS, VERGADERING, stap, BELEID, None)
    spel.ico("gepland", date(2027, 1, 4))
    spel.hoor(Bericht(onderwerp="Casus K7Q2", blokken=(Blok(tekst="Dag."), blok)), REGIE, date(2027, 1, 8))
    assert spel.kijk(date(2027, 1, 4), date(2027, 1, 15)) == []
    assert spel.kijk(date(2027, 1, 18), date(2027, 1, 18)) == ["K7Q2"]
