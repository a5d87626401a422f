"""Reads bytes of strangers in processes that may be ended, so that no mail and no file can stop the bot itself.

Each process is limited in memory and in time. When one ends over a reading, that raises an error here, so that the
message is parked like any other surprise; a new process takes its place.
"""

import asyncio
import io
import os
import pickle
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any, Final, Protocol, TypeVar, cast

import structlog

from bot.reading.child import DONE, FULL, HEAD
from commands.ports import TemporaryFailure

LOG = structlog.get_logger()
MEMORY: Final = 512 * 1024 * 1024
"""Bytes of address space; the largest mail that is read needs half."""
SECONDS: Final = 30
"""Seconds of work for one reading. On the wall clock it may take twice as long."""
PROCESSES: Final = 2
_KEEP: Final = 2 * 1024 * 1024
"""A process that passed more bytes than this in one reading is replaced, as it would keep the memory."""
_ENVIRONMENT: Final = ("PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "TZ", "TZDIR")
"""The only variables that the process gets: the others may hold secrets."""
_CODE: Final = "import sys; sys.path[:] = {path!r}; from bot.reading.child import main; main()"
_SAFE: Final = frozenset(
    {("datetime", "datetime"), ("datetime", "date"), ("datetime", "timezone"), ("datetime", "timedelta")}
)
T = TypeVar("T")


class ReadingStopped(Exception):
    """The reading took more time or memory than it may, or ended its process."""


class OutOfTime(ReadingStopped):
    """The reading took longer than any honest text needs."""


class OutOfMemory(ReadingStopped):
    """The reading took more memory than any honest text needs."""


class ReaderDied(ReadingStopped):
    """The process ended over the reading, twice."""


class ReadingFailed(Exception):
    """The reading raised an error; it is raised here as a subclass with the name of the error there."""


class Reader(Protocol):
    """Carries out a reading."""

    async def __call__(self, read: Callable[..., T], *given: object) -> T:
        """The result of `read`, a function of a module, on its arguments. Raises its errors, or ReadingStopped."""
        ...


async def in_thread(read: Callable[..., T], *given: object) -> T:
    """A Reader without a process of its own, for tests and tools."""
    async with asyncio.timeout(2 * SECONDS):
        return await asyncio.to_thread(read, *given)


class ReaderPool:
    """A Reader on a few processes; each is started when it is first needed, and kept."""

    def __init__(
        self,
        *,
        memory: int = MEMORY,
        seconds: int = SECONDS,
        processes: int = PROCESSES,
        program: str = sys.executable,
    ) -> None:
        self._seconds = seconds
        self._start = partial(_Process.start, program, memory, seconds)
        self._free = asyncio.Semaphore(processes)
        self._idle: list[_Process] = []

    async def __call__(self, read: Callable[..., T], *given: object) -> T:
        """As Reader says. Raises TemporaryFailure when no process can be started."""
        asked = await asyncio.to_thread(pickle.dumps, (read, given), 5)
        async with self._free:
            try:
                how, answer = await self._once(asked, self._idle.pop() if self._idle else None)
            except ReaderDied:  # perhaps it was ended for another reason: once more, on a fresh one
                how, answer = await self._once(asked, None)
        if how == DONE:
            return answer  # type: ignore[no-any-return]
        if how == FULL:
            raise OutOfMemory
        raise type(answer if str(answer).isidentifier() else "Unnamed", (ReadingFailed,), {})

    async def close(self) -> None:
        """End all processes."""
        while self._idle:
            await self._idle.pop().end()

    async def _once(self, asked: bytes, process: "_Process | None") -> tuple[str, Any]:
        process = process or await self._start()
        keep = False
        try:
            async with asyncio.timeout(2 * self._seconds):
                how, length, answer = await process.ask(asked)
            keep = how != FULL and len(asked) + length < _KEEP
        except TimeoutError:
            raise OutOfTime from None
        except (EOFError, OSError) as error:
            raise (OutOfTime if await process.was_out_of_time() else ReaderDied) from error
        finally:
            if keep:
                self._idle.append(process)
            else:
                await process.end()
        return how, answer


class _Process:
    """One process in which is read."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._asking = cast("asyncio.StreamWriter", process.stdin)
        self._answers = cast("asyncio.StreamReader", process.stdout)

    @classmethod
    async def start(cls, program: str, memory: int, seconds: int) -> "_Process":
        """Start a process. Raises TemporaryFailure when the machine has no room for it."""
        made = None
        try:
            process = await asyncio.create_subprocess_exec(
                *(program, "-I", "-c", _CODE.format(path=sys.path), str(memory), str(seconds)),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.DEVNULL,  # it may hold the text that was read
                env={name: os.environ[name] for name in _ENVIRONMENT if name in os.environ},
                start_new_session=True,  # Ctrl-C is for us
            )
            made = cls(process)
            async with asyncio.timeout(2 * seconds):
                _, _, limited = await made._hear()
        except BaseException as error:
            if made is not None:
                await made.end()
            if isinstance(error, OSError | EOFError):
                raise TemporaryFailure("READER_START") from error
            raise
        if not limited:
            LOG.warning("readers without limits")
        return made

    async def ask(self, asked: bytes) -> tuple[str, int, Any]:
        """How it ended, the length of the answer, and the answer. Raises EOFError or OSError when it is gone."""
        self._asking.write(HEAD.pack(len(asked)))
        self._asking.write(asked)
        await self._asking.drain()
        return await self._hear()

    async def was_out_of_time(self) -> bool:
        """Whether the process was ended by its limit on work."""
        with suppress(TimeoutError):
            async with asyncio.timeout(1.0):
                return await self._process.wait() == -signal.SIGXCPU
        return False

    async def end(self) -> None:
        """End the process at once."""
        with suppress(ProcessLookupError):
            self._process.kill()
        self._asking.close()
        await self._process.wait()

    async def _hear(self) -> tuple[str, int, Any]:
        (length,) = HEAD.unpack(await self._answers.readexactly(HEAD.size))
        if length > MEMORY:
            raise EOFError
        raw = await self._answers.readexactly(length)
        try:
            how, answer = await asyncio.to_thread(_Unpickler(io.BytesIO(raw)).load)
        except Exception as error:  # the process no longer does what it was made for
            raise EOFError from error
        return str(how), length, answer


class _Unpickler(pickle.Unpickler):
    """Makes values of our own domain and nothing else, so that a process that was taken over gets no further."""

    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401 -- as pickle has it
        if (module, name) in _SAFE or (module.startswith("commands.") and "." not in name):
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise pickle.UnpicklingError("not a value of ours")
