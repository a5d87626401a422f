"""Counts and latencies for Prometheus: outcomes are counted as they happen, the rest at the moment of asking."""

from datetime import timedelta
from itertools import product

from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector, disable_created_metrics
from prometheus_client.exposition import generate_latest

from bot.health.gauges import Gauges
from bot.loops.meter import DeliveryOutcome, IntakeOutcome, Meter
from commands.domain.rollen import Kanaal
from commands.ports import OutboxTask

LATENCY_BUCKETS = (0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 300.0, 900.0, 3600.0, 14_400.0, 86_400.0)
"""Seconds from accepted or queued to done, on the clock of the casussen. One above a day, up to the five days that a
message is tried, counts beyond the last."""
CALL_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0)
"""Real seconds of one call."""

disable_created_metrics()  # type: ignore[no-untyped-call]


class Metrics(Meter):
    """All figures of one process."""

    def __init__(self) -> None:
        self.registry = registry = CollectorRegistry()
        ProcessCollector(registry=registry)
        self._in = Counter(
            "ketenbot_inbox_outcomes",
            "What became of what came in.",
            ("channel", "outcome"),
            registry=registry,
        )
        self._out = Counter(
            "ketenbot_outbox_outcomes",
            "What became of what had to go out.",
            ("channel", "task", "outcome"),
            registry=registry,
        )
        self._in_latency = Histogram(
            "ketenbot_inbox_latency_seconds",
            "From accepted to handled, on the clock of the casussen.",
            ("channel",),
            buckets=LATENCY_BUCKETS,
            registry=registry,
        )
        self._out_latency = Histogram(
            "ketenbot_outbox_latency_seconds",
            "From queued to sent, on the clock of the casussen.",
            ("channel",),
            buckets=LATENCY_BUCKETS,
            registry=registry,
        )
        self._call = Histogram(
            "ketenbot_call_seconds",
            "One call to the relay or the homeserver, in real seconds.",
            ("channel", "task"),
            buckets=CALL_BUCKETS,
            registry=registry,
        )
        for channel in Kanaal:  # a rate needs a beginning: what never happened stands at nought
            for taken_in in IntakeOutcome:
                self._in.labels(channel.value, taken_in.value)
            for task, delivered in product(OutboxTask, DeliveryOutcome):
                self._out.labels(channel.value, task.value, delivered.value)

    def taken_in(self, channel: Kanaal, outcome: IntakeOutcome, after: timedelta) -> None:
        """Count it, and its latency when it was handled."""
        self._in.labels(channel.value, outcome.value).inc()
        if outcome in (IntakeOutcome.HANDLED, IntakeOutcome.REFUSED):
            self._in_latency.labels(channel.value).observe(_seconds(after))

    def delivered(self, channel: Kanaal, task: OutboxTask, outcome: DeliveryOutcome, after: timedelta) -> None:
        """Count it, and its latency when it was sent."""
        self._out.labels(channel.value, task.value, outcome.value).inc()
        if outcome is DeliveryOutcome.SENT:
            self._out_latency.labels(channel.value).observe(_seconds(after))

    def called(self, channel: Kanaal, task: OutboxTask, seconds: float) -> None:
        """Note the seconds that a call took, whether it went well or not."""
        self._call.labels(channel.value, task.value).observe(seconds)

    def page(self, gauges: Gauges) -> bytes:
        """The whole page of /metrics: the counts so far, and the gauges of now."""
        now = CollectorRegistry()
        now.register(gauges)
        return generate_latest(self.registry) + generate_latest(now)


def _seconds(after: timedelta) -> float:
    """At least nought: a clock that was set back makes no negative time."""
    return max(0.0, after.total_seconds())
