"""Runs the real program as anybody would: `python -m bot` commands and one `serve` process."""

import asyncio
import json
import os
import signal
import sys
from datetime import datetime
from pathlib import Path
from typing import IO, Any

COMMAND_SECONDS = 60
STOP_SECONDS = 10
REPEAT_SECONDS = 0.15


class KetenbotFailed(RuntimeError):
    """A command ended badly; the text is the end of what it said."""


class Clock:
    """The file of the test clock; an aware moment."""

    def __init__(self, file: Path, begin: datetime) -> None:
        self.file = file
        self._now = begin
        self.set(begin)

    def __call__(self) -> datetime:
        """The casus clock."""
        return self._now

    def set(self, moment: datetime) -> None:
        """Put the clock there; written beside and moved, so that nobody reads half a date."""
        beside = self.file.with_suffix(".nieuw")
        beside.write_text(moment.isoformat() + "\n", encoding="ascii")
        beside.replace(self.file)
        self._now = moment

    def move_to(self, file: Path) -> None:
        """From now on the file stands there."""
        self.file = self.file.rename(file)


class Ketenbot:
    """One installation: a config file and a folder."""

    def __init__(self, folder: Path, toml: str) -> None:
        self.folder = folder
        self.config = folder / "ketenbot.toml"
        self.config.write_text(toml, encoding="utf-8")
        self.log = folder / "serve.log"
        self._serve: asyncio.subprocess.Process | None = None
        self._status: StatusReader | None = None
        clean = {name: value for name, value in os.environ.items() if not name.startswith("KETENBOT_")}
        self._env = {**clean, "PYTHONUNBUFFERED": "1", "KETENBOT_CONFIG": str(self.config)}

    @property
    def command_line(self) -> list[str]:
        """How to call it, for a person who wants to try."""
        return [sys.executable, "-m", "bot", "--config", str(self.config)]

    async def run(self, *words: str, typed: str = "") -> str:
        """Run one command to its end; returns its output.

        Raises KetenbotFailed when it failed, TimeoutError after COMMAND_SECONDS.
        """
        process = await self._process(*words, out=asyncio.subprocess.PIPE)
        try:
            out, _ = await asyncio.wait_for(process.communicate(typed.encode()), COMMAND_SECONDS)
        except (TimeoutError, asyncio.CancelledError):
            process.kill()
            raise
        if process.returncode != 0:
            tail = out.decode(errors="replace").strip()[-2000:]
            raise KetenbotFailed(f"ketenbot {' '.join(words[:2])} gaf {process.returncode}:\n{tail}")
        return out.decode()

    async def status(self) -> dict[str, Any]:
        """The answer of `ketenbot status --json` at this moment; one process repeats it, which is quick."""
        if self._status is None:
            self._status = StatusReader(
                await self._process("status", "--json", "--herhaal", str(REPEAT_SECONDS), out=asyncio.subprocess.PIPE)
            )
        return await self._status.fresh()

    async def start(self) -> None:
        """Start `serve` as its own process."""
        with self.log.open("ab") as log:
            self._serve = await self._process("serve", out=log)

    @property
    def alive(self) -> bool:
        """Whether `serve` still runs."""
        return self._serve is not None and self._serve.returncode is None

    async def stop(self) -> None:
        """Ask all that runs to stop, and make it."""
        if self._status is not None:
            await self._status.close()
        if self._serve is not None:
            await _end(self._serve)

    async def _process(self, *words: str, out: int | IO[bytes]) -> asyncio.subprocess.Process:
        return await asyncio.create_subprocess_exec(
            *self.command_line,
            *words,
            env=self._env,
            cwd=self.folder,
            stdin=asyncio.subprocess.PIPE,
            stdout=out,
            stderr=asyncio.subprocess.STDOUT,
            start_new_session=True,
        )

    def end_of_log(self, lines: int = 30) -> str:
        """The last lines `serve` wrote."""
        if not self.log.exists():
            return ""
        return "\n".join(self.log.read_text(encoding="utf-8", errors="replace").splitlines()[-lines:])


class StatusReader:
    """Reads the lines of one `status --json --herhaal` process and hands out the newest."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._line = b""
        self._count = 0
        self._done = False
        self._news = asyncio.Condition()
        self._task = asyncio.create_task(self._read())

    async def fresh(self) -> dict[str, Any]:
        """A state that was read after this call. Raises KetenbotFailed when the process ended."""
        async with self._news:
            # the next line may have been on its way already; the one after it was not
            target = self._count + 2
            await asyncio.wait_for(self._news.wait_for(lambda: self._count >= target or self._done), COMMAND_SECONDS)
        if self._count < target:
            raise KetenbotFailed(f"ketenbot status hield op: {self._line.decode(errors='replace').strip()}")
        read: dict[str, Any] = json.loads(self._line)
        return read

    async def close(self) -> None:
        """Stop the process."""
        await _end(self._process)
        await self._task

    async def _read(self) -> None:
        out = self._process.stdout
        while out is not None and (line := await out.readline()):
            async with self._news:
                self._line = line
                self._count += 1
                self._news.notify_all()
        async with self._news:
            self._done = True
            self._news.notify_all()


async def _end(process: asyncio.subprocess.Process) -> None:
    if process.returncode is not None:
        return
    process.send_signal(signal.SIGTERM)
    try:
        await asyncio.wait_for(process.wait(), STOP_SECONDS)
    except TimeoutError:
        process.kill()
        await process.wait()
