"""The only place that touches aioimaplib, with the guards that it lacks.

Left alone it hangs for ever on a lost connection or a silent server, drops the news of mail that comes with another
answer, and dies on very long answers. Here every call is bounded in time, one runs at a time, a lost connection is an
event, and a call that did not end well ends the connection: nothing is used again after a failure.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from typing import Any, Protocol

from aioimaplib import aioimaplib

from bot.base.tls_failure import tls_code
from bot.mail.config import MailConfig
from bot.mail.imap.answers import Lines, read_contents, read_folders, read_sizes, read_uids, read_uidvalidity
from bot.mail.tls import is_loopback, make_context
from commands.ports import TemporaryFailure

MAX_PER_FETCH = 50
"""Messages in one FETCH: the library recurses once or more for each line of an answer."""
MAX_FETCHED_HEADER = 64 * 1024
SLOW = "IMAP_TRAAG"
"""Code of what took too long while the server was still giving."""
_SLOWEST_BYTES_PER_SECOND = 50_000
"""The slowest line we wait for."""
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


class ImapConnection:
    """One logged-in connection; any TemporaryFailure means that it is gone."""

    def __init__(self, config: MailConfig, *, patience: float = 1.0) -> None:
        """`patience`: so many times longer than usual a FETCH may take."""
        logging.getLogger("aioimaplib").setLevel(logging.CRITICAL)  # it logs whole mails
        self._call_seconds = config.timeout_seconds
        self._patience = patience
        self._selected = False
        self._without_idle = False
        self._received = 0
        self._may_receive = _MAX_ANSWER_BYTES
        self._received_at = 0.0
        self._lock = asyncio.Lock()
        self._gone = asyncio.Event()
        self._new_mail = asyncio.Event()
        self._client = aioimaplib.IMAP4(
            config.imap_host,
            config.imap_port,
            timeout=config.timeout_seconds * patience,
            conn_lost_cb=lambda _error: self._gone.set(),
            ssl_context=make_context(config.ca_file) if config.imap_tls else None,
        )
        self._listen_in()

    async def log_in(self, config: MailConfig) -> None:
        """Wait for the greeting and log in."""
        await self._call("GROET", self._client.wait_hello_from_server)
        name = aioimaplib.quoted(config.imap_user)
        answer = await self._call("LOGIN", lambda: self._client.login(name, config.imap_password))
        if answer.result != "OK":
            # RFC 5530: the server cannot look up passwords just now, which says nothing of ours
            busy = any(b"[UNAVAILABLE]" in line for line in answer.lines)
            raise TemporaryFailure("IMAP_LATER" if busy else "IMAP_AANMELDEN")
        await self._call("CAPABILITY", self._client.protocol.capability)

    async def select(self, folder: str) -> int:
        """Open a folder; returns its UIDVALIDITY."""
        answer = await self._call("SELECT", lambda: self._client.select(aioimaplib.quoted(folder)))
        if answer.result != "OK":
            raise TemporaryFailure("IMAP_MAP")
        self._selected = True
        return read_uidvalidity(answer.lines)

    async def uids_above(self, uid: int) -> list[int]:
        """Every UID above this one, ascending. Mail that comes from now on ends `wait_for_mail`."""
        self._new_mail.clear()
        return [found for found in await self._search(f"UID {uid + 1}:*") if found > uid]

    async def all_uids(self) -> list[int]:
        """Every UID of the folder, ascending; ends no `wait_for_mail` and lets none end."""
        return await self._search("UID 1:*")

    async def sizes(self, uids: Sequence[int]) -> dict[int, int]:
        """Size in bytes of each of at most MAX_PER_FETCH messages; who is gone is left out."""
        answer = await self._fetch(uids, "(UID RFC822.SIZE)", 0)
        return {uid: size for uid, size in read_sizes(answer.lines).items() if uid in uids}

    async def fetch(self, uids: Sequence[int], *, expected: int) -> dict[int, bytes]:
        """The raw mails, byte for byte, without flagging; `expected` is their size together."""
        return read_contents((await self._fetch(uids, "(UID BODY.PEEK[])", expected)).lines)

    async def fetch_headers(self, uid: int) -> bytes:
        """At most MAX_FETCHED_HEADER bytes of the headers of one mail."""
        answer = await self._fetch([uid], f"(UID BODY.PEEK[HEADER]<0.{MAX_FETCHED_HEADER}>)", MAX_FETCHED_HEADER)
        return read_contents(answer.lines).get(uid, b"")

    async def mark_seen(self, uids: Sequence[int]) -> None:
        """Set the flag Seen."""
        uid_set = ",".join(map(str, uids))
        await self._call_well("STORE", lambda: self._client.uid("store", uid_set, "+FLAGS.SILENT", "(\\Seen)"))

    async def uids_of(self, message_id: str) -> list[int]:
        """Every mail with this Message-ID; none for an id that cannot be asked for."""
        if not message_id.isascii() or not message_id.isprintable() or set(message_id) & set('"\\'):
            return []
        return await self._search(f'HEADER Message-ID "{message_id}"')

    async def erase(self, uids: Sequence[int]) -> None:
        """Take these mails out of the folder for good."""
        uid_set = ",".join(map(str, uids))
        await self._call_well("STORE", lambda: self._client.uid("store", uid_set, "+FLAGS.SILENT", "(\\Deleted)"))
        if self._client.has_capability("UIDPLUS"):
            await self._call_well("EXPUNGE", lambda: self._client.uid("expunge", uid_set))
        else:
            await self._call_well("EXPUNGE", self._client.expunge)

    async def folders(self, pattern: str) -> list[str]:
        """Names of the folders that fit, without any sign that must be quoted."""
        return read_folders((await self._call_well("LIST", lambda: self._client.list('""', f'"{pattern}"'))).lines)

    async def set_folder(self, name: str, *, gone: bool = False) -> None:
        """Make a folder, or take it away."""
        await self._call_well("FOLDER", lambda: (self._client.delete if gone else self._client.create)(f'"{name}"'))

    async def wait_for_mail(self, seconds: float) -> bool:
        """Until there may be new mail, at most so long; uses IDLE where the server has it. True: nothing came."""
        if self._new_mail.is_set():
            return False
        if self._client.has_capability("IDLE") and not self._without_idle:
            async with self._lock:
                try:
                    await self._idle(seconds)
                except BaseException:
                    self.abort()
                    raise
        if self._without_idle or not self._client.has_capability("IDLE"):
            new_mail = asyncio.ensure_future(self._new_mail.wait())
            try:
                await self._wait_for_any({new_mail}, seconds)
            finally:
                await _clean_up(new_mail)
        return not self._new_mail.is_set()

    async def log_out(self) -> None:
        """Say goodbye, if there is time for it, and be gone."""
        if not self._gone.is_set():
            with suppress(aioimaplib.AioImapException, TimeoutError, OSError):
                async with asyncio.timeout(min(2.0, self._call_seconds)):
                    await self._client.logout()
        self.abort()

    def abort(self) -> None:
        """End the connection at once, and what the library does on it by itself."""
        self._gone.set()
        for task in list(self._client.protocol.tasks):
            task.cancel()
        if self._client.protocol.transport is not None:
            self._client.protocol.transport.abort()

    async def _search(self, criteria: str) -> list[int]:
        answer = await self._call_well("SEARCH", lambda: self._client.uid_search(criteria, charset=None))
        return read_uids(answer.lines)

    async def _fetch(self, uids: Sequence[int], parts: str, expected: int) -> Answer:
        uid_set = ",".join(map(str, uids[:MAX_PER_FETCH]))
        return await self._call_well("FETCH", lambda: self._client.uid("fetch", uid_set, parts), expected)

    async def _call_well(self, name: str, call: Callable[[], Awaitable[Any]], expected: int = 0) -> Answer:
        answer = await self._call(name, call, expected)
        if answer.result != "OK":
            raise ImapRefused(name)
        return answer

    async def _call(self, name: str, call: Callable[[], Awaitable[Any]], expected: int = 0) -> Answer:
        async with self._lock:
            self._received, self._may_receive = 0, _MAX_ANSWER_BYTES + 2 * expected
            seconds = (
                self._call_seconds
                if name != "FETCH"
                else self._patience * (self._call_seconds + expected / _SLOWEST_BYTES_PER_SECOND)
            )
            task = asyncio.ensure_future(call())
            try:
                await self._wait_for_any({task}, seconds)
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

    def _is_streaming(self) -> bool:
        """Whether the server is still talking."""
        return self._received > 0 and asyncio.get_running_loop().time() - self._received_at < self._call_seconds

    async def _idle(self, seconds: float) -> None:
        self._received, self._may_receive = 0, _MAX_ANSWER_BYTES
        protocol = self._client.protocol
        idle = asyncio.ensure_future(protocol.idle())
        acknowledged = asyncio.ensure_future(protocol.wait_for_idle_response())
        new_mail = asyncio.ensure_future(self._new_mail.wait())
        try:
            await self._wait_for_any({idle, acknowledged}, self._call_seconds)
            if idle.done() and not self._gone.is_set():
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
        """Until one of them is done or time is up; TemporaryFailure when the connection goes first."""
        gone = asyncio.ensure_future(self._gone.wait())
        try:
            done, _ = await asyncio.wait({*tasks, gone}, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
            if gone in done and not done & tasks:
                raise TemporaryFailure("IMAP_WEG")
        finally:
            await _clean_up(gone)

    def _listen_in(self) -> None:
        """Hear everything first: the library forgets an EXISTS that comes with another answer, and keeps on listening
        after what it does not understand."""
        protocol = self._client.protocol
        pass_on, receive = protocol._untagged_response, protocol.data_received  # noqa: SLF001 - there is no other place

        def hear(line: bytes) -> object:
            if line[:40].rstrip().endswith(b" EXISTS"):
                self._new_mail.set()
            elif line.startswith(b"* BYE") or (self._selected and b"[UIDVALIDITY " in line):
                self._gone.set()
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


@asynccontextmanager
async def connect(config: MailConfig, *, patience: float = 1.0) -> AsyncIterator[ImapConnection]:
    """A logged-in connection, gone afterwards; TemporaryFailure when it cannot be made."""
    if not config.imap_tls and not is_loopback(config.imap_host):
        raise ValueError("imap_tls = false is only for loopback")
    connection = ImapConnection(config, patience=patience)
    try:
        await connection.log_in(config)
        yield connection
        await connection.log_out()
    finally:
        connection.abort()


async def _clean_up(*tasks: asyncio.Future[Any]) -> None:
    for task in tasks:
        task.cancel()
    done, _ = await asyncio.wait(tasks, timeout=_CANCEL_WITHIN)
    for task in done:
        if not task.cancelled():
            task.exception()  # seen: what matters of it was raised already
