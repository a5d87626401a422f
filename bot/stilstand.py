"""Mail that stands still in a running bot: the beheerder hears it once, on whichever channel works, and once when it
goes on. Remembered in the database, so that a restart and other processes say nothing twice.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.lus import Wekker, draai
from commands.beheer import aan_beheerders
from commands.gekeurd import Poort
from commands.messages import Bericht
from commands.ports import Clock, Ids, MailSender, OpenUow, TemporaryFailure, UnitOfWork
from commands.texts import alarm as teksten
from commands.uitgang import zet_klaar
from commands.zending import MailZending

LOG = structlog.get_logger()
LUS = "standstill"
GEDULD = timedelta(minutes=30)
GEWEIGERD = frozenset({"IMAP_AANMELDEN", "SMTP_AANMELDEN"})
"""A password is refused: waiting mends nothing."""
ONTVANGEN, VERSTUREN = "ontvangen", "versturen"
Meld = Callable[[str], None]
"""Told the code of each failure; "" when all is well."""


@dataclass(slots=True)
class _Stand:
    code: str = ""
    sinds: datetime | None = None
    """When the present series of failures began; None when all is well."""
    gezien: bool = False
    """Whether anything is known of it since the start."""
    verteld: bool | None = None
    """Whether it was last told as standing still; None: nobody looked yet."""

    def stil(self, nu: datetime) -> bool:
        return self.code in GEWEIGERD or (self.sinds is not None and nu - self.sinds >= GEDULD)


class Stilstand:
    """Collects how each way of mail does, and tells of it in a loop of its own: who reports never waits."""

    def __init__(self, open_uow: OpenUow, clock: Clock, poort: Poort, ids: Ids, *, uit: Wekker) -> None:
        self._open_uow = open_uow
        self._clock = clock
        self._poort = poort
        self._ids = ids
        self._uit = uit
        self._standen: dict[str, _Stand] = {}
        self._wekker = Wekker()

    def melder(self, weg: str) -> Meld:
        """What this way reports to: ONTVANGEN or VERSTUREN."""

        def meld(code: str) -> None:
            stand = self._standen.setdefault(weg, _Stand())
            anders = not stand.gezien or code != stand.code
            if code and stand.sinds is None:
                stand.sinds = self._clock()
            elif not code:
                stand.sinds = None
            stand.gezien, stand.code = True, code
            if anders:
                self._wekker.wek()

        return meld

    def vergeet(self, weg: str) -> None:
        """This process has nothing to do with it any more."""
        self._standen.pop(weg, None)

    async def run(self, *, rust: float) -> None:
        """Work for ever."""
        await draai(LUS, self.ronde, self._wekker, rust=rust)

    async def ronde(self) -> int:
        """Tell what changed; returns how many messages were queued."""
        nieuw = 0
        for weg, stand in list(self._standen.items()):
            nu = self._clock()
            if stand.stil(nu) and stand.verteld is not True:
                nieuw += await self._vertel_stil(weg, stand.code, nu)
                stand.verteld = True
            elif stand.gezien and not stand.code and stand.verteld is not False:
                nieuw += await self._vertel_weer(weg, nu)
                stand.verteld = False
        if nieuw:
            self._uit.wek()
        return nieuw

    async def _vertel_stil(self, weg: str, code: str, nu: datetime) -> int:
        LOG.error("mail stands still", way=weg, code=code)
        async with self._open_uow() as uow:
            if await uow.cursors.get(_cursor(weg)):
                return 0
            await uow.cursors.set(_cursor(weg), nu.isoformat())
            bericht = teksten.post_stil(weg, code, geweigerd=code in GEWEIGERD)
            return await self._vertel(bericht, f"stilstand/{weg}/{nu.isoformat()}", uow, nu)

    async def _vertel_weer(self, weg: str, nu: datetime) -> int:
        async with self._open_uow() as uow:
            if not await uow.cursors.get(_cursor(weg)):
                return 0
            LOG.info("mail goes on", way=weg)
            await uow.cursors.set(_cursor(weg), "")
            return await self._vertel(teksten.post_weer(weg), f"weer/{weg}/{nu.isoformat()}", uow, nu)

    async def _vertel(self, bericht: Bericht, sleutel: str, uow: UnitOfWork, nu: datetime) -> int:
        effecten = await aan_beheerders(uow, bericht, sleutel)
        nieuw = await zet_klaar(effecten, uow, self._poort.opgeslagen(), nu=nu, ids=self._ids)
        await uow.commit()
        return nieuw


class MeldendeSender:
    """A MailSender that reports whether the relay takes our password."""

    def __init__(self, sender: MailSender, meld: Meld) -> None:
        self._sender = sender
        self._meld = meld

    async def send(self, zending: MailZending) -> str:
        """As the sender it wraps."""
        try:
            message_id = await self._sender.send(zending)
        except TemporaryFailure as fout:
            if str(fout) in GEWEIGERD:
                self._meld(str(fout))
            raise
        self._meld("")
        return message_id


def _cursor(weg: str) -> str:
    return f"stilstand.{weg}"
