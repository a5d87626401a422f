"""Takes inbox rows one after the other through the line; a row that surprises is parked whole, and the next goes on.

Work on a row is noted before it begins. A row that still has that mark may have killed the process: it is handled
alone, so that the others need not die with it, and after MOST_DEATHS times it is parked like any other surprise.
"""

import asyncio
from collections.abc import Sequence
from itertools import takewhile
from typing import Protocol

import structlog

from bot.loops.heartbeat import Beat, no_beat
from bot.loops.loop import Waker, run_forever
from bot.loops.meter import IntakeOutcome, Meter, NoMeter
from commands.brakes.antwoordrem import rem_af
from commands.domain.bezorging import volgende_poging
from commands.domain.rollen import Kanaal
from commands.effects.uitgang import zet_klaar
from commands.events.alarm import bij_parkeren
from commands.line.dispatch import handle
from commands.line.gelezen import Werk
from commands.messages import Afloop, Gebeurtenis, Inbound
from commands.ports import (
    Clock,
    InboxItem,
    LogRegel,
    MessageNotFetched,
    MessageNotRead,
    StorageFailure,
    TemporaryFailure,
    UnitOfWork,
)

LOG = structlog.get_logger()
MOST_DEATHS = 25
"""The process may die this often over a row before the row is parked. A process that is killed for another reason,
time and again soon after its start, dies over the first row each time: that row must not be blamed too soon."""
ROWS_AT_ONCE = 20
"""The most rows that are taken at once."""
LOOK_AGAIN_AFTER = 0.05
"""Real seconds before the next look, unless something new comes in first."""
OUTCOMES = {
    Afloop.BEHANDELD: IntakeOutcome.HANDLED,
    Afloop.GEWEIGERD: IntakeOutcome.REFUSED,
    Afloop.VASTGEHOUDEN: IntakeOutcome.HELD,
    Afloop.ELDERS: IntakeOutcome.ELSEWHERE,
}
PUT_BACK_WITHIN = 5.0
"""Real seconds that putting rows back may take when the work is stopped."""


class Fatal(Exception):
    """The process died over this row time and again."""


class RowReader(Protocol):
    """Reads raw inbox rows of one channel."""

    async def read(self, row: InboxItem) -> Gebeurtenis | None:
        """The event in this row; None when it is not for us. Raises TemporaryFailure when a part is not there yet."""
        ...


def together(rows: Sequence[InboxItem]) -> Sequence[InboxItem]:
    """The first rows that may be taken at once; a row that was begun in vain goes alone."""
    return rows[:1] if rows and rows[0].begun else list(takewhile(lambda row: not row.begun, rows))


class Intake:
    """Handles the inbox rows of one channel, in order of arrival."""

    def __init__(
        self,
        channel: Kanaal,
        reader: RowReader,
        work: Werk,
        clock: Clock,
        *,
        handled: Waker,
        meter: Meter = NoMeter(),  # noqa: B008  (it has no state)
    ) -> None:
        self._channel = channel
        self._reader = reader
        self._work = work
        self._clock = clock
        self._handled = handled
        self._meter = meter
        self.busy = False
        """Whether it is handling rows; perhaps more wait behind them."""
        self._to_put_back: list[str] = []
        """Ids of rows that were begun, and could not be put back because the database was in the way."""

    async def run(self, waker: Waker, *, rest: float, beat: Beat = no_beat) -> None:
        """Work for ever."""

        async def round_and_breathe() -> int:
            handled = await self.one_round()
            if 0 < handled < ROWS_AT_ONCE:  # nothing else waited: the answers may go out first
                await waker.wait(LOOK_AGAIN_AFTER)
            return handled

        await run_forever(f"intake {self._channel.value}", round_and_breathe, waker, rest=rest, beat=beat)

    async def one_round(self) -> int:
        """Handle the rows that wait; gives their number."""
        async with self._work.open_uow() as uow:
            await uow.inbox.put_back(self._to_put_back)
            rows = together(await uow.inbox.waiting_items(self._channel, self._clock(), limit=ROWS_AT_ONCE))
            await uow.inbox.mark_begun([row.id for row in rows])
            if rows or self._to_put_back:
                await uow.commit()
        self._to_put_back = []
        self.busy = bool(rows)
        try:
            await self._handle_all(rows)
        finally:
            self.busy = False
        if rows:
            self._handled.wake()
        return len(rows)

    async def _handle_all(self, rows: Sequence[InboxItem]) -> None:
        for number, row in enumerate(rows):
            try:
                self._meter.taken_in(self._channel, await self._handle_one(row), self._clock() - row.received_at)
            except (asyncio.CancelledError, Exception):  # the work is stopped: no row is to blame
                await self._put_back(rows[number:])
                raise

    async def _handle_one(self, row: InboxItem) -> IntakeOutcome:
        event: Gebeurtenis | None = None
        if row.begun >= MOST_DEATHS:
            return await self._park(row, None, Fatal())
        try:
            event = await self._reader.read(row)
            return OUTCOMES[await handle(event, row.id, self._work, nu=self._clock())]
        except TemporaryFailure as error:
            return await self._delay(row, error)
        except MessageNotRead as error:
            return await self._park(row, error.inbound, error)
        except StorageFailure:  # this row is not to blame: the loop tries again
            raise
        except Exception as error:
            return await self._park(row, event, error)

    async def _delay(self, row: InboxItem, error: TemporaryFailure) -> IntakeOutcome:
        now = self._clock()
        next_try = volgende_poging(row.tries, now, error.retry_after, row.received_at)
        if next_try is None:
            return await self._park(row, None, error)
        async with self._work.open_uow() as uow:
            if not await uow.inbox.is_new(row.id):
                return IntakeOutcome.ELSEWHERE
            await uow.inbox.retry_later(row.id, retry_at=next_try)
            await uow.commit()
        return IntakeOutcome.DELAYED

    async def _put_back(self, rows: Sequence[InboxItem]) -> None:
        ids = [row.id for row in rows]
        try:
            async with asyncio.timeout(PUT_BACK_WITHIN), self._work.open_uow() as uow:
                await uow.inbox.put_back(ids)
                await uow.commit()
        except Exception as error:
            self._to_put_back += ids  # the next round does it
            LOG.warning("not put back", rows=len(rows), error=type(error).__name__)

    async def _park(self, row: InboxItem, event: Gebeurtenis | None, error: Exception) -> IntakeOutcome:
        inbound = event if isinstance(event, Inbound) else None
        async with self._work.open_uow() as uow:
            if not await uow.inbox.is_new(row.id):
                return IntakeOutcome.ELSEWHERE
            storing = row.storing or await self._new_code(uow)
            LOG.error("message parked", code=storing, channel=self._channel.value, exc_info=error)
            await uow.inbox.park(row.id, storing)
            await uow.logboek.write_line(
                LogRegel(
                    actor="systeem", actie="parkeren", object=storing, resultaat=type(error).__name__,
                    herkomst=self._channel.value, op=self._clock(),
                )
            )  # fmt: skip
            # the sender may be what surprises: then raise the alarm alone, without an answer to them
            fetched = not isinstance(error, MessageNotFetched)
            if not await self._report(row, inbound, storing, uow, fetched=fetched):
                await self._report(row, None, storing, uow, fetched=fetched)
            await uow.commit()
        return IntakeOutcome.PARKED

    async def _new_code(self, uow: UnitOfWork) -> str:
        while await uow.inbox.find_failure(storing := self._work.ids.failure_code()) is not None:
            pass
        return storing

    async def _report(
        self, row: InboxItem, inbound: Inbound | None, storing: str, uow: UnitOfWork, *, fetched: bool
    ) -> bool:
        tx = self._work.within(uow, self._clock())
        try:
            async with uow.savepoint():
                effects = await bij_parkeren(row, inbound, storing, tx, opgehaald=fetched)
                if inbound is not None:
                    effects = await rem_af(effects, inbound, tx)
                await zet_klaar(effects, tx, self._work.poort.opgeslagen())
        except Exception as error:
            LOG.error("parked in silence", code=storing, exc_info=error)
            return False
        return True
