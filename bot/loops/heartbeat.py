"""The heartbeats of the loops show which of them still turn, on a clock that nobody can set."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

LATE_AFTER = 120.0
"""A loop is late when it is silent for this many real seconds more than its own interval."""

Beat = Callable[[bool], None]
"""Called after each round of a loop; the argument says whether the round went well."""


def no_beat(_ok: bool) -> None:
    """Tell nobody."""


class LoopState(StrEnum):
    """How a loop is doing."""

    STARTING = "starting"
    """No good round yet."""
    RUNNING = "running"
    STANDBY = "standby"
    """Another process has its role."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LoopReport:
    """How one loop is doing at this moment; all times in real seconds."""

    loop: str
    state: LoopState
    age: float
    """Since its last good round; before the first one, since it began."""
    alive: float
    """Since its last round, good or not."""
    allowed: float
    """The highest age at which it is not late."""
    failed: int
    """Failed rounds since the last good one."""

    @property
    def ok(self) -> bool:
        """Whether the loop needs nobody's attention."""
        return self.state is LoopState.STANDBY or (self.state is LoopState.RUNNING and self.age <= self.allowed)


@dataclass(slots=True, kw_only=True)
class _Watched:
    every: float
    role: str
    begin: float
    ok: float | None = None
    last: float | None = None
    failed: int = 0


class Heartbeats:
    """All loops of this process, and the roles that it alone has."""

    def __init__(self, *, late_after: float = LATE_AFTER, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._late_after = late_after
        self._monotonic = monotonic
        self._loops: dict[str, _Watched] = {}
        self._roles: set[str] = set()

    def watch(self, loop: str, *, every: float, role: str = "") -> Beat:
        """Expect a good round of this loop at least every `every` seconds; gives the beat to call after each round.

        A loop with a `role` is on standby until `take_role`.
        """
        self._loops[loop] = _Watched(every=every, role=role, begin=self._monotonic())
        return self.beat_of(loop)

    def beat_of(self, loop: str) -> Beat:
        """The beat of this loop. For a loop that is not watched, a beat that does nothing."""
        if loop not in self._loops:
            return no_beat
        return lambda ok: self.beat(loop) if ok else self.fail(loop)

    def beat(self, loop: str) -> None:
        """Note a good round."""
        watched = self._loops[loop]
        watched.ok = watched.last = self._monotonic()
        watched.failed = 0

    def fail(self, loop: str) -> None:
        """Note a failed round: the loop lives, but does nothing useful."""
        watched = self._loops[loop]
        watched.last = self._monotonic()
        watched.failed += 1

    def take_role(self, role: str) -> None:
        """From now on this process has the role, and its loops begin. Does nothing when it had the role already."""
        if role in self._roles:
            return
        self._roles.add(role)
        for watched in self._loops.values():
            if watched.role == role:
                watched.begin, watched.ok, watched.last, watched.failed = self._monotonic(), None, None, 0

    def lose_role(self, role: str) -> None:
        """This process no longer has the role."""
        self._roles.discard(role)

    @property
    def roles(self) -> tuple[str, ...]:
        """The roles of this process, in order of name."""
        return tuple(sorted(self._roles))

    def reports(self) -> list[LoopReport]:
        """A report of each loop, in the order in which they were watched."""
        now = self._monotonic()
        return [self._report(name, watched, now) for name, watched in self._loops.items()]

    def _report(self, name: str, watched: _Watched, now: float) -> LoopReport:
        if watched.role and watched.role not in self._roles:
            state = LoopState.STANDBY
        else:
            state = LoopState.STARTING if watched.ok is None else LoopState.RUNNING
        return LoopReport(
            loop=name,
            state=state,
            age=now - (watched.begin if watched.ok is None else watched.ok),
            alive=now - (watched.begin if watched.last is None else watched.last),
            allowed=watched.every + self._late_after,
            failed=watched.failed,
        )
