"""A client of aioimaplib with the guards that the library lacks; only this folder touches it.

Left alone, the library hangs for ever on a lost connection or a silent server, drops the news of mail that comes with
another answer, and dies of very long answers. Here every call is bounded in time, one call runs at a time, a lost
connection is an event, and a call that did not end well ends the connection: nothing is used again after a failure.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any, Protocol

from aioimaplib import aioimaplib

from bot.base.tls import make_context
from bot.base.tls_failure import tls_code
from bot.mail.config import MailConfig
from bot.mail.imap.answers import Lines
from bot.mail.sasl import Exchange
from commands.ports import TemporaryFailure

SLOW = "IMAP_TRAAG"
"""Code of a call that took too long while the server was still giving."""
EXPIRED = "IMAP_TOKEN_OP"
"""Code of a connection that its server ended with the token it was made with."""
_SLOWEST_BYTES_PER_SECOND = 50_000
"""The slowest line that a FETCH is given time for."""
_CANCEL_WITHIN = 1.0
"""Seconds that a cancelled call may take to end."""
_MAX_ANSWER_BYTES = 8 * 1024 * 1024
"""Bytes that one call may bring besides the mails it asks for; a server that says more is not listened to."""


class Answer(Protocol):
    """What the library gives back."""

    result: str
    lines: Lines


class ImapRefused(Exception):
    """The server answered NO or BAD; the connection is still good. The text is the command alone."""


class GuardedClient:
    """Makes the calls of one connection; any TemporaryFailure means that the connection is gone."""

    def __init__(self, config: MailConfig, *, patience: float) -> None:
        """`patience`: how many times longer than usual a FETCH may take."""
        logging.getLogger("aioimaplib").setLevel(logging.CRITICAL)  # it logs whole mails
        self._call_seconds = config.timeout_seconds
        self._patience = patience
        self._without_idle = False
        self._received = 0
        self._may_receive = _MAX_ANSWER_BYTES
        self._received_at = 0.0
        self._lock = asyncio.Lock()
        self.gone = asyncio.Event()
        self.expired = False
        """Whether the server said that the connection ends with its token."""
        self.new_mail = asyncio.Event()
        self.selected = False
        """Whether a folder is open; if the server then numbers it anew, the connection is gone."""
        self.client = aioimaplib.IMAP4(
            config.imap_host,
            config.imap_port,
            timeout=config.timeout_seconds * patience,
            conn_lost_cb=lambda _error: self.gone.set(),
            ssl_context=make_context(config.ca_file) if config.imap_tls else None,
        )
        self._listen_in()

    async def demand(self, name: str, call: Callable[[], Awaitable[Any]], expected: int = 0) -> Answer:
        """The answer to a call that the server carried out; raises ImapRefused when it did not."""
        answer = await self.call(name, call, expected)
        if answer.result != "OK":
            raise ImapRefused(name)
        return answer

    async def call(self, name: str, call: Callable[[], Awaitable[Any]], expected: int = 0) -> Answer:
        """The answer, whatever it is; `expected`: the bytes of mail in it. Raises TemporaryFailure."""
        async with self._lock:
            self._received, self._may_receive = 0, _MAX_ANSWER_BYTES + 2 * expected
            task = asyncio.ensure_future(call())
            try:
                await self._wait_for_any({task}, self._seconds_for(name, expected))
                if task.done():
                    answer: Answer = task.result()
                    return answer
                raise TemporaryFailure(SLOW if self._is_streaming() else "IMAP_STIL")
            except (aioimaplib.AioImapException, TimeoutError, OSError, ValueError) as error:
                self.abort()
                raise TemporaryFailure(f"IMAP_{tls_code(error) or name}") from error
            except BaseException:
                self.abort()
                raise
            finally:
                await _clean_up(task)

    async def authenticate(self, login: Exchange) -> Answer:
        """The answer to a login by token, whatever it is. Raises TemporaryFailure.

        Of itself the library takes the challenge after a refusal for a part of the answer, and waits for ever.
        """
        protocol = self.client.protocol
        to_say = [login.first, login.last]

        def go_on(_challenge: bytes) -> None:
            if not to_say:
                self.abort()
            elif protocol.transport is not None:
                protocol.transport.write(to_say.pop(0) + b"\r\n")

        before, protocol._continuation = protocol._continuation, go_on  # noqa: SLF001 - there is no other place
        try:
            command = aioimaplib.Command("AUTHENTICATE", protocol.new_tag(), login.mechanism)
            answer = await self.call("AUTHENTICATE", lambda: protocol.execute(command))
        finally:
            protocol._continuation = before  # noqa: SLF001
        if answer.result == "OK":
            protocol.state = aioimaplib.AUTH
        return answer

    async def quiet_for(self, seconds: float) -> bool:
        """Wait at most so long for news of mail, by IDLE where the server has it; True when there was no news."""
        if self.new_mail.is_set():
            return False
        if self.client.has_capability("IDLE") and not self._without_idle:
            async with self._lock:
                try:
                    await self._idle(seconds)
                except BaseException:
                    self.abort()
                    raise
        if self._without_idle or not self.client.has_capability("IDLE"):
            new_mail = asyncio.ensure_future(self.new_mail.wait())
            try:
                await self._wait_for_any({new_mail}, seconds)
            finally:
                await _clean_up(new_mail)
        return not self.new_mail.is_set()

    def abort(self) -> None:
        """End the connection at once, and everything that the library does on it by itself."""
        self.gone.set()
        for task in list(self.client.protocol.tasks):
            task.cancel()
        if self.client.protocol.transport is not None:
            self.client.protocol.transport.abort()

    def _seconds_for(self, name: str, expected: int) -> float:
        if name != "FETCH":
            return self._call_seconds
        return self._patience * (self._call_seconds + expected / _SLOWEST_BYTES_PER_SECOND)

    def _is_streaming(self) -> bool:
        """Whether the server is still talking."""
        return self._received > 0 and asyncio.get_running_loop().time() - self._received_at < self._call_seconds

    async def _idle(self, seconds: float) -> None:
        self._received, self._may_receive = 0, _MAX_ANSWER_BYTES
        protocol = self.client.protocol
        idle = asyncio.ensure_future(protocol.idle())
        acknowledged = asyncio.ensure_future(protocol.wait_for_idle_response())
        new_mail = asyncio.ensure_future(self.new_mail.wait())
        try:
            await self._wait_for_any({idle, acknowledged}, self._call_seconds)
            if idle.done() and not self.gone.is_set():
                self._without_idle = True  # it promises IDLE and refuses it
                return
            if not acknowledged.done():
                raise TemporaryFailure("IMAP_IDLE")
            await self._wait_for_any({idle, new_mail}, seconds)
            if not idle.done():
                protocol.idle_done()
                await self._wait_for_any({idle}, self._call_seconds)
            if not idle.done():
                raise TemporaryFailure("IMAP_STIL")
            while not protocol.idle_queue.empty():
                protocol.idle_queue.get_nowait()
        finally:
            await _clean_up(idle, acknowledged, new_mail)

    async def _wait_for_any(self, tasks: set[asyncio.Future[Any]], seconds: float) -> None:
        """Return when one of them is done or time is up; TemporaryFailure when the connection goes first."""
        gone = asyncio.ensure_future(self.gone.wait())
        try:
            done, _ = await asyncio.wait({*tasks, gone}, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
            if gone in done and not done & tasks:
                raise TemporaryFailure(EXPIRED if self.expired else "IMAP_WEG")
        finally:
            await _clean_up(gone)

    def _listen_in(self) -> None:
        """Hear everything before the library does.

        The library forgets an EXISTS that comes with another answer, and keeps on listening after bytes that it does
        not understand.
        """
        protocol = self.client.protocol
        pass_on, receive = protocol._untagged_response, protocol.data_received  # noqa: SLF001 - there is no other place

        def hear(line: bytes) -> object:
            if line[:40].rstrip().endswith(b" EXISTS"):
                self.new_mail.set()
            elif line.startswith(b"* BYE"):
                self.expired = b"AccessTokenExpired" in line
                self.gone.set()
            elif self.selected and b"[UIDVALIDITY " in line:
                self.gone.set()
            return pass_on(line)

        def take(chunk: bytes) -> None:
            self._received += len(chunk)
            self._received_at = asyncio.get_running_loop().time()
            if self._received > self._may_receive:
                self.abort()
                return
            try:
                receive(chunk)
            except Exception:  # its words may hold what people wrote
                self.abort()

        protocol._untagged_response = hear  # noqa: SLF001
        protocol.data_received = take


async def _clean_up(*tasks: asyncio.Future[Any]) -> None:
    for task in tasks:
        task.cancel()
    done, _ = await asyncio.wait(tasks, timeout=_CANCEL_WITHIN)
    for task in done:
        if not task.cancelled():
            task.exception()  # seen: what matters of it was raised already
