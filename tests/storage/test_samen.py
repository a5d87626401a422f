"""Several processes on one database: each row to one taker, each role to one process, readers that wait for nobody."""

import asyncio

import pytest

from commands.domain.rollen import Kanaal
from commands.ports import PermanentFailure
from tests.storage.bouwers import NU, een_casus, een_uitgaande, na
from tests.storage.test_outbox import te_doen, zet_in
from tests.wachten import GEDULD

SAMEN = pytest.mark.parametrize("database", [pytest.param("postgresql", marks=pytest.mark.servers)], indirect=True)
"""SQLite serves one process, so there is nothing to share."""


def neem(opslag, *, limit=50):
    return opslag.hand_out(Kanaal.MAIL, NU, limit=limit)


async def boek(uitgifte, *rijen):
    async with uitgifte.book() as uow:
        for rij in rijen:
            await uow.outbox.mark_sent(rij.id, external_id=f"<{rij.id}>", at=NU)
        await uow.commit()


async def test_what_is_booked_is_not_handed_out_again_and_what_is_left_out_is(opslag):
    een, twee = een_uitgaande(lane="a"), een_uitgaande(lane="b")
    await zet_in(opslag, een, twee)
    async with neem(opslag) as uitgifte:
        assert [rij.id for rij in uitgifte.items] == [een.id, twee.id]
        await boek(uitgifte, een)
    async with neem(opslag) as uitgifte:
        assert [rij.id for rij in uitgifte.items] == [twee.id]


async def test_a_taker_who_breaks_off_hands_everything_back(opslag):
    rij = een_uitgaande()
    await zet_in(opslag, rij)

    async def breek_af():
        async with neem(opslag) as uitgifte, uitgifte.book() as uow:
            await uow.outbox.mark_sent(rij.id, external_id="<1>", at=NU)
            raise PermanentFailure("weg")

    with pytest.raises(PermanentFailure):
        await breek_af()
    assert await te_doen(opslag) == [rij.id]


async def test_facts_go_on_while_rows_are_being_sent(opslag):
    een, twee = een_uitgaande(lane="a"), een_uitgaande(lane="b")
    await zet_in(opslag, een)
    async with neem(opslag) as uitgifte:
        await zet_in(opslag, twee)
        await boek(uitgifte, *uitgifte.items)
    assert await te_doen(opslag) == [twee.id]


@SAMEN
async def test_two_takers_never_hold_the_same_row(database):
    hier, daar = database.opslag(), database.opslag()
    rijen = [een_uitgaande(lane=f"baan{nummer}") for nummer in range(6)]
    await zet_in(hier, *rijen)
    async with neem(hier, limit=4) as een, neem(daar, limit=4) as twee:
        assert len(een.items) == 4
        assert [rij.id for rij in twee.items] == [rij.id for rij in rijen[4:]]
        await boek(twee, *twee.items)
        await boek(een, *een.items)
    assert await te_doen(hier) == []


@SAMEN
async def test_the_next_in_a_lane_waits_for_the_one_that_another_process_sends(database):
    hier, daar = database.opslag(), database.opslag()
    een, twee = een_uitgaande(lane="a"), een_uitgaande(lane="a")
    await zet_in(hier, een, twee)
    async with neem(hier) as bezig:
        async with neem(daar) as leeg:
            assert list(leeg.items) == []
        await boek(bezig, *bezig.items)
    async with neem(daar) as vervolg:
        assert [rij.id for rij in vervolg.items] == [twee.id]


@SAMEN
async def test_a_taker_who_dies_frees_its_rows_at_once(database):
    hier, daar = database.opslag(), database.opslag()
    rij = een_uitgaande()
    await zet_in(hier, rij)
    async with neem(hier) as bezig:
        assert len(bezig.items) == 1
        await database.vraag(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state = 'idle in transaction'"
        )
        async with neem(daar) as over:
            assert [een.id for een in over.items] == [rij.id]
            await boek(over, rij)
        with pytest.raises(Exception, match=r"(?i)connection"):
            await boek(bezig, rij)


async def test_a_reader_sees_one_moment_and_waits_for_nobody(opslag):
    casus = een_casus()
    async with opslag.uow() as schrijver, opslag.read() as lezer:
        assert await lezer.casussen.find_code(casus.code) is None
        await schrijver.casussen.add_casus(casus)
        await schrijver.commit()
        assert await lezer.casussen.find_code(casus.code) is None
        async with opslag.read() as later:
            assert await later.casussen.find_code(casus.code) is not None


@SAMEN
async def test_a_reader_cannot_write(database):
    opslag = database.opslag()
    async with opslag.uow() as uow:
        await uow.commit()
    async with opslag.read() as lezer:
        with pytest.raises(Exception, match="read-only"):
            await lezer.casussen.add_casus(een_casus())


@SAMEN
async def test_a_role_passes_on_when_its_holder_lets_go(database):
    hier, daar = database.opslag(), database.opslag()
    gekregen = asyncio.Event()

    async def volgende():
        async with daar.lease("mail"):
            gekregen.set()

    async with hier.lease("mail") as verloren, hier.lease("matrix"):
        wacht = asyncio.create_task(volgende())
        async with daar.lease("een andere rol"):
            assert not gekregen.is_set()
        assert not verloren.is_set()
    async with asyncio.timeout(GEDULD):
        await wacht


@SAMEN
async def test_a_role_is_lost_the_moment_its_connection_is(database):
    opslag = database.opslag()
    async with opslag.lease("mail") as verloren:
        await database.vraag(
            "SELECT pg_terminate_backend(l.pid) FROM pg_locks l WHERE locktype = 'advisory' AND granted"
        )
        async with asyncio.timeout(GEDULD):
            await verloren.wait()
        async with asyncio.timeout(GEDULD), database.opslag().lease("mail") as weer:
            assert not weer.is_set()


@SAMEN
async def test_other_processes_hear_that_something_was_queued(database):
    hier, daar = database.opslag(), database.opslag()
    gewekt = asyncio.Queue()
    oor = asyncio.create_task(daar.listen(lambda: gewekt.put_nowait(1)))
    try:
        async with asyncio.timeout(GEDULD):
            await gewekt.get()  # once when it begins to listen
            await zet_in(hier, een_uitgaande())
            await gewekt.get()
    finally:
        oor.cancel()


async def test_the_quota_holds_in_every_minute_whoever_asks(opslag):
    genomen = []
    for seconde in range(0, 240, 3):
        async with opslag.uow() as uow:
            genomen.append(await uow.quota.take_turns("mail", 50, na(seconds=seconde), per_minute=30))
            await uow.commit()
    minuten = [sum(genomen[begin : begin + 20]) for begin in range(len(genomen) - 20)]
    assert max(minuten) <= 30
    assert min(minuten) >= 25


@pytest.mark.parametrize("per_minuut", [1, 2, 7])
async def test_a_small_quota_is_never_passed_and_never_stands_still(opslag, per_minuut):
    genomen = []
    for seconde in range(0, 300, 5):
        async with opslag.uow() as uow:
            genomen.append(await uow.quota.take_turns("mail", 50, na(seconds=seconde), per_minute=per_minuut))
            await uow.commit()
    minuten = [sum(genomen[begin : begin + 12]) for begin in range(len(genomen) - 12)]
    assert max(minuten) <= per_minuut
    assert sum(genomen) >= per_minuut * 2


async def test_a_clock_that_was_set_back_does_not_stop_the_quota(opslag):
    async with opslag.uow() as uow:
        assert await uow.quota.take_turns("mail", 5, na(hours=1), per_minute=60) == 5
        assert await uow.quota.take_turns("mail", 5, NU, per_minute=60) == 5


@SAMEN
async def test_of_a_role_with_two_places_a_third_process_waits(database):
    een, twee, drie = database.opslag(), database.opslag(), database.opslag()
    gekregen = asyncio.Event()

    async def volgende():
        async with drie.lease("versturen", places=2):
            gekregen.set()

    async with een.lease("versturen", places=2):
        async with twee.lease("versturen", places=2):
            wacht = asyncio.create_task(volgende())
            async with drie.lease("een andere rol"):
                assert not gekregen.is_set()
        async with asyncio.timeout(GEDULD):
            await wacht
