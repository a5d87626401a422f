"""Takes a mail out of our own mailbox: what it brought must not stay there."""

import asyncio
from collections.abc import Iterator, Sequence

from bot.mail.config import MailConfig
from bot.mail.imap.connection import PER_KEER, ImapVerbinding, ImapWeigert, verbind
from bot.mail.mailbox.inbox_rows import komt_van
from commands.ports import PermanentFailure, TemporaryFailure
from commands.ports.zending import Wisopdracht

_NEWEST = 1_000
"""Mails that are looked through for one without a Message-ID that can be asked for; it came in a moment ago."""
_TOGETHER = 8 * 1024 * 1024
_IN_ALL = 128 * 1024 * 1024
"""Bytes fetched at once, and for one search."""


class ImapWisser:
    """Implements MailWisser, on a connection of its own each time: it is seldom asked."""

    def __init__(self, config: MailConfig) -> None:
        self._config = config

    async def wis_mail(self, opdracht: Wisopdracht) -> None:
        """Remove every mail with this Message-ID; where that finds none, the mail that the source id was made of.

        Raises TemporaryFailure, and PermanentFailure when there is none: it may be gone, or under another name.
        """
        async with verbind(self._config) as verbinding:
            await verbinding.kies(self._config.imap_map)
            try:
                uids = await verbinding.uids_van(opdracht.message_id) if opdracht.message_id else []
                uids = uids or await self._zoek(verbinding, opdracht.bron)
                if uids:
                    await verbinding.wis(uids)
            except ImapWeigert as fout:
                raise TemporaryFailure(f"IMAP_{fout}") from fout
        if not uids and opdracht.bron:
            raise PermanentFailure("MAIL_NOT_FOUND")

    async def _zoek(self, verbinding: ImapVerbinding, bron: str) -> list[int]:
        """By what is in it, the newest first: its place in the mailbox may have changed."""
        if not bron:
            return []
        nieuwste = (await verbinding.alle_uids())[: -_NEWEST - 1 : -1]
        over = _IN_ALL
        for begin in range(0, len(nieuwste), PER_KEER):
            groottes = await verbinding.groottes(nieuwste[begin : begin + PER_KEER])
            passend = {uid: groottes[uid] for uid in sorted(groottes, reverse=True)}
            for groep in _groepen(passend, self._config.max_bytes):
                over -= sum(passend[uid] for uid in groep)
                if over < 0:
                    return []
                mails = await verbinding.haal(groep, verwacht=sum(passend[uid] for uid in groep))
                if gevonden := await asyncio.to_thread(self._hieruit, mails, bron):
                    return gevonden
        return []

    def _hieruit(self, mails: dict[int, bytes], bron: str) -> list[int]:
        return [uid for uid, ruw in mails.items() if komt_van(bron, ruw, self._config.domein)]


def _groepen(groottes: dict[int, int], hoogstens: int) -> Iterator[Sequence[int]]:
    """What is fetched at once; a mail over the limit was never read."""
    groep: list[int] = []
    samen = 0
    for uid, grootte in groottes.items():
        if grootte > hoogstens:
            continue
        if groep and samen + grootte > _TOGETHER:
            yield groep
            groep, samen = [], 0
        groep.append(uid)
        samen += grootte
    if groep:
        yield groep
