"""Finding 1: encrypted both ways, on a real homeserver."""

from pathlib import Path

import pytest

from bot.demo.synapse import Synapse
from tests.servers.matrix_bot import NU, Bot
from tests.servers.matrix_mens import Mens
from tests.servers.synapse_fixture import vers

pytestmark = pytest.mark.servers


async def test_a_person_and_the_bot_talk_encrypted_in_the_room_of_a_casus(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        await bot.luister()
        kamer = await bot.sessie.open_kamer(vers("K7Q"))
        await bot.sessie.nodig_uit(kamer, mens.mxid)
        await mens.ga_in(kamer)
        gezegd = await bot.zeg(kamer, "Er is een plan", vermeldingen=(mens.mxid,))
        await mens.lees_tot(lambda: mens.teksten(kamer))
        event = mens.event(gezegd)
        assert event.decrypted
        assert event.body == "Er is een plan"
        assert event.source["content"]["m.mentions"] == {"user_ids": [mens.mxid]}

        antwoord = await mens.zeg(kamer, "3 klaar", **{"m.relates_to": {"m.in_reply_to": {"event_id": gezegd}}})
        binnen, bericht = await bot.gebeurtenissen(2)
        assert (binnen.matrix_id, binnen.stand) == (mens.mxid, "binnen")
        assert bericht.tekst == "3 klaar"
        assert bericht.bron == f"matrix:{antwoord}"
        assert bericht.extern_id == antwoord
        assert bericht.antwoord_op == (gezegd,)
        assert bericht.afzender == mens.mxid
        assert bericht.kamer == kamer
        assert bericht.versleuteld
        assert bericht.ontvangen_op == NU
