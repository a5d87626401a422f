"""Runs the real program as anybody would: `python -m bot` commands and one `serve` process."""

import asyncio
import base64
import json
import os
import secrets
import signal
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

KORT_SECONDEN = 60
STOP_SECONDEN = 10


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


class Ketenbot:
    """One installation: a config file and a folder."""

    def __init__(self, map: Path, toml: str) -> None:  # noqa: A002
        self.map = map
        self.config = map / "ketenbot.toml"
        self.config.write_text(toml, encoding="utf-8")
        self.log = map / "serve.log"
        self._serve: asyncio.subprocess.Process | None = None
        schoon = {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith("KETENBOT_")}
        self._env = {**schoon, "PYTHONUNBUFFERED": "1", "KETENBOT_CONFIG": str(self.config)}

    @property
    def opdrachtregel(self) -> list[str]:
        """How to call it, for a person who wants to try."""
        return [sys.executable, "-m", "bot", "--config", str(self.config)]

    async def draai(self, *woorden: str, invoer: str = "") -> str:
        """Run one command to its end; returns what it printed, raises KetenbotFout when it failed."""
        proces = await asyncio.create_subprocess_exec(
            *self.opdrachtregel,
            *woorden,
            env=self._env,
            cwd=self.map,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            start_new_session=True,
        )
        try:
            uit, fout = await asyncio.wait_for(proces.communicate(invoer.encode()), KORT_SECONDEN)
        except (TimeoutError, asyncio.CancelledError):
            proces.kill()
            raise
        if proces.returncode != 0:
            staart = (uit + fout).decode(errors="replace").strip()[-2000:]
            raise KetenbotFout(f"ketenbot {' '.join(woorden[:2])} gaf {proces.returncode}:\n{staart}")
        return uit.decode()

    async def status(self) -> dict[str, Any]:
        """What `ketenbot status --json` says."""
        gelezen: dict[str, Any] = json.loads(await self.draai("status", "--json"))
        return gelezen

    async def start(self) -> None:
        """Start `serve` as its own process."""
        with self.log.open("ab") as log:
            self._serve = await asyncio.create_subprocess_exec(
                *self.opdrachtregel,
                "serve",
                env=self._env,
                cwd=self.map,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    @property
    def leeft(self) -> bool:
        """Whether `serve` still runs."""
        return self._serve is not None and self._serve.returncode is None

    async def stop(self) -> None:
        """Ask `serve` to stop, and make it."""
        proces = self._serve
        if proces is None or proces.returncode is not None:
            return
        proces.send_signal(signal.SIGTERM)
        try:
            await asyncio.wait_for(proces.wait(), STOP_SECONDEN)
        except TimeoutError:
            proces.kill()
            await proces.wait()

    def einde_van_log(self, regels: int = 30) -> str:
        """The last lines `serve` wrote."""
        if not self.log.exists():
            return ""
        return "\n".join(self.log.read_text(encoding="utf-8", errors="replace").splitlines()[-regels:])


def nieuwe_sleutel() -> str:
    """A master key: 32 random bytes in base64."""
    return base64.b64encode(secrets.token_bytes(32)).decode()
