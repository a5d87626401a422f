"""What became of an outbox row that was to be sent."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

import structlog

from bot.delivery.composing import Vervallen
from bot.loops.meter import DeliveryOutcome
from commands.ports import OutboxRij, PermanentFailure, TemporaryFailure, UnitOfWork

LOG = structlog.get_logger()

Bewaar = Callable[[UnitOfWork], Awaitable[None]]
"""What must be stored in the transaction that marks a row sent."""
Klus = Callable[[], Awaitable[tuple[str, Bewaar | None]]]
"""One thing to do outside: under which id it went out, and what to store with it."""


@dataclass(frozen=True, slots=True)
class Uitslag:
    """What became of a row: `fout` is None when it went out."""

    rij: OutboxRij
    op: datetime
    extern_id: str = ""
    bewaar: Bewaar | None = None
    fout: Exception | None = None

    @property
    def gewoon(self) -> bool:
        """Whether it went out, and there is nothing to store with it."""
        return self.fout is None and self.bewaar is None


def afloop(uitslag: Uitslag) -> DeliveryOutcome:
    """Of a row that came to an end."""
    match uitslag.fout:
        case None:
            return DeliveryOutcome.SENT
        case Vervallen():
            return DeliveryOutcome.LAPSED
        case _:
            return DeliveryOutcome.GIVEN_UP


def is_tijdelijk(fout: Exception | None) -> bool:
    """Whether it is tried again."""
    return fout is not None and not isinstance(fout, PermanentFailure | Vervallen)


def als_tijdelijk(fout: Exception) -> TemporaryFailure:
    """The same, or what nobody foresaw as one of these."""
    if isinstance(fout, TemporaryFailure):
        return fout
    LOG.error("delivery surprised", exc_info=fout)
    return TemporaryFailure(f"unexpected_{type(fout).__name__}")
