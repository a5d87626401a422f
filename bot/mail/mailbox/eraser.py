"""Takes a mail out of our own mailbox, where its words must not stay."""

import asyncio

from bot.mail.config import MailConfig
from bot.mail.imap.connection import MAX_PER_FETCH, ImapConnection, connect
from bot.mail.imap.guarded import ImapRefused
from bot.mail.mailbox.groups import in_groups
from bot.mail.mailbox.inbox_rows import is_mail_of
from commands.ports import PermanentFailure, TemporaryFailure
from commands.ports.outgoing import MailToErase

_NEWEST = 1_000
"""Mails that are looked through for a mail that came in a moment ago, when no Message-ID finds it."""
_IN_ALL = 128 * 1024 * 1024
"""Bytes fetched for one search."""


class ImapEraser:
    """Implements MailEraser, on a connection of its own each time, as it is seldom asked."""

    def __init__(self, config: MailConfig) -> None:
        self._config = config

    async def erase_mail(self, order: MailToErase) -> None:
        """Remove every mail with this Message-ID, or otherwise the mail that the source id was made of.

        Raises TemporaryFailure, or PermanentFailure when there is no such mail: it may be gone or be in another folder.
        """
        async with connect(self._config) as connection:
            await connection.select(self._config.imap_folder)
            try:
                uids = await connection.uids_of(order.message_id) if order.message_id else []
                uids = uids or await self._search(connection, order.source)
                if uids:
                    await connection.erase(uids)
            except ImapRefused as error:
                raise TemporaryFailure(f"IMAP_{error}") from error
        if not uids and order.source:
            raise PermanentFailure("MAIL_NOT_FOUND")

    async def _search(self, connection: ImapConnection, source: str) -> list[int]:
        """The mails that this source id was made of, found by their content; the newest are looked at first."""
        if not source:
            return []
        newest = (await connection.all_uids())[: -_NEWEST - 1 : -1]
        left = _IN_ALL
        for start in range(0, len(newest), MAX_PER_FETCH):
            sizes = await connection.sizes(newest[start : start + MAX_PER_FETCH])
            fitting = {uid: sizes[uid] for uid in sorted(sizes, reverse=True) if sizes[uid] <= self._config.max_bytes}
            for group in in_groups(fitting):
                left -= sum(fitting[uid] for uid in group)
                if left < 0:
                    return []
                mails = await connection.fetch(group, expected=sum(fitting[uid] for uid in group))
                if found := await asyncio.to_thread(self._made_from, mails, source):
                    return found
        return []

    def _made_from(self, mails: dict[int, bytes], source: str) -> list[int]:
        return [uid for uid, raw in mails.items() if is_mail_of(source, raw, self._config.addresses)]
