"""The inbox: claimed once, kept whole until it is handled."""

from dataclasses import replace

import pytest

from commands.domain.rollen import Kanaal
from commands.ports import InboxStatus
from tests.storage.bouwers import NU, een_inkomende, na


async def test_a_source_is_claimed_once_also_after_it_was_handled(opslag):
    rij = een_inkomende()
    async with opslag.uow() as uow:
        assert await uow.inbox.add_item(rij)
        assert not await uow.inbox.add_item(een_inkomende(source=rij.source, raw=b"anders"))
        await uow.inbox.mark_handled(rij.id)
        await uow.commit()
    async with opslag.uow() as uow:
        assert not await uow.inbox.add_item(een_inkomende(source=rij.source))
        assert await uow.inbox.waiting_items(Kanaal.MAIL, NU) == []
        assert await uow.inbox.count_by_status() == {InboxStatus.HANDLED: 1}
        assert await uow.inbox.next_moment() is None


async def test_rows_wait_in_order_of_arrival_per_channel(opslag):
    een, twee, chat = een_inkomende(), een_inkomende(), een_inkomende(kanaal=Kanaal.MATRIX)
    async with opslag.uow() as uow:
        for rij in (twee, chat, een):
            await uow.inbox.add_item(rij)
        await uow.commit()
    async with opslag.uow() as uow:
        assert await uow.inbox.waiting_items(Kanaal.MAIL, NU) == [twee, een]
        assert await uow.inbox.waiting_items(Kanaal.MAIL, NU, limit=1) == [twee]
        assert await uow.inbox.waiting_items(Kanaal.MATRIX, NU) == [chat]


async def test_what_was_put_off_may_be_called_back(opslag):
    uitgesteld, klaar = een_inkomende(), een_inkomende()
    async with opslag.uow() as uow:
        for rij in (uitgesteld, klaar):
            await uow.inbox.add_item(rij)
            await uow.inbox.retry_later(rij.id, retry_at=na(days=1))
        await uow.inbox.mark_handled(klaar.id)
        await uow.commit()
    async with opslag.uow() as uow:
        assert await uow.inbox.waiting_items(Kanaal.MAIL, NU) == []
        assert await uow.inbox.resume(at=NU) == 1
        assert [rij.id for rij in await uow.inbox.waiting_items(Kanaal.MAIL, NU)] == [uitgesteld.id]


async def test_a_row_put_off_comes_back_later_and_counts_its_tries(opslag):
    rij = een_inkomende()
    async with opslag.uow() as uow:
        await uow.inbox.add_item(rij)
        assert await uow.inbox.next_moment() == NU
        await uow.inbox.retry_later(rij.id, retry_at=na(minutes=1))
        assert await uow.inbox.next_moment() == na(minutes=1)
        assert await uow.inbox.waiting_items(Kanaal.MAIL, NU) == []
        assert await uow.inbox.waiting_items(Kanaal.MAIL, na(minutes=1)) == [replace(rij, tries=1)]


async def test_a_parked_row_is_kept_whole_under_its_code(opslag):
    rij = een_inkomende(kanaal=Kanaal.MATRIX, raw=b"\x00\xff" * 3)
    async with opslag.uow() as uow:
        await uow.inbox.add_item(rij)
        await uow.inbox.park(rij.id, "F-48213")
        await uow.commit()
    async with opslag.uow() as uow:
        assert await uow.inbox.waiting_items(Kanaal.MATRIX, na(days=1)) == []
        geparkeerd = await uow.inbox.find_failure("F-48213")
        assert geparkeerd == replace(rij, status=InboxStatus.PARKED, storing="F-48213")
        assert await uow.inbox.find_failure("") is None


async def test_at_night_the_raw_form_of_what_is_done_with_goes_and_of_nothing_else(opslag):
    rijen = [een_inkomende(raw=b"ruw") for _ in range(5)]
    async with opslag.uow() as uow:
        await uow.inbox.add_items(rijen)
        for rij in rijen[:3]:
            await uow.inbox.mark_handled(rij.id)
        await uow.inbox.park(rijen[3].id, "F-1")
        await uow.commit()
    async with opslag.uow() as uow:
        assert [await uow.inbox.erase_handled(limit=2) for _ in range(3)] == [2, 1, 0]
        await uow.commit()

    async with opslag.uow() as uow:
        ruw = await uow.inbox.raw_by_source({rij.source for rij in rijen})
    assert [ruw[rij.source] for rij in rijen] == [b"", b"", b"", b"ruw", b"ruw"]


@pytest.mark.parametrize(("kanaal", "blijft"), [(Kanaal.MAIL, b"ruw"), (Kanaal.MATRIX, b"")])
async def test_a_handled_mail_is_kept_and_a_handled_matrix_event_erased(opslag, kanaal, blijft):
    rij = een_inkomende(kanaal=kanaal, raw=b"ruw", storing="F-1")
    async with opslag.uow() as uow:
        await uow.inbox.add_item(rij)
        await uow.inbox.mark_handled(rij.id)
        await uow.commit()
    async with opslag.uow() as uow:
        assert (await uow.inbox.find_failure("F-1")).raw == blijft


async def test_a_mail_of_twenty_megabytes_is_kept(opslag):
    rij = een_inkomende(raw=bytes(20_000_000))
    async with opslag.uow() as uow:
        await uow.inbox.add_item(rij)
        await uow.commit()
    async with opslag.uow() as uow:
        assert await uow.inbox.waiting_items(Kanaal.MAIL, NU) == [rij]


async def test_a_parked_row_offered_again_is_new_once_and_keeps_its_code(opslag):
    rij = een_inkomende()
    async with opslag.uow() as uow:
        await uow.inbox.add_item(rij)
        await uow.inbox.retry_later(rij.id, retry_at=na(minutes=1))
        await uow.inbox.park(rij.id, "F-48213")
        await uow.commit()
    async with opslag.uow() as uow:
        assert [een.storing for een in await uow.inbox.parked_items()] == ["F-48213"]
        assert await uow.inbox.offer_again("F-48213", at=na(hours=1))
        assert not await uow.inbox.offer_again("F-48213", at=na(hours=1))
        assert await uow.inbox.parked_items() == []
        assert await uow.inbox.waiting_items(Kanaal.MAIL, na(minutes=59)) == []
        assert await uow.inbox.waiting_items(Kanaal.MAIL, na(hours=1)) == [replace(rij, storing="F-48213")]


async def test_a_parked_row_that_is_put_away_is_neither_new_nor_parked_again(opslag):
    rij = een_inkomende()
    async with opslag.uow() as uow:
        await uow.inbox.add_item(rij)
        assert not await uow.inbox.lay_aside("F-48213")
        await uow.inbox.park(rij.id, "F-48213")
        assert await uow.inbox.lay_aside("F-48213")
        await uow.commit()
    async with opslag.uow() as uow:
        assert not await uow.inbox.lay_aside("F-48213")
        assert not await uow.inbox.offer_again("F-48213", at=NU)
        assert (await uow.inbox.parked_items(), await uow.inbox.waiting_items(Kanaal.MAIL, na(days=1))) == ([], [])
        weg = await uow.inbox.find_failure("F-48213")
        assert weg == replace(rij, status=InboxStatus.LAID_ASIDE, storing="F-48213")
        assert not await uow.inbox.add_item(rij)


@pytest.mark.parametrize("storing", ["", "F-10000"])
async def test_nothing_is_offered_under_a_code_that_nobody_parked(opslag, storing):
    async with opslag.uow() as uow:
        await uow.inbox.add_item(een_inkomende())
        assert not await uow.inbox.offer_again(storing, at=NU)


async def test_what_was_begun_and_not_ended_is_counted_until_it_is_put_off_or_put_back(opslag):
    een, twee, klaar = een_inkomende(), een_inkomende(), een_inkomende()
    async with opslag.uow() as uow:
        for rij in (een, twee, klaar):
            await uow.inbox.add_item(rij)
        await uow.inbox.mark_begun([een.id, twee.id, klaar.id])
        await uow.inbox.mark_begun([een.id])
        await uow.inbox.mark_handled(klaar.id)
        await uow.commit()
    async with opslag.uow() as uow:
        assert [rij.begun for rij in await uow.inbox.waiting_items(Kanaal.MAIL, NU)] == [2, 1]
        await uow.inbox.put_back([twee.id, klaar.id])
        await uow.inbox.retry_later(een.id, retry_at=NU)
        assert [rij.begun for rij in await uow.inbox.waiting_items(Kanaal.MAIL, NU)] == [0, 0]


async def test_rows_are_taken_by_their_bytes_and_at_least_one(opslag):
    klein, groot, later = een_inkomende(), een_inkomende(raw=b"x" * 9_000_000), een_inkomende(raw=b"y" * 5_000_000)
    laatste = een_inkomende(raw=b"z" * 5_000_000)
    async with opslag.uow() as uow:
        for rij in (klein, groot, later, laatste):
            await uow.inbox.add_item(rij)
        await uow.commit()
    stapels = []
    async with opslag.uow() as uow:
        while rijen := await uow.inbox.waiting_items(Kanaal.MAIL, NU):
            stapels.append([rij.id for rij in rijen])
            for rij in rijen:
                await uow.inbox.mark_handled(rij.id)
    assert stapels == [[klein.id], [groot.id], [later.id], [laatste.id]]


async def test_what_came_in_under_a_source_id_can_be_asked(opslag):
    een, twee = een_inkomende(), een_inkomende(raw=b"anders")
    async with opslag.uow() as uow:
        await uow.inbox.add_items([een, twee])
        await uow.inbox.erase(twee.source)
        assert await uow.inbox.raw_by_source({een.source, twee.source, "weg"}) == {
            een.source: een.raw,
            twee.source: b"",
        }
        assert await uow.inbox.raw_by_source(()) == {}
