"""The inbox: claimed once, kept whole until it is handled."""

from dataclasses import replace

import pytest

from commands.domain.rollen import Kanaal
from commands.ports import InboxStatus
from tests.storage.bouwers import NU, een_inkomende, na


async def test_a_source_is_claimed_once_also_after_it_was_handled(opslag):
    rij = een_inkomende()
    async with opslag.uow() as uow:
        assert await uow.inbox.add(rij)
        assert not await uow.inbox.add(een_inkomende(bron=rij.bron, ruw=b"anders"))
        await uow.inbox.verwerkt(rij.id)
        await uow.commit()
    async with opslag.uow() as uow:
        assert not await uow.inbox.add(een_inkomende(bron=rij.bron))
        assert await uow.inbox.wachtend(Kanaal.MAIL, NU) == []
        assert await uow.inbox.telling() == {InboxStatus.VERWERKT: 1}
        assert await uow.inbox.volgende() is None


async def test_rows_wait_in_order_of_arrival_per_channel(opslag):
    een, twee, chat = een_inkomende(), een_inkomende(), een_inkomende(kanaal=Kanaal.MATRIX)
    async with opslag.uow() as uow:
        for rij in (twee, chat, een):
            await uow.inbox.add(rij)
        await uow.commit()
    async with opslag.uow() as uow:
        assert await uow.inbox.wachtend(Kanaal.MAIL, NU) == [twee, een]
        assert await uow.inbox.wachtend(Kanaal.MAIL, NU, limit=1) == [twee]
        assert await uow.inbox.wachtend(Kanaal.MATRIX, NU) == [chat]


async def test_what_was_put_off_may_be_called_back(opslag):
    uitgesteld, klaar = een_inkomende(), een_inkomende()
    async with opslag.uow() as uow:
        for rij in (uitgesteld, klaar):
            await uow.inbox.add(rij)
            await uow.inbox.opnieuw(rij.id, retry_at=na(days=1))
        await uow.inbox.verwerkt(klaar.id)
        await uow.commit()
    async with opslag.uow() as uow:
        assert await uow.inbox.wachtend(Kanaal.MAIL, NU) == []
        assert await uow.inbox.hervat(op=NU) == 1
        assert [rij.id for rij in await uow.inbox.wachtend(Kanaal.MAIL, NU)] == [uitgesteld.id]


async def test_a_row_put_off_comes_back_later_and_counts_its_tries(opslag):
    rij = een_inkomende()
    async with opslag.uow() as uow:
        await uow.inbox.add(rij)
        assert await uow.inbox.volgende() == NU
        await uow.inbox.opnieuw(rij.id, retry_at=na(minutes=1))
        assert await uow.inbox.volgende() == na(minutes=1)
        assert await uow.inbox.wachtend(Kanaal.MAIL, NU) == []
        assert await uow.inbox.wachtend(Kanaal.MAIL, na(minutes=1)) == [replace(rij, pogingen=1)]


async def test_a_parked_row_is_kept_whole_under_its_code(opslag):
    rij = een_inkomende(kanaal=Kanaal.MATRIX, ruw=b"\x00\xff" * 3)
    async with opslag.uow() as uow:
        await uow.inbox.add(rij)
        await uow.inbox.parkeer(rij.id, "F-48213")
        await uow.commit()
    async with opslag.uow() as uow:
        assert await uow.inbox.wachtend(Kanaal.MATRIX, na(days=1)) == []
        geparkeerd = await uow.inbox.find_storing("F-48213")
        assert geparkeerd == replace(rij, status=InboxStatus.GEPARKEERD, storing="F-48213")
        assert await uow.inbox.find_storing("") is None


@pytest.mark.parametrize(("kanaal", "blijft"), [(Kanaal.MAIL, b"ruw"), (Kanaal.MATRIX, b"")])
async def test_a_handled_mail_is_kept_and_a_handled_matrix_event_erased(opslag, kanaal, blijft):
    rij = een_inkomende(kanaal=kanaal, ruw=b"ruw", storing="F-1")
    async with opslag.uow() as uow:
        await uow.inbox.add(rij)
        await uow.inbox.verwerkt(rij.id)
        await uow.commit()
    async with opslag.uow() as uow:
        assert (await uow.inbox.find_storing("F-1")).ruw == blijft


async def test_a_mail_of_twenty_megabytes_is_kept(opslag):
    rij = een_inkomende(ruw=bytes(20_000_000))
    async with opslag.uow() as uow:
        await uow.inbox.add(rij)
        await uow.commit()
    async with opslag.uow() as uow:
        assert await uow.inbox.wachtend(Kanaal.MAIL, NU) == [rij]


async def test_a_parked_row_offered_again_is_new_once_and_keeps_its_code(opslag):
    rij = een_inkomende()
    async with opslag.uow() as uow:
        await uow.inbox.add(rij)
        await uow.inbox.opnieuw(rij.id, retry_at=na(minutes=1))
        await uow.inbox.parkeer(rij.id, "F-48213")
        await uow.commit()
    async with opslag.uow() as uow:
        assert [een.storing for een in await uow.inbox.geparkeerd()] == ["F-48213"]
        assert await uow.inbox.bied_aan("F-48213", op=na(hours=1))
        assert not await uow.inbox.bied_aan("F-48213", op=na(hours=1))
        assert await uow.inbox.geparkeerd() == []
        assert await uow.inbox.wachtend(Kanaal.MAIL, na(minutes=59)) == []
        assert await uow.inbox.wachtend(Kanaal.MAIL, na(hours=1)) == [replace(rij, storing="F-48213")]


async def test_a_parked_row_that_is_put_away_is_neither_new_nor_parked_again(opslag):
    rij = een_inkomende()
    async with opslag.uow() as uow:
        await uow.inbox.add(rij)
        assert not await uow.inbox.leg_weg("F-48213")
        await uow.inbox.parkeer(rij.id, "F-48213")
        assert await uow.inbox.leg_weg("F-48213")
        await uow.commit()
    async with opslag.uow() as uow:
        assert not await uow.inbox.leg_weg("F-48213")
        assert not await uow.inbox.bied_aan("F-48213", op=NU)
        assert (await uow.inbox.geparkeerd(), await uow.inbox.wachtend(Kanaal.MAIL, na(days=1))) == ([], [])
        weg = await uow.inbox.find_storing("F-48213")
        assert weg == replace(rij, status=InboxStatus.WEGGELEGD, storing="F-48213")
        assert not await uow.inbox.add(rij)


@pytest.mark.parametrize("storing", ["", "F-10000"])
async def test_nothing_is_offered_under_a_code_that_nobody_parked(opslag, storing):
    async with opslag.uow() as uow:
        await uow.inbox.add(een_inkomende())
        assert not await uow.inbox.bied_aan(storing, op=NU)


async def test_what_was_begun_and_not_ended_is_counted_until_it_is_put_off_or_put_back(opslag):
    een, twee, klaar = een_inkomende(), een_inkomende(), een_inkomende()
    async with opslag.uow() as uow:
        for rij in (een, twee, klaar):
            await uow.inbox.add(rij)
        await uow.inbox.begin([een.id, twee.id, klaar.id])
        await uow.inbox.begin([een.id])
        await uow.inbox.verwerkt(klaar.id)
        await uow.commit()
    async with opslag.uow() as uow:
        assert [rij.begonnen for rij in await uow.inbox.wachtend(Kanaal.MAIL, NU)] == [2, 1]
        await uow.inbox.leg_terug([twee.id, klaar.id])
        await uow.inbox.opnieuw(een.id, retry_at=NU)
        assert [rij.begonnen for rij in await uow.inbox.wachtend(Kanaal.MAIL, NU)] == [0, 0]


async def test_rows_are_taken_by_their_bytes_and_at_least_one(opslag):
    klein, groot, later = een_inkomende(), een_inkomende(ruw=b"x" * 9_000_000), een_inkomende(ruw=b"y" * 5_000_000)
    laatste = een_inkomende(ruw=b"z" * 5_000_000)
    async with opslag.uow() as uow:
        for rij in (klein, groot, later, laatste):
            await uow.inbox.add(rij)
        await uow.commit()
    stapels = []
    async with opslag.uow() as uow:
        while rijen := await uow.inbox.wachtend(Kanaal.MAIL, NU):
            stapels.append([rij.id for rij in rijen])
            for rij in rijen:
                await uow.inbox.verwerkt(rij.id)
    assert stapels == [[klein.id], [groot.id], [later.id], [laatste.id]]


async def test_what_came_in_under_a_source_id_can_be_asked(opslag):
    een, twee = een_inkomende(), een_inkomende(ruw=b"anders")
    async with opslag.uow() as uow:
        await uow.inbox.add_alle([een, twee])
        await uow.inbox.wis(twee.bron)
        assert await uow.inbox.onder_bron({een.bron, twee.bron, "weg"}) == {een.bron: een.ruw, twee.bron: b""}
        assert await uow.inbox.onder_bron(()) == {}
