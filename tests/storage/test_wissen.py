"""Removing a casus for good: all that holds anything of it goes, all else stays, and no file keeps a byte."""

import pytest

from commands.domain.weigering import CasusOnbekend
from commands.ports import KeyGone, LogRegel, StorageFailure
from storage.collections.wissen import GOES
from storage.database.migrate import run_on
from tests.storage.bouwers import NU, een_uitgaande
from tests.storage.wissen import BLIJFT_DEELS, alle_rijen, twee_casussen, weg, wis


@pytest.fixture
async def twee(opslag):
    return await twee_casussen(opslag)


async def schrijf(opslag, *rijen):
    async with opslag.uow() as uow:
        await uow.outbox.add_items(rijen)
        await uow.commit()


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
