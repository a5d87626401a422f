"""Nothing lost, nothing twice (SOURCES: C8, C9, P4, P5)."""

import contextlib
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.demo.synapse import Synapse
from bot.matrix.device.login import log_in
from bot.matrix.session import TIMELINE
from commands.ports import TemporaryFailure
from tests.servers.matrix_bot import WACHTWOORD, Bot, tot
from tests.servers.matrix_kamer import kamer_met
from tests.servers.matrix_mens import Mens
from tests.servers.synapse_fixture import vers

pytestmark = pytest.mark.servers


class Gestorven(BaseException):
    """The process ends here; no loop outlives that."""


async def test_a_crash_between_receiving_and_committing_loses_nothing_and_doubles_nothing(
    synapse: Synapse, tmp_path: Path
) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        kamer = await kamer_met(bot, mens)
        await bot.herstart()

        @contextlib.asynccontextmanager
        async def sterft_bij_commit() -> AsyncIterator[Any]:
            async with bot.opslag.uow() as uow:
                yield _ZonderCommit(uow)

        gezegd = [await mens.zeg(kamer, f"bericht {n}") for n in range(3)]
        with pytest.raises(Gestorven):
            await bot.luisteraar(sterft_bij_commit).run()
        assert len(await bot.rijen()) == 1
        await bot.herstart()
        await bot.luister()
        gelezen = (await bot.gebeurtenissen(4))[1:]
        assert [bericht.extern_id for bericht in gelezen] == gezegd
        assert [bericht.tekst for bericht in gelezen] == ["bericht 0", "bericht 1", "bericht 2"]

        await bot.herstart()
        await bot.luister()
        laatste = await mens.zeg(kamer, "laatste")
        gelezen = (await bot.gebeurtenissen(5))[1:]
        assert [bericht.extern_id for bericht in gelezen] == [*gezegd, laatste]


class _ZonderCommit:
    """A unit of work whose commit never comes."""

    def __init__(self, uow: Any) -> None:
        self.inbox, self.cursors = uow.inbox, uow.cursors

    async def commit(self) -> None:
        raise Gestorven


async def test_what_came_in_while_the_bot_was_down_is_fetched_whole_and_in_order(
    synapse: Synapse, tmp_path: Path
) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        kamer = await kamer_met(bot, mens)
        await mens.zeg(kamer, "bericht 0")
        await bot.wacht_op_rijen(2)
        await bot.zwijg()
        await bot.sessie.close()
        for n in range(1, 26):
            await mens.zeg(kamer, f"bericht {n}")
        assert TIMELINE < 25
        await bot.herstart()
        await bot.luister()
        gelezen = (await bot.gebeurtenissen(27))[1:]
        assert [bericht.tekst for bericht in gelezen] == [f"bericht {n}" for n in range(26)]
        assert all(bericht.versleuteld for bericht in gelezen)


async def test_a_bot_without_any_position_starts_now_and_runs_no_old_command(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        kamer = await bot.sender.open_room(vers("K7Q"))
        await bot.sender.invite(kamer, mens.mxid)
        await mens.ga_in(kamer)
        await mens.zeg(kamer, "actie gereed 3")
        # a new device, because the server answers the same first sync of a device from a cache for two minutes
        await log_in(bot.config, WACHTWOORD, again=True)
        await bot.herstart()
        await bot.luister()
        await mens.lees()
        nieuw = await mens.zeg(kamer, "mijn")
        assert [bericht.extern_id for bericht in await bot.gebeurtenissen(1)] == [nieuw]


async def test_what_is_said_in_a_room_before_the_listening_began_is_heard(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        kamer = await bot.sender.open_private_room(mens.mxid, "persoon")
        await mens.ga_in(kamer)
        vroeg = await mens.zeg(kamer, "casus nieuw")
        await bot.luister()
        assert (await bot.gebeurtenissen(2))[1].extern_id == vroeg


async def test_what_was_said_before_the_bot_came_in_is_not_for_the_bot(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        await bot.luister()
        eigen = await mens.vraag("POST", "/_matrix/client/v3/createRoom", {"invite": [bot.sessie.me]})
        kamer = eigen["room_id"]
        for n in range(30):
            await mens.zeg_onversleuteld(kamer, f"oud {n}")
        await bot.sessie.api.ask("POST", f"/_matrix/client/v3/rooms/{kamer}/join", {})
        await mens.zeg_onversleuteld(kamer, "nieuw")
        assert [bericht.tekst for bericht in await bot.gebeurtenissen(1)] == ["nieuw"]


async def test_a_homeserver_that_dies_is_waited_for(synapse_op_schijf: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse_op_schijf, tmp_path) as bot, Mens(synapse_op_schijf, tmp_path) as mens:
        kamer = await kamer_met(bot, mens)
        eerste = await bot.zeg(kamer, "voor", txn="rij-1")
        await synapse_op_schijf.kill()
        for doe in (bot.zeg(kamer, "x"), bot.sender.open_room(vers("K7Q")), bot.sessie.check_login()):
            with pytest.raises(TemporaryFailure, match="verbinding"):
                await doe
        await synapse_op_schijf.start()
        await mens.zeg(kamer, "3 klaar")
        assert (await bot.gebeurtenissen(2))[1].tekst == "3 klaar"
        assert await bot.zeg(kamer, "voor", txn="rij-1") == eerste
        await bot.zeg(kamer, "na")
        await mens.lees_tot(lambda: "na" in mens.teksten(kamer))
        assert mens.teksten(kamer) == ["voor", "3 klaar", "na"]


async def test_a_position_moves_on_even_when_nothing_matters(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        await kamer_met(bot, mens)
        voor = await bot.cursor()
        await bot.sender.open_room(vers("K7Q"))
        await tot(lambda: bot.sessie.token != voor)
        assert await bot.cursor() == bot.sessie.token
        assert len(await bot.rijen()) == 1
