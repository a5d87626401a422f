"""A room that is not the bot's any more is seen: in a sync, and on the server's own list."""

import asyncio
import json
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from structlog.testing import capture_logs

from bot.base.clock import RealIds
from bot.matrix.listening.listener import CURSOR, MatrixListener
from bot.matrix.listening.room_watch import RoomWatch
from bot.matrix.reading.reader import MatrixReader
from commands.domain.casus import Casus, Fase
from commands.domain.deelnemer import Deelnemer, Persoon
from commands.domain.kring import BLIJVEND, Kamerstand, stand_uit
from commands.domain.rollen import Kanaal, Soort
from commands.messages.in_kamers import KamerWeg, Lidmaatschap, Lidstand
from commands.ports import TemporaryFailure
from tests.bot.matrix.hulp import IK, NU, Geheugen, Thuisserver, sessie_op
from tests.wachten import GEDULD

WIE, DIEF = "@partner:zvh.test", "@dief:zvh.test"


def een_lid(casus_id: str, matrix_id: str) -> Deelnemer:
    return Deelnemer(
        id=f"{casus_id}/{matrix_id}", casus_id=casus_id, persoon=Persoon(id=matrix_id, matrix_id=matrix_id),
        organisatie="GGZ", functie="", soort=Soort.PUBLIEK, kanalen=(Kanaal.MATRIX,), token="t",
    )  # fmt: skip


def een_casus(kamer: str) -> Casus:
    return Casus(
        id=kamer, code="K7Q2", fase=Fase.LOPEND, geopend_op=NU, geopend_door="r", ico_op=date(2026, 3, 1), kamer=kamer
    )


class Met(Geheugen):
    """With running casussen in these rooms."""

    def __init__(self, *kamers: str) -> None:
        super().__init__()
        self.kamers = kamers

    @asynccontextmanager
    async def uow(self) -> Any:
        async with super().uow() as werk:
            werk.casussen = werk.deelnemers = self
            yield werk

    async def all_casussen(self, *, fase: Fase | None = None) -> list[Casus]:
        return [een_casus(kamer) for kamer in self.kamers] if fase is Fase.LOPEND else []

    async def of_casussen(self, casus_ids: list[str]) -> list[Deelnemer]:
        return [een_lid(casus_id, WIE) for casus_id in casus_ids]


async def test_a_casus_room_that_is_not_on_the_list_is_told_once_an_hour_at_most(tmp_path: Path) -> None:
    async def antwoord(verzoek: web.Request) -> web.Response:
        if verzoek.path.endswith("/members"):
            chunk = [{"state_key": wie, "content": {"membership": "join"}} for wie in (IK, WIE)]
            return web.json_response({"chunk": chunk})
        return web.json_response({"joined_rooms": ["!hier", "!anders"]})

    geheugen = Met("!hier", "!weg")
    gewekt: list[bool] = []
    async with Thuisserver(antwoord).open() as server, sessie_op(server.adres, tmp_path) as sessie:
        wacht = RoomWatch(sessie, geheugen.uow, lambda: NU, RealIds(), lambda: gewekt.append(True))
        await wacht.look()
        await wacht.look()
        assert len(server.paden) == 2
        wacht.look_soon()
        await wacht.look()
        gelezen = [await MatrixReader(sessie).read(rij) for rij in geheugen.rijen]
    assert [een.kamer for een in gelezen if isinstance(een, KamerWeg)] == ["!weg", "!weg"]
    assert gewekt == [True, True]


async def test_a_list_that_cannot_be_had_is_not_asked_for_at_each_turn(tmp_path: Path) -> None:
    async def antwoord(_verzoek: web.Request) -> web.Response:
        return web.json_response({"joined_rooms": "geen lijst"})

    geheugen = Met("!hier")
    async with Thuisserver(antwoord).open() as server, sessie_op(server.adres, tmp_path) as sessie:
        wacht = RoomWatch(sessie, geheugen.uow, lambda: NU, RealIds(), lambda: None)
        with pytest.raises(TemporaryFailure, match="not_an_answer"):
            await wacht.look()
        await wacht.look()
        assert len(server.paden) == 1
    assert geheugen.rijen == []


async def test_a_room_that_a_sync_says_was_left_is_kept_once_with_its_place(tmp_path: Path) -> None:
    syncs = 0

    async def antwoord(verzoek: web.Request) -> web.Response:
        nonlocal syncs
        if not verzoek.path.endswith("/sync"):
            return web.json_response({"one_time_key_counts": {"signed_curve25519": 50}, "joined_rooms": []})
        syncs += 1
        weg = {"!weg": {"timeline": {"events": []}}} if syncs < 3 else {}
        return web.json_response({"next_batch": f"s{syncs}", "rooms": {"leave": weg}})

    geheugen = Geheugen()
    geheugen.waarden[CURSOR] = "s0"
    geheugen.faal = 1  # the first is not kept: the same place is asked for again
    async with (
        Thuisserver(antwoord).open() as server,
        sessie_op(server.adres, tmp_path) as sessie,
        asyncio.timeout(GEDULD),
    ):
        oor = MatrixListener(sessie, geheugen.uow, lambda: NU, RealIds(), lambda: None)
        taak = asyncio.create_task(oor.run())
        while syncs < 5:
            await server.wacht_op(len(server.paden) + 1)
        taak.cancel()
        await asyncio.wait([taak])
    assert [json.loads(rij.raw)["kamer"] for rij in geheugen.rijen] == ["!weg"]


@pytest.mark.parametrize(
    ("wie", "kamer", "stand", "gelogd"),
    [
        (DIEF, "!hier", "join", True),
        (DIEF, "!hier", "invite", True),
        (DIEF, "!hier", "leave", False),
        (WIE, "!hier", "join", False),
        (DIEF, "!elders", "join", False),
    ],
)
async def test_a_stranger_that_a_sync_shows_is_in_the_log_without_his_name(
    tmp_path: Path, wie: str, kamer: str, stand: str, gelogd: bool
) -> None:
    syncs = 0

    async def antwoord(verzoek: web.Request) -> web.Response:
        nonlocal syncs
        if not verzoek.path.endswith("/sync"):
            return web.json_response({"one_time_key_counts": {"signed_curve25519": 50}, "joined_rooms": [kamer]})
        syncs += 1
        lid = {
            "type": "m.room.member", "event_id": "$1", "sender": "@beheer:zvh.test", "state_key": wie,
            "origin_server_ts": 1, "content": {"membership": stand},
            "unsigned": {"prev_content": {"membership": "join"}} if stand == "leave" else {},
        }  # fmt: skip
        kamers = {kamer: {"timeline": {"events": [lid]}, "state": {"events": []}}} if syncs == 1 else {}
        return web.json_response({"next_batch": f"s{syncs}", "rooms": {"join": kamers}})

    geheugen = Met("!hier")
    geheugen.waarden[CURSOR] = "s0"
    with capture_logs() as regels:
        async with Thuisserver(antwoord).open() as server, sessie_op(server.adres, tmp_path) as sessie:
            oor = MatrixListener(sessie, geheugen.uow, lambda: NU, RealIds(), lambda: None)
            taak = asyncio.create_task(oor.run())
            async with asyncio.timeout(GEDULD):
                while syncs < 3:
                    await server.wacht_op(len(server.paden) + 1)
            taak.cancel()
            await asyncio.wait([taak])
    gezien = [regel for regel in regels if regel["event"] == "stranger in room"]
    assert gezien == ([{"event": "stranger in room", "log_level": "warning"}] if gelogd else [])


async def test_each_look_compares_who_is_in_with_who_belongs_and_keeps_what_stays_for_the_auditor(
    tmp_path: Path,
) -> None:
    """A stranger is told at once, who is missed to the auditor at the second look; a room that fails holds up none."""
    binnen = {"!goed": (IK, WIE), "!vreemd": (IK, WIE, DIEF), "!leeg": (IK,)}

    async def antwoord(verzoek: web.Request) -> web.Response:
        if not verzoek.path.endswith("/members"):
            return web.json_response({"joined_rooms": [*binnen, "!stuk"]})
        kamer = next((kamer for kamer in binnen if f"/{kamer}/" in verzoek.path), None)
        if kamer is None:
            return web.Response(text="<html></html>", content_type="text/html")
        chunk = [{"state_key": wie, "content": {"membership": "invite"}} for wie in binnen[kamer]]
        chunk[0]["content"] = {"membership": "join"}
        return web.json_response({"chunk": chunk})

    geheugen = Met("!stuk", *binnen)
    standen: list[Kamerstand | None] = []
    async with Thuisserver(antwoord).open() as server, sessie_op(server.adres, tmp_path) as sessie:
        wacht = RoomWatch(sessie, geheugen.uow, lambda: NU, RealIds(), lambda: None)
        for _ in range(2):
            wacht.look_soon()
            await wacht.look()
            standen.append(stand_uit(geheugen.waarden[BLIJVEND]))
        gelezen = [await MatrixReader(sessie).read(rij) for rij in geheugen.rijen]

    assert [(een.kamer, een.matrix_id, een.stand) for een in gelezen if isinstance(een, Lidmaatschap)] == [
        ("!vreemd", DIEF, Lidstand.GEZIEN)
    ]
    leeg = Kamerstand(op=NU.isoformat())
    assert standen == [leeg, Kamerstand(op=NU.isoformat(), vreemd=("K7Q2",), afwezig=("K7Q2",))]
