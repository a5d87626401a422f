"""Mail that stands still in a running bot: the beheerder hears it once, on whichever channel works, and once when it
goes on. Remembered in the database, so that a restart and other processes say nothing twice.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

import structlog

from bot.loops.loop import Waker, run_forever
from commands.domain.rollen import Kanaal
from commands.door.gekeurd import Poort
from commands.effects.beheer import aan_beheerders, aan_regie_in_matrix
from commands.effects.stilstand import cursor, noteer, stille_wegen
from commands.effects.uitgang import zet_klaar
from commands.messages import Bericht
from commands.ports import Clock, Ids, KanaalWeigert, MailSender, OpenUow, PermanentFailure, UnitOfWork
from commands.ports.zending import MailZending
from commands.texts import alarm as teksten

LOG = structlog.get_logger()
LUS = "standstill"
GEDULD = timedelta(minutes=30)
GEWEIGERD = frozenset({"IMAP_AANMELDEN", "SMTP_AANMELDEN"})
"""A password is refused: waiting mends nothing."""
ONTVANGEN, VERSTUREN = "ontvangen", "versturen"
GEEN_ANTWOORD = frozenset({"SMTP_ADRES"})
"""What the relay was not even asked."""


class Meld(Protocol):
    """Told the code of each failure, and whether only a person can mend it; "" when all is well."""

    def __call__(self, code: str, *, mens: bool = False) -> None: ...


@dataclass(slots=True)
class _Stand:
    code: str = ""
    mens: bool = False
    """Whether waiting mends nothing."""
    sinds: datetime | None = None
    """When the present series of failures began; None when all is well."""
    gezien: bool = False
    """Whether anything is known of it since the start."""
    verteld: bool | None = None
    """Whether it was last told as standing still; None: nobody looked yet."""

    @property
    def antwoord(self) -> bool:
        """Whether the other side could be talked to, and said no."""
        return self.code.removeprefix("SMTP_")[:1].isdigit()

    def stil(self, nu: datetime) -> bool:
        return self.mens or self.code in GEWEIGERD or (self.sinds is not None and nu - self.sinds >= GEDULD)


class Stilstand:
    """Collects how each way of mail does, and tells of it in a loop of its own: who reports never waits."""

    def __init__(self, open_uow: OpenUow, clock: Clock, poort: Poort, ids: Ids, *, uit: Waker) -> None:
        self._open_uow = open_uow
        self._clock = clock
        self._poort = poort
        self._ids = ids
        self._uit = uit
        self._standen: dict[str, _Stand] = {}
        self._wekker = Waker()
        self._gelezen = False
        """Whether what stood still at the last stop is known."""

    def melder(self, weg: str) -> Meld:
        """What this way reports to: ONTVANGEN or VERSTUREN."""

        def meld(code: str, *, mens: bool = False) -> None:
            stand = self._standen.setdefault(weg, _Stand())
            mens = bool(code) and (mens or stand.mens)  # a line that is cut meanwhile makes nothing well
            anders = not stand.gezien or (code, mens) != (stand.code, stand.mens)
            if code and stand.sinds is None:
                stand.sinds = self._clock()
            elif not code:
                stand.sinds = None
            stand.gezien, stand.code, stand.mens = True, code, mens
            if anders:
                self._wekker.wake()

        return meld

    def vergeet(self, weg: str) -> None:
        """This process has nothing to do with it any more."""
        self._standen.pop(weg, None)

    @property
    def stil(self) -> tuple[str, ...]:
        """What stands still at this moment, as far as this process sees: each way with its code."""
        nu = self._clock()
        return tuple(f"mail {weg}: {een.code}" for weg, een in self._standen.items() if een.stil(nu))

    async def run(self, *, rust: float) -> None:
        """Work for ever."""
        await run_forever(LUS, self.ronde, self._wekker, rest=rust)

    async def ronde(self) -> int:
        """Tell what changed; returns how many messages were queued."""
        if not self._gelezen:
            await self._lees()
            self._gelezen = True
        nieuw = 0
        for weg, stand in list(self._standen.items()):
            nu = self._clock()
            if stand.stil(nu) and stand.verteld is not True:
                nieuw += await self._vertel_stil(weg, stand, nu)
            elif stand.gezien and not stand.code and stand.verteld is not False:
                nieuw += await self._vertel_weer(weg, nu)
                stand.verteld = False
        if nieuw:
            self._uit.wake()
        return nieuw

    async def _lees(self) -> None:
        """What was not sent before a restart is tried now; until something goes out nothing is well."""
        nu = self._clock()
        async with self._open_uow() as uow:
            stil = [een for een in await stille_wegen(uow) if een.weg == VERSTUREN]
            if not stil or not (await uow.peilingen.measure(nu)).outbox.get(Kanaal.MAIL):
                return
            if VERSTUREN not in self._standen:
                self._standen[VERSTUREN] = _Stand(code=stil[0].code, mens=True, sinds=stil[0].sinds, gezien=True)
            await uow.outbox.resume(Kanaal.MAIL, at=nu)
            await uow.commit()
        self._uit.wake()

    async def _vertel_stil(self, weg: str, stand: _Stand, nu: datetime) -> int:
        async with self._open_uow() as uow:
            gaat = weg == VERSTUREN and not stand.mens and stand.sinds is not None
            if gaat and await uow.outbox.went_out(Kanaal.MAIL, after=stand.sinds or nu):
                stand.sinds = nu  # another process sends
                return 0
            stand.verteld = True
            LOG.error("mail stands still", way=weg, code=stand.code)
            if await uow.cursors.get(cursor(weg)):
                return 0
            await noteer(uow, weg, stand.code, nu)
            geweigerd = weg == VERSTUREN and (stand.mens or stand.antwoord)
            bericht = teksten.post_stil(weg, stand.code, wachtwoord=stand.code in GEWEIGERD, geweigerd=geweigerd)
            # a refusal that nobody else met may be of one person: that is for the beheerder alone
            regie = weg == VERSTUREN and (stand.mens or not stand.antwoord)
            sleutel = f"stilstand/{weg}/{nu.isoformat()}"
            return await self._vertel(bericht, teksten.post_stil_regie() if regie else None, sleutel, uow, nu)

    async def _vertel_weer(self, weg: str, nu: datetime) -> int:
        async with self._open_uow() as uow:
            if not await uow.cursors.get(cursor(weg)):
                return 0
            LOG.info("mail goes on", way=weg)
            await uow.cursors.set(cursor(weg), "")
            regie = teksten.post_weer_regie() if weg == VERSTUREN else None
            return await self._vertel(teksten.post_weer(weg), regie, f"weer/{weg}/{nu.isoformat()}", uow, nu)

    async def _vertel(
        self, bericht: Bericht, regie: Bericht | None, sleutel: str, uow: UnitOfWork, nu: datetime
    ) -> int:
        effecten = await aan_beheerders(uow, bericht, sleutel)
        if regie is not None:
            effecten += await aan_regie_in_matrix(uow, regie, sleutel)
        nieuw = await zet_klaar(effecten, uow, self._poort.opgeslagen(), nu=nu, ids=self._ids)
        await uow.commit()
        return nieuw


class MeldendeSender:
    """A MailSender that reports whether the relay takes anything from us."""

    def __init__(self, sender: MailSender, meld: Meld) -> None:
        self._sender = sender
        self._meld = meld

    async def send(self, zending: MailZending) -> str:
        """As the sender it wraps."""
        try:
            message_id = await self._sender.send(zending)
        except KanaalWeigert as fout:
            self._meld(str(fout), mens=fout.mens)
            raise
        except PermanentFailure as fout:
            if str(fout) not in GEEN_ANTWOORD:
                self._meld("")  # who is heard about one person is on speaking terms
            raise
        self._meld("")
        return message_id
