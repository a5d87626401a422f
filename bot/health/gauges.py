"""The gauges of one moment: loops, roles, processes, and the rows that wait."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from prometheus_client import Metric
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from bot.loops.heartbeat import LoopReport
from commands.domain.rollen import Kanaal
from commands.ports.backlog import Backlog, Pile


@dataclass(frozen=True, slots=True, kw_only=True)
class DatabaseFigures:
    """The figures that the database gave."""

    counts: Backlog
    processes: int
    """The number that run on this database."""
    now: datetime
    """The moment of the figures, on the clock of the casussen."""


@dataclass(frozen=True, slots=True, eq=False)  # the library keeps its collectors by identity
class Gauges(Collector):
    """Everything that has a value now; `database` is None when the database did not answer."""

    loops: Sequence[LoopReport]
    roles: Mapping[str, bool]
    """Of each role, whether this process has it."""
    database: DatabaseFigures | None

    def collect(self) -> Iterator[Metric]:
        """The gauges in the form that the library asks for."""
        yield from self._loop_gauges()
        yield from self._role_gauges()
        yield _single("ketenbot_database_answers", "Whether the database answered.", float(self.database is not None))
        if self.database is not None:
            yield from _waiting(self.database)

    def _loop_gauges(self) -> Iterator[Metric]:
        age = _gauge("ketenbot_loop_age_seconds", "Since the last good round of a loop.", "loop")
        allowed = _gauge("ketenbot_loop_allowed_seconds", "How long a loop may be silent.", "loop")
        failures = _gauge("ketenbot_loop_failures", "Failed rounds since the last good one.", "loop")
        ok = _gauge("ketenbot_loop_ok", "Whether a loop goes round or waits for its turn.", "loop")
        for report in self.loops:
            age.add_metric((report.loop,), report.age)
            allowed.add_metric((report.loop,), report.allowed)
            failures.add_metric((report.loop,), report.failed)
            ok.add_metric((report.loop,), float(report.ok))
        yield from (age, allowed, failures, ok)

    def _role_gauges(self) -> Iterator[Metric]:
        roles = _gauge("ketenbot_role", "Whether this process alone has a role.", "role")
        for role, has in self.roles.items():
            roles.add_metric((role,), float(has))
        yield roles


def _waiting(database: DatabaseFigures) -> Iterator[Metric]:
    now, counts = database.now, database.counts
    yield _single("ketenbot_processes", "Processes that run on this database.", database.processes)
    yield from _queue(
        "inbox",
        "What came in",
        {"new": counts.inbox, "held": counts.held, "parked": counts.parked},
        now,
    )
    yield from _queue("outbox", "What must go out", {"waiting": counts.outbox, "given_up": counts.given_up}, now)
    yield _single("ketenbot_reminders_due", "Reminders that are due and not yet said.", counts.herinneringen.count)
    yield _single("ketenbot_reminders_late", "Of those: due for more than five minutes.", counts.overdue)
    yield _single("ketenbot_reminders_oldest_seconds", "How long the oldest is due.", _age(counts.herinneringen, now))


def _queue(name: str, what: str, by_status: Mapping[str, Mapping[Kanaal, Pile]], now: datetime) -> Iterator[Metric]:
    count = _gauge(f"ketenbot_{name}_rows", f"{what}, by where it stands.", "channel", "status")
    oldest = _gauge(f"ketenbot_{name}_oldest_seconds", f"{what}: age of the oldest.", "channel", "status")
    for status, piles in by_status.items():
        for channel in Kanaal:
            pile = piles.get(channel, Pile())
            count.add_metric((channel.value, status), pile.count)
            oldest.add_metric((channel.value, status), _age(pile, now))
    yield from (count, oldest)


def _age(pile: Pile, now: datetime) -> float:
    return 0.0 if pile.oldest is None else max(0.0, (now - pile.oldest).total_seconds())


def _gauge(name: str, explanation: str, *labels: str) -> GaugeMetricFamily:
    return GaugeMetricFamily(name, explanation, labels=labels)


def _single(name: str, explanation: str, value: float) -> GaugeMetricFamily:
    return GaugeMetricFamily(name, explanation, value=value)
