"""Empties the outbox in a loop: takes a batch that is ours alone, looks once more, sends, and books the outcomes."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from datetime import timedelta
from typing import Protocol

import structlog

from bot.delivery.backoff import Backoff
from bot.delivery.booking import Booking
from bot.delivery.lookup import Lookup, look_up
from bot.delivery.outcome import Job, Outcome, is_temporary
from bot.loops.breakpoint import Step, no_step
from bot.loops.heartbeat import Beat, no_beat
from bot.loops.loop import Waker, run_forever
from bot.loops.meter import Meter, NoMeter
from bot.loops.shut import Shut
from commands.domain.rollen import Kanaal
from commands.ports import ChannelShut, Clock, HandOut, OpenUow, OutboxItem, StorageFailure, Transactions

LOG = structlog.get_logger()
MAX_FAILURES = 3
"""After so many temporary failures in a row, the channel rests until the next round."""
MAX_BATCH = 50
"""Rows that one process takes at once, at most."""
SEND_FOR = 0.5
"""Real seconds of sending before the outcomes are booked; a sudden end may make the bot send these rows once more."""
BOOK_WITHIN = 5.0
"""Real seconds that the last booking may take when the work is stopped."""

YIELD_FOR = timedelta(seconds=0.75)
"""While this process still has mail to read, it leaves freshly queued rows to other processes for this long."""
LOOK_AGAIN_AFTER = 0.25
"""Real seconds between two looks while it leaves them."""


class Route(Protocol):
    """The way out of one channel."""

    channel: Kanaal

    def prepare(self, row: OutboxItem, lookup: Lookup) -> Job:
        """The job that sends this row, after one more look at it; raises PermanentFailure or Lapsed.

        The job itself raises TemporaryFailure, PermanentFailure or Lapsed.
        """
        ...


class Deliverer:
    """Empties the lanes of one channel, together with the other processes."""

    def __init__(
        self,
        route: Route,
        hand_out: HandOut,
        read: OpenUow,
        clock: Clock,
        transactions: Transactions,
        *,
        allowance: Callable[[int], Awaitable[int]] | None = None,
        at_once: int = MAX_BATCH,
        yields: Callable[[], bool] = lambda: False,
        step: Step = no_step,
        meter: Meter = NoMeter(),  # noqa: B008  (it has no state)
        shut: Shut | None = None,
    ) -> None:
        """`transactions` are those in which nothing is handed out. `allowance` tells how many of so many rows may go
        now (the quota of the relay); None: all. With a quota what is urgent goes first, and `at_once` rows are taken
        at most: more would keep urgent ones from other processes. `yields` tells whether freshly queued rows are for
        those.
        """
        self._route = route
        self._channel = route.channel
        self._hand_out = hand_out
        self._read = read
        self._clock = clock
        self._booking = Booking(route.channel, clock, transactions, meter)
        self._open_apart = transactions.open_uow
        self._allowance = allowance
        self._yields = yields
        self._step = step
        self._unbooked: dict[str, Outcome] = {}
        """Outcomes of rows that went out while the database failed; they are booked first, and not sent again."""
        self._at_once = min(MAX_BATCH, at_once)
        self._batch = self._at_once
        """As many rows as went out in SEND_FOR the last time; more would be kept from other processes for nothing."""
        self._backoff = Backoff()
        self._stopped = False
        """Whether the work was stopped within a batch."""
        self._meter = meter
        self._shut = shut or Shut()

    async def run(self, waker: Waker, *, rest: float, beat: Beat = no_beat) -> None:
        """Deliver for ever; `rest`: real seconds without a wake-up."""

        async def turn() -> int:
            ended = await self.one_round()
            if not ended and self._yields():
                await waker.rest(LOOK_AGAIN_AFTER)
                return 1  # rows that the others leave are for us, and soon
            return ended

        await run_forever(f"delivery {self._channel.value}", turn, waker, rest=rest, beat=beat)

    async def one_round(self) -> int:
        """Send the rows that are due; returns how many rows came to an end."""
        if self._unbooked:
            await self._book_leftovers()
        due_by = self._clock() - YIELD_FOR if self._yields() else self._clock()
        try:
            async with self._hand_out(
                self._channel,
                due_by,
                limit=self._batch,
                exclude=self._backoff.resting(),
                urgent_first=self._allowance is not None,
            ) as handed_out:
                outcomes = [self._unbooked[row.id] for row in handed_out.items if row.id in self._unbooked]
                outcomes = outcomes or await self._send_due(handed_out.items)
                if not outcomes:
                    return 0
                self._unbooked |= {outcome.row.id: outcome for outcome in outcomes if outcome.failure is None}
                ended = await (self._book_before_stop if self._stopped else self._book)(outcomes, handed_out.book)
        except StorageFailure:
            if self._unbooked:
                with suppress(StorageFailure):  # at once, before another process takes these rows and sends them
                    await self._book_leftovers()
            raise
        for outcome in outcomes:
            self._unbooked.pop(outcome.row.id, None)
        return ended

    async def _book_leftovers(self) -> None:
        """Book rows that went out, in a transaction of its own, unless they were booked after all."""
        async with self._open_apart() as uow:
            waiting = await uow.outbox.still_waiting(self._unbooked)
            ours = await uow.outbox.take_waiting(waiting) if waiting else set()
            await self._booking.book([outcome for row, outcome in self._unbooked.items() if row in ours], uow)
        self._unbooked = {row: outcome for row, outcome in self._unbooked.items() if row in waiting - ours}

    async def _book_before_stop(self, outcomes: Sequence[Outcome], book: OpenUow) -> int:
        """Book rows that went out before the work was stopped, so that they need not go out once more."""
        self._stopped = False
        with suppress(Exception):  # otherwise they do, under the same ids
            async with asyncio.timeout(BOOK_WITHIN):
                await self._book(outcomes, book)
        raise asyncio.CancelledError

    async def _send_due(self, rows: Sequence[OutboxItem]) -> list[Outcome]:
        due = [row for row in rows if self._backoff.may(row.task)]
        allowed = len(due) if self._allowance is None or not due else await self._allowance(len(due))
        return await self._send(await self._prepare(due[:allowed])) if allowed else []

    async def _prepare(self, rows: Sequence[OutboxItem]) -> list[tuple[OutboxItem, Job | Exception]]:
        async with self._read() as uow:
            looked_up = await look_up(rows, uow)
        return [(row, self._job(row, lookup)) for row, lookup in looked_up]

    def _job(self, row: OutboxItem, lookup: Lookup | Exception) -> Job | Exception:
        if isinstance(lookup, Exception):
            return lookup
        try:
            return self._route.prepare(row, lookup)
        except Exception as failure:  # a row that cannot go out holds up no other (SOURCES: C21)
            return failure

    async def _send(self, jobs: Sequence[tuple[OutboxItem, Job | Exception]]) -> list[Outcome]:
        outcomes: list[Outcome] = []
        failures = 0
        started = time.monotonic()
        for row, job in jobs:
            if not self._backoff.may(row.task):
                continue
            try:
                outcome = await self._send_one(row, job)
            except asyncio.CancelledError:
                if not outcomes:
                    raise
                self._stopped = True
                break
            self._backoff.after(row.task, outcome.failure)
            self._booking.note_failure(outcome.failure)
            if isinstance(outcome.failure, ChannelShut):
                LOG.warning("channel shut", channel=self._channel.value, code=str(outcome.failure))
                self._shut.found_shut(self._channel, str(outcome.failure))
                break
            outcomes.append(outcome)
            failures = failures + 1 if is_temporary(outcome.failure) else 0
            taken = time.monotonic() - started
            self._batch = min(self._at_once, 1 + int(len(outcomes) * SEND_FOR / max(taken, 0.001)))
            if failures >= MAX_FAILURES or taken > SEND_FOR:
                break
        return outcomes

    async def _send_one(self, row: OutboxItem, job: Job | Exception) -> Outcome:
        if isinstance(job, Exception):
            return Outcome(row, self._clock(), failure=job)
        self._step(f"{self._channel.value}.bezorging.voor_zenden")
        started = time.monotonic()
        try:
            external_id, keep = await job()
        except Exception as failure:
            return Outcome(row, self._clock(), failure=failure)
        finally:
            self._meter.called(self._channel, row.task, time.monotonic() - started)
        self._step(f"{self._channel.value}.bezorging.na_zenden")
        return Outcome(row, self._clock(), external_id, keep)

    async def _book(self, outcomes: Sequence[Outcome], book: OpenUow) -> int:
        async with book() as uow:
            return await self._booking.book(outcomes, uow)
