"""Our own Matrix side on a real homeserver and a real database, with nothing else of the bot."""

import asyncio
import contextlib
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from bot.base.clock import RealIds
from bot.demo.synapse import Synapse
from bot.matrix.config import MatrixConfig
from bot.matrix.device.login import log_in
from bot.matrix.listening.listener import CURSOR, MatrixListener
from bot.matrix.reading.reader import MatrixReader
from bot.matrix.sender import RoomSender
from bot.matrix.session import MatrixSession
from commands.domain.rollen import Kanaal
from commands.messages import Bericht, Blok
from commands.ports import InboxItem
from commands.ports.outgoing import OutgoingEvent
from storage.way_in import Storage, migrate
from tests import wachten
from tests.bot.matrix.hulp import SEAL
from tests.iedereen import IEDEREEN
from tests.servers.synapse_fixture import vers

NU = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
WACHTWOORD = "geheim"


class Bot:
    """One bot account; `async with` registers it, logs it in and starts the session."""

    def __init__(self, synapse: Synapse, map_: Path, **opties: Any) -> None:
        self.synapse = synapse
        self.naam = vers("ketenbot")
        vast: dict[str, Any] = {"server": synapse.address, "store_key": "alleen-voor-de-test", "seal": SEAL}
        self.config = MatrixConfig(user=synapse.mxid(self.naam), folder=map_ / self.naam, **(vast | opties))
        self._url = f"sqlite+aiosqlite:///{map_ / self.naam}.db"
        self.opslag = Storage(self._url, bytes(32))
        self.sessie = MatrixSession(self.config)
        self.gewekt = asyncio.Event()
        self.taak: asyncio.Task[None] | None = None

    @property
    def sender(self) -> RoomSender:
        """What it does in rooms, with the session of now."""
        return RoomSender(self.sessie)

    async def __aenter__(self) -> "Bot":
        await asyncio.to_thread(migrate, self._url)
        await self.log_in()
        await self.sessie.start(None)
        return self

    async def log_in(self) -> None:
        """Make the account, and the device of the bot."""
        await self.synapse.register(self.naam, WACHTWOORD)
        await log_in(self.config, WACHTWOORD)

    async def __aexit__(
        self, _t: type[BaseException] | None, _f: BaseException | None, _b: TracebackType | None
    ) -> None:
        await self.zwijg()
        await self.sessie.close()
        await self.opslag.close()

    def luisteraar(self, open_uow: Any = None, **meer: Any) -> MatrixListener:
        """A listener of this bot, on its own database unless told otherwise."""
        return MatrixListener(self.sessie, open_uow or self.opslag.uow, lambda: NU, RealIds(), self.gewekt.set, **meer)

    async def wacht_op_sleutels(self) -> None:
        """Until the server has what the bot has to publish."""
        await tot(lambda: not self.sessie.has_upkeep)

    async def luister(self) -> None:
        """Listen in the background; a bot without a position has one when this returns."""
        self.taak = taak = asyncio.create_task(self.luisteraar().run())
        await tot(lambda: self.sessie.token is not None or taak.done())

    async def zwijg(self) -> None:
        """Stop listening at once, as a process that is killed."""
        taak, self.taak = self.taak, None
        if taak is not None and not taak.done():
            taak.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await taak

    async def herstart(self) -> None:
        """A new process with the same folder and database."""
        await self.zwijg()
        await self.sessie.close()
        self.sessie = MatrixSession(self.config)
        await self.sessie.start(await self.cursor())

    async def cursor(self) -> str | None:
        """The committed sync token."""
        async with self.opslag.uow() as uow:
            return await uow.cursors.get(CURSOR)

    async def rijen(self) -> list[InboxItem]:
        """What was stored, in order of arrival."""
        async with self.opslag.uow() as uow:
            return await uow.inbox.waiting_items(Kanaal.MATRIX, NU, limit=1000)

    async def wacht_op_rijen(self, aantal: int) -> list[InboxItem]:
        """Listen until so many rows are there."""
        async with asyncio.timeout(wachten.GEDULD):
            while len(rijen := await self.rijen()) < aantal:
                self.gewekt.clear()
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self.gewekt.wait(), 0.5)
                if self.taak is not None and self.taak.done():
                    self.taak.result()
        return rijen

    async def gebeurtenissen(self, aantal: int) -> list[Any]:
        """The same, read."""
        lezer = MatrixReader(self.sessie)
        return [await lezer.read(rij) for rij in await self.wacht_op_rijen(aantal)]

    async def zeg(self, kamer: str, tekst: str, txn: str = "", **meer: Any) -> str:
        """Send one plain message."""
        bericht = Bericht(onderwerp="Bericht", blokken=(Blok(tekst=tekst),), notice=meer.pop("notice", False))
        meer = {"members": IEDEREEN} | meer
        return await self.sender.send(OutgoingEvent(room=kamer, txn_id=txn or vers("txn"), bericht=bericht, **meer))


async def tot(klaar: Any) -> None:
    """Let other tasks run until it is so."""
    await wachten.tot(klaar, seconden=wachten.GEDULD)
