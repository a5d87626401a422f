"""Asks the server once more for a mail that it could not give before, when the beheerder offers it again."""

import structlog

from bot.mail.config import MailConfig
from bot.mail.imap.connection import ImapVerbinding, ImapWeigert, verbind
from bot.mail.mailbox.inbox_rows import inboxrijen, neem_op
from bot.mail.raw.envelope import pak_uit
from bot.mail.reading.reader import MailLezer
from commands.messages import Inbound
from commands.ports import Clock, Ids, InboxRij, NietOpgehaald, OpenUow, TemporaryFailure

LOG = structlog.get_logger()
_GEDULD = 4.0


class Herlezer:
    """A Lezer for mail rows of the inbox; only a row that was parked before is asked for again."""

    def __init__(self, lezer: MailLezer, config: MailConfig, open_uow: OpenUow, clock: Clock, ids: Ids) -> None:
        self._lezer = lezer
        self._config = config
        self._open_uow = open_uow
        self._clock = clock
        self._ids = ids

    async def lees(self, rij: InboxRij) -> Inbound | None:
        """As the MailLezer. None also when the mail could now be had: it waits in the inbox as a row of its own, and is
        claimed once however it came. Raises TemporaryFailure when the server cannot be reached.
        """
        try:
            return await self._lezer.lees(rij)
        except NietOpgehaald:
            if not rij.storing:
                raise
            geldig, _, uid = pak_uit(rij.ruw)[0].plek.partition(":")
            async with verbind(self._config, geduld=_GEDULD) as verbinding:
                if await verbinding.kies(self._config.imap_map) == int(geldig):
                    await self._haal(verbinding, int(uid), rij)
        return None  # or the folder was numbered anew, and the listener finds it by itself

    async def _haal(self, verbinding: ImapVerbinding, uid: int, rij: InboxRij) -> None:
        try:
            maat = (await verbinding.groottes([uid])).get(uid)
            if maat is None and uid not in await verbinding.alle_uids():
                return  # somebody took it out of the mailbox
            te_groot = maat if maat is not None and maat > self._config.max_bytes else 0
            ruw = (
                await verbinding.haal_kop(uid) if te_groot else (await verbinding.haal([uid], verwacht=maat or 0))[uid]
            )
        except (TemporaryFailure, ImapWeigert, KeyError):
            raise NietOpgehaald(None) from None
        async with self._open_uow() as uow:
            rijen = inboxrijen(ruw, self._config.domein, self._ids, self._clock(), grootte=te_groot)
            await neem_op(rijen, uow, self._ids)
            await uow.commit()
        LOG.info("mail fetched after all", row=rij.id)
