"""A room that was taken away: its opening row goes once more, and what waited for the old room follows."""

import asyncio

import pytest

from commands.domain.rollen import Kanaal
from commands.ports import OutboxTask
from tests.storage.bouwers import NU, een_bericht, een_uitgaande, na
from tests.wachten import GEDULD

OPEN = {
    "key": "open_kamer/c1",
    "lane": "kamer/c1",
    "casus_id": "c1",
    "task": OutboxTask.OPEN_ROOM,
    "kanaal": Kanaal.MATRIX,
}
ZEG = {
    "lane": "kamer/c1",
    "casus_id": "c1",
    "waits_for": "open_kamer/c1",
    "task": OutboxTask.SAY,
    "kanaal": Kanaal.MATRIX,
}


async def due(opslag, nu=NU):
    async with opslag.uow() as uow:
        return await uow.outbox.due_items(Kanaal.MATRIX, nu)


async def geopend(opslag, *rijen):
    """The room was made once; these wait."""
    async with opslag.uow() as uow:
        open_ = een_uitgaande(**OPEN)
        await uow.outbox.add_item(open_)
        await uow.outbox.mark_sent(open_.id, external_id="", at=NU)
        for rij in rijen:
            await uow.outbox.add_item(rij)
        await uow.commit()
    return open_


async def heropen(opslag, *, op=NU, altijd=True):
    async with opslag.uow() as uow:
        gaat = await uow.outbox.replace_room("open_kamer/c1", room="!oud", at=op, always=altijd)
        await uow.commit()
    return gaat


async def test_the_room_is_made_before_what_waits_and_knows_which_one_it_replaces(opslag):
    gezegd = een_uitgaande(**ZEG, retry_at=na(hours=1), bericht=een_bericht())
    open_ = await geopend(opslag, gezegd)

    assert await heropen(opslag)

    [eerst] = await due(opslag)
    assert (eerst.id, eerst.room, eerst.tries) == (open_.id, "!oud", 0)
    async with opslag.uow() as uow:
        await uow.outbox.release_followers(eerst)
        await uow.outbox.mark_sent(eerst.id, external_id="", at=NU)
        await uow.commit()
    assert [rij.id for rij in await due(opslag)] == [gezegd.id]


async def test_an_answer_to_the_old_room_goes_to_the_group_and_one_to_another_room_stays(opslag):
    vast = {"target": "$vraag", "bericht": een_bericht()}
    oud = een_uitgaande(**ZEG, room="!oud", **vast)
    elders = een_uitgaande(**ZEG | {"lane": "kamer/c2"}, room="!elders", **vast)
    open_ = await geopend(opslag, oud, elders)

    await heropen(opslag)
    eerst = next(rij for rij in await due(opslag) if rij.id == open_.id)
    async with opslag.uow() as uow:
        await uow.outbox.release_followers(eerst)
        await uow.outbox.mark_sent(open_.id, external_id="", at=NU)
        await uow.commit()

    gevonden = {rij.id: (rij.room, rij.target, rij.to_group) for rij in await due(opslag)}
    assert gevonden == {oud.id: ("", "", True), elders.id: ("!elders", "$vraag", False)}


async def test_what_is_meant_for_later_is_not_woken_by_a_server_that_is_there_again(opslag):
    await geopend(opslag)
    await heropen(opslag, op=na(hours=20))

    async with opslag.uow() as uow:
        assert await uow.outbox.resume(Kanaal.MATRIX, at=na(hours=1)) == 0
        await uow.commit()

    assert await due(opslag, na(hours=19)) == []
    assert len(await due(opslag, na(hours=20))) == 1


@pytest.mark.parametrize(("op", "uren"), [(NU, 1), (na(hours=20), 20)], ids=["at once", "not before its time"])
async def test_a_room_that_nobody_waits_for_is_made_when_it_is_needed(opslag, op, uren):
    await geopend(opslag)

    assert not await heropen(opslag, op=op, altijd=False)
    assert await due(opslag, na(hours=48)) == []

    async with opslag.uow() as uow:
        nodig = na(hours=1)
        await uow.outbox.add_item(een_uitgaande(**OPEN, created_at=nodig, retry_at=nodig))
        await uow.commit()
    assert await due(opslag, na(hours=uren, seconds=-1)) == []
    assert [rij.room for rij in await due(opslag, na(hours=uren))] == ["!oud"]


async def test_a_room_that_was_never_asked_for_is_not_made(opslag):
    assert not await heropen(opslag)
    assert await due(opslag) == []


async def test_who_hears_that_a_room_is_gone_does_not_wait_for_what_is_being_sent(opslag):
    gezegd = een_uitgaande(**ZEG, room="!oud", bericht=een_bericht())
    open_ = await geopend(opslag, gezegd)

    async with opslag.hand_out(Kanaal.MATRIX, NU) as uitgifte:
        assert [rij.id for rij in uitgifte.items] == [gezegd.id]
        async with asyncio.timeout(GEDULD):
            assert await heropen(opslag)
        async with uitgifte.book() as uow:
            await uow.outbox.retry_later(gezegd.id, retry_at=na(hours=1))
            await uow.commit()

    assert [rij.id for rij in await due(opslag, na(hours=2))] == [open_.id]


async def test_what_was_queued_before_the_clock_went_back_does_not_wait_for_that_moment(opslag):
    gezegd = een_uitgaande(**ZEG | {"waits_for": "", "lane": "a"}, bericht=een_bericht())
    await geopend(opslag, gezegd)
    await heropen(opslag)

    vroeger = na(hours=-1)
    async with opslag.uow() as uow:
        assert await uow.outbox.resume(Kanaal.MATRIX, at=vroeger) == 2
        await uow.commit()

    assert len(await due(opslag, vroeger)) == 2
