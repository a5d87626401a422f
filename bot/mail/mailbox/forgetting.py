"""Takes handled mail out of our own mailbox, so that names do not pile up there; not before a backup holds it.

A restore fetches again what came after its backup, so what a backup holds need not stay, and the setting says for how
long it does all the same: for the day on which the newest backup cannot be read.
"""

from collections.abc import Sequence
from datetime import date, timedelta

import structlog

from bot.mail.config import MailConfig
from bot.mail.imap.connection import ImapConnection
from bot.mail.imap.guarded import ImapRefused
from bot.mail.mailbox.cursors import emptied_cursor, held_cursor
from bot.mail.raw.envelope import unwrap
from commands.ports import Clock, OpenUow, UnitOfWork

LOG = structlog.get_logger()
_TOGETHER = 100
"""Mails in one command."""


async def last_mail(folder: str, uow: UnitOfWork) -> str:
    """The place of the last mail that is safe in the inbox, before a backup is made; empty: none is.

    Kept under `held_cursor` once that backup is whole.
    """
    place, cursor = await uow.cursors.get(f"mail.{folder}.plaats"), await uow.cursors.get(f"mail.{folder}")
    return f"{place}:{cursor}" if place and cursor else ""


class Forgetting:
    """Looks once a day, on the connection that is there anyway."""

    def __init__(self, config: MailConfig, open_uow: OpenUow, clock: Clock, place: str) -> None:
        """`place`: of the mailbox; what a backup held of another one says nothing of this one."""
        self._folder = config.imap_folder
        self._keep = timedelta(days=config.keep_days)
        self._open_uow = open_uow
        self._clock = clock
        self._place = place
        self._looked: date | None = None

    async def look(self, connection: ImapConnection, validity: int) -> None:
        """Erase what may go. A server that will not is asked again tomorrow."""
        today = self._clock().date()
        if self._looked == today:
            return
        async with self._open_uow() as uow:
            held = await uow.cursors.get(held_cursor(self._folder)) or ""
            undecided = await _undecided(validity, uow)
        self._looked = today
        if (last := self._last_held(held, validity)) == 0:
            return
        try:
            old = await connection.uids_before(today - self._keep, up_to=last)
            gone = [uid for uid in old if uid not in undecided]
            for group in _groups(gone):
                await connection.erase(group)
        except ImapRefused as error:
            LOG.warning("mailbox not emptied", code=f"IMAP_{error}")
            return
        if gone:
            LOG.info("mailbox emptied", total=len(gone))
            async with self._open_uow() as uow:
                await uow.cursors.set(emptied_cursor(self._folder), self._clock().isoformat())
                await uow.commit()

    def _last_held(self, held: str, validity: int) -> int:
        place, _, cursor = held.partition(":")
        known, _, uid = cursor.partition(":")
        return int(uid) if (place, known) == (self._place, str(validity)) and uid.isdigit() else 0


async def _undecided(validity: int, uow: UnitOfWork) -> frozenset[int]:
    """Mails that the server never gave, and of which nobody decided: nothing of them lies anywhere else."""
    places = [unwrap(one.raw)[0].place.partition(":") for one in await uow.inbox.parked_whole()]
    return frozenset(int(uid) for known, _, uid in places if known == str(validity) and uid.isdigit())


def _groups(uids: Sequence[int]) -> list[Sequence[int]]:
    return [uids[start : start + _TOGETHER] for start in range(0, len(uids), _TOGETHER)]
