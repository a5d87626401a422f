"""Stands between the bot and a real server on loopback: passes everything on, until a test makes it misbehave."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Self

BLOK = 64 * 1024


class Lijn:
    """One connection: the bot at one end, the real server at the other."""

    def __init__(self, bot: asyncio.StreamWriter, server: asyncio.StreamWriter) -> None:
        self.bot = bot
        self.server = server
        self.stil = False
        """From now on this one connection carries nothing."""

    def verbreek(self) -> None:
        """Hang up on both, without a goodbye."""
        self.bot.transport.abort()
        self.server.transport.abort()


class Tussenpost:
    """Passes bytes on; the knobs may be turned while it runs."""

    def __init__(self, naar: int) -> None:
        self.naar = naar
        self.poort = 0
        self.verbindingen = 0
        """How often the bot called."""
        self.stil = False
        """Calls are taken, and nothing is said or passed on any more, on old lines neither."""
        self.groet = b""
        """Said to who calls, instead of passing him on."""
        self.half_bij = b""
        """The answer of the server that holds these words is passed on to just behind them, and nothing after it."""
        self.gehalveerd = 0
        self.doorgegeven: list[bytes] = []
        """What the bot said, by the piece, as far as it was passed on."""
        self._open: set[asyncio.StreamWriter] = set()

    def hang_op(self) -> None:
        """Hang up on everybody."""
        for schrijver in list(self._open):
            schrijver.transport.abort()

    def herstel(self) -> None:
        """All that misbehaves is over; who still hangs on an old line is cut off."""
        self.stil, self.groet, self.half_bij = False, b"", b""
        self.hang_op()

    @asynccontextmanager
    async def open(self) -> AsyncIterator[Self]:
        """Running on a free port."""
        dienst = await asyncio.start_server(self._klant, "127.0.0.1", 0)
        self.poort = dienst.sockets[0].getsockname()[1]
        try:
            yield self
        finally:
            dienst.close()
            self.hang_op()
            await dienst.wait_closed()

    async def heen(self, van: asyncio.StreamReader, lijn: Lijn) -> None:
        """What the bot says."""
        while blok := await van.read(BLOK):
            if not (self.stil or lijn.stil):
                self.doorgegeven.append(blok)
                lijn.server.write(blok)

    async def terug(self, van: asyncio.StreamReader, lijn: Lijn) -> None:
        """What the server says."""
        while blok := await van.read(BLOK):
            if self.stil or lijn.stil:
                continue
            if self.half_bij and self.half_bij in blok:
                blok = blok[: blok.index(self.half_bij) + len(self.half_bij)]
                lijn.stil = True
                self.gehalveerd += 1
            lijn.bot.write(blok)

    async def _klant(self, lezer: asyncio.StreamReader, schrijver: asyncio.StreamWriter) -> None:
        self.verbindingen += 1
        self._open.add(schrijver)
        try:
            await self._bedien(lezer, schrijver)
        except OSError:
            pass  # the real server is gone: the bot sees a line that is cut
        finally:
            self._open.discard(schrijver)
            schrijver.transport.abort()

    async def _bedien(self, lezer: asyncio.StreamReader, schrijver: asyncio.StreamWriter) -> None:
        if self.groet:
            schrijver.write(self.groet)
            await schrijver.drain()
            return
        if self.stil:
            await lezer.read()
            return
        van_server, naar_server = await asyncio.open_connection("127.0.0.1", self.naar)
        lijn = Lijn(schrijver, naar_server)
        pompen = [asyncio.ensure_future(self.heen(lezer, lijn)), asyncio.ensure_future(self.terug(van_server, lijn))]
        try:
            await asyncio.wait(pompen, return_when=asyncio.FIRST_COMPLETED)
        finally:
            lijn.verbreek()
            for pomp in pompen:
                pomp.cancel()
                with suppress(asyncio.CancelledError, OSError):
                    await pomp
