"""Signs under a message: put once, in clear and in order; and read from whoever taps one. And what is pinned."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from nio import Event

from bot.matrix.events import REACTION, keep_event, kind_of
from bot.matrix.reading.reader import MatrixReader
from bot.matrix.sending.pinned import pin
from bot.matrix.sending.signs import answer, offer
from commands.domain.reactie import GENOTEERD, OVER_PUNT
from commands.domain.rollen import Kanaal
from commands.messages import Bericht, Blok
from commands.messages.in_kamers import Aangetikt
from commands.ports import InboxItem, TemporaryFailure
from commands.ports.outgoing import OutgoingEvent
from tests.bot.matrix.hulp import IK, NU, Thuisserver, sessie_op
from tests.iedereen import IEDEREEN

KAMER, LID = "!kamer:zvh.test", "@lid:zvh.test"
HERINNERING = OutgoingEvent(
    room=KAMER,
    txn_id="taak",
    bericht=Bericht(onderwerp="x", blokken=(Blok(tekst="x"),), tekens=OVER_PUNT),
    members=IEDEREEN,
)


def reactie(sleutel: object, *, soort: str = "m.annotation", onder: object = "$herinnering", van: str = LID) -> Any:
    """As it comes from the server: in clear."""
    relatie = {"rel_type": soort, "event_id": onder, "key": sleutel}
    bron = {"type": "m.reaction", "event_id": "$tik", "sender": van, "origin_server_ts": 1}
    return Event.parse_event({**bron, "content": {"m.relates_to": relatie}})


async def bied_aan(map_: Path, status: int, code: str = "") -> list[tuple[str, Any]]:
    """Put the signs on a server that answers like this; returns path and body of each request."""
    gevraagd: list[tuple[str, Any]] = []

    async def antwoord(verzoek: web.Request) -> web.StreamResponse:
        gevraagd.append((verzoek.path, await verzoek.json()))
        return web.json_response({"errcode": code} if code else {"event_id": "$teken"}, status=status)

    async with Thuisserver(antwoord).open() as server, sessie_op(server.adres, map_) as sessie:
        await offer(sessie, HERINNERING, "$herinnering")
    return gevraagd


async def test_each_sign_goes_under_the_message_with_a_transaction_id_of_its_own(tmp_path: Path) -> None:
    gevraagd = await bied_aan(tmp_path, 200)

    hier = f"/_matrix/client/v3/rooms/{KAMER}/send/m.reaction"
    assert [pad for pad, _ in gevraagd] == [f"{hier}/taak.t0", f"{hier}/taak.t1", f"{hier}/taak.t2"]
    assert [inhoud["m.relates_to"] for _, inhoud in gevraagd] == [
        {"rel_type": "m.annotation", "event_id": "$herinnering", "key": sleutel} for sleutel in ("✅", "⏳", "❌")
    ]


async def test_a_sign_that_stands_there_already_or_is_refused_holds_up_nothing(tmp_path: Path) -> None:
    assert len(await bied_aan(tmp_path, 400, "M_DUPLICATE_ANNOTATION")) == 3


@pytest.mark.parametrize(("status", "code", "event"), [(200, "", "$teken"), (403, "M_FORBIDDEN", "")])
async def test_a_receipt_of_one_sign_stands_under_what_it_answers_or_must_be_said(
    tmp_path: Path, status: int, code: str, event: str
) -> None:
    bericht = Bericht(onderwerp="x", blokken=(Blok(tekst="Genoteerd."),), teken_erop=GENOTEERD)
    bon = replace(HERINNERING, bericht=bericht, reply_to="$kan")
    gevraagd: list[tuple[str, Any]] = []

    async def antwoord(verzoek: web.Request) -> web.StreamResponse:
        gevraagd.append((verzoek.path, await verzoek.json()))
        return web.json_response({"errcode": code} if code else {"event_id": "$teken"}, status=status)

    async with Thuisserver(antwoord).open() as server, sessie_op(server.adres, tmp_path) as sessie:
        assert await answer(sessie, bon) == event
        assert await answer(sessie, replace(bon, reply_to="")) == ""
        assert await answer(sessie, HERINNERING) == ""
    relatie = {"rel_type": "m.annotation", "event_id": "$kan", "key": "✅"}
    assert gevraagd == [(f"/_matrix/client/v3/rooms/{KAMER}/send/m.reaction/taak.t", {"m.relates_to": relatie})]


async def test_a_server_that_is_away_is_asked_again(tmp_path: Path) -> None:
    with pytest.raises(TemporaryFailure):
        await bied_aan(tmp_path, 502, "M_UNKNOWN")


async def test_a_tap_is_kept_and_read(tmp_path: Path) -> None:
    async with sessie_op("http://127.0.0.1:9", tmp_path) as sessie:
        bron, ruw = keep_event(sessie.client, KAMER, reactie("✅")) or ("", b"")
        rij = InboxItem(id="r", source=f"matrix:{bron}", kanaal=Kanaal.MATRIX, raw=ruw, received_at=NU)
        gelezen = await MatrixReader(sessie).read(rij)

    assert json.loads(ruw)["versleuteld"] is False
    assert gelezen == Aangetikt(
        bron="matrix:$tik",
        kamer=KAMER,
        afzender=LID,
        extern_id="$tik",
        onder="$herinnering",
        sleutel="✅",
        ontvangen_op=NU,
    )


async def test_what_the_bot_put_there_itself_is_no_tap(tmp_path: Path) -> None:
    async with sessie_op("http://127.0.0.1:9", tmp_path) as sessie:
        assert keep_event(sessie.client, KAMER, reactie("✅", van=IK)) is None


@pytest.mark.parametrize(
    "event",
    [
        *(reactie(sleutel) for sleutel in ("🙏", "❤️", "mxc://zvh.test/klaar", "", "✅" * 10_000, "\ud800", 3, None)),
        reactie("✅", soort="m.thread"),
        reactie("✅", onder=None),
        reactie("✅", onder={"$herinnering": 1}),
        Event.parse_event({"type": "m.reaction", "event_id": "$tik", "sender": LID, "content": {"m.relates_to": 3}}),
        Event.parse_event(
            {"type": "m.reaction", "event_id": "$tik", "sender": LID, "origin_server_ts": 1, "content": {}}
        ),
    ],
)
def test_thanks_and_junk_are_not_even_kept(event: Any) -> None:
    assert kind_of(event, IK) is None


@pytest.mark.parametrize("sleutel", ["1️⃣", "1\u20e3", "1", "✅", "⏳\ufe0f", "❌"])
def test_the_signs_that_mean_something_are(sleutel: str) -> None:
    assert kind_of(reactie(sleutel), IK) == REACTION


async def test_what_is_pinned_takes_the_place_of_what_was_and_a_refusal_holds_up_nothing(tmp_path: Path) -> None:
    gevraagd: list[tuple[str, Any]] = []
    antwoorden = [(200, {"event_id": "$vast"}), (403, {"errcode": "M_FORBIDDEN"})]

    async def antwoord(verzoek: web.Request) -> web.StreamResponse:
        gevraagd.append((verzoek.path, await verzoek.json()))
        status, inhoud = antwoorden[len(gevraagd) - 1]
        return web.json_response(inhoud, status=status)

    async with Thuisserver(antwoord).open() as server, sessie_op(server.adres, tmp_path) as sessie:
        await pin(sessie, KAMER, "$plan")
        await pin(sessie, KAMER, "$plan-2")

    hier = f"/_matrix/client/v3/rooms/{KAMER}/state/m.room.pinned_events/"
    assert gevraagd == [(hier, {"pinned": ["$plan"]}), (hier, {"pinned": ["$plan-2"]})]
