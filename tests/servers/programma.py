"""The program as its own process: commands to their end, and a `serve` that can be stopped and killed."""

import asyncio
import signal
from dataclasses import dataclass

from bot.demo.ketenbot import Ketenbot
from tests.wachten import GEDULD

STOP_MAX = 30.0
"""Seconds that `serve` may take to stop."""


@dataclass(frozen=True, slots=True)
class Gezegd:
    """What one command left behind."""

    status: int
    tekst: str


class Programma(Ketenbot):
    """`python -m bot`, also where it must fail, and `serve` also where it must die."""

    async def zeg(self, *woorden: str, invoer: str = "", **omgeving: str) -> Gezegd:
        """Run a command to its end; `omgeving`: settings that win over the file."""
        eigen, self._env = self._env, {**self._env, **omgeving}
        try:
            proces = await self._process(*woorden, out=asyncio.subprocess.PIPE)
        finally:
            self._env = eigen
        try:
            uit, _ = await asyncio.wait_for(proces.communicate(invoer.encode()), GEDULD)
        except (TimeoutError, asyncio.CancelledError):
            proces.kill()
            await proces.wait()
            raise
        return Gezegd(proces.returncode or 0, uit.decode())

    def omgeving(self, **waarden: str) -> None:
        """Settings that win over the file, for all that is started from now on."""
        self._env |= waarden

    async def dood(self) -> None:
        """SIGKILL, as a power cut would."""
        assert self._serve is not None
        self._serve.kill()
        await self._serve.wait()

    async def eindig(self) -> int:
        """SIGTERM; the exit status, TimeoutError when it takes longer than STOP_MAX seconds."""
        assert self._serve is not None
        self._serve.send_signal(signal.SIGTERM)
        return await asyncio.wait_for(self._serve.wait(), STOP_MAX)

    @property
    def logboek(self) -> str:
        """All that `serve` ever said."""
        return self.log.read_text(encoding="utf-8", errors="replace")
