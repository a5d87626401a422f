"""Says what became of an outbox row that was to be sent."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

import structlog

from bot.delivery.composing import Lapsed
from bot.loops.meter import DeliveryOutcome
from commands.ports import OutboxItem, PermanentFailure, TemporaryFailure, UnitOfWork

LOG = structlog.get_logger()

Keep = Callable[[UnitOfWork], Awaitable[None]]
"""Stores facts in the transaction that marks the row as sent."""
Job = Callable[[], Awaitable[tuple[str, Keep | None]]]
"""Sends one row; gives the id under which it went out, and the facts to keep with it."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The outcome for one row; `failure` is None when it went out."""

    row: OutboxItem
    at: datetime
    external_id: str = ""
    keep: Keep | None = None
    failure: Exception | None = None

    @property
    def plain(self) -> bool:
        """Whether the row went out and there is nothing to keep with it."""
        return self.failure is None and self.keep is None


def ended_as(outcome: Outcome) -> DeliveryOutcome:
    """The outcome that is counted, for a row that came to an end."""
    match outcome.failure:
        case None:
            return DeliveryOutcome.SENT
        case Lapsed():
            return DeliveryOutcome.LAPSED
        case _:
            return DeliveryOutcome.GIVEN_UP


def is_temporary(failure: Exception | None) -> bool:
    """Whether the row is tried again after this."""
    return failure is not None and not isinstance(failure, PermanentFailure | Lapsed)


def as_temporary(failure: Exception) -> TemporaryFailure:
    """The failure itself if it is temporary, otherwise a temporary failure with the name of what nobody foresaw."""
    if isinstance(failure, TemporaryFailure):
        return failure
    LOG.error("delivery surprised", exc_info=failure)
    return TemporaryFailure(f"unexpected_{type(failure).__name__}")
