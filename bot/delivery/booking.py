"""Books in the outbox what became of the rows that were to be sent."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import structlog

from bot.delivery.composing import Lapsed
from bot.delivery.outcome import Keep, Outcome, as_temporary, ended_as
from bot.loops.meter import DeliveryOutcome, Meter
from commands.domain.bezorging import volgende_poging
from commands.domain.rollen import Kanaal
from commands.effects.uitgang import zet_klaar
from commands.events.alarm import bij_opgeven
from commands.ports import (
    ChannelRefused,
    Clock,
    OutboxItem,
    PermanentFailure,
    TemporaryFailure,
    Transactions,
    UnitOfWork,
)

LOG = structlog.get_logger()


class Booking:
    """Books the outcomes of one channel, and tells people of each row that is given up."""

    def __init__(self, channel: Kanaal, clock: Clock, transactions: Transactions, meter: Meter) -> None:
        self._channel = channel
        self._clock = clock
        self._transactions = transactions
        self._meter = meter
        self._was_away = False
        """Whether the other side could not be reached since a row last went out."""

    def note_failure(self, failure: Exception | None) -> None:
        """Remember a failure to reach the other side, before any booking; the next success tells that it is back."""
        self._was_away = self._was_away or (isinstance(failure, TemporaryFailure) and failure.retry_after > 0)

    async def book(self, outcomes: Sequence[Outcome], uow: UnitOfWork) -> int:
        """Book these in the transaction and commit it; returns how many rows came to an end."""
        await uow.outbox.mark_all_sent(
            [(outcome.row.id, outcome.external_id, outcome.at) for outcome in outcomes if outcome.plain]
        )
        ended = [outcome.plain or await self._book_one(outcome, uow) for outcome in outcomes]
        if reachable := self._was_away and any(outcome.failure is None for outcome in outcomes):
            await uow.outbox.resume(self._channel, at=self._clock())  # other rows need not wait for their own try
        await uow.commit()
        self._was_away = self._was_away and not reachable
        for outcome, at_end in zip(outcomes, ended, strict=True):
            row, how = outcome.row, ended_as(outcome) if at_end else DeliveryOutcome.DELAYED
            self._meter.delivered(self._channel, row.task, how, outcome.at - row.created_at)
        return sum(ended)

    async def _book_one(self, outcome: Outcome, uow: UnitOfWork) -> bool:
        """Book one outcome; whether its row came to an end."""
        row = outcome.row
        match outcome.failure:
            case None if outcome.keep is not None:
                return await self._keep(replace(outcome, keep=None), outcome.keep, uow)
            case None:
                await uow.outbox.mark_sent(row.id, external_id=outcome.external_id, at=outcome.at)
            case Lapsed():
                await uow.outbox.mark_void(row.id, at=outcome.at)
            case PermanentFailure() as failure:
                await self._give_up(row, str(failure), outcome.at, uow)
            case failure:
                return await self._retry_later(row, as_temporary(failure), outcome.at, uow)
        return True

    async def _keep(self, outcome: Outcome, keep: Keep, uow: UnitOfWork) -> bool:
        try:
            async with uow.savepoint():
                await keep(uow)
        except Exception as failure:  # a row whose facts cannot be kept holds up no other (SOURCES: C21)
            return await self._book_one(replace(outcome, failure=failure), uow)
        return await self._book_one(outcome, uow)

    async def _give_up(self, row: OutboxItem, reason: str, now: datetime, uow: UnitOfWork) -> None:
        LOG.error("given up", row=row.id, channel=self._channel.value, task=row.task.value, code=reason)
        await uow.outbox.mark_given_up(row.id, at=now)
        try:
            async with uow.savepoint():
                tx = self._transactions.within(uow, now)
                effects = await bij_opgeven(row, tx, reason)
                await zet_klaar(effects, tx, self._transactions.poort.opgeslagen())
        except Exception as failure:  # somebody who cannot be told holds up nobody
            LOG.error("given up in silence", row=row.id, exc_info=failure)

    async def _retry_later(self, row: OutboxItem, failure: TemporaryFailure, now: datetime, uow: UnitOfWork) -> bool:
        # a row that waits for our own side is never given up
        started = now if isinstance(failure, ChannelRefused) else row.created_at
        next_try = volgende_poging(row.tries, now, failure.retry_after, started)
        if next_try is None:
            await self._give_up(row, str(failure), now, uow)
            return True
        LOG.warning("delayed", row=row.id, channel=self._channel.value, failures=row.tries + 1, code=str(failure))
        await uow.outbox.retry_later(row.id, retry_at=next_try)
        return False
