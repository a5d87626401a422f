"""The disk of the keys is full while the database has room: nothing counts as done that was not kept."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.demo.synapse import Synapse
from bot.matrix.device.key_store import StoreFailed
from tests.servers.matrix_bot import Bot, tot
from tests.servers.matrix_mens import Mens
from tests.servers.synapse_fixture import vers

pytestmark = pytest.mark.servers
TEKSTEN = ["Een.", "Twee.", "Drie."]


def vol(bot: Bot) -> None:
    """Not a byte more, whatever room its pages have; the next connection may write again."""
    bot.sessie.client.store.database.execute_sql("PRAGMA query_only=1")


@contextlib.asynccontextmanager
async def kamer_met(bot: Bot, mens: Mens) -> AsyncIterator[str]:
    await bot.luister()
    kamer = await bot.sender.open_room(vers("k").upper())
    await bot.sender.invite(kamer, mens.mxid)
    await mens.ga_in(kamer)
    await bot.wacht_op_rijen(1)
    yield kamer


async def test_what_a_new_device_said_while_the_keys_could_not_be_kept_is_read_later(
    synapse: Synapse, tmp_path: Path
) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens, kamer_met(bot, mens) as kamer:
        await bot.zwijg()
        for tekst in TEKSTEN:
            await mens.zeg(kamer, tekst)
        voor = await bot.cursor()
        vol(bot)

        with pytest.raises(StoreFailed, match="store_readonly"):
            await bot.sessie.sync(voor)
        assert bot.sessie.client.dropped.total() == 0
        assert await bot.cursor() == voor

        await bot.luister()
        gebeurtenissen = await bot.gebeurtenissen(1 + len(TEKSTEN))
        assert [een.tekst for een in gebeurtenissen[1:]] == TEKSTEN
        assert await bot.cursor() != voor


async def test_somebody_hears_that_the_disk_is_full_and_it_goes_on_by_itself(synapse: Synapse, tmp_path: Path) -> None:
    gemeld: list[str] = []

    async def meld(code: str) -> None:
        gemeld.append(code)

    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens, kamer_met(bot, mens) as kamer:
        await bot.zwijg()
        bot.taak = asyncio.create_task(bot.luisteraar(report=meld).run())
        vol(bot)
        await mens.zeg(kamer, TEKSTEN[0])
        await tot(lambda: gemeld)
        gebeurtenissen = await bot.gebeurtenissen(2)
        assert gemeld == ["store_readonly"]
        assert gebeurtenissen[-1].tekst == TEKSTEN[0]
        await bot.zeg(kamer, "Gelezen.")
        await mens.lees_tot(lambda: "Gelezen." in mens.teksten(kamer))


async def test_nothing_is_said_with_keys_that_could_not_be_kept(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens, kamer_met(bot, mens) as kamer:
        await bot.zwijg()
        vol(bot)
        with pytest.raises(StoreFailed, match="store_readonly"):
            await bot.zeg(kamer, "Een.", txn="t1")
        await bot.zeg(kamer, "Een.", txn="t1")
        await mens.lees_tot(lambda: mens.teksten(kamer))
        assert (mens.teksten(kamer), mens.onleesbaar(kamer)) == (["Een."], 0)
