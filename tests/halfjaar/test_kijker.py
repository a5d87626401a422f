"""What may not go out is seen when it does: each violation is planted."""

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.privacy.pass_all import PassAll
from commands.domain.rollen import Rol
from commands.domain.vondst import Casuslijst
from commands.messages import Bericht, Blok
from commands.messages.bericht import PuntVerwijzing
from tests.halfjaar.boek import Boek
from tests.halfjaar.kijker import Kijker
from tests.halfjaar.klassen import Klasse, klasse
from tests.halfjaar.mensen import Stuk, maak_staf
from tests.halfjaar.plannen import CasusWaar
from tests.halfjaar.toezicht import Bewaakt

NU = datetime(2026, 11, 3, 9, 0, tzinfo=UTC)
MERK, ANDER = "zwbadeko001", "zwmiruta002"
SCHEMA = """CREATE TABLE casus (id, code, fase); CREATE TABLE actiepunt (id, versie, status);
CREATE TABLE outbox (id, sleutel, casus_id);
INSERT INTO casus VALUES ('a', 'K7Q2', 'lopend'), ('b', 'M3R8', 'weg');
INSERT INTO actiepunt VALUES ('open', 1, 'open'), ('klaar', 2, 'gereed')"""


@pytest.fixture
def boek() -> Boek:
    """Nothing happened yet."""
    return Boek()


@pytest.fixture
async def kijker(tmp_path: Path, boek: Boek) -> Kijker:
    """Of two casussen, one of them thrown away; the guard saw one line."""
    database = tmp_path / "feiten.db"
    with closing(sqlite3.connect(database)) as verbinding:
        verbinding.executescript(SCHEMA)
    regie = maak_staf("regie1", Rol.PROCESREGISSEUR, "1", date(2026, 11, 2), 4)
    casussen = {
        code: CasusWaar(merk=merk, ico=date(2026, 11, 2), regie=regie, leden=[], code=code)
        for code, merk in (("K7Q2", MERK), ("M3R8", ANDER))
    }
    toets = Bewaakt(PassAll())
    await toets.inspect(["Dit is bekend.\nEn dit ook."], Casuslijst())
    return Kijker(database, boek, casussen, toets)


def stuk(blok: Blok, sleutel: str = "bericht/1", code: str = "K7Q2") -> Stuk:
    bericht = Bericht(onderwerp="Casus", blokken=(blok,))
    return Stuk(op=NU, bericht=bericht, klasse=klasse(sleutel, bericht), sleutel=sleutel, code=code)


def over(punt: str, versie: int) -> Blok:
    return Blok(tekst="Hoe gaat het?", punt=PuntVerwijzing(code="K7Q2", actiepunt_id=punt, nummer=3, versie=versie))


@pytest.mark.parametrize(
    ("wat", "goed", "fout"),
    [
        ("lek", stuk(Blok(tekst=MERK)), stuk(Blok(tekst=ANDER))),
        ("lek", stuk(Blok(tekst=ANDER), code=""), stuk(Blok(tekst=ANDER), "klok/overzicht/1")),
        ("deur", stuk(Blok(citaat="En dit  ook.")), stuk(Blok(citaat="Dit zag niemand."))),
        ("deur", stuk(Blok(tekst="06 12345678"), "toets/1/gehouden"), stuk(Blok(tekst="06 12345678"))),
        ("gesloten", stuk(Blok(), "antwoord/1", "M3R8"), stuk(Blok(), "klok/herinnering/1", "M3R8")),
        ("na_antwoord", stuk(over("open", 1), "klok/x"), stuk(over("klaar", 2), "klok/x")),
        ("na_antwoord", stuk(over("klaar", 2), "feedback/x"), stuk(over("open", 0), "klok/x")),
    ],
)
def test_a_violation_is_noted_and_what_is_right_is_not(
    kijker: Kijker, boek: Boek, wat: str, goed: Stuk, fout: Stuk
) -> None:
    kijker.kijk_na(goed, "regie1")
    assert dict(boek.fouten) == {}

    kijker.kijk_na(fout, "regie1")
    assert list(boek.fouten) == [wat]
    assert any(wat in regel for regel in boek.verhaal[fout.code])


def test_what_is_told_over_several_casussen_is_for_people_of_each(kijker: Kijker, boek: Boek) -> None:
    kijker.kijk_na(stuk(Blok(tekst=MERK), code=""), "politie3")
    assert list(boek.fouten) == ["lek"]


def test_the_class_follows_from_the_key_and_of_the_group_from_own_words() -> None:
    kaal, woorden = Blok(tekst="klaar"), Blok(citaat="Het is rond.")
    assert stuk(kaal, "feedback/1").klasse is Klasse.NIEUWS
    assert stuk(woorden, "feedback/1").klasse is Klasse.GESPREK
    assert stuk(Blok(knoppen=True), "verandering/1/2/lid/mail/1").klasse is Klasse.VRAAG
    assert stuk(kaal, "verandering/1/2/lid/mail/1").klasse is Klasse.ONTVANGST
    assert stuk(kaal, "verandering/1/2/mail/1").klasse is Klasse.NIEUWS


def test_who_takes_over_of_somebody_who_leaves_is_a_question_and_that_they_leave_is_conversation() -> None:
    woorden = Bericht(onderwerp="K7Q2", blokken=(Blok(tekst="GGZ stopt.", citaat="ik ga met verlof"),))

    assert klasse("afmelden/d1/2026-11-03/punten/0/mail/p1", woorden) is Klasse.VRAAG
    assert klasse("afmelden/d1/2026-11-03/mail/p1", woorden) is Klasse.GESPREK
