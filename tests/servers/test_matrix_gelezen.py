"""What a client says that it read reaches the bot on a real homeserver, as a moment and not as a row."""

import asyncio
import contextlib
from pathlib import Path

import pytest

from bot.demo.synapse import Synapse
from commands.domain.deelnemer import Persoon
from tests.servers.matrix_bot import NU, Bot
from tests.servers.matrix_kamer import kamer_met
from tests.servers.matrix_mens import Mens, goed
from tests.wachten import GEDULD

pytestmark = pytest.mark.servers


async def test_a_read_receipt_comes_in_and_makes_no_row(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        kamer = await kamer_met(bot, mens)
        async with bot.opslag.uow() as uow:
            await uow.personen.add_persoon(Persoon(id="p1", matrix_id=mens.mxid, prive_kamer=kamer))
            await uow.commit()
        event = await bot.zeg(kamer, "Het plan")
        await mens.lees_tot(lambda: "Het plan" in mens.teksten(kamer))

        goed(await mens.nio.room_read_markers(kamer, event, event))

        await tot(bot)
        gelezen = await _persoon(bot)
        assert gelezen.gelezen_op is not None
        assert gelezen.gelezen_op <= NU
        assert len(await bot.rijen()) == 1


async def tot(bot: Bot) -> None:
    """Until it is known that they read."""
    async with asyncio.timeout(GEDULD):
        while (await _persoon(bot)).gelezen_op is None:
            with contextlib.suppress(TimeoutError):  # nothing wakes for it
                await asyncio.wait_for(asyncio.Event().wait(), 0.1)


async def _persoon(bot: Bot) -> Persoon:
    async with bot.opslag.uow() as uow:
        return await uow.personen.get_persoon("p1")
