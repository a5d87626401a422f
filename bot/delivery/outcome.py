"""What became of an outbox row that was to be sent."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

import structlog

from bot.delivery.composing import Lapsed
from bot.loops.meter import DeliveryOutcome
from commands.ports import OutboxRij, PermanentFailure, TemporaryFailure, UnitOfWork

LOG = structlog.get_logger()

Keep = Callable[[UnitOfWork], Awaitable[None]]
"""What must be stored in the transaction that marks a row sent."""
Job = Callable[[], Awaitable[tuple[str, Keep | None]]]
"""One thing to do outside: under which id it went out, and what to store with it."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a row: `failure` is None when it went out."""

    row: OutboxRij
    at: datetime
    external_id: str = ""
    keep: Keep | None = None
    failure: Exception | None = None

    @property
    def plain(self) -> bool:
        """Whether it went out, and there is nothing to store with it."""
        return self.failure is None and self.keep is None


def ended_as(outcome: Outcome) -> DeliveryOutcome:
    """Of a row that came to an end."""
    match outcome.failure:
        case None:
            return DeliveryOutcome.SENT
        case Lapsed():
            return DeliveryOutcome.LAPSED
        case _:
            return DeliveryOutcome.GIVEN_UP


def is_temporary(failure: Exception | None) -> bool:
    """Whether it is tried again."""
    return failure is not None and not isinstance(failure, PermanentFailure | Lapsed)


def as_temporary(failure: Exception) -> TemporaryFailure:
    """The same, or what nobody foresaw as one of these."""
    if isinstance(failure, TemporaryFailure):
        return failure
    LOG.error("delivery surprised", exc_info=failure)
    return TemporaryFailure(f"unexpected_{type(failure).__name__}")
