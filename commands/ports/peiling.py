"""What waits, what went wrong and who runs, as counts and moments: nothing that a person wrote. Moments in UTC."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from commands.domain.rollen import Kanaal

STIL_NA = timedelta(seconds=20)
"""A process that runs shows itself more often than this, in real time."""
TE_LAAT_NA = timedelta(minutes=5)
"""What is due this long and still planned is late."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proces:
    """One running `serve`; its moments are of the real clock, whatever clock the casussen live by."""

    id: str
    sinds: datetime
    gezien: datetime
    rollen: tuple[str, ...] = ()
    """What it alone does, in order of name."""
    mis: tuple[str, ...] = ()
    """What does not work, as it says of itself on /readyz: a loop, or a way of mail with its code."""

    def draait(self, nu: datetime) -> bool:
        """Whether it showed itself lately."""
        return abs(nu - self.gezien) <= STIL_NA


def wat_niet_werkt(processen: Iterable[Proces], nu: datetime) -> list[str]:
    """What any of those that run says does not work, each thing once: the one judgement of status and check."""
    return list(dict.fromkeys(een for proces in processen if proces.draait(nu) for een in proces.mis))


@dataclass(frozen=True, slots=True, kw_only=True)
class Stapel:
    """Things that wait, and since when the oldest does."""

    aantal: int = 0
    oudste: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Peiling:
    """All that waits at one moment; a channel without anything is absent."""

    inbox: Mapping[Kanaal, Stapel]
    """Came in and is not handled."""
    outbox: Mapping[Kanaal, Stapel]
    """Queued and not sent."""
    vastgehouden: Mapping[Kanaal, Stapel]
    """Held by the guard, for a person to decide."""
    geparkeerd: Mapping[Kanaal, Stapel]
    """Set apart after a surprise."""
    opgegeven: Mapping[Kanaal, Stapel]
    """Will never go out."""
    herinneringen: Stapel
    """Due, and not yet said."""
    te_laat: int
    """Of those: how many longer than TE_LAAT_NA."""
