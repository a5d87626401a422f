"""A real homeserver takes a room away: the bot sees it, and makes one that everybody finds his words in."""

from pathlib import Path

import pytest

from bot.demo.synapse import Synapse
from commands.messages.in_kamers import KamerWeg
from commands.ports import RoomLost
from tests.servers.matrix_bot import Bot
from tests.servers.matrix_mens import Mens
from tests.servers.synapse_fixture import haal_weg, vers

pytestmark = pytest.mark.servers


async def test_a_room_that_an_administrator_takes_away_is_known_by_the_next_word(
    synapse: Synapse, tmp_path: Path
) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        code = vers("K7Q")
        kamer = await bot.sender.open_room(code)
        await bot.sender.invite(kamer, mens.mxid)
        await mens.ga_in(kamer)
        await bot.zeg(kamer, "voor", txn="rij-1")
        await haal_weg(synapse, kamer)

        for doe in (bot.zeg(kamer, "na", txn="rij-2"), bot.sender.invite(kamer, mens.mxid)):
            with pytest.raises(RoomLost):
                await doe
        await bot.sender.redact(kamer, "$weg", "txn")

        nieuw = await bot.sender.open_room(code, after=kamer)
        assert await bot.sender.open_room(code, after=kamer) == nieuw
        assert nieuw != kamer
        await bot.sender.invite(nieuw, mens.mxid)
        await bot.zeg(nieuw, "na", txn="rij-2")
        await mens.ga_in(nieuw)  # who comes in later reads what was said since he was invited
        await mens.lees_tot(lambda: "na" in mens.teksten(nieuw))
        assert mens.onleesbaar(nieuw) == 0


async def test_a_room_that_was_replaced_by_another_is_told_and_left(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        await bot.luister()
        code = vers("K7Q")
        kamer = await bot.sender.open_room(code)
        grafsteen = {"body": "verhuisd", "replacement_room": "!elders"}
        await bot.sessie.api.set_state(kamer, "m.room.tombstone", grafsteen)
        [weg] = await bot.gebeurtenissen(1)
        assert isinstance(weg, KamerWeg)
        assert weg.kamer == kamer

        nieuw = await bot.sender.open_room(code, after=kamer)
        weg_uit = (await bot.gebeurtenissen(2))[1]
        assert (weg_uit.kamer, type(weg_uit)) == (kamer, KamerWeg)
        await bot.sender.invite(nieuw, mens.mxid)
        await mens.ga_in(nieuw)


async def test_a_private_room_that_was_lost_is_made_anew(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        kamer = await bot.sender.open_private_room(mens.mxid, "persoon")
        await haal_weg(synapse, kamer)
        with pytest.raises(RoomLost):
            await bot.zeg(kamer, "dag")
        nieuw = await bot.sender.open_private_room(mens.mxid, "persoon", after=kamer)
        assert await bot.sender.open_private_room(mens.mxid, "persoon", after=kamer) == nieuw
        await bot.zeg(nieuw, "dag")
        await mens.ga_in(nieuw)
        await mens.lees_tot(lambda: "dag" in mens.teksten(nieuw))
