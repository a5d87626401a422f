"""`ketenbot logboek`."""

import json
from contextlib import closing
from datetime import UTC, datetime
from sqlite3 import connect

import pytest

from commands.ports import LogRegel
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


def test_a_head_that_is_none_is_refused_with_what_it_looks_like(gevuld, capsys):
    with pytest.raises(SystemExit) as gevangen:
        gevuld.draai("logboek", "toets", "--kop", "48213")
    assert gevangen.value.code == 2
    assert "a number, a colon and 16 signs" in capsys.readouterr().err


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
