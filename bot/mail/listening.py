"""Brings mail into the inbox: the UID cursor in the database is the truth, IDLE only wakes, polling stands beside it.

The raw mail and the cursor are committed together, before anything is flagged; fetched twice is claimed once.
"""

import asyncio
from collections.abc import Callable, Iterator, Sequence

import structlog
from structlog.contextvars import bound_contextvars

from bot.hartslag import Slag, geen_slag
from bot.mail.config import MailConfig
from bot.mail.imap import PER_KEER, ImapVerbinding, ImapWeigert, verbind
from bot.mail.ontvangst import rijen
from bot.mail.tls import is_loopback
from commands.domain.rollen import Kanaal
from commands.ports import Clock, Ids, InboxRij, OpenUow, StorageFailure, TemporaryFailure

LUS = "listen mail"
"""Its name where loops are counted and in the logs."""
_log = structlog.get_logger()
_SAMEN_MAX = 8 * 1024 * 1024
"""Bytes fetched and committed at once, but for a single larger mail."""


class MailListener:
    """Listens to one folder until it is cancelled; survives servers that go, hang or lie."""

    def __init__(
        self,
        config: MailConfig,
        open_uow: OpenUow,
        clock: Clock,
        ids: Ids,
        wek: Callable[[], None],
        *,
        slag: Slag = geen_slag,
        meld: Callable[[str], None] = lambda _code: None,
        eerste_wacht: float = 1.0,
        langste_wacht: float = 60.0,
    ) -> None:
        """`slag` hears each turn of waiting and looking, and each failure; `meld` the code of each failure of the
        server, and "" when it is well.

        Raises ValueError when the settings would read mail in clear text over a network.
        """
        if not config.imap_tls and not is_loopback(config.imap_host):
            raise ValueError("imap_tls = false is only for loopback")
        self._config = config
        self._open_uow = open_uow
        self._clock = clock
        self._ids = ids
        self._wek = wek
        self._slag = slag
        self._meld = meld
        self._eerste_wacht = eerste_wacht
        self._langste_wacht = langste_wacht
        self._wacht = eerste_wacht
        self._cursor = f"mail.{config.imap_map}"

    async def run(self) -> None:
        """Never returns; every failure is logged as a code and followed by a new connection, ever later."""
        with bound_contextvars(loop=LUS):
            await self._blijf_luisteren()

    async def _blijf_luisteren(self) -> None:
        while True:
            try:
                async with verbind(self._config) as verbinding:
                    await self._luister(verbinding)
            except TemporaryFailure as fout:
                _log.warning("mail_verbinding", code=str(fout), wacht=self._wacht)
                self._meld(str(fout))
            except StorageFailure as fout:
                _log.error("database in the way", code=str(fout), wacht=self._wacht)
            except Exception as fout:
                _log.error("mail_luisteren", soort=type(fout).__name__, wacht=self._wacht, exc_info=fout)
            self._slag(False)
            await asyncio.sleep(self._wacht)
            self._wacht = min(self._wacht * 2, self._langste_wacht)

    async def _luister(self, verbinding: ImapVerbinding) -> None:
        geldig = await verbinding.kies(self._config.imap_map)
        while True:
            await self._haal_nieuwe(verbinding, geldig)
            self._slag(True)
            self._meld("")
            self._wacht = self._eerste_wacht
            await verbinding.wacht(min(self._config.poll_seconden, self._config.idle_seconden))

    async def _haal_nieuwe(self, verbinding: ImapVerbinding, geldig: int) -> None:
        uids = await verbinding.uids_na(await self._lees_cursor(geldig))
        for begin in range(0, len(uids), PER_KEER):
            stapel = uids[begin : begin + PER_KEER]
            groottes = await verbinding.groottes(stapel)
            for groep in self._groepen(stapel, groottes):
                gehaald = await self._haal(verbinding, groep, groottes)
                await self._bewaar(gehaald, geldig, groep[-1], groottes)
                self._slag(True)
                self._wek()
                await self._markeer(verbinding, list(gehaald))

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
            try:
                gehaald = await verbinding.haal(passend, verwacht=sum(groottes[uid] for uid in passend))
            except ImapWeigert:
                gehaald = await self._haal_een_voor_een(verbinding, passend, groottes)
        for uid in groep:
            if groottes.get(uid, 0) > self._config.max_bytes:
                gehaald |= await self._haal_kop(verbinding, uid)
        for uid in set(passend) - set(gehaald):
            _log.error("mail_niet_gekregen", uid=uid)
        return {uid: gehaald[uid] for uid in groep if uid in gehaald}

    async def _haal_een_voor_een(
        self, verbinding: ImapVerbinding, uids: Sequence[int], groottes: dict[int, int]
    ) -> dict[int, bytes]:
        """One mail that the server cannot give must not hold up the others."""
        gehaald: dict[int, bytes] = {}
        for uid in uids:
            try:
                gehaald |= await verbinding.haal([uid], verwacht=groottes[uid])
            except ImapWeigert:
                _log.error("mail_geweigerd", uid=uid)
        return gehaald

    async def _haal_kop(self, verbinding: ImapVerbinding, uid: int) -> dict[int, bytes]:
        try:
            return {uid: await verbinding.haal_kop(uid)}
        except ImapWeigert:
            _log.error("mail_geweigerd", uid=uid)
            return {}

    async def _bewaar(self, gehaald: dict[int, bytes], geldig: int, tot: int, groottes: dict[int, int]) -> None:
        nu = self._clock()
        alle: list[InboxRij] = []
        for uid, ruw in gehaald.items():
            te_groot = groottes[uid] if groottes[uid] > self._config.max_bytes else 0
            for bron, inhoud in rijen(ruw, self._config.domein, grootte=te_groot):
                rij_id = self._ids.voor(f"inbox/{bron}").nieuw()
                alle.append(InboxRij(id=rij_id, bron=bron, kanaal=Kanaal.MAIL, ruw=inhoud, ontvangen_op=nu))
        async with self._open_uow() as uow:
            nieuw = await uow.inbox.add_alle(alle)
            await uow.cursors.set(self._cursor, f"{geldig}:{tot}")
            await uow.commit()
        _log.info("mail_opgehaald", nieuw=nieuw, dubbel=len(alle) - nieuw)

    async def _markeer(self, verbinding: ImapVerbinding, uids: Sequence[int]) -> None:
        if uids:
            try:
                await verbinding.markeer_gelezen(uids)
            except ImapWeigert:
                _log.warning("mail_vlag_geweigerd", aantal=len(uids))

    async def _lees_cursor(self, geldig: int) -> int:
        """The last UID that is safe in the inbox; 0 when the server numbers anew (UIDVALIDITY)."""
        async with self._open_uow() as uow:
            waarde = await uow.cursors.get(self._cursor)
        bekend, _, uid = (waarde or "").partition(":")
        return int(uid) if bekend == str(geldig) and uid.isdigit() else 0
