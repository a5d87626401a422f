"""Somebody takes all one-time keys of the bot, again and again: whoever comes new is heard all the same."""

from pathlib import Path
from typing import Any

import nio
import pytest

from bot.demo.synapse import Synapse
from bot.matrix.device.restored import begin_new_sessions
from tests.servers.matrix_bot import Bot
from tests.servers.matrix_kamer import kamer_met
from tests.servers.matrix_mens import Mens, goed
from tests.servers.synapse_fixture import vers

pytestmark = pytest.mark.servers
RONDES = 3


async def claim(wie: Mens, bot: Bot) -> dict[str, Any]:
    """One key of the bot's device, by whoever has an account on that server; empty when there is none."""
    apparaat = bot.sessie.client.device_id
    vraag = {"one_time_keys": {bot.sessie.me: {apparaat: "signed_curve25519"}}}
    antwoord = await wie.vraag("POST", "/_matrix/client/v3/keys/claim", vraag)
    return dict(antwoord["one_time_keys"].get(bot.sessie.me, {}).get(apparaat, {}))


async def neem_alle(dief: Mens, bot: Bot) -> set[str]:
    """Claim until the server gives a key a second time, or none; returns the names of the last."""
    gezien: set[str] = set()
    while True:
        namen = set(await claim(dief, bot))
        if not namen or namen <= gezien:
            return namen
        gezien |= namen


class TweedeApparaat(Mens):
    """Another device of somebody who is there already."""

    def __init__(self, eerste: Mens, map_: Path) -> None:
        super().__init__(eerste.synapse, map_)
        eigen, self.naam, self.mxid = self.nio, eerste.naam, eerste.mxid
        self.nio = nio.AsyncClient(eigen.homeserver, self.mxid, store_path=eigen.store_path, config=eigen.config)

    async def __aenter__(self) -> "TweedeApparaat":
        goed(await self.nio.login("geheim", device_name=vers("tweede")))
        await self.lees()
        return self


async def test_when_all_one_time_keys_were_taken_three_times_new_devices_are_still_heard(
    synapse: Synapse, tmp_path: Path
) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens, Mens(synapse, tmp_path, "dief") as dief:
        kamer = await kamer_met(bot, mens)
        terugval: list[set[str]] = []
        for ronde in range(RONDES):
            await bot.zwijg()
            terugval.append(await neem_alle(dief, bot))
            async with TweedeApparaat(mens, tmp_path) as nieuw:
                await nieuw.zeg(kamer, f"Dit is apparaat {ronde}.")
            await bot.luister()
            gebeurtenissen = await bot.gebeurtenissen(2 + ronde)  # after the joining
            assert gebeurtenissen[-1].tekst == f"Dit is apparaat {ronde}."
            assert gebeurtenissen[-1].versleuteld
            await bot.wacht_op_sleutels()
        assert all(terugval)
        assert terugval[1] != terugval[0]  # it was replaced once it had been given away, and then not within the hour
        assert terugval[2] == terugval[1]


async def test_a_restart_and_a_restored_folder_have_a_fallback_key(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path, "dief") as dief:
        eerst = await neem_alle(dief, bot)
        assert eerst
        await bot.sessie.close()
        begin_new_sessions(bot.config)
        await bot.herstart()
        await bot.luister()
        await bot.wacht_op_sleutels()
        await bot.zwijg()
        daarna = await neem_alle(dief, bot)
        assert daarna > set()
        assert daarna != eerst
