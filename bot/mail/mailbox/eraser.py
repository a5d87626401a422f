"""Takes a mail out of our own mailbox: what it brought must not stay there."""

import asyncio
from collections.abc import Iterator, Sequence

from bot.mail.config import MailConfig
from bot.mail.imap.connection import MAX_PER_FETCH, ImapConnection, connect
from bot.mail.imap.guarded import ImapRefused
from bot.mail.mailbox.inbox_rows import is_mail_of
from commands.ports import PermanentFailure, TemporaryFailure
from commands.ports.zending import Wisopdracht

_NEWEST = 1_000
"""Mails that are looked through for one without a Message-ID that can be asked for; it came in a moment ago."""
_TOGETHER = 8 * 1024 * 1024
_IN_ALL = 128 * 1024 * 1024
"""Bytes fetched at once, and for one search."""


class ImapEraser:
    """Implements MailWisser, on a connection of its own each time: it is seldom asked."""

    def __init__(self, config: MailConfig) -> None:
        self._config = config

    async def wis_mail(self, order: Wisopdracht) -> None:
        """Remove every mail with this Message-ID; where that finds none, the mail that the source id was made of.

        Raises TemporaryFailure, and PermanentFailure when there is none: it may be gone, or under another name.
        """
        async with connect(self._config) as connection:
            await connection.select(self._config.imap_folder)
            try:
                uids = await connection.uids_of(order.message_id) if order.message_id else []
                uids = uids or await self._search(connection, order.bron)
                if uids:
                    await connection.erase(uids)
            except ImapRefused as error:
                raise TemporaryFailure(f"IMAP_{error}") from error
        if not uids and order.bron:
            raise PermanentFailure("MAIL_NOT_FOUND")

    async def _search(self, connection: ImapConnection, source: str) -> list[int]:
        """By what is in it, the newest first: its place in the mailbox may have changed."""
        if not source:
            return []
        newest = (await connection.all_uids())[: -_NEWEST - 1 : -1]
        left = _IN_ALL
        for start in range(0, len(newest), MAX_PER_FETCH):
            sizes = await connection.sizes(newest[start : start + MAX_PER_FETCH])
            fitting = {uid: sizes[uid] for uid in sorted(sizes, reverse=True)}
            for group in _groups(fitting, self._config.max_bytes):
                left -= sum(fitting[uid] for uid in group)
                if left < 0:
                    return []
                mails = await connection.fetch(group, expected=sum(fitting[uid] for uid in group))
                if found := await asyncio.to_thread(self._made_from, mails, source):
                    return found
        return []

    def _made_from(self, mails: dict[int, bytes], source: str) -> list[int]:
        return [uid for uid, raw in mails.items() if is_mail_of(source, raw, self._config.domain)]


def _groups(sizes: dict[int, int], max_bytes: int) -> Iterator[Sequence[int]]:
    """What is fetched at once; a mail over the limit was never read."""
    group: list[int] = []
    total = 0
    for uid, size in sizes.items():
        if size > max_bytes:
            continue
        if group and total + size > _TOGETHER:
            yield group
            group, total = [], 0
        group.append(uid)
        total += size
    if group:
        yield group
