"""Mail that stands still in a running bot: the beheerder hears it once, and once more when it goes on.

He hears it on whichever channel works. The database remembers it, so that a restart and other processes repeat nothing.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

import structlog

from bot.loops.loop import Waker, run_forever
from commands.domain.rollen import Kanaal
from commands.effects.beheer import aan_beheerders, aan_regie_in_matrix
from commands.effects.stilstand import cursor, noteer, stille_wegen
from commands.effects.uitgang import zet_klaar
from commands.messages import Bericht
from commands.ports import ChannelRefused, Clock, MailSender, PermanentFailure, Transaction, Transactions
from commands.ports.outgoing import OutgoingMail
from commands.texts import uitval as teksten

LOG = structlog.get_logger()
LOOP = "standstill"
REPORT_AFTER = timedelta(minutes=30)
PASSWORD_REFUSED = frozenset({"IMAP_AANMELDEN", "SMTP_AANMELDEN"})
"""Codes of a refused password: waiting mends nothing."""
LOG_IN_ANEW = frozenset({"OAUTH_INLOGGEN", "OAUTH_TOESTEMMING"})
"""Codes of a login by token that somebody must give again."""
PROVIDER_REFUSES = frozenset(
    {"OAUTH_CLIENT", "OAUTH_GEHEIM_VERLOPEN", "OAUTH_SCOPE", "OAUTH_GEWEIGERD", "IMAP_GEEN_OAUTH", "SMTP_GEEN_OAUTH"}
)
"""Codes of a login by token of which the settings are wrong here or at the provider."""
AT_ONCE = PASSWORD_REFUSED | LOG_IN_ANEW | PROVIDER_REFUSES
"""Codes of what no waiting mends. A token that is refused is none: its server may be unable to ask the provider."""
RECEIVING, SENDING = "ontvangen", "versturen"
NOT_ASKED = frozenset({"SMTP_ADRES"})
"""Codes of failures for which the relay was not even asked."""


class Report(Protocol):
    """Is told the code of each failure, and whether only a person can mend it; "" when all is well."""

    def __call__(self, code: str, *, needs_person: bool = False) -> None: ...


@dataclass(slots=True)
class _Way:
    code: str = ""
    needs_person: bool = False
    """Whether waiting mends nothing."""
    since: datetime | None = None
    """The beginning of the present series of failures; None when all is well."""
    known: bool = False
    """Whether anything was reported since the start."""
    told: bool | None = None
    """Whether people were last told that it stands still; None when nobody looked yet."""

    @property
    def was_answered(self) -> bool:
        """Whether the other side answered, and its answer was no."""
        return self.code.removeprefix("SMTP_")[:1].isdigit()

    def stands_still(self, now: datetime) -> bool:
        return (
            self.needs_person or self.code in AT_ONCE or (self.since is not None and now - self.since >= REPORT_AFTER)
        )


class Standstill:
    """Collects reports about receiving and sending, and tells people in a loop of its own: reporting never waits."""

    def __init__(self, transactions: Transactions, clock: Clock, *, queued: Waker) -> None:
        self._transactions = transactions
        self._clock = clock
        self._queued = queued
        self._ways: dict[str, _Way] = {}
        self._waker = Waker()
        self._read_before = False
        """Whether what stood still at the last stop is known."""

    def reporter(self, way: str) -> Report:
        """The report of one way of mail: RECEIVING or SENDING."""

        def report(code: str, *, needs_person: bool = False) -> None:
            state = self._ways.setdefault(way, _Way())
            # a connection that breaks meanwhile makes nothing well
            needs_person = bool(code) and (needs_person or state.needs_person)
            changed = not state.known or (code, needs_person) != (state.code, state.needs_person)
            if code and state.since is None:
                state.since = self._clock()
            elif not code:
                state.since = None
            state.known, state.code, state.needs_person = True, code, needs_person
            if changed:
                self._waker.wake()

        return report

    def forget(self, way: str) -> None:
        """Forget a way of mail with which this process has nothing to do any more."""
        self._ways.pop(way, None)

    @property
    def standing_still(self) -> tuple[str, ...]:
        """The ways of mail that stand still at this moment, as far as this process sees, each with its code."""
        now = self._clock()
        return tuple(f"mail {way}: {one.code}" for way, one in self._ways.items() if one.stands_still(now))

    async def run(self, *, rest: float) -> None:
        """Work for ever."""
        await run_forever(LOOP, self.one_round, self._waker, rest=rest)

    async def one_round(self) -> int:
        """Tell people what changed; gives the number of messages queued."""
        if not self._read_before:
            await self._read()
            self._read_before = True
        queued = 0
        for way, state in list(self._ways.items()):
            now = self._clock()
            if state.stands_still(now) and state.told is not True:
                queued += await self._tell_still(way, state, now)
            elif state.known and not state.code and state.told is not False:
                queued += await self._tell_going_on(way, now)
                state.told = False
        if queued:
            self._queued.wake()
        return queued

    async def _read(self) -> None:
        """After a restart try what was not sent before; sending counts as standing still until something goes out."""
        now = self._clock()
        async with self._transactions.open_uow() as uow:
            still = [one for one in await stille_wegen(uow) if one.weg == SENDING]
            if not still or not (await uow.backlogs.measure(now)).outbox.get(Kanaal.MAIL):
                return
            if SENDING not in self._ways:
                self._ways[SENDING] = _Way(code=still[0].code, needs_person=True, since=still[0].sinds, known=True)
            await uow.outbox.resume(Kanaal.MAIL, at=now)
            await uow.commit()
        self._queued.wake()

    async def _tell_still(self, way: str, state: _Way, now: datetime) -> int:
        async with self._transactions.begin(now) as tx:
            may_go = way == SENDING and not state.needs_person and state.since is not None
            if may_go and await tx.uow.outbox.went_out(Kanaal.MAIL, after=state.since or now):
                state.since = now  # another process sends
                return 0
            state.told = True
            LOG.error("mail stands still", way=way, code=state.code)
            if await tx.uow.cursors.get(cursor(way)):
                return 0
            await noteer(tx, way, state.code)
            refused = way == SENDING and (state.needs_person or state.was_answered)
            bericht = teksten.post_stil(way, state.code, _advice(state.code, refused=refused))
            # a refusal of one message may be about one person: only the beheerder hears of it
            regie = way == SENDING and (state.needs_person or not state.was_answered)
            key = f"stilstand/{way}/{now.isoformat()}"
            return await self._tell(bericht, teksten.post_stil_regie() if regie else None, key, tx)

    async def _tell_going_on(self, way: str, now: datetime) -> int:
        async with self._transactions.begin(now) as tx:
            if not await tx.uow.cursors.get(cursor(way)):
                return 0
            LOG.info("mail goes on", way=way)
            await tx.uow.cursors.set(cursor(way), "")
            regie = teksten.post_weer_regie() if way == SENDING else None
            return await self._tell(teksten.post_weer(way), regie, f"weer/{way}/{now.isoformat()}", tx)

    async def _tell(self, bericht: Bericht, regie: Bericht | None, key: str, tx: Transaction) -> int:
        effects = await aan_beheerders(tx.uow, bericht, key)
        if regie is not None:
            effects += await aan_regie_in_matrix(tx.uow, regie, key)
        queued = await zet_klaar(effects, tx, self._transactions.poort.opgeslagen())
        await tx.uow.commit()
        return queued


class ReportingSender:
    """A MailSender that also reports whether the relay takes anything from us."""

    def __init__(self, sender: MailSender, report: Report) -> None:
        self._sender = sender
        self._report = report

    async def send(self, zending: OutgoingMail) -> str:
        """Send it with the wrapped sender, and raise what that raises."""
        try:
            message_id = await self._sender.send(zending)
        except ChannelRefused as error:
            self._report(str(error), needs_person=error.needs_person)
            raise
        except PermanentFailure as error:
            if str(error) not in NOT_ASKED:
                self._report("")  # a relay that refuses one person answers, so the way is well
            raise
        self._report("")
        return message_id


def _advice(code: str, *, refused: bool) -> teksten.Raad:
    if code in PASSWORD_REFUSED:
        return teksten.Raad.WACHTWOORD
    if code in LOG_IN_ANEW:
        return teksten.Raad.OPNIEUW
    if code in PROVIDER_REFUSES:
        return teksten.Raad.AANBIEDER
    if code in ("IMAP_TOKEN", "SMTP_TOKEN"):
        return teksten.Raad.RECHTEN
    return teksten.Raad.GEWEIGERD if refused else teksten.Raad.WEG
