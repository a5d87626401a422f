"""Stands between the bot and a real homeserver: passes everything on and counts it, or misbehaves when told to."""

import asyncio
import contextlib
import json
from collections import Counter
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import aiohttp
from aiohttp import web
from yarl import URL

from bot.demo.synapse import free_port

_NIET_DOOR = {"host", "content-length", "transfer-encoding", "connection", "content-encoding", "accept-encoding"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Storing:
    """What happens to one request instead of its answer."""

    status: int = 0
    """Answer this at once; 0: see the others."""
    body: dict[str, Any] | str = ""
    hangt: bool = False
    """Never answer."""
    na: bool = False
    """Let the server do it, then hang up without its answer."""
    verander: Callable[[dict[str, Any]], dict[str, Any]] | None = None
    """Give this instead of the server's own words."""


SLECHTE_POORT = Storing(status=502, body="<html>Bad Gateway</html>")


def te_vaak(seconden: float) -> Storing:
    """A rate limit that asks for so much time."""
    return Storing(status=429, body={"errcode": "M_LIMIT_EXCEEDED", "error": "", "retry_after_ms": seconden * 1000})


@dataclass(frozen=True, slots=True)
class Verzoek:
    """One request, when it came and what it was answered (0: nothing)."""

    op: float
    methode: str
    pad: str
    status: int

    @property
    def soort(self) -> str:
        """Its last fixed word: sync, send, createRoom."""
        delen = self.pad.split("/")
        return "send" if "send" in delen else delen[-1]


@dataclass
class Tussenstuk:
    """One port of its own; `storing` decides per request, None lets it through."""

    doel: str
    storing: Callable[[web.Request], Storing | None] = lambda _: None
    verzoeken: list[Verzoek] = field(default_factory=list)
    hangen: int = 0
    """How many were never answered."""
    poort: int = field(default_factory=free_port)
    _stapel: contextlib.AsyncExitStack | None = None

    @property
    def adres(self) -> str:
        """What the bot takes for its homeserver."""
        return f"http://127.0.0.1:{self.poort}"

    async def open(self) -> None:
        """Answer, from now on or again."""
        async with contextlib.AsyncExitStack() as stapel:
            wacht = aiohttp.ClientTimeout(total=60)
            http = await stapel.enter_async_context(aiohttp.ClientSession(timeout=wacht, auto_decompress=True))
            app = web.Application(client_max_size=64 * 1024 * 1024)
            app.router.add_route("*", "/{pad:.*}", partial(self._beantwoord, http))
            runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1, handler_cancellation=True)
            await runner.setup()
            stapel.push_async_callback(runner.cleanup)
            await web.TCPSite(runner, "127.0.0.1", self.poort, reuse_address=True).start()
            self._stapel = stapel.pop_all()

    async def dicht(self) -> None:
        """Be away: connections are refused."""
        stapel, self._stapel = self._stapel, None
        if stapel is not None:
            await stapel.aclose()

    def sinds(self, moment: float) -> Counter[str]:
        """How many requests of each kind came since (loop time)."""
        return Counter(een.soort for een in self.verzoeken if een.op >= moment)

    async def _beantwoord(self, http: aiohttp.ClientSession, verzoek: web.Request) -> web.StreamResponse:
        op = asyncio.get_running_loop().time()
        status = 0
        try:
            storing = self.storing(verzoek)
            if storing is not None and storing.status:
                status = storing.status
                if isinstance(storing.body, dict):
                    return web.json_response(storing.body, status=status)
                return web.Response(status=status, text=storing.body, content_type="text/html")
            if storing is not None and storing.hangt:
                self.hangen += 1
                await asyncio.Event().wait()
            antwoord = await self._stuur_door(verzoek, http)
            if storing is not None and storing.na:
                if verzoek.transport is not None:
                    verzoek.transport.close()
                return antwoord
            status = antwoord.status
            if storing is not None and storing.verander is not None:
                assert isinstance(antwoord.body, bytes)
                return web.json_response(storing.verander(json.loads(antwoord.body)))
            return antwoord
        finally:
            self.verzoeken.append(Verzoek(op, verzoek.method, verzoek.path, status))

    async def _stuur_door(self, verzoek: web.Request, http: aiohttp.ClientSession) -> web.Response:
        koppen = {naam: waarde for naam, waarde in verzoek.headers.items() if naam.lower() not in _NIET_DOOR}
        try:
            async with http.request(
                verzoek.method,
                URL(self.doel + verzoek.raw_path, encoded=True),
                headers=koppen,
                data=await verzoek.read(),
            ) as antwoord:
                terug = {naam: waarde for naam, waarde in antwoord.headers.items() if naam.lower() not in _NIET_DOOR}
                return web.Response(status=antwoord.status, headers=terug, body=await antwoord.read())
        except aiohttp.ClientError:
            return web.Response(status=502, text="", content_type="text/html")


@contextlib.asynccontextmanager
async def tussen(doel: str) -> AsyncIterator[Tussenstuk]:
    """A way to the homeserver at `doel`, open."""
    stuk = Tussenstuk(doel)
    await stuk.open()
    try:
        yield stuk
    finally:
        await stuk.dicht()
