"""Waiting work, failures and running processes, as counts and moments (UTC): nothing that a person wrote."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from commands.domain.rollen import Kanaal

SILENT_AFTER = timedelta(seconds=20)
"""A process that runs shows itself more often than this, in real time."""
OVERDUE_AFTER = timedelta(minutes=5)
"""A reminder that is due this long and still planned is late."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningProcess:
    """One running `serve`; its moments are of the real clock, whatever clock the casussen live by."""

    id: str
    since: datetime
    seen_at: datetime
    roles: tuple[str, ...] = ()
    """The roles that it alone holds, in order of name."""
    failing: tuple[str, ...] = ()
    """Its failures, as /readyz tells them: a loop, or a way of mail with its code."""

    def is_running(self, nu: datetime) -> bool:
        """Whether it showed itself at most SILENT_AFTER ago."""
        return abs(nu - self.seen_at) <= SILENT_AFTER


def what_fails(processen: Iterable[RunningProcess], nu: datetime) -> list[str]:
    """The failures that running processes report, each once; `status` and `check` both judge by this."""
    return list(dict.fromkeys(een for proces in processen if proces.is_running(nu) for een in proces.failing))


@dataclass(frozen=True, slots=True, kw_only=True)
class Pile:
    """The number of things that wait, and the moment since which the oldest does."""

    count: int = 0
    oldest: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Backlog:
    """All that waits at one moment; a channel without anything is absent."""

    inbox: Mapping[Kanaal, Pile]
    """Came in and is not handled."""
    outbox: Mapping[Kanaal, Pile]
    """Queued and not sent."""
    held: Mapping[Kanaal, Pile]
    """Held by the guard, for a person to decide."""
    parked: Mapping[Kanaal, Pile]
    """Set apart after a surprise."""
    given_up: Mapping[Kanaal, Pile]
    """Will never go out."""
    herinneringen: Pile
    """Due, and not yet said."""
    overdue: int
    """Of those: how many longer than OVERDUE_AFTER."""


class Backlogs(Protocol):
    """Counts what waits."""

    async def measure(self, nu: datetime) -> Backlog:
        """The counts at this moment; quick, however much was handled before."""
        ...


class RunningProcesses(Protocol):
    """Signs of life of every running `serve`; moments of the real clock."""

    async def show_sign(self, proces: RunningProcess) -> None:
        """Write its row anew."""
        ...

    async def remove_process(self, proces_id: str) -> None: ...
    async def forget_silent(self, *, before: datetime) -> None:
        """Forget every process that last showed itself before this moment."""
        ...

    async def all_processes(self) -> list[RunningProcess]:
        """All that are known, in the order in which they came."""
        ...
