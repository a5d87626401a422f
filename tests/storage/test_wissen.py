"""Removing a casus for good: all that holds anything of it goes, all else stays, and no file keeps a byte."""

from typing import Any

import pytest

from commands.domain.weigering import CasusOnbekend
from commands.ports import KeyGone, LogRegel, StorageFailure
from storage.collections.wissen import GOES
from storage.database.migrate import run_on
from tests.storage.bouwers import NU, een_medewerker, een_persoon, een_uitgaande
from tests.storage.conftest import Database
from tests.storage.wissen import Rijen, alle_rijen, vul_casus

BLIJFT_DEELS = {"casus", "inbox"}
"""Tables of which a row that stays is changed."""


@pytest.fixture
async def twee(opslag):
    """A casus of which one deelnemer is in another one too, and one is a medewerker."""
    alleen, samen, staf = een_persoon(prive_kamer="!prive:hs.test"), een_persoon(), een_persoon()
    een = await vul_casus(opslag, "K7Q2", alleen, samen, staf)
    async with opslag.uow() as uow:
        await uow.medewerkers.add_medewerker(een_medewerker(staf))
        await uow.commit()
    ander = await vul_casus(opslag, "B2C3", samen, nieuw=False)
    return een, ander, alleen


async def wis(opslag, casus):
    async with opslag.uow() as uow:
        gewist = await uow.wis(casus.id)
        await uow.commit()
    return gewist


async def schrijf(opslag, *rijen):
    async with opslag.uow() as uow:
        await uow.outbox.add_items(rijen)
        await uow.commit()


def weg(voor: Rijen, na: Rijen) -> dict[str, list[dict[str, Any]]]:
    """The rows that went, by table."""
    return {naam: [rij for rij in voor[naam] if rij not in na[naam]] for naam in voor if voor[naam] != na[naam]}


async def test_something_goes_from_every_table_that_may_hold_anything_of_it(database, opslag, twee):
    een, *_ = twee
    voor = run_on(database.url, alle_rijen)

    gewist = await wis(opslag, een.casus)

    gegaan = weg(voor, run_on(database.url, alle_rijen))
    assert {naam for naam, rijen in gegaan.items() if rijen} - BLIJFT_DEELS == GOES.keys()
    assert gewist.rijen == {naam: len(rijen) for naam, rijen in gegaan.items() if rijen and naam != "casus"}
    assert (gewist.personen, gewist.logregels) == (1, 2)


async def test_another_casus_its_people_and_the_people_of_the_zvh_keep_all_they_had(database, opslag, twee):
    een, ander, alleen = twee
    voor = run_on(database.url, alle_rijen)

    await wis(opslag, een.casus)

    na = run_on(database.url, alle_rijen)
    assert weg(voor, na)["persoon"] == [rij for rij in voor["persoon"] if rij["id"] == alleen.id]
    for naam, rijen in voor.items():
        van_ander = [rij for rij in rijen if rij.get("casus_id") == ander.casus.id]
        assert [rij for rij in na[naam] if rij.get("casus_id") == ander.casus.id] == van_ander
    async with database.opslag().uow() as uow:
        assert [lid.persoon for lid in await uow.deelnemers.of_casus(ander.casus.id)] == [ander.leden[0].persoon]
        assert await uow.outbox.has_key(next(rij["sleutel"] for rij in na["outbox"] if rij["casus_id"] is None))


async def test_its_code_stays_known_and_its_logboek_verifies_and_says_nothing(database, opslag, twee):
    een, *_ = twee
    await wis(opslag, een.casus)

    async with database.opslag().uow() as uow:
        assert await uow.casussen.has_code("K7Q2")
        assert (await uow.casussen.get_casus(een.casus.id)).kamer is None
        assert (await uow.logboek.check_chain()).findings == ()
        regels = await uow.logboek.of_casus(een.casus.id)
        assert {(rij.actor, rij.actie, rij.object) for rij in regels} == {("(gewist)",) * 3}
        assert len(regels) == 2
        assert await uow.gewiste.is_gewist(een.casus.id)
        assert not await uow.gewiste.is_vernietigd(een.casus.id)


async def test_what_it_left_elsewhere_is_told_before_it_goes(opslag, twee):
    een, *_ = twee
    async with opslag.read() as uow:
        vooraf = await uow.gewiste.sporen(een.casus.id)

    assert (await wis(opslag, een.casus)).sporen == vooraf
    assert vooraf.kamer == "!K7Q2:hs.test"
    assert vooraf.prive_kamers == ("!prive:hs.test",)
    assert vooraf.gebeurtenissen == (("!K7Q2:hs.test", "$K7Q2"),)
    assert vooraf.media == ("mxc://hs.test/K7Q2",)
    assert vooraf.mails == ("<K7Q2@relay.test>",)


async def test_nothing_makes_a_key_for_it_again(database, opslag, twee):
    een, *_ = twee
    elders = database.opslag()
    async with elders.read() as uow:
        await uow.plannen.find_newest(een.casus.id)  # it holds the key in memory
    await wis(opslag, een.casus)

    for deze in (opslag, elders, database.opslag()):
        with pytest.raises((KeyGone, StorageFailure)):
            await schrijf(deze, een_uitgaande(casus_id=een.casus.id))
        with pytest.raises(KeyGone):
            await schrijf(deze, een_uitgaande(casus_id=een.casus.id))
    regel = LogRegel(actor="a", actie="b", object="c", resultaat="d", herkomst="e", op=NU, casus_id=een.casus.id)
    with pytest.raises(KeyGone):
        async with database.opslag().uow() as uow:
            await uow.logboek.write_line(regel)
    assert await database.vraag(f"SELECT doel FROM sleutel WHERE doel = 'casus:{een.casus.id}'") == []


async def test_an_undone_removal_removes_nothing(database, opslag, twee):
    een, *_ = twee
    voor = run_on(database.url, alle_rijen)
    async with opslag.uow() as uow:
        await uow.wis(een.casus.id)

    assert run_on(database.url, alle_rijen) == voor
    async with opslag.uow() as uow:
        assert await uow.plannen.find_newest(een.casus.id) is not None


async def test_a_second_time_removes_nothing_more_and_an_unknown_casus_is_told(opslag, twee):
    een, *_ = twee
    await wis(opslag, een.casus)

    nog_eens = await wis(opslag, een.casus)

    assert (nog_eens.rijen, nog_eens.personen, nog_eens.logregels) == ({}, 0, 2)
    with pytest.raises(CasusOnbekend):
        async with opslag.uow() as uow:
            await uow.wis("nergens")


async def test_no_file_of_sqlite_keeps_a_byte_of_what_went(database: Database, opslag, twee):
    if database.map is None:
        pytest.skip("nothing can be promised about the files of PostgreSQL: see the sluitsleutel")
    een, ander, _ = twee
    voor = run_on(database.url, alle_rijen)
    assert await sporen_in(database, weg(voor, {naam: [] for naam in voor})) != set()

    await wis(opslag, een.casus)

    gegaan = weg(voor, run_on(database.url, alle_rijen))
    assert await sporen_in(database, gegaan) == set()
    async with opslag.uow() as uow:
        assert await uow.plannen.find_newest(ander.casus.id) is not None


async def sporen_in(database: Database, rijen: Rijen) -> set[tuple[str, str]]:
    """Table and column of each value of these rows that stands in any file: what is sealed, and ids of rows."""
    inhoud, gevonden = await database.inhoud(), set()
    for tabel, allemaal in rijen.items():
        for rij in allemaal:
            for kolom, waarde in rij.items():
                if tabel in BLIJFT_DEELS and kolom not in ("ruw", "bron", "kamer"):
                    continue
                ruw = waarde.encode() if isinstance(waarde, str) and kolom == "id" else waarde
                if isinstance(ruw, bytes) and len(ruw) >= 16:
                    stukken = [ruw] if kolom == "id" else [ruw[:16], ruw[-16:]]
                    gevonden |= {(tabel, kolom) for stuk in stukken if stuk in inhoud}
    return gevonden
