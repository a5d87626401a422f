"""One logged-in connection to our mailbox: the commands that the bot gives it."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, nullcontext, suppress
from datetime import date

from aioimaplib import aioimaplib

from bot.base.tls import is_loopback
from bot.mail.config import MailConfig
from bot.mail.imap.answers import read_contents, read_folders, read_sizes, read_uids, read_uidvalidity
from bot.mail.imap.guarded import Answer, GuardedClient
from bot.mail.sasl import choose, exchange
from commands.ports import ChannelRefused, TemporaryFailure

REFUSED = "IMAP_TOKEN"
"""Code of a token that the mail server does not take."""
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
"""As IMAP writes them, whatever the language of this machine."""
MAX_PER_FETCH = 50
"""Messages in one FETCH: the library recurses once or more for each line of an answer."""
MAX_FETCHED_HEADER = 64 * 1024
"""Bytes of headers that are fetched of a mail whose body stays behind."""


class ImapConnection:
    """The commands; any TemporaryFailure means that the connection is gone, an ImapRefused that it is still good."""

    def __init__(self, config: MailConfig, *, patience: float = 1.0) -> None:
        """`patience`: how many times longer than usual a FETCH may take."""
        self._guarded = GuardedClient(config, patience=patience)
        self._client = self._guarded.client
        self._goodbye_within = min(2.0, config.timeout_seconds)
        self.token = ""
        """The token that it logged in with; empty: a password."""

    async def log_in(self, config: MailConfig, token: str = "") -> None:
        """Wait for the greeting and log in, with this token or otherwise with the password."""
        await self._guarded.call("GROET", self._client.wait_hello_from_server)
        self.token = token
        if token:
            answer = await self._log_in_with(token, config)
        else:
            name = aioimaplib.quoted(config.imap_user)
            answer = await self._guarded.call("LOGIN", lambda: self._client.login(name, config.imap_password))
        if answer.result != "OK":
            # RFC 5530: the server cannot look up logins just now, which says nothing of ours
            busy = any(b"[UNAVAILABLE]" in line for line in answer.lines)
            raise TemporaryFailure("IMAP_LATER" if busy else REFUSED if token else "IMAP_AANMELDEN")
        await self._guarded.call("CAPABILITY", self._client.protocol.capability)

    async def select(self, folder: str) -> int:
        """Open a folder; returns its UIDVALIDITY."""
        answer = await self._guarded.call("SELECT", lambda: self._client.select(aioimaplib.quoted(folder)))
        if answer.result != "OK":
            raise TemporaryFailure("IMAP_MAP")
        self._guarded.selected = True
        return read_uidvalidity(answer.lines)

    async def uids_above(self, uid: int) -> list[int]:
        """Every UID above this one, ascending. Mail that comes from now on is news to `quiet_for`."""
        self._guarded.new_mail.clear()
        return [found for found in await self._search(f"UID {uid + 1}:*") if found > uid]

    async def all_uids(self) -> list[int]:
        """Every UID of the folder, ascending; changes nothing of what is news to `quiet_for`."""
        return await self._search("UID 1:*")

    async def uids_before(self, day: date, *, up_to: int) -> list[int]:
        """Every UID up to this one of a mail that the server got before this day."""
        written = f"{day.day}-{_MONTHS[day.month - 1]}-{day.year}"
        return [uid for uid in await self._search(f"UID 1:{up_to} BEFORE {written}") if uid <= up_to]

    async def uids_of(self, message_id: str) -> list[int]:
        """Every mail with this Message-ID; none for an id that cannot be asked for."""
        if not message_id.isascii() or not message_id.isprintable() or set(message_id) & set('"\\'):
            return []
        return await self._search(f'HEADER Message-ID "{message_id}"')

    async def sizes(self, uids: Sequence[int]) -> dict[int, int]:
        """Size in bytes of each of at most MAX_PER_FETCH messages; a message that is gone is left out."""
        answer = await self._fetch(uids, "(UID RFC822.SIZE)", 0)
        return {uid: size for uid, size in read_sizes(answer.lines).items() if uid in uids}

    async def fetch(self, uids: Sequence[int], *, expected: int) -> dict[int, bytes]:
        """The raw mails, byte for byte, without flagging them; `expected` is their size together, in bytes."""
        return read_contents((await self._fetch(uids, "(UID BODY.PEEK[])", expected)).lines)

    async def fetch_headers(self, uid: int) -> bytes:
        """At most MAX_FETCHED_HEADER bytes of the headers of one mail."""
        answer = await self._fetch([uid], f"(UID BODY.PEEK[HEADER]<0.{MAX_FETCHED_HEADER}>)", MAX_FETCHED_HEADER)
        return read_contents(answer.lines).get(uid, b"")

    async def mark_seen(self, uids: Sequence[int]) -> None:
        """Set the flag Seen."""
        uid_set = ",".join(map(str, uids))
        await self._guarded.demand("STORE", lambda: self._client.uid("store", uid_set, "+FLAGS.SILENT", "(\\Seen)"))

    async def erase(self, uids: Sequence[int]) -> None:
        """Take these mails out of the folder for good."""
        uid_set = ",".join(map(str, uids))
        await self._guarded.demand("STORE", lambda: self._client.uid("store", uid_set, "+FLAGS.SILENT", "(\\Deleted)"))
        if self._client.has_capability("UIDPLUS"):
            await self._guarded.demand("EXPUNGE", lambda: self._client.uid("expunge", uid_set))
        else:
            await self._guarded.demand("EXPUNGE", self._client.expunge)

    async def folders(self, pattern: str) -> list[str]:
        """Names of the folders that fit; a name with a character that must be quoted is left out."""
        answer = await self._guarded.demand("LIST", lambda: self._client.list('""', f'"{pattern}"'))
        return read_folders(answer.lines)

    async def create_folder(self, name: str) -> None:
        """Make a folder."""
        await self._guarded.demand("FOLDER", lambda: self._client.create(f'"{name}"'))

    async def delete_folder(self, name: str) -> None:
        """Take a folder away."""
        await self._guarded.demand("FOLDER", lambda: self._client.delete(f'"{name}"'))

    async def quiet_for(self, seconds: float) -> bool:
        """Wait at most so long for news of mail; True when there was no news."""
        return await self._guarded.quiet_for(seconds)

    async def log_out(self) -> None:
        """Say goodbye, if there is time for it, and be gone."""
        if not self._guarded.gone.is_set():
            with suppress(aioimaplib.AioImapException, TimeoutError, OSError):
                async with asyncio.timeout(self._goodbye_within):
                    await self._client.logout()
        self.abort()

    def abort(self) -> None:
        """End the connection at once."""
        self._guarded.abort()

    async def _log_in_with(self, token: str, config: MailConfig) -> Answer:
        offered = [name.removeprefix("AUTH=") for name in self._client.protocol.capabilities if name[:5] == "AUTH="]
        mechanism = choose(offered)
        if not mechanism:
            raise ChannelRefused("IMAP_GEEN_OAUTH", needs_person=True)
        login = exchange(mechanism, config.imap_user, token, host=config.imap_host, port=config.imap_port)
        return await self._guarded.authenticate(login)

    async def _search(self, criteria: str) -> list[int]:
        answer = await self._guarded.demand("SEARCH", lambda: self._client.uid_search(criteria, charset=None))
        return read_uids(answer.lines)

    async def _fetch(self, uids: Sequence[int], parts: str, expected: int) -> Answer:
        uid_set = ",".join(map(str, uids[:MAX_PER_FETCH]))
        return await self._guarded.demand("FETCH", lambda: self._client.uid("fetch", uid_set, parts), expected)


@asynccontextmanager
async def connect(config: MailConfig, *, patience: float = 1.0, kept: bool = False) -> AsyncIterator[ImapConnection]:
    """A logged-in connection, gone afterwards; raises TemporaryFailure when it cannot be made.

    `kept`: the one that listens; any other waits for its place where the server counts them.
    """
    if not config.imap_tls and not is_loopback(config.imap_host):
        raise ValueError("imap_tls = false is only for loopback")
    async with nullcontext() if kept else config.beside():
        connection = await _logged_in(config, patience)
        try:
            yield connection
            await connection.log_out()
        finally:
            connection.abort()


async def _logged_in(config: MailConfig, patience: float) -> ImapConnection:
    """Where a token is refused, one that is new is tried before that counts."""
    if config.tokens is None:
        return await _one_login(config, patience)
    token = await config.tokens.token()
    try:
        return await _one_login(config, patience, token)
    except TemporaryFailure as failure:
        other = await config.tokens.token(refused=token) if str(failure) == REFUSED else token
        if other == token:
            raise
        return await _one_login(config, patience, other)


async def _one_login(config: MailConfig, patience: float, token: str = "") -> ImapConnection:
    connection = ImapConnection(config, patience=patience)
    try:
        await connection.log_in(config, token)
    except BaseException:
        connection.abort()
        raise
    return connection
