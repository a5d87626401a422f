"""Before anything is said in a room: a name or an address of another member stops it, and the server hears nothing."""

from dataclasses import replace
from pathlib import Path

import pytest
from aiohttp import web

from bot.matrix.sender import RoomSender
from bot.privacy.last_look import LastLook
from commands.domain.laatste_blik import REDEN
from commands.messages import Bericht, Blok
from commands.ports import PermanentFailure, TemporaryFailure
from commands.ports.outgoing import OutgoingEvent
from commands.texts import sjabloon
from tests.bot.matrix.hulp import IK, Thuisserver, sessie_op

EVENT = OutgoingEvent(
    room="!kamer:zvh.test",
    txn_id="rij-1",
    bericht=Bericht(onderwerp="Casus K7Q2", blokken=(Blok(tekst="Het huisbezoek is vrijdag."),)),
    members=frozenset({IK}),
    never=frozenset({"@ander:zvh.test"}),
    names=("Xandriel Brom", "Piet Bakker"),
)


async def gevraagd(event: OutgoingEvent, pad: Path, look: LastLook | None) -> tuple[str, int]:
    """The code of the failure, and how many requests for this event the server got."""

    async def antwoord(verzoek: web.Request) -> web.Response:
        if verzoek.path.endswith("/joined_rooms"):
            return web.json_response({"joined_rooms": [event.room]})
        return web.Response(status=502)

    async with Thuisserver(antwoord).open() as server, sessie_op(server.adres, pad) as sessie:
        with pytest.raises((PermanentFailure, TemporaryFailure)) as fout:
            await RoomSender(sessie, look=look).send(event)
        return str(fout.value), sum(not pad.endswith("/joined_rooms") for pad in server.paden)


@pytest.mark.parametrize(
    "tekst", ["Xandriel komt ook.", "vraag het xandriel", "vrijdag komt Bakker mee", "zeg het @ander:zvh.test"]
)
async def test_a_name_or_an_address_stops_the_event(tmp_path: Path, tekst: str) -> None:
    event = replace(EVENT, bericht=replace(EVENT.bericht, blokken=(Blok(tekst=tekst),)))
    assert await gevraagd(event, tmp_path, LastLook()) == (REDEN, 0)


async def test_a_name_of_a_file_stops_it_too(tmp_path: Path) -> None:
    form = replace(sjabloon.leeg(), naam="plan_xandriel.docx")
    event = replace(EVENT, bericht=replace(EVENT.bericht, formulier=form))
    assert await gevraagd(event, tmp_path, LastLook()) == (REDEN, 0)


async def test_other_words_are_on_their_way(tmp_path: Path) -> None:
    code, aantal = await gevraagd(EVENT, tmp_path, LastLook())
    assert code != REDEN
    assert aantal


async def test_without_a_look_it_is_not_said(tmp_path: Path) -> None:
    assert await gevraagd(EVENT, tmp_path, None) == ("ZONDER_LAATSTE_BLIK", 0)
