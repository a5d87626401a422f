"""Counts and latencies, in the format of Prometheus: outcomes while they happen, the rest at the moment of asking."""

from datetime import timedelta
from itertools import product

from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector, disable_created_metrics
from prometheus_client.exposition import generate_latest

from bot.gezondheid.stand import Stand
from bot.loops.meter import DeliveryOutcome, IntakeOutcome, Meter
from commands.domain.rollen import Kanaal
from commands.ports import OutboxTaak

WACHTEN = (0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 300.0, 900.0, 3600.0, 14_400.0, 86_400.0)
"""Seconds from accepted or queued to done, on the clock of the casussen. One above a day, up to the five days that a
message is tried, counts beyond the last."""
AANROEP = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0)
"""Real seconds of one call."""

disable_created_metrics()  # type: ignore[no-untyped-call]


class Metingen(Meter):
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
        self._uit = Counter(
            "ketenbot_outbox_outcomes",
            "What became of what had to go out.",
            ("channel", "task", "outcome"),
            registry=registry,
        )
        self._in_duur = Histogram(
            "ketenbot_inbox_latency_seconds",
            "From accepted to handled, on the clock of the casussen.",
            ("channel",),
            buckets=WACHTEN,
            registry=registry,
        )
        self._uit_duur = Histogram(
            "ketenbot_outbox_latency_seconds",
            "From queued to sent, on the clock of the casussen.",
            ("channel",),
            buckets=WACHTEN,
            registry=registry,
        )
        self._aanroep = Histogram(
            "ketenbot_call_seconds",
            "One call to the relay or the homeserver, in real seconds.",
            ("channel", "task"),
            buckets=AANROEP,
            registry=registry,
        )
        for kanaal in Kanaal:  # a rate needs a beginning: what never happened stands at nought
            for een in IntakeOutcome:
                self._in.labels(kanaal.value, een.value)
            for taak, afloop in product(OutboxTaak, DeliveryOutcome):
                self._uit.labels(kanaal.value, taak.value, afloop.value)

    def taken_in(self, kanaal: Kanaal, afloop: IntakeOutcome, na: timedelta) -> None:
        """Count it; the latency too when it is handled."""
        self._in.labels(kanaal.value, afloop.value).inc()
        if afloop in (IntakeOutcome.HANDLED, IntakeOutcome.REFUSED):
            self._in_duur.labels(kanaal.value).observe(_seconden(na))

    def delivered(self, kanaal: Kanaal, taak: OutboxTaak, afloop: DeliveryOutcome, na: timedelta) -> None:
        """Count it; the latency too when it was sent."""
        self._uit.labels(kanaal.value, taak.value, afloop.value).inc()
        if afloop is DeliveryOutcome.SENT:
            self._uit_duur.labels(kanaal.value).observe(_seconden(na))

    def called(self, kanaal: Kanaal, taak: OutboxTaak, seconden: float) -> None:
        """How long it took, well or badly."""
        self._aanroep.labels(kanaal.value, taak.value).observe(seconden)

    def tekst(self, stand: Stand) -> bytes:
        """The whole page, with how things stand now."""
        nu = CollectorRegistry()
        nu.register(stand)
        return generate_latest(self.registry) + generate_latest(nu)


def _seconden(na: timedelta) -> float:
    """A clock that was set back makes no negative time."""
    return max(0.0, na.total_seconds())
