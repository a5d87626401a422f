"""Fetches new mail and stores it with the cursor; a mail that cannot be had is in the end set aside, alone."""

import asyncio
from collections.abc import AsyncIterator, Callable, Collection, Sequence
from contextlib import asynccontextmanager
from hashlib import sha256

import structlog

from bot.mail.config import MailConfig
from bot.mail.imap.connection import ImapConnection
from bot.mail.imap.guarded import SLOW, ImapRefused
from bot.mail.mailbox.groups import in_groups
from bot.mail.mailbox.inbox_rows import add_to_inbox, inbox_rows, set_aside_row
from bot.mail.mailbox.suspicion import FAILURES_TO_BLAME, Suspicion
from commands.ports import Clock, Ids, InboxItem, OpenUow, TemporaryFailure

LOG = structlog.get_logger()
_SMALL = 256 * 1024
"""Bytes; the server is preferably tested with a mail that is no larger."""
_NOTHING_GIVEN = "IMAP_LEEG"
"""Code of a server that says OK and gives nothing."""


class BrokenByMail(TemporaryFailure):
    """The connection broke while mail was asked for; the suspicion against that mail is stored."""


class Fetcher:
    """Fetches from one folder; `progressed` hears of each commit how many rows are new."""

    def __init__(
        self, config: MailConfig, open_uow: OpenUow, clock: Clock, ids: Ids, progressed: Callable[[int], None]
    ) -> None:
        self._config = config
        self._open_uow = open_uow
        self._clock = clock
        self._ids = ids
        self._progressed = progressed
        self._cursor = f"mail.{config.imap_folder}"
        self._place_cursor = f"mail.{config.imap_folder}.plaats"
        self.place = sha256(f"{config.imap_user}\n{config.imap_host}".lower().encode()).hexdigest()[:16]
        """The mailbox: another server may number another folder alike."""
        self._suspicion_cursor = f"mail.{config.imap_folder}.verdacht"

    async def fetch_new(self, connection: ImapConnection, validity: int) -> None:
        """Store every mail above the cursor. Raises BrokenByMail, or a TemporaryFailure that is not about a mail."""
        above, suspicion = await self._read_cursors(validity)
        for batch in suspicion.batches(await connection.uids_above(above)):
            proven = batch == [suspicion.uid] and await self._server_is_well(connection, suspicion)
            if proven and suspicion.times >= FAILURES_TO_BLAME:
                await self._set_aside(connection, validity, batch[0])
                continue
            async with self._suspecting(batch, suspicion, proven=proven):
                sizes = await connection.sizes(batch)
                await self._require(connection, batch, sizes)
            for group in in_groups({uid: sizes.get(uid, 0) if self._fits(uid, sizes) else 0 for uid in batch}):
                async with self._suspecting(group, suspicion, proven=proven):
                    fetched = await self._fetch(connection, group, sizes)
                await self._store(fetched, validity, sizes)
                await self._mark_seen(connection, list(fetched))

    async def clear_suspicion(self) -> None:
        """Something other than a mail failed, so no mail is to blame any more."""
        async with self._open_uow() as uow:
            suspicion = Suspicion.parse(await uow.cursors.get(self._suspicion_cursor))
        if suspicion.times:
            await self._store_suspicion(suspicion.cleared())

    @asynccontextmanager
    async def _suspecting(self, uids: Sequence[int], suspicion: Suspicion, *, proven: bool) -> AsyncIterator[None]:
        """Store that one of these may be to blame when the connection breaks now."""
        try:
            yield
        except (TemporaryFailure, ImapRefused) as error:
            code = str(error) if isinstance(error, TemporaryFailure) else f"IMAP_{error}"
            await self._store_suspicion(suspicion.after_break(uids, counts=proven, slow=code == SLOW))
            raise BrokenByMail(code) from error

    def _fits(self, uid: int, sizes: dict[int, int]) -> bool:
        """Whether a mail of known size is within the limit; of a larger one only the headers are fetched."""
        return 0 <= sizes.get(uid, -1) <= self._config.max_bytes

    async def _fetch(self, connection: ImapConnection, group: Sequence[int], sizes: dict[int, int]) -> dict[int, bytes]:
        fitting = [uid for uid in group if self._fits(uid, sizes)]
        fetched: dict[int, bytes] = {}
        if fitting:
            fetched = await connection.fetch(fitting, expected=sum(sizes[uid] for uid in fitting))
        for uid in group:
            if sizes.get(uid, 0) > self._config.max_bytes:
                fetched[uid] = await connection.fetch_headers(uid)
        await self._require(connection, group, fetched)
        return {uid: fetched[uid] for uid in group if uid in fetched}

    async def _require(self, connection: ImapConnection, uids: Sequence[int], given: Collection[int]) -> None:
        """Raise TemporaryFailure when the server left out a mail that is still in the folder."""
        missing = set(uids) - set(given)
        if missing and missing & set(await connection.all_uids()):
            raise TemporaryFailure(_NOTHING_GIVEN)

    async def _server_is_well(self, connection: ImapConnection, suspicion: Suspicion) -> bool:
        """Whether another mail can be had as often as this one failed; False when there is no other to try.

        Raises TemporaryFailure when the other mail cannot be had.
        """
        if not suspicion.times:
            return False
        choice = suspicion.witnesses(await connection.all_uids())
        try:
            sizes = await connection.sizes(choice) if choice else {}
            fitting = [uid for uid in choice if self._fits(uid, sizes)]
            fitting = [uid for uid in fitting if sizes[uid] <= _SMALL] or fitting
            for uid in fitting[:1] * suspicion.times:
                if uid not in await connection.fetch([uid], expected=sizes[uid]):
                    raise TemporaryFailure(_NOTHING_GIVEN)
        except ImapRefused as error:
            raise TemporaryFailure(f"IMAP_{error}") from error
        return bool(fitting)

    async def _set_aside(self, connection: ImapConnection, validity: int, uid: int) -> None:
        """Pass this mail, and store its headers if they can be had; the reader of the row tells people."""
        head, broken = b"", None
        try:
            head = await connection.fetch_headers(uid)
        except ImapRefused:
            pass  # without them, then
        except TemporaryFailure as error:
            broken = error
        LOG.error("mail set aside", uid=uid)
        await self._commit([set_aside_row(head, validity, uid, self._ids, self._clock())], validity, uid)
        if broken is not None:
            raise broken

    async def _store(self, fetched: dict[int, bytes], validity: int, sizes: dict[int, int]) -> None:
        if not fetched:
            return  # a number without a mail does not move the cursor: the server may have made it up
        now = self._clock()
        rows: list[InboxItem] = []
        for uid, raw in fetched.items():
            too_large = sizes[uid] if sizes[uid] > self._config.max_bytes else 0
            # a quarter of a megabyte of headers takes a second: not on the loop
            rows += await asyncio.to_thread(inbox_rows, raw, self._config.addresses, self._ids, now, size=too_large)
        await self._commit(rows, validity, max(fetched))

    async def _commit(self, rows: Sequence[InboxItem], validity: int, up_to: int) -> None:
        async with self._open_uow() as uow:
            new = await add_to_inbox(rows, uow, self._ids)
            await uow.cursors.set(self._cursor, f"{validity}:{up_to}")
            await uow.cursors.set(self._place_cursor, self.place)
            await uow.commit()
        LOG.info("mail fetched", new=new, total=len(rows))
        self._progressed(new)

    async def _mark_seen(self, connection: ImapConnection, uids: Sequence[int]) -> None:
        if uids:
            try:
                await connection.mark_seen(uids)
            except ImapRefused:
                LOG.warning("mail not marked as read", total=len(uids))

    async def _read_cursors(self, validity: int) -> tuple[int, Suspicion]:
        """The last UID that is safe in the inbox, and the suspicion; 0 and none when the server numbers anew."""
        async with self._open_uow() as uow:
            cursor = await uow.cursors.get(self._cursor) or ""
            if await uow.cursors.get(self._place_cursor) not in (None, "", self.place):
                LOG.info("mailbox moved")
                cursor = ""
            suspicion = Suspicion.parse(await uow.cursors.get(self._suspicion_cursor))
        known, _, uid = cursor.partition(":")
        above = int(uid) if known == str(validity) and uid.isdigit() else 0
        return above, suspicion if suspicion.validity == validity else Suspicion(validity=validity)

    async def _store_suspicion(self, suspicion: Suspicion) -> None:
        async with self._open_uow() as uow:
            await uow.cursors.set(self._suspicion_cursor, suspicion.to_text())
            await uow.commit()
