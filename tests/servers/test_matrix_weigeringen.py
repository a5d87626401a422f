"""A server that says no: honoured, never hidden, never hammered (SOURCES: P6, P8)."""

import asyncio
from pathlib import Path

import pytest

from bot.demo.synapse import Synapse
from bot.matrix.rooms.members import members
from bot.matrix.wire.failures import AccessRevoked
from commands.ports import RoomLost, TemporaryFailure
from tests.servers.matrix_bot import Bot
from tests.servers.matrix_mens import Mens
from tests.servers.synapse_fixture import vers
from tests.servers.tussenstuk import Storing, tussen
from tests.wachten import GEDULD

pytestmark = pytest.mark.servers


async def zeg_twintig(bot: Bot, kamer: str) -> None:
    """More than a limited bot may say at once."""
    for nummer in range(20):
        await bot.zeg(kamer, f"bericht {nummer}", txn=f"rij-{nummer}")


async def test_a_rate_limit_is_told_with_the_time_to_wait_and_not_slept_away(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot:
        kamer = await bot.sender.open_room(vers("K7Q"))
        pad = f"/_synapse/admin/v1/users/{bot.sessie.me}/override_ratelimit"
        await synapse.request("POST", pad, {"messages_per_second": 1, "burst_count": 1}, token=synapse.admin_token)
        with pytest.raises(TemporaryFailure, match="M_LIMIT_EXCEEDED") as weigering:
            await zeg_twintig(bot, kamer)
        assert 0 < weigering.value.retry_after <= 60
        # as an operator lifts it for the bot (README)
        await synapse.request("POST", pad, {"messages_per_second": 0, "burst_count": 0}, token=synapse.admin_token)
        await zeg_twintig(bot, kamer)


async def test_a_revoked_token_stops_the_listener_at_once(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot:
        await bot.luister()
        kamer = await bot.sender.open_room(vers("K7Q"))
        await bot.sessie.api.ask("POST", "/_matrix/client/v3/logout", {})
        assert bot.taak is not None
        with pytest.raises(AccessRevoked, match="M_UNKNOWN_TOKEN"):
            await asyncio.wait_for(bot.taak, GEDULD)
        # what waits to be sent keeps waiting for the next login
        with pytest.raises(TemporaryFailure):
            await bot.zeg(kamer, "later")
        with pytest.raises(AccessRevoked):
            await bot.sessie.check_login()


async def test_a_room_where_the_bot_is_not_is_a_room_that_was_lost(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot, Bot(synapse, tmp_path) as ander:
        kamer = await ander.sender.open_room(vers("K7Q"))
        for doe in (bot.zeg(kamer, "x"), bot.sender.invite(kamer, bot.sessie.me)):
            with pytest.raises(RoomLost, match="room_lost"):
                await doe


PAGINA = Storing(status=200, body="<html>Onderhoud</html>")


@pytest.mark.parametrize("wat", ["/members", "/keys/query", "/keys/claim", "/sendToDevice/", "/send/", "/state/"])
async def test_a_page_in_place_of_an_answer_makes_no_message_unreadable(
    synapse: Synapse, tmp_path: Path, wat: str
) -> None:
    async with (
        tussen(synapse.address) as stuk,
        Bot(synapse, tmp_path, server=stuk.adres) as bot,
        Mens(synapse, tmp_path) as mens,
    ):
        kamer = await bot.sender.open_room(vers("K7Q"))
        await bot.sender.invite(kamer, mens.mxid)
        await mens.ga_in(kamer)
        stuk.storing = lambda verzoek: PAGINA if wat in verzoek.path else None
        with pytest.raises(TemporaryFailure):
            await bot.zeg(kamer, "woord", txn="rij-1")
        stuk.storing = lambda _: None
        await bot.zeg(kamer, "woord", txn="rij-1")
        await mens.lees_tot(lambda: mens.teksten(kamer))
        assert (mens.teksten(kamer), mens.onleesbaar(kamer)) == (["woord"], 0)


@pytest.mark.parametrize("wat", ["/kick", "/state/"])
async def test_a_page_in_place_of_an_answer_puts_nobody_out(synapse: Synapse, tmp_path: Path, wat: str) -> None:
    async with (
        tussen(synapse.address) as stuk,
        Bot(synapse, tmp_path, server=stuk.adres) as bot,
        Mens(synapse, tmp_path) as mens,
    ):
        kamer = await bot.sender.open_room(vers("K7Q"))
        await bot.sender.invite(kamer, mens.mxid)
        await mens.ga_in(kamer)
        stuk.storing = lambda verzoek: PAGINA if wat in verzoek.path else None
        with pytest.raises(TemporaryFailure):
            await bot.sender.remove_member(kamer, mens.mxid)
        stuk.storing = lambda _: None
        await bot.sender.remove_member(kamer, mens.mxid)
        assert await members(bot.sessie, kamer) == {bot.sessie.me: "join"}
