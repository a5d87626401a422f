"""Runs the real program as anybody would: `python -m bot` commands and one `serve` process."""

import asyncio
import json
import os
import signal
import sys
from datetime import datetime
from pathlib import Path
from typing import IO, Any

KORT_SECONDEN = 60
STOP_SECONDEN = 10
HERHAAL_SECONDEN = 0.15


class KetenbotFout(RuntimeError):
    """A command ended badly; the text is the end of what it said."""


class Klok:
    """The file of the test clock; an aware moment."""

    def __init__(self, bestand: Path, begin: datetime) -> None:
        self.bestand = bestand
        self._nu = begin
        self.zet(begin)

    def __call__(self) -> datetime:
        """The casus clock."""
        return self._nu

    def zet(self, moment: datetime) -> None:
        """Put the clock there; written beside and moved, so that nobody reads half a date."""
        naast = self.bestand.with_suffix(".nieuw")
        naast.write_text(moment.isoformat() + "\n", encoding="ascii")
        naast.replace(self.bestand)
        self._nu = moment

    def verhuis(self, bestand: Path) -> None:
        """From now on the file stands there."""
        self.bestand = self.bestand.rename(bestand)


class Ketenbot:
    """One installation: a config file and a folder."""

    def __init__(self, map: Path, toml: str) -> None:  # noqa: A002
        self.map = map
        self.config = map / "ketenbot.toml"
        self.config.write_text(toml, encoding="utf-8")
        self.log = map / "serve.log"
        self._serve: asyncio.subprocess.Process | None = None
        self._status: Statuslezer | None = None
        schoon = {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith("KETENBOT_")}
        self._env = {**schoon, "PYTHONUNBUFFERED": "1", "KETENBOT_CONFIG": str(self.config)}

    @property
    def opdrachtregel(self) -> list[str]:
        """How to call it, for a person who wants to try."""
        return [sys.executable, "-m", "bot", "--config", str(self.config)]

    async def draai(self, *woorden: str, invoer: str = "") -> str:
        """Run one command to its end; returns what it printed, raises KetenbotFout when it failed."""
        proces = await self._proces(*woorden, uit=asyncio.subprocess.PIPE)
        try:
            uit, _ = await asyncio.wait_for(proces.communicate(invoer.encode()), KORT_SECONDEN)
        except (TimeoutError, asyncio.CancelledError):
            proces.kill()
            raise
        if proces.returncode != 0:
            staart = uit.decode(errors="replace").strip()[-2000:]
            raise KetenbotFout(f"ketenbot {' '.join(woorden[:2])} gaf {proces.returncode}:\n{staart}")
        return uit.decode()

    async def status(self) -> dict[str, Any]:
        """What `ketenbot status --json` says of this moment; one process says it again and again, which is quick."""
        if self._status is None:
            self._status = Statuslezer(
                await self._proces("status", "--json", "--herhaal", str(HERHAAL_SECONDEN), uit=asyncio.subprocess.PIPE)
            )
        return await self._status.vers()

    async def start(self) -> None:
        """Start `serve` as its own process."""
        with self.log.open("ab") as log:
            self._serve = await self._proces("serve", uit=log)

    @property
    def leeft(self) -> bool:
        """Whether `serve` still runs."""
        return self._serve is not None and self._serve.returncode is None

    async def stop(self) -> None:
        """Ask all that runs to stop, and make it."""
        if self._status is not None:
            await self._status.sluit()
        if self._serve is not None:
            await _beeindig(self._serve)

    async def _proces(self, *woorden: str, uit: int | IO[bytes]) -> asyncio.subprocess.Process:
        return await asyncio.create_subprocess_exec(
            *self.opdrachtregel,
            *woorden,
            env=self._env,
            cwd=self.map,
            stdin=asyncio.subprocess.PIPE,
            stdout=uit,
            stderr=asyncio.subprocess.STDOUT,
            start_new_session=True,
        )

    def einde_van_log(self, regels: int = 30) -> str:
        """The last lines `serve` wrote."""
        if not self.log.exists():
            return ""
        return "\n".join(self.log.read_text(encoding="utf-8", errors="replace").splitlines()[-regels:])


class Statuslezer:
    """Reads the lines of one `status --json --herhaal` process and hands out the newest."""

    def __init__(self, proces: asyncio.subprocess.Process) -> None:
        self._proces = proces
        self._regel = b""
        self._aantal = 0
        self._klaar = False
        self._nieuw = asyncio.Condition()
        self._taak = asyncio.create_task(self._lees())

    async def vers(self) -> dict[str, Any]:
        """A state that was read after this call; KetenbotFout when the process ended."""
        async with self._nieuw:
            # the next line may have been on its way already; the one after it was not
            doel = self._aantal + 2
            await asyncio.wait_for(self._nieuw.wait_for(lambda: self._aantal >= doel or self._klaar), KORT_SECONDEN)
        if self._aantal < doel:
            raise KetenbotFout(f"ketenbot status hield op: {self._regel.decode(errors='replace').strip()}")
        gelezen: dict[str, Any] = json.loads(self._regel)
        return gelezen

    async def sluit(self) -> None:
        """Stop the process."""
        await _beeindig(self._proces)
        await self._taak

    async def _lees(self) -> None:
        uit = self._proces.stdout
        while uit is not None and (regel := await uit.readline()):
            async with self._nieuw:
                self._regel = regel
                self._aantal += 1
                self._nieuw.notify_all()
        async with self._nieuw:
            self._klaar = True
            self._nieuw.notify_all()


async def _beeindig(proces: asyncio.subprocess.Process) -> None:
    if proces.returncode is not None:
        return
    proces.send_signal(signal.SIGTERM)
    try:
        await asyncio.wait_for(proces.wait(), STOP_SECONDEN)
    except TimeoutError:
        proces.kill()
        await proces.wait()
