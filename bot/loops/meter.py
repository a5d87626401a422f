"""What is counted of the work: channels, tasks and outcomes, never a person. The default counts nothing."""

from datetime import timedelta
from enum import StrEnum
from typing import Protocol

from commands.domain.rollen import Kanaal
from commands.ports import OutboxTaak


class InAfloop(StrEnum):
    """What became of a thing that came in."""

    HANDLED = "handled"
    REFUSED = "refused"
    """Handled, and the answer is a no."""
    HELD = "held"
    """The guard holds it for a person to decide."""
    PARKED = "parked"
    """Nobody foresaw it."""
    DELAYED = "delayed"
    """Tried again later."""
    ELSEWHERE = "elsewhere"
    """Another process handled it meanwhile."""


class UitAfloop(StrEnum):
    """What became of a row that had to go out."""

    SENT = "sent"
    DELAYED = "delayed"
    GIVEN_UP = "given_up"
    LAPSED = "lapsed"
    """No longer true at the moment of sending."""


class Meter(Protocol):
    """Hears what happened."""

    def ingenomen(self, kanaal: Kanaal, afloop: InAfloop, na: timedelta) -> None:
        """One thing that came in, so long after it was accepted."""
        ...

    def bezorgd(self, kanaal: Kanaal, taak: OutboxTaak, afloop: UitAfloop, na: timedelta) -> None:
        """One row that had to go out, so long after it was queued."""
        ...

    def aanroep(self, kanaal: Kanaal, taak: OutboxTaak, seconden: float) -> None:
        """One call to the relay or the homeserver, in real seconds."""
        ...


class GeenMeter(Meter):
    """Counts nothing."""

    def ingenomen(self, kanaal: Kanaal, afloop: InAfloop, na: timedelta) -> None:
        """Nothing."""

    def bezorgd(self, kanaal: Kanaal, taak: OutboxTaak, afloop: UitAfloop, na: timedelta) -> None:
        """Nothing."""

    def aanroep(self, kanaal: Kanaal, taak: OutboxTaak, seconden: float) -> None:
        """Nothing."""
