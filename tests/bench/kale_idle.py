"""The yardstick of listening: a bare IMAP client in IDLE, on a mailbox that nothing else looks at."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

_GEDULD = 30.0


class KaleIdle:
    """Says when the server told of new mail."""

    def __init__(self, lezer: asyncio.StreamReader, schrijver: asyncio.StreamWriter) -> None:
        self._lezer = lezer
        self._schrijver = schrijver

    async def begin(self) -> None:
        """Enter IDLE; returns when the server has."""
        await self._stuur(b"i IDLE\r\n", tot=b"+ ")

    async def nieuw(self) -> float:
        """The moment of the next EXISTS; IDLE is left and entered anew."""
        await self._lees(b"EXISTS\r\n")
        moment = time.monotonic()
        await self._stuur(b"DONE\r\n", tot=b"i OK")
        await self.begin()
        return moment

    async def zeg(self, opdracht: str) -> None:
        """One command, to its end."""
        await self._stuur(f"a {opdracht}\r\n".encode(), tot=b"a OK")

    async def _stuur(self, regel: bytes, *, tot: bytes) -> None:
        self._schrijver.write(regel)
        await self._schrijver.drain()
        await self._lees(tot)

    async def _lees(self, woord: bytes) -> None:
        async with asyncio.timeout(_GEDULD):
            while woord not in (regel := await self._lezer.readline()):
                assert regel, "the server hung up"


@asynccontextmanager
async def kale_idle(poort: int, gebruiker: str, wachtwoord: str) -> AsyncIterator[KaleIdle]:
    """Connected, logged in, in IDLE on its INBOX."""
    lezer, schrijver = await asyncio.open_connection("127.0.0.1", poort)
    klant = KaleIdle(lezer, schrijver)
    try:
        await klant.zeg(f'LOGIN "{gebruiker}" "{wachtwoord}"')
        await klant.zeg("SELECT INBOX")
        await klant.begin()
        yield klant
    finally:
        schrijver.close()
