"""Asks the server once more for a mail that it could not give before, when the beheerder offers it again."""

import structlog

from bot.mail.config import MailConfig
from bot.mail.imap.connection import ImapConnection, connect
from bot.mail.imap.guarded import ImapRefused
from bot.mail.mailbox.inbox_rows import add_to_inbox, inbox_rows
from bot.mail.raw.envelope import unwrap
from bot.mail.reading.reader import MailReader
from commands.messages import Inbound
from commands.ports import Clock, Ids, InboxItem, MessageNotFetched, OpenUow, TemporaryFailure

LOG = structlog.get_logger()
_PATIENCE = 4.0


class RetryingReader:
    """Reads mail rows of the inbox; asks again for a mail that the server could not give, if its row was parked."""

    def __init__(self, reader: MailReader, config: MailConfig, open_uow: OpenUow, clock: Clock, ids: Ids) -> None:
        self._reader = reader
        self._config = config
        self._open_uow = open_uow
        self._clock = clock
        self._ids = ids

    async def read(self, row: InboxItem) -> Inbound | None:
        """The mail as the MailReader reads it; raises TemporaryFailure when the server cannot be reached.

        None also when the mail could now be had: it waits in the inbox as a row of its own.
        """
        try:
            return await self._reader.read(row)
        except MessageNotFetched:
            if not row.storing:
                raise
            validity, _, uid = unwrap(row.raw)[0].place.partition(":")
            async with connect(self._config, patience=_PATIENCE) as connection:
                if await connection.select(self._config.imap_folder) == int(validity):
                    await self._fetch(connection, int(uid), row)
        return None  # fetched now, or the folder was numbered anew and the listener finds the mail by itself

    async def _fetch(self, connection: ImapConnection, uid: int, row: InboxItem) -> None:
        try:
            size = (await connection.sizes([uid])).get(uid)
            if size is None and uid not in await connection.all_uids():
                return  # somebody took the mail out of the mailbox
            too_large = size if size is not None and size > self._config.max_bytes else 0
            raw = (
                await connection.fetch_headers(uid)
                if too_large
                else (await connection.fetch([uid], expected=size or 0))[uid]
            )
        except (TemporaryFailure, ImapRefused, KeyError):
            raise MessageNotFetched(None) from None
        async with self._open_uow() as uow:
            rows = inbox_rows(raw, self._config.addresses, self._ids, self._clock(), size=too_large)
            await add_to_inbox(rows, uow, self._ids)
            await uow.commit()
        LOG.info("mail fetched after all", row=row.id)
