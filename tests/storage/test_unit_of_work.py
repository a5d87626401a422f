"""One transaction: all or nothing, one after the other, nothing lost."""

import asyncio
from dataclasses import replace

import pytest

from tests.storage.bouwers import een_actiepunt, een_casus, een_deelnemer, een_persoon, een_uitgaande, zet_klaar

TAKEN, KEREN = 8, 50


async def tel_op(opslag, naam="teller", keren=KEREN):
    for _ in range(keren):
        async with opslag.uow() as uow:
            stand = int(await uow.cursors.get(naam) or 0)
            await uow.cursors.set(naam, str(stand + 1))
            await uow.commit()


async def stand(opslag, naam="teller"):
    async with opslag.uow() as uow:
        return int(await uow.cursors.get(naam) or 0)


async def test_leaving_without_commit_undoes_all(opslag):
    casus, persoon = een_casus(), een_persoon()
    async with opslag.uow() as uow:
        await uow.casussen.add_casus(casus)
        await uow.personen.add_persoon(persoon)
        await uow.deelnemers.add_deelnemer(een_deelnemer(casus, persoon))
        await uow.outbox.add_item(een_uitgaande())
    async with opslag.uow() as uow:
        assert await uow.casussen.all_casussen() == []
        assert await uow.personen.find_email(persoon.email) is None
        assert await uow.outbox.count_by_status() == {}


async def test_an_exception_undoes_all(opslag):
    async def mislukt():
        async with opslag.uow() as uow:
            await uow.casussen.add_casus(een_casus())
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await mislukt()
    async with opslag.uow() as uow:
        assert await uow.casussen.all_casussen() == []


async def test_a_savepoint_undoes_what_is_inside_it_and_nothing_else(opslag):
    _, deelnemer = await zet_klaar(opslag)

    async def mislukt(uow):
        async with uow.savepoint():
            await uow.cursors.set("buiten", "2")
            await uow.cursors.set("binnen", "1")
            await uow.deelnemers.save_deelnemer(replace(deelnemer, naam="Anders"))
            await uow.outbox.add_item(een_uitgaande(key="weg"))
            raise ZeroDivisionError

    async with opslag.uow() as uow:
        await uow.cursors.set("buiten", "1")
        with pytest.raises(ZeroDivisionError):
            await mislukt(uow)
        assert await uow.deelnemers.get_deelnemer(deelnemer.id) == deelnemer
        assert await uow.outbox.add_item(een_uitgaande(key="weg"))
        async with uow.savepoint():
            await uow.cursors.set("later", "1")
        await uow.commit()
    async with opslag.uow() as uow:
        assert [await uow.cursors.get(naam) for naam in ("buiten", "binnen", "later")] == ["1", None, "1"]


async def test_a_key_made_in_something_undone_is_not_used_again(opslag):
    casus, persoon = een_casus(), een_persoon()

    async def vul(uow):
        await uow.casussen.add_casus(casus)
        await uow.personen.add_persoon(persoon)
        await uow.deelnemers.add_deelnemer(een_deelnemer(casus, persoon))
        await uow.actiepunten.add_actiepunt(een_actiepunt(casus))

    async def mislukt(uow):
        async with uow.savepoint():
            await vul(uow)
            raise ZeroDivisionError

    async with opslag.uow() as uow:
        with pytest.raises(ZeroDivisionError):
            await mislukt(uow)
        await vul(uow)
    async with opslag.uow() as uow:
        await vul(uow)
        await uow.commit()
    async with opslag.uow() as uow:
        assert (await uow.actiepunten.get_actiepunt(casus, 1)).wat == een_actiepunt(casus).wat
        assert await uow.personen.get_persoon(persoon.id) == persoon


async def test_somebody_else_can_read_what_was_encrypted_here(database, opslag):
    casus, deelnemer = await zet_klaar(opslag)
    async with database.opslag().uow() as uow:
        assert await uow.deelnemers.get_deelnemer(deelnemer.id) == deelnemer
        assert await uow.personen.find_email(deelnemer.persoon.email) == deelnemer.persoon
        assert await uow.casussen.get_casus(casus.id) == casus


async def test_many_tasks_read_and_write_and_nothing_is_lost(opslag):
    async with asyncio.TaskGroup() as taken:
        for _ in range(TAKEN):
            taken.create_task(tel_op(opslag))

    assert await stand(opslag) == TAKEN * KEREN


async def test_two_writers_with_connections_of_their_own_lose_nothing(database):
    async with asyncio.TaskGroup() as taken:
        for _ in range(2):
            taken.create_task(tel_op(database.opslag()))

    assert await stand(database.opslag()) == 2 * KEREN


async def test_two_writers_that_meet_a_new_casus_make_one_key(database):
    een, ander = database.opslag(), database.opslag()

    async def zet_in(opslag):
        async with opslag.uow() as uow:
            await uow.outbox.add_item(een_uitgaande(casus_id="c1", room="!kamer:hs.test"))
            await uow.commit()

    await asyncio.gather(zet_in(een), zet_in(ander))
    async with een.uow() as uow:
        rijen = await uow.outbox.due_items(een_uitgaande().kanaal, een_uitgaande().retry_at)
        assert [rij.room for rij in rijen] == ["!kamer:hs.test"] * 2


async def test_a_task_that_is_cancelled_half_way_undoes_its_work_and_blocks_nobody(opslag):
    begonnen = asyncio.Event()

    async def half():
        async with opslag.uow() as uow:
            await uow.cursors.set("half", "1")
            begonnen.set()
            await asyncio.Event().wait()

    taak = asyncio.create_task(half())
    await begonnen.wait()
    taak.cancel()
    with pytest.raises(asyncio.CancelledError):
        await taak

    await tel_op(opslag, keren=3)
    assert await stand(opslag, "half") == 0


async def test_a_unit_of_work_inside_another_is_an_error_and_no_deadlock(opslag):
    async with opslag.uow():
        with pytest.raises(RuntimeError, match="open in this task already"):
            async with opslag.uow():
                pass
    assert await stand(opslag) == 0
