"""Somebody presses "Verify user" at the bot: his program is told no, and he is told why."""

from pathlib import Path
from typing import Any

import pytest

from bot.demo.synapse import Synapse
from bot.matrix.listening.no_verification import CANCEL
from bot.matrix.verification import REQUEST
from commands.domain.deelnemer import Medewerker, Persoon
from commands.domain.rollen import Kanaal, Rol
from commands.messages.in_kamers import Verificatie
from tests.servers.matrix_bot import Bot
from tests.servers.matrix_mens import Mens
from tests.servers.synapse_fixture import vers

pytestmark = pytest.mark.servers


def vraag(bot: Bot, mens: Mens) -> dict[str, Any]:
    """As Element asks it in a room."""
    return {
        "msgtype": REQUEST,
        "body": "wants to verify",
        "to": bot.sessie.me,
        "from_device": mens.nio.device_id,
        "methods": ["m.sas.v1", "m.qr_code.show.v1", "m.reciprocate.v1"],
    }


def nee(mens: Mens, event_id: str) -> list[dict[str, Any]]:
    """The cancels that he got for this request, decrypted."""
    bronnen = [event.source for _, event in mens.events if event.source.get("type") == CANCEL]
    return [bron["content"] for bron in bronnen if bron["content"]["m.relates_to"]["event_id"] == event_id]


async def ken(bot: Bot, mens: Mens, kamer: str) -> None:
    """He works for the ZVH, and this is his private room."""
    persoon = Persoon(id="p1", matrix_id=mens.mxid, prive_kamer=kamer)
    async with bot.opslag.uow() as uow:
        await uow.personen.add_persoon(persoon)
        await uow.medewerkers.add_medewerker(
            Medewerker(id="m1", persoon=persoon, rol=Rol.BEHEERDER, kanalen=(Kanaal.MATRIX,), token="a" * 20)
        )
        await uow.commit()


async def test_a_request_in_a_room_is_cancelled_encrypted_and_once(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        await bot.luister()
        kamer = await bot.sender.open_private_room(mens.mxid, vers("p"))
        await ken(bot, mens, kamer)
        await mens.ga_in(kamer)
        gevraagd = await mens.stuur(kamer, vraag(bot, mens))
        await mens.stuur(kamer, vraag(bot, mens) | {"to": "@ander:zvh.test"})
        await mens.lees_tot(lambda: nee(mens, gevraagd))
        [antwoord] = nee(mens, gevraagd)
        assert antwoord["code"] == "m.unknown_method"
        assert antwoord["m.relates_to"]["rel_type"] == "m.reference"
        [gezien] = [event for _, event in mens.events if event.source.get("type") == CANCEL]
        assert gezien.decrypted
        gelezen = [een for een in await bot.gebeurtenissen(2) if isinstance(een, Verificatie)]
        assert [(een.afzender, een.kamer) for een in gelezen] == [(mens.mxid, kamer)]


async def test_a_request_to_the_device_is_cancelled_and_told_once_a_day(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        await bot.luister()
        gekregen: list[dict[str, Any]] = []

        async def bewaar(event: Any) -> None:
            gekregen.append(event.source)

        mens.nio.add_to_device_callback(bewaar, None)
        for nummer in ("t1", "t2"):
            inhoud = {"from_device": mens.nio.device_id, "methods": ["m.sas.v1"], "timestamp": 0}
            body = {"messages": {bot.sessie.me: {"*": inhoud | {"transaction_id": nummer}}}}
            await mens.vraag("PUT", f"/_matrix/client/v3/sendToDevice/{REQUEST}/{vers('x')}", body)
        await mens.lees_tot(lambda: len(gekregen) == 2)
        assert {(een["type"], een["sender"]) for een in gekregen} == {(CANCEL, bot.sessie.me)}
        assert {een["content"]["transaction_id"] for een in gekregen} == {"t1", "t2"}
        assert {een["content"]["code"] for een in gekregen} == {"m.unknown_method"}
        gelezen = await bot.gebeurtenissen(1)
        assert [(type(een), een.afzender, een.kamer) for een in gelezen] == [(Verificatie, mens.mxid, "")]
