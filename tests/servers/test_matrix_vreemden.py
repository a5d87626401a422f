"""A thief with the bot's own token lets an account in, on a real homeserver: it reads nothing, and is put out."""

from pathlib import Path

import pytest

from bot.demo.synapse import Synapse
from bot.matrix.rooms.members import members
from commands.messages.in_kamers import Lidmaatschap, Lidstand
from commands.ports import StrangerInRoom
from tests.servers.matrix_bot import Bot
from tests.servers.matrix_mens import Mens
from tests.servers.synapse_fixture import vers

pytestmark = pytest.mark.servers


async def test_who_is_let_in_with_the_bots_token_reads_nothing_and_is_put_out_for_good(
    synapse: Synapse, tmp_path: Path
) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens, Mens(synapse, tmp_path, "dief") as dief:
        await bot.luister()
        kamer = await bot.sender.open_room(vers("K7Q"))
        await bot.sender.invite(kamer, mens.mxid)
        await mens.ga_in(kamer)
        kring = frozenset({mens.mxid})
        await bot.zeg(kamer, "voor", members=kring)
        nodig_uit = f"/_matrix/client/v3/rooms/{kamer}/invite"

        async def laat_in() -> None:
            await synapse.request("POST", nodig_uit, {"user_id": dief.mxid}, token=bot.sessie.client.access_token)
            await dief.ga_in(kamer)

        await laat_in()
        gezien = [een for een in await bot.gebeurtenissen(3) if isinstance(een, Lidmaatschap)]
        assert [(een.matrix_id, een.stand) for een in gezien] == [
            (mens.mxid, Lidstand.BINNEN),
            (dief.mxid, Lidstand.UITGENODIGD),
            (dief.mxid, Lidstand.BINNEN),
        ]
        with pytest.raises(StrangerInRoom):
            await bot.zeg(kamer, "geheim", txn="rij-1", members=kring)
        await bot.sender.remove_member(kamer, dief.mxid)
        await bot.zeg(kamer, "geheim", txn="rij-1", members=kring)
        dief.uitnodigingen.clear()
        await laat_in()
        await bot.wacht_op_rijen(5)
        with pytest.raises(StrangerInRoom):
            await bot.zeg(kamer, "nog meer", txn="rij-2", members=kring)
        await bot.sender.remove_member(kamer, dief.mxid, for_good=True)
        await bot.zeg(kamer, "nog meer", txn="rij-2", members=kring)
        geweigerd = await synapse.request(
            "POST", nodig_uit, {"user_id": dief.mxid}, token=bot.sessie.client.access_token, may_fail=True
        )
        assert geweigerd["errcode"] == "M_BAD_STATE"

        await mens.lees_tot(lambda: "nog meer" in mens.teksten(kamer))
        await dief.lees()
        assert (mens.teksten(kamer), mens.onleesbaar(kamer)) == (["voor", "geheim", "nog meer"], 0)
        assert dief.teksten(kamer) == []
        await bot.sender.invite(kamer, dief.mxid)  # he takes part after all
        assert (await members(bot.sessie, kamer))[dief.mxid] == "invite"
