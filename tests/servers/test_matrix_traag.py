"""A real homeserver that takes long over one thing: the others go on, and the encrypted session stays whole."""

import asyncio
import contextlib
from pathlib import Path

import pytest
from aiohttp import web

from bot.demo.synapse import Synapse
from commands.ports import TemporaryFailure
from tests.servers.matrix_bot import Bot, tot
from tests.servers.matrix_mens import Mens
from tests.servers.synapse_fixture import vers
from tests.servers.tussenstuk import Storing, tussen
from tests.wachten import GEDULD

pytestmark = pytest.mark.servers


@pytest.mark.parametrize("hangt", ["send", "sendToDevice"])
async def test_while_a_message_hangs_what_people_say_comes_in_and_all_of_it_can_be_read(
    synapse: Synapse, tmp_path: Path, hangt: str
) -> None:
    async with (
        tussen(synapse.address) as stuk,
        Bot(synapse, tmp_path, server=stuk.adres) as bot,
        Mens(synapse, tmp_path) as mens,
    ):
        await bot.luister()
        kamer = await bot.sender.open_room(vers("K7Q"))
        await bot.sender.invite(kamer, mens.mxid)
        await mens.ga_in(kamer)
        await bot.wacht_op_rijen(1)

        stuk.storing = lambda verzoek: Storing(hangt=True) if f"/{hangt}/" in verzoek.path else None
        hangend = asyncio.create_task(bot.zeg(kamer, "hangt", txn="rij-1"))
        await tot(lambda: stuk.hangen)
        for n in range(3):  # one sync for each, and the upkeep after each
            await mens.zeg(kamer, f"bericht {n}")
            await bot.wacht_op_rijen(n + 2)
        assert not hangend.done()
        gelezen = (await bot.gebeurtenissen(4))[1:]
        assert [(een.tekst, een.versleuteld) for een in gelezen] == [(f"bericht {n}", True) for n in range(3)]

        hangend.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await hangend
        stuk.storing = lambda _: None
        await bot.zeg(kamer, "hangt", txn="rij-1")
        await bot.zeg(kamer, "na")
        await mens.lees_tot(lambda: "na" in mens.teksten(kamer))
        assert [tekst for tekst in mens.teksten(kamer) if not tekst.startswith("bericht")] == ["hangt", "na"]
        assert mens.onleesbaar(kamer) == 0


async def test_a_claim_that_breaks_off_does_not_keep_the_room_silent(synapse: Synapse, tmp_path: Path) -> None:
    async with (
        tussen(synapse.address) as stuk,
        Bot(synapse, tmp_path, server=stuk.adres) as bot,
        Mens(synapse, tmp_path) as mens,
        Mens(synapse, tmp_path, "op") as op,
    ):
        # a device whose one-time keys are all gone is claimed for at each turn, in vain
        vraag = {"one_time_keys": {op.mxid: {op.nio.device_id: "signed_curve25519"}}}
        async with asyncio.timeout(GEDULD):
            while (await mens.vraag("POST", "/_matrix/client/v3/keys/claim", vraag))["one_time_keys"]:
                pass
        await bot.luister()
        kamer = await bot.sender.open_room(vers("K7Q"))
        for lid in (op, mens):
            await bot.sender.invite(kamer, lid.mxid)
        await mens.ga_in(kamer)

        claims = 0

        def breekt(verzoek: web.Request) -> Storing | None:
            nonlocal claims
            if not verzoek.path.endswith("/keys/claim"):
                return None
            claims += 1
            return Storing(na=True) if claims == 2 else None

        stuk.storing = breekt
        with contextlib.suppress(TemporaryFailure):
            await bot.zeg(kamer, "eerste", txn="rij-1")
        assert claims >= 2
        await bot.zeg(kamer, "eerste", txn="rij-1")
        await mens.lees_tot(lambda: "eerste" in mens.teksten(kamer))
