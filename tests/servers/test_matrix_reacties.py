"""Signs under a message of the bot on a real homeserver: put there once, tapped by a bare client, taken away.

See SOURCES: P16.
"""

from pathlib import Path

import nio
import pytest

from bot.demo.synapse import Synapse
from commands.domain.reactie import GENOTEERD, OVER_PUNT
from commands.messages import Bericht, Blok
from commands.messages.in_kamers import Aangetikt, Ingetrokken
from commands.ports.outgoing import OutgoingEvent
from tests.iedereen import IEDEREEN
from tests.servers.matrix_bot import NU, Bot
from tests.servers.matrix_kamer import kamer_met
from tests.servers.matrix_mens import Mens, goed

pytestmark = pytest.mark.servers
HERINNERING = Bericht(onderwerp="Bericht", blokken=(Blok(tekst="Actiepunt 4"),), tekens=OVER_PUNT)


async def test_the_signs_stand_there_once_and_a_tap_and_its_removal_come_in(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        kamer = await kamer_met(bot, mens)
        zending = OutgoingEvent(room=kamer, txn_id="rij-1", bericht=HERINNERING, members=IEDEREEN)
        herinnering = await bot.sender.send(zending)
        await bot.herstart()
        assert await bot.sender.send(zending) == herinnering
        await bot.zeg(kamer, "laatste")
        await mens.lees_tot(lambda: "laatste" in mens.teksten(kamer))
        tekens = [event for _, event in mens.events if isinstance(event, nio.ReactionEvent)]
        assert [(een.sender, een.reacts_to, een.key) for een in tekens] == [
            (bot.config.user, herinnering, teken) for teken in OVER_PUNT
        ]

        await bot.luister()
        relatie = {"rel_type": "m.annotation", "event_id": herinnering, "key": "✅"}
        tik = await mens.ruw(kamer, "m.reaction", {"m.relates_to": relatie})
        await mens.ruw(kamer, "m.reaction", {"m.relates_to": relatie | {"key": "🎉"}})
        goed(await mens.nio.room_redact(kamer, tik))
        _, getikt, weg = await bot.gebeurtenissen(3)

    assert getikt == Aangetikt(
        bron=f"matrix:{tik}",
        kamer=kamer,
        afzender=mens.mxid,
        extern_id=tik,
        onder=herinnering,
        sleutel="✅",
        ontvangen_op=NU,
    )
    assert isinstance(weg, Ingetrokken)
    assert weg.extern_id == tik


async def test_a_receipt_of_one_sign_stands_once_under_the_words_of_a_member(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        kamer = await kamer_met(bot, mens)
        woorden = await mens.zeg(kamer, "!kan 1 3")
        bericht = Bericht(onderwerp="Antwoord", blokken=(Blok(tekst="Genoteerd."),), teken_erop=GENOTEERD)
        bon = OutgoingEvent(room=kamer, txn_id="rij-2", bericht=bericht, members=IEDEREEN, reply_to=woorden)
        eerste = await bot.sender.send(bon)
        await bot.herstart()
        assert await bot.sender.send(bon) == eerste
        await bot.zeg(kamer, "laatste")
        await mens.lees_tot(lambda: "laatste" in mens.teksten(kamer))
        tekens = [event for _, event in mens.events if isinstance(event, nio.ReactionEvent)]

    assert [(een.event_id, een.reacts_to, een.key) for een in tekens] == [(eerste, woorden, GENOTEERD)]
    assert "Genoteerd." not in mens.teksten(kamer)
