"""A person with an ordinary encrypted Matrix client, apart from our own code: bare nio."""

import asyncio
import contextlib
import io
import json
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

import nio

from bot.demo.synapse import Synapse
from tests.servers.synapse_fixture import vers
from tests.wachten import GEDULD


class Mens:
    """One user with one device; reads what it gets on `lees`."""

    def __init__(self, synapse: Synapse, map_: Path, naam: str = "partner") -> None:
        self.synapse = synapse
        self.naam = vers(naam)
        self.mxid = synapse.mxid(self.naam)
        self.events: list[tuple[str, Any]] = []
        self.uitnodigingen: set[str] = set()
        (map_ / self.naam).mkdir()
        config = nio.AsyncClientConfig(max_timeouts=0, max_limit_exceeded=0, request_timeout=20)
        self.nio = nio.AsyncClient(synapse.address, self.mxid, store_path=str(map_ / self.naam), config=config)

    async def __aenter__(self) -> "Mens":
        await self.log_in()
        await self.lees()
        return self

    async def log_in(self) -> None:
        """Make the account, and a device of it."""
        await self.synapse.register(self.naam, "geheim")
        goed(await self.nio.login("geheim", device_name=self.naam))

    async def __aexit__(
        self, _t: type[BaseException] | None, _f: BaseException | None, _b: TracebackType | None
    ) -> None:
        await self.nio.close()
        if self.nio.store is not None:
            self.nio.store.database.close()

    async def lees(self, wacht_ms: int = 1) -> None:
        """One sync, and the keys it asks for."""
        antwoord = goed(await self.nio.sync(timeout=wacht_ms))
        self.uitnodigingen |= set(antwoord.rooms.invite)
        for kamer, info in antwoord.rooms.join.items():
            self.events += [(kamer, event) for event in info.timeline.events]
        if self.nio.should_upload_keys:
            goed(await self.nio.keys_upload())
        if self.nio.should_query_keys:
            # bare nio trips over junk keys of others; he reads without
            with contextlib.suppress(ValueError):
                goed(await self.nio.keys_query())

    async def lees_tot(self, klaar: Callable[[], Any]) -> None:
        """Sync until it is so; fails after GEDULD."""
        async with asyncio.timeout(GEDULD):
            while not klaar():
                await self.lees(500)

    async def ga_in(self, kamer: str) -> None:
        """Wait for the invitation and accept it."""
        await self.lees_tot(lambda: kamer in self.uitnodigingen)
        goed(await self.nio.join(kamer))
        await self.lees_tot(lambda: kamer in self.nio.rooms)

    async def zeg(self, kamer: str, tekst: str, **meer: Any) -> str:
        """Say something, encrypted where the room is."""
        return await self.stuur(kamer, {"msgtype": "m.text", "body": tekst} | meer)

    async def stuur(self, kamer: str, inhoud: dict[str, Any]) -> str:
        """Send a message with this content."""
        antwoord = await self.nio.room_send(kamer, "m.room.message", inhoud, ignore_unverified_devices=True)
        return str(goed(antwoord).event_id)

    async def zeg_onversleuteld(self, kamer: str, tekst: str) -> str:
        """Say something in clear, as a faulty or a hostile client does."""
        return await self.ruw(kamer, "m.room.message", {"msgtype": "m.text", "body": tekst})

    async def ruw(self, kamer: str, soort: str, inhoud: dict[str, Any]) -> str:
        """Put any event in a room."""
        pad = f"/_matrix/client/v3/rooms/{kamer}/send/{soort}/{vers('t')}"
        return str((await self.vraag("PUT", pad, inhoud))["event_id"])

    async def vraag(self, methode: str, pad: str, body: object = None, *, mag_mis: bool = False) -> dict[str, Any]:
        """A bare request with his token."""
        return await self.synapse.request(methode, pad, body, token=self.nio.access_token, may_fail=mag_mis)

    async def stuur_bestand(self, kamer: str, naam: str, inhoud: bytes, bijschrift: str = "", **meer: Any) -> str:
        """Upload encrypted and post it."""
        antwoord, sleutel = await self.nio.upload(
            io.BytesIO(inhoud), content_type="application/octet-stream", encrypt=True, filesize=len(inhoud)
        )
        bericht = {
            "msgtype": "m.file",
            "body": bijschrift or naam,
            "filename": naam,
            "file": {**sleutel, "url": goed(antwoord).content_uri},
            "info": {"mimetype": "application/octet-stream", "size": len(inhoud)},
        }
        return await self.stuur(kamer, bericht | meer)

    def teksten(self, kamer: str) -> list[str]:
        """What he could read there."""
        return [
            event.body for bij, event in self.events if bij == kamer and isinstance(event, nio.RoomMessageFormatted)
        ]

    def event(self, event_id: str) -> Any:
        """One event as he got it."""
        return next(event for _, event in self.events if event.event_id == event_id)

    def onleesbaar(self, kamer: str) -> int:
        """How many messages he could not decrypt."""
        return sum(bij == kamer and isinstance(event, nio.MegolmEvent) for bij, event in self.events)


def goed(antwoord: Any) -> Any:
    """The answer, or an AssertionError with the server's own code."""
    assert not isinstance(antwoord, nio.ErrorResponse), str(antwoord)
    return antwoord


def as_json(waarde: object) -> str:
    """For comparing."""
    return json.dumps(waarde, sort_keys=True)
