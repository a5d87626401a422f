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
from bot.mail.imap.answers import Regels, lees_groottes, lees_inhoud, lees_mappen, lees_uids, lees_uidvalidity
from bot.mail.tls import is_loopback, maak_context
from commands.ports import TemporaryFailure

PER_KEER = 50
"""Messages in one FETCH: the library recurses once or more for each line of an answer."""
KOP_MAX = 64 * 1024
TRAAG = "IMAP_TRAAG"
"""Code of what took too long while the server was still giving."""
_BYTES_PER_SECONDE = 50_000
"""The slowest line we wait for."""
_AFBREKEN = 1.0
"""Seconds that a cancelled call may take to end."""
_ANTWOORD_MAX = 8 * 1024 * 1024
"""Bytes that one call may bring besides the mails it asks for; a server that says more is not listened to."""


class Antwoord(Protocol):
    """What the library gives back."""

    result: str
    lines: Regels


class ImapWeigert(Exception):
    """The server answered NO or BAD; the connection is still good. The text is the command alone."""


class ImapVerbinding:
    """One logged-in connection; any TemporaryFailure means that it is gone."""

    def __init__(self, config: MailConfig, *, geduld: float = 1.0) -> None:
        """`geduld`: so many times longer than usual a FETCH may take."""
        logging.getLogger("aioimaplib").setLevel(logging.CRITICAL)  # it logs whole mails
        self._tijd = config.timeout_seconden
        self._geduld = geduld
        self._gekozen = False
        self._zonder_idle = False
        self._binnen = 0
        self._mag_binnen = _ANTWOORD_MAX
        self._laatst = 0.0
        self._slot = asyncio.Lock()
        self._weg = asyncio.Event()
        self._nieuw = asyncio.Event()
        self._client = aioimaplib.IMAP4(
            config.imap_host,
            config.imap_poort,
            timeout=config.timeout_seconden * geduld,
            conn_lost_cb=lambda _fout: self._weg.set(),
            ssl_context=maak_context(config.ca_bestand) if config.imap_tls else None,
        )
        self._luister_mee()

    async def meld_aan(self, config: MailConfig) -> None:
        """Wait for the greeting and log in."""
        await self._doe("GROET", self._client.wait_hello_from_server)
        naam = aioimaplib.quoted(config.imap_gebruiker)
        antwoord = await self._doe("LOGIN", lambda: self._client.login(naam, config.imap_wachtwoord))
        if antwoord.result != "OK":
            # RFC 5530: the server cannot look up passwords just now, which says nothing of ours
            druk = any(b"[UNAVAILABLE]" in regel for regel in antwoord.lines)
            raise TemporaryFailure("IMAP_LATER" if druk else "IMAP_AANMELDEN")
        await self._doe("CAPABILITY", self._client.protocol.capability)

    async def kies(self, map_: str) -> int:
        """Open a folder; returns its UIDVALIDITY."""
        antwoord = await self._doe("SELECT", lambda: self._client.select(aioimaplib.quoted(map_)))
        if antwoord.result != "OK":
            raise TemporaryFailure("IMAP_MAP")
        self._gekozen = True
        return lees_uidvalidity(antwoord.lines)

    async def uids_na(self, uid: int) -> list[int]:
        """Every UID above this one, ascending. Mail that comes from now on ends `wacht`."""
        self._nieuw.clear()
        criteria = f"UID {uid + 1}:*"
        antwoord = await self._goed("SEARCH", lambda: self._client.uid_search(criteria, charset=None))
        return [gevonden for gevonden in lees_uids(antwoord.lines) if gevonden > uid]

    async def alle_uids(self) -> list[int]:
        """Every UID of the folder, ascending; ends no `wacht` and lets none end."""
        antwoord = await self._goed("SEARCH", lambda: self._client.uid_search("UID 1:*", charset=None))
        return lees_uids(antwoord.lines)

    async def groottes(self, uids: Sequence[int]) -> dict[int, int]:
        """Size in bytes of each of at most PER_KEER messages; who is gone is left out."""
        antwoord = await self._fetch(uids, "(UID RFC822.SIZE)", 0)
        return {uid: grootte for uid, grootte in lees_groottes(antwoord.lines).items() if uid in uids}

    async def haal(self, uids: Sequence[int], *, verwacht: int) -> dict[int, bytes]:
        """The raw mails, byte for byte, without flagging; `verwacht` is their size together."""
        return lees_inhoud((await self._fetch(uids, "(UID BODY.PEEK[])", verwacht)).lines)

    async def haal_kop(self, uid: int) -> bytes:
        """At most KOP_MAX bytes of the headers of one mail."""
        antwoord = await self._fetch([uid], f"(UID BODY.PEEK[HEADER]<0.{KOP_MAX}>)", KOP_MAX)
        return lees_inhoud(antwoord.lines).get(uid, b"")

    async def markeer_gelezen(self, uids: Sequence[int]) -> None:
        """Set the flag Seen."""
        reeks = ",".join(map(str, uids))
        await self._goed("STORE", lambda: self._client.uid("store", reeks, "+FLAGS.SILENT", "(\\Seen)"))

    async def uids_van(self, message_id: str) -> list[int]:
        """Every mail with this Message-ID; none for an id that cannot be asked for."""
        if not message_id.isascii() or not message_id.isprintable() or set(message_id) & set('"\\'):
            return []
        criteria = f'HEADER Message-ID "{message_id}"'
        antwoord = await self._goed("SEARCH", lambda: self._client.uid_search(criteria, charset=None))
        return lees_uids(antwoord.lines)

    async def wis(self, uids: Sequence[int]) -> None:
        """Take these mails out of the folder for good."""
        reeks = ",".join(map(str, uids))
        await self._goed("STORE", lambda: self._client.uid("store", reeks, "+FLAGS.SILENT", "(\\Deleted)"))
        if self._client.has_capability("UIDPLUS"):
            await self._goed("EXPUNGE", lambda: self._client.uid("expunge", reeks))
        else:
            await self._goed("EXPUNGE", self._client.expunge)

    async def mappen(self, patroon: str) -> list[str]:
        """Names of the folders that fit, without any sign that must be quoted."""
        return lees_mappen((await self._goed("LIST", lambda: self._client.list('""', f'"{patroon}"'))).lines)

    async def zet_map(self, naam: str, *, weg: bool = False) -> None:
        """Make a folder, or take it away."""
        await self._goed("FOLDER", lambda: (self._client.delete if weg else self._client.create)(f'"{naam}"'))

    async def wacht(self, seconden: float) -> bool:
        """Until there may be new mail, at most so long; uses IDLE where the server has it. True: nothing came."""
        if self._nieuw.is_set():
            return False
        if self._client.has_capability("IDLE") and not self._zonder_idle:
            async with self._slot:
                try:
                    await self._idle(seconden)
                except BaseException:
                    self.breek()
                    raise
        if self._zonder_idle or not self._client.has_capability("IDLE"):
            nieuw = asyncio.ensure_future(self._nieuw.wait())
            try:
                await self._wacht_op({nieuw}, seconden)
            finally:
                await _ruim_op(nieuw)
        return not self._nieuw.is_set()

    async def meld_af(self) -> None:
        """Say goodbye, if there is time for it, and be gone."""
        if not self._weg.is_set():
            with suppress(aioimaplib.AioImapException, TimeoutError, OSError):
                async with asyncio.timeout(min(2.0, self._tijd)):
                    await self._client.logout()
        self.breek()

    def breek(self) -> None:
        """End the connection at once, and what the library does on it by itself."""
        self._weg.set()
        for taak in list(self._client.protocol.tasks):
            taak.cancel()
        if self._client.protocol.transport is not None:
            self._client.protocol.transport.abort()

    async def _fetch(self, uids: Sequence[int], delen: str, verwacht: int) -> Antwoord:
        reeks = ",".join(map(str, uids[:PER_KEER]))
        return await self._goed("FETCH", lambda: self._client.uid("fetch", reeks, delen), verwacht)

    async def _goed(self, naam: str, doe: Callable[[], Awaitable[Any]], verwacht: int = 0) -> Antwoord:
        antwoord = await self._doe(naam, doe, verwacht)
        if antwoord.result != "OK":
            raise ImapWeigert(naam)
        return antwoord

    async def _doe(self, naam: str, doe: Callable[[], Awaitable[Any]], verwacht: int = 0) -> Antwoord:
        async with self._slot:
            self._binnen, self._mag_binnen = 0, _ANTWOORD_MAX + 2 * verwacht
            tijd = self._tijd if naam != "FETCH" else self._geduld * (self._tijd + verwacht / _BYTES_PER_SECONDE)
            taak = asyncio.ensure_future(doe())
            try:
                await self._wacht_op({taak}, tijd)
                if taak.done():
                    antwoord: Antwoord = taak.result()
                    return antwoord
                raise TemporaryFailure(TRAAG if self._stroomt() else "IMAP_STIL")
            except (aioimaplib.AioImapException, TimeoutError, OSError, ValueError) as fout:
                self.breek()
                raise TemporaryFailure(f"IMAP_{tls_code(fout) or naam}") from fout
            except BaseException:
                self.breek()
                raise
            finally:
                await _ruim_op(taak)

    def _stroomt(self) -> bool:
        """Whether the server is still talking."""
        return self._binnen > 0 and asyncio.get_running_loop().time() - self._laatst < self._tijd

    async def _idle(self, seconden: float) -> None:
        self._binnen, self._mag_binnen = 0, _ANTWOORD_MAX
        protocol = self._client.protocol
        idle = asyncio.ensure_future(protocol.idle())
        erkend = asyncio.ensure_future(protocol.wait_for_idle_response())
        nieuw = asyncio.ensure_future(self._nieuw.wait())
        try:
            await self._wacht_op({idle, erkend}, self._tijd)
            if idle.done() and not self._weg.is_set():
                self._zonder_idle = True  # it promises IDLE and refuses it
                return
            if not erkend.done():
                raise TemporaryFailure("IMAP_IDLE")
            await self._wacht_op({idle, nieuw}, seconden)
            if not idle.done():
                protocol.idle_done()
                await self._wacht_op({idle}, self._tijd)
            if not idle.done():
                raise TemporaryFailure("IMAP_STIL")
            while not protocol.idle_queue.empty():
                protocol.idle_queue.get_nowait()
        finally:
            await _ruim_op(idle, erkend, nieuw)

    async def _wacht_op(self, taken: set[asyncio.Future[Any]], seconden: float) -> None:
        """Until one of them is done or time is up; TemporaryFailure when the connection goes first."""
        weg = asyncio.ensure_future(self._weg.wait())
        try:
            klaar, _ = await asyncio.wait({*taken, weg}, timeout=seconden, return_when=asyncio.FIRST_COMPLETED)
            if weg in klaar and not klaar & taken:
                raise TemporaryFailure("IMAP_WEG")
        finally:
            await _ruim_op(weg)

    def _luister_mee(self) -> None:
        """Hear everything first: the library forgets an EXISTS that comes with another answer, and keeps on listening
        after what it does not understand.
        """
        protocol = self._client.protocol
        verder, ontvang = protocol._untagged_response, protocol.data_received  # noqa: SLF001 - there is no other place

        def hoor(regel: bytes) -> object:
            if regel[:40].rstrip().endswith(b" EXISTS"):
                self._nieuw.set()
            elif regel.startswith(b"* BYE") or (self._gekozen and b"[UIDVALIDITY " in regel):
                self._weg.set()
            return verder(regel)

        def neem(stuk: bytes) -> None:
            self._binnen += len(stuk)
            self._laatst = asyncio.get_running_loop().time()
            if self._binnen > self._mag_binnen:
                self.breek()
                return
            try:
                ontvang(stuk)
            except Exception:  # its words may hold what people wrote
                self.breek()

        protocol._untagged_response = hoor  # noqa: SLF001
        protocol.data_received = neem


@asynccontextmanager
async def verbind(config: MailConfig, *, geduld: float = 1.0) -> AsyncIterator[ImapVerbinding]:
    """A logged-in connection, gone afterwards; TemporaryFailure when it cannot be made."""
    if not config.imap_tls and not is_loopback(config.imap_host):
        raise ValueError("imap_tls = false is only for loopback")
    verbinding = ImapVerbinding(config, geduld=geduld)
    try:
        await verbinding.meld_aan(config)
        yield verbinding
        await verbinding.meld_af()
    finally:
        verbinding.breek()


async def _ruim_op(*taken: asyncio.Future[Any]) -> None:
    for taak in taken:
        taak.cancel()
    klaar, _ = await asyncio.wait(taken, timeout=_AFBREKEN)
    for taak in klaar:
        if not taak.cancelled():
            taak.exception()  # seen: what matters of it was raised already
