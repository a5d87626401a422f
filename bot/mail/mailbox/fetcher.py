"""Fetches what is new and stores it with the cursor; a mail that cannot be had is in the end set aside by itself."""

import asyncio
from collections.abc import AsyncIterator, Callable, Collection, Iterator, Sequence
from contextlib import asynccontextmanager

import structlog

from bot.mail.config import MailConfig
from bot.mail.imap.connection import TRAAG, ImapVerbinding, ImapWeigert
from bot.mail.mailbox.inbox_rows import apart, inboxrijen, neem_op
from bot.mail.mailbox.suspicion import BEWIJS, Verdenking
from commands.ports import Clock, Ids, InboxRij, OpenUow, TemporaryFailure

LOG = structlog.get_logger()
_SAMEN_MAX = 8 * 1024 * 1024
"""Bytes fetched and committed at once, but for a single larger mail."""
_KLEIN = 256 * 1024
_LEEG = "IMAP_LEEG"
"""The server says OK, and gives nothing."""


class MailBreekt(TemporaryFailure):
    """It broke while mail was asked for; what may have done it is noted."""


class Ophaler:
    """The fetching side of one folder; `gevorderd` hears of each commit how many rows are new."""

    def __init__(
        self, config: MailConfig, open_uow: OpenUow, clock: Clock, ids: Ids, gevorderd: Callable[[int], None]
    ) -> None:
        self._config = config
        self._open_uow = open_uow
        self._clock = clock
        self._ids = ids
        self._gevorderd = gevorderd
        self._cursor = f"mail.{config.imap_map}"
        self._verdacht = f"mail.{config.imap_map}.verdacht"

    async def haal_nieuwe(self, verbinding: ImapVerbinding, geldig: int) -> None:
        """Everything above the cursor. Raises MailBreekt, or another TemporaryFailure when it is not about a mail."""
        vanaf, verdenking = await self._lees_stand(geldig)
        for stapel in verdenking.stapels(await verbinding.uids_na(vanaf)):
            bewezen = stapel == [verdenking.uid] and await self._server_is_goed(verbinding, verdenking)
            if bewezen and verdenking.keer >= BEWIJS:
                await self._zet_apart(verbinding, geldig, stapel[0])
                continue
            async with self._let_op(stapel, verdenking, bewezen=bewezen):
                groottes = await verbinding.groottes(stapel)
                await self._eis(verbinding, stapel, groottes)
            for groep in self._groepen(stapel, groottes):
                async with self._let_op(groep, verdenking, bewezen=bewezen):
                    gehaald = await self._haal(verbinding, groep, groottes)
                await self._bewaar(gehaald, geldig, groottes)
                await self._markeer(verbinding, list(gehaald))

    async def ontkracht(self) -> None:
        """Something else than a mail failed: nobody is to blame any more."""
        async with self._open_uow() as uow:
            verdenking = Verdenking.lees(await uow.cursors.get(self._verdacht))
        if verdenking.keer:
            await self._bewaar_verdenking(verdenking.ontkracht())

    @asynccontextmanager
    async def _let_op(self, uids: Sequence[int], verdenking: Verdenking, *, bewezen: bool) -> AsyncIterator[None]:
        """Note that one of these may be to blame when it breaks now."""
        try:
            yield
        except (TemporaryFailure, ImapWeigert) as fout:
            code = str(fout) if isinstance(fout, TemporaryFailure) else f"IMAP_{fout}"
            await self._bewaar_verdenking(verdenking.na_breuk(uids, telt=bewezen, traag=code == TRAAG))
            raise MailBreekt(code) from fout

    def _groepen(self, uids: Sequence[int], groottes: dict[int, int]) -> Iterator[list[int]]:
        """Cut into groups that fit in memory; a mail over the limit counts for nothing, it is not fetched."""
        groep: list[int] = []
        samen = 0
        for uid in uids:
            grootte = groottes.get(uid, 0)
            grootte = grootte if grootte <= self._config.max_bytes else 0
            if groep and samen + grootte > _SAMEN_MAX:
                yield groep
                groep, samen = [], 0
            groep.append(uid)
            samen += grootte
        yield groep

    async def _haal(
        self, verbinding: ImapVerbinding, groep: Sequence[int], groottes: dict[int, int]
    ) -> dict[int, bytes]:
        passend = [uid for uid in groep if 0 <= groottes.get(uid, -1) <= self._config.max_bytes]
        gehaald: dict[int, bytes] = {}
        if passend:
            gehaald = await verbinding.haal(passend, verwacht=sum(groottes[uid] for uid in passend))
        for uid in groep:
            if groottes.get(uid, 0) > self._config.max_bytes:
                gehaald[uid] = await verbinding.haal_kop(uid)
        await self._eis(verbinding, groep, gehaald)
        return {uid: gehaald[uid] for uid in groep if uid in gehaald}

    async def _eis(self, verbinding: ImapVerbinding, uids: Sequence[int], gekregen: Collection[int]) -> None:
        """What the server left out must be gone from the folder."""
        over = set(uids) - set(gekregen)
        if over and over & set(await verbinding.alle_uids()):
            raise TemporaryFailure(_LEEG)

    async def _server_is_goed(self, verbinding: ImapVerbinding, verdenking: Verdenking) -> bool:
        """Whether another mail can be had as often as this one failed; False when there is none to try it with.

        Raises TemporaryFailure when it cannot be had.
        """
        if not verdenking.keer:
            return False
        keuze = verdenking.controles(await verbinding.alle_uids())
        try:
            groottes = await verbinding.groottes(keuze) if keuze else {}
            passend = [uid for uid in keuze if 0 <= groottes.get(uid, -1) <= self._config.max_bytes]
            passend = [uid for uid in passend if groottes[uid] <= _KLEIN] or passend
            for uid in passend[:1] * verdenking.keer:
                if uid not in await verbinding.haal([uid], verwacht=groottes[uid]):
                    raise TemporaryFailure(_LEEG)
        except ImapWeigert as fout:
            raise TemporaryFailure(f"IMAP_{fout}") from fout
        return bool(passend)

    async def _zet_apart(self, verbinding: ImapVerbinding, geldig: int, uid: int) -> None:
        """Pass this one, with its headers if they can be had; who reads the row tells people."""
        kop, gebroken = b"", None
        try:
            kop = await verbinding.haal_kop(uid)
        except ImapWeigert:
            pass  # without them, then
        except TemporaryFailure as fout:
            gebroken = fout
        LOG.error("mail set aside", uid=uid)
        await self._leg_vast([apart(kop, geldig, uid, self._ids, self._clock())], geldig, uid)
        if gebroken is not None:
            raise gebroken

    async def _bewaar(self, gehaald: dict[int, bytes], geldig: int, groottes: dict[int, int]) -> None:
        if not gehaald:
            return  # a number that leads to no mail moves the cursor nowhere: the server may have made it up
        nu = self._clock()
        alle: list[InboxRij] = []
        for uid, ruw in gehaald.items():
            te_groot = groottes[uid] if groottes[uid] > self._config.max_bytes else 0
            # a quarter of a megabyte of headers takes a second: not on the loop
            alle += await asyncio.to_thread(inboxrijen, ruw, self._config.domein, self._ids, nu, grootte=te_groot)
        await self._leg_vast(alle, geldig, max(gehaald))

    async def _leg_vast(self, alle: Sequence[InboxRij], geldig: int, tot: int) -> None:
        async with self._open_uow() as uow:
            nieuw = await neem_op(alle, uow, self._ids)
            await uow.cursors.set(self._cursor, f"{geldig}:{tot}")
            await uow.commit()
        LOG.info("mail fetched", new=nieuw, total=len(alle))
        self._gevorderd(nieuw)

    async def _markeer(self, verbinding: ImapVerbinding, uids: Sequence[int]) -> None:
        if uids:
            try:
                await verbinding.markeer_gelezen(uids)
            except ImapWeigert:
                LOG.warning("mail not marked as read", total=len(uids))

    async def _lees_stand(self, geldig: int) -> tuple[int, Verdenking]:
        """The last UID that is safe in the inbox, and who is suspected; nothing when the server numbers anew."""
        async with self._open_uow() as uow:
            cursor = await uow.cursors.get(self._cursor) or ""
            verdenking = Verdenking.lees(await uow.cursors.get(self._verdacht))
        bekend, _, uid = cursor.partition(":")
        vanaf = int(uid) if bekend == str(geldig) and uid.isdigit() else 0
        return vanaf, verdenking if verdenking.geldig == geldig else Verdenking(geldig=geldig)

    async def _bewaar_verdenking(self, verdenking: Verdenking) -> None:
        async with self._open_uow() as uow:
            await uow.cursors.set(self._verdacht, verdenking.schrijf())
            await uow.commit()
