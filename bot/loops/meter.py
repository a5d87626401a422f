"""The figures of the work: channels, tasks and outcomes, never a person. The default counts nothing."""

from datetime import timedelta
from enum import StrEnum
from typing import Protocol

from commands.domain.rollen import Kanaal
from commands.ports import OutboxTask


class IntakeOutcome(StrEnum):
    """How the handling of an inbox row ended."""

    HANDLED = "handled"
    REFUSED = "refused"
    """Handled, and the answer is a no."""
    HELD = "held"
    """The guard holds it for a person to decide."""
    PARKED = "parked"
    """Set aside: nobody foresaw it."""
    DELAYED = "delayed"
    """Tried again later."""
    ELSEWHERE = "elsewhere"
    """Another process handled it in the meantime."""


class DeliveryOutcome(StrEnum):
    """How the sending of an outbox row ended."""

    SENT = "sent"
    DELAYED = "delayed"
    GIVEN_UP = "given_up"
    LAPSED = "lapsed"
    """No longer true at the moment of sending."""


class Meter(Protocol):
    """Is told of each thing that happened."""

    def taken_in(self, channel: Kanaal, outcome: IntakeOutcome, after: timedelta) -> None:
        """An inbox row ended this way, so long after it was accepted."""
        ...

    def delivered(self, channel: Kanaal, task: OutboxTask, outcome: DeliveryOutcome, after: timedelta) -> None:
        """An outbox row ended this way, so long after it was queued."""
        ...

    def called(self, channel: Kanaal, task: OutboxTask, seconds: float) -> None:
        """A call to the relay or the homeserver took so many real seconds."""
        ...


class NoMeter(Meter):
    """Counts nothing."""

    def taken_in(self, channel: Kanaal, outcome: IntakeOutcome, after: timedelta) -> None:
        """Nothing."""

    def delivered(self, channel: Kanaal, task: OutboxTask, outcome: DeliveryOutcome, after: timedelta) -> None:
        """Nothing."""

    def called(self, channel: Kanaal, task: OutboxTask, seconds: float) -> None:
        """Nothing."""
