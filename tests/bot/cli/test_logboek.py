"""`ketenbot logboek`."""

import json
from contextlib import closing
from datetime import UTC, datetime
from sqlite3 import connect

import pytest

from bot.cli.check_machine import check_logboek
from bot.cli.finding import Verdict
from bot.mail.sending.composing import compose
from bot.settings.sources import read_settings
from commands.ports import LogRegel
from commands.ports.outgoing import OutgoingMail
from commands.texts import logboek as teksten
from tests.binnenkomst import CONFIG
from tests.bot.settings.files import MAIL
from tests.storage.bouwers import een_casus

MOMENT = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)


@pytest.fixture
def gevuld(gemigreerd):
    """An installation with one casus, K7Q2, and two lines about it."""

    async def doe(uow):
        casus = een_casus(code="K7Q2")
        await uow.casussen.add_casus(casus)
        for actie in ("klaar", "uitstel"):
            await uow.logboek.write_line(
                LogRegel(
                    actor="d1", actie=actie, object="a1", resultaat="ok", herkomst="mail", op=MOMENT, casus_id=casus.id
                )
            )

    gemigreerd.in_opslag(doe)
    return gemigreerd


def test_a_whole_logboek_says_its_end_and_knows_it_again(gevuld):
    gezegd = gevuld.draai("logboek", "toets")
    assert gezegd.status == 0
    kop = gezegd.uit.split()[-1]
    assert kop.startswith("2:")
    assert gevuld.draai("logboek", "toets", "--kop", kop).uit == gezegd.uit


def test_a_changed_line_is_named_and_the_status_is_one(gevuld):
    with closing(connect(gevuld.map / "ketenbot.db")) as database:
        database.execute("DROP TRIGGER logboek_geen_wijziging")
        database.execute("UPDATE logboek SET casus_id = 'c9' WHERE volgnr = 2")
        database.commit()
    gezegd = gevuld.draai("logboek", "toets")
    assert gezegd.status == 1
    assert "line 2: changed or put in" in gezegd.uit
    assert "call the beheerder" in gezegd.uit


@pytest.mark.parametrize("kop", ["48213", "48213:9f2c", "geen-bestand.eml", ".", "48213:9F2C0D1E2A3B4C5D"])
def test_a_head_that_is_none_is_refused_with_what_it_looks_like(gevuld, kop):
    gezegd = gevuld.draai("logboek", "toets", "--kop", kop)
    assert gezegd.status == 2
    assert "a number, a colon and 16 signs" in gezegd.fout


def bewaard(installatie, bericht):
    """A mail of the officer, saved as a file."""
    ruw = compose(
        OutgoingMail(
            message_id="<1@zvh.test>",
            recipient="fg@partners.test",
            from_local="bot",
            reply_local="bot",
            bericht=bericht,
            date=MOMENT,
        ),
        CONFIG,
    )
    pad = installatie.map / "bewaard.eml"
    pad.write_bytes(ruw)
    return pad


def test_the_saved_mail_of_an_officer_is_compared_as_it_is(gevuld):
    kop = gevuld.draai("logboek", "toets").uit.split()[-1]
    pad = bewaard(gevuld, teksten.kop(kop, MOMENT.date()))
    assert gevuld.draai("logboek", "toets", "--kop", str(pad)).status == 0
    gezegd = gevuld.draai(
        "logboek", "toets", "--kop", str(bewaard(gevuld, teksten.kop("9:" + "a" * 16, MOMENT.date())))
    )
    assert gezegd.status == 1
    assert "cut off" in gezegd.uit


def test_a_file_without_an_end_is_refused(gevuld):
    pad = gevuld.map / "leeg.eml"
    pad.write_text("Subject: iets\n\nNiets te zien; 12:30 uur, en ook 1:9f2c0d1e2a3b4c5d6e.\n", encoding="utf-8")
    gezegd = gevuld.draai("logboek", "toets", "--kop", str(pad))
    assert gezegd.status == 2
    assert "holds no end of a logboek" in gezegd.fout


def test_a_database_put_back_is_found_by_the_mails_of_later_days(gevuld):
    bestand = gevuld.map / "ketenbot.db"
    gevuld.draai("logboek", "toets")
    with closing(connect(bestand)) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    oud = bestand.read_bytes()

    async def nog_een(uow):
        await uow.logboek.write_line(
            LogRegel(actor="d1", actie="later", object="a1", resultaat="ok", herkomst="mail", op=MOMENT)
        )

    gevuld.in_opslag(nog_een)
    pad = bewaard(gevuld, teksten.kop(gevuld.draai("logboek", "toets").uit.split()[-1], MOMENT.date()))
    for deel in gevuld.map.glob("ketenbot.db-*"):
        deel.unlink()
    bestand.write_bytes(oud)

    assert gevuld.draai("logboek", "toets").status == 0
    gezegd = gevuld.draai("logboek", "toets", "--kop", str(pad))
    assert (gezegd.status, "line 3: cut off at the end" in gezegd.uit) == (1, True)
    gevuld.in_opslag(nog_een)
    anders = gevuld.draai("logboek", "toets", "--kop", str(pad))
    assert (anders.status, "line 3: not what was told outside" in anders.uit) == (1, True)


def test_it_shows_who_did_what_in_a_casus_as_table_and_as_json(gevuld):
    kop, *regels = gevuld.draai("logboek", "toon", "k7q2").uit.splitlines()
    assert kop.split() == ["op", "actor", "actie", "object", "resultaat", "herkomst"]
    assert [regel.split()[:3] for regel in regels] == [
        ["2026-03-02T09:30:00+01:00", "d1", "klaar"],
        ["2026-03-02T09:30:00+01:00", "d1", "uitstel"],
    ]
    eerste = json.loads(gevuld.draai("logboek", "toon", "K7Q2", "--json").uit)[0]
    assert eerste == {
        "op": "2026-03-02T09:30:00+01:00",
        "actor": "d1",
        "actie": "klaar",
        "object": "a1",
        "resultaat": "ok",
        "herkomst": "mail",
    }


def test_a_code_of_no_casus_is_refused(gevuld):
    gezegd = gevuld.draai("logboek", "toon", "X2X2")
    assert gezegd.status == 2
    assert "no casus with this code" in gezegd.fout


def knoei(installatie, *opdrachten):
    """As somebody does who has the database in their hands."""
    with closing(connect(installatie.map / "ketenbot.db")) as database:
        for opdracht in opdrachten:
            database.execute(opdracht)
        database.commit()


@pytest.mark.parametrize("opdracht", ["DELETE FROM logboek_kop", "DROP TABLE logboek_kop"])
@pytest.mark.parametrize("woorden", [("sleutel", "wissel"), ("medewerker", "toevoegen", "--rol", "manager")])
def test_a_log_without_its_end_is_no_database_of_an_older_version(gevuld, opdracht, woorden):
    gevuld.schrijf(f'{MAIL}\n[opslag]\nsleutelkopie = "kopie"\n')
    knoei(gevuld, opdracht)
    adres = ("--email", "m@zvh.test") if woorden[0] == "medewerker" else ()

    gezegd = gevuld.draai(*woorden, *adres)

    assert gezegd.status == 2
    assert "what says where the logboek ends (logboek_kop) is gone" in gezegd.fout
    assert "call the officer" in gezegd.fout
    assert "migrate" not in gezegd.fout
    assert gevuld.draai("logboek", "toets").status != 0


def test_another_table_that_is_gone_is_told_too(gevuld):
    knoei(gevuld, "DROP TABLE medewerker")

    gezegd = gevuld.draai("medewerker", "lijst")

    assert gezegd.status == 2
    assert "a table of the database is gone, though its version is the newest" in gezegd.fout


@pytest.mark.parametrize(
    "opdrachten",
    [
        ("DROP TRIGGER logboek_geen_wijziging", "UPDATE logboek SET casus_id = 'c9' WHERE volgnr = 2"),
        ("UPDATE logboek_kop SET volgnr = 7",),
        ("DELETE FROM logboek_kop",),
        ("DROP TABLE logboek_kop",),
    ],
)
def test_check_sees_it_too(gevuld, opdrachten):
    assert check_logboek(read_settings(gevuld.config, {})).verdict is Verdict.NOTE
    knoei(gevuld, *opdrachten)
    assert check_logboek(read_settings(gevuld.config, {})).verdict is Verdict.WRONG


@pytest.mark.parametrize(("nieuwste", "gezien"), [(1, False), (2, True), (9, True)])
def test_only_the_newest_lines_are_looked_at_when_that_is_asked(gevuld, nieuwste, gezien):
    async def nog_een(uow):
        for actie in ("later", "nog later"):
            await uow.logboek.write_line(
                LogRegel(actor="d1", actie=actie, object="a1", resultaat="ok", herkomst="mail", op=MOMENT)
            )

    gevuld.in_opslag(nog_een)
    knoei(gevuld, "DROP TRIGGER logboek_geen_wijziging", "UPDATE logboek SET casus_id = 'c9' WHERE volgnr = 3")

    async def toets(uow):
        return (await uow.logboek.check_chain(newest=nieuwste)).findings

    assert bool(gevuld.in_opslag(toets)) is gezien
