"""A session on a homeserver that says what the test wants, and a memory in place of the database."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from aiohttp import web

from bot.base.sealed import Seal
from bot.matrix.config import MatrixConfig
from bot.matrix.device.client import Client
from bot.matrix.device.folder import DeviceFolder, Token
from bot.matrix.session import MatrixSession
from commands.ports import InboxItem
from tests.wachten import GEDULD

IK = "@ketenbot:zvh.test"
SEAL = Seal(bytes(32), "matrix")
NU = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
Antwoord = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Geheugen:
    """Inbox and cursors in memory; nothing counts before commit."""

    def __init__(self) -> None:
        self.rijen: list[InboxItem] = []
        self.waarden: dict[str, str] = {}
        self.faal = 0
        """How many commits will fail."""

    @contextlib.asynccontextmanager
    async def uow(self) -> AsyncIterator[Any]:
        yield _Werk(self)


class _Werk:
    def __init__(self, geheugen: Geheugen) -> None:
        self._geheugen = geheugen
        self._rijen: list[InboxItem] = []
        self._waarden = dict(geheugen.waarden)
        self.inbox = self.cursors = self.casussen = self.deelnemers = self.medewerkers = self

    async def add_item(self, rij: InboxItem) -> bool:
        bekend = {oud.source for oud in (*self._geheugen.rijen, *self._rijen)}
        if rij.source not in bekend:
            self._rijen.append(rij)
        return rij.source not in bekend

    async def get(self, naam: str) -> str | None:
        return self._waarden.get(naam)

    async def all_casussen(self, *, fase: object = None) -> list[Any]:
        return []

    async def all_medewerkers(self) -> list[Any]:
        return []

    async def of_casussen(self, casus_ids: object) -> list[Any]:
        return []

    async def set(self, naam: str, waarde: str) -> None:
        self._waarden[naam] = waarde

    async def commit(self) -> None:
        if self._geheugen.faal:
            self._geheugen.faal -= 1
            raise RuntimeError("the database is away")
        self._geheugen.rijen += self._rijen
        self._geheugen.waarden = self._waarden


class Nummers:
    """Ids in a row."""

    def __init__(self) -> None:
        self._n = 0

    def new_id(self) -> str:
        self._n += 1
        return f"{self._n:032x}"


class Thuisserver:
    """A homeserver that gives each request to the test and keeps when it came."""

    def __init__(self, antwoord: Antwoord) -> None:
        self._antwoord = antwoord
        self.tijden: list[float] = []
        self.paden: list[str] = []
        self._nieuw = asyncio.Condition()
        self.adres = ""

    async def _beantwoord(self, verzoek: web.Request) -> web.StreamResponse:
        async with self._nieuw:
            self.tijden.append(asyncio.get_running_loop().time())
            self.paden.append(verzoek.path)
            self._nieuw.notify_all()
        return await self._antwoord(verzoek)

    async def wacht_op(self, aantal: int) -> None:
        """Until so many requests came."""
        async with asyncio.timeout(GEDULD), self._nieuw:
            await self._nieuw.wait_for(lambda: len(self.tijden) >= aantal)

    @contextlib.asynccontextmanager
    async def open(self) -> AsyncIterator["Thuisserver"]:
        app = web.Application()
        app.router.add_route("*", "/{pad:.*}", self._beantwoord)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        self.adres = f"http://127.0.0.1:{runner.addresses[0][1]}"
        try:
            yield self
        finally:
            await runner.cleanup()


@contextlib.asynccontextmanager
async def sessie_op(adres: str, map_: Path, **opties: Any) -> AsyncIterator[MatrixSession]:
    """A started session with a device that was made before."""
    config = MatrixConfig(server=adres, user=IK, folder=map_ / "bot", store_key="test", seal=SEAL, **opties)
    maak_apparaat(config)
    sessie = MatrixSession(config)
    await sessie.start(None)
    try:
        yield sessie
    finally:
        await sessie.close()


def maak_apparaat(config: MatrixConfig) -> None:
    """What logging in leaves behind."""
    toestand = DeviceFolder(config.folder, config.seal)
    toestand.make()
    token = Token(user=config.user, device="APPARAAT", token="geheim")
    toestand.write_token(token)
    klant = Client(config, toestand, token.device)
    klant.take_up(token)
    klant.store.database.close()
