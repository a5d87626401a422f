"""How things stand at the moment of asking, as gauges: loops, roles, processes, and what waits."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from prometheus_client import Metric
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from bot.loops.heartbeat import LoopReport
from commands.domain.rollen import Kanaal
from commands.ports.peiling import Peiling, Stapel


@dataclass(frozen=True, slots=True, kw_only=True)
class Opgenomen:
    """What the database said, and at which moment of the clock of the casussen."""

    peiling: Peiling
    processen: int
    """That run, on this database."""
    nu: datetime


@dataclass(frozen=True, slots=True, eq=False)  # the library keeps its collectors by identity
class Stand(Collector):
    """Everything that has a value now; without `opgenomen` the database did not answer."""

    lussen: Sequence[LoopReport]
    rollen: Mapping[str, bool]
    """Each role, and whether this process has it."""
    opgenomen: Opgenomen | None

    def collect(self) -> Iterator[Metric]:
        """As the library asks for it."""
        yield from self._lussen()
        yield from self._rollen()
        yield _getal("ketenbot_database_answers", "Whether the database answered.", float(self.opgenomen is not None))
        if self.opgenomen is not None:
            yield from _wachtend(self.opgenomen)

    def _lussen(self) -> Iterator[Metric]:
        leeftijd = _meter("ketenbot_loop_age_seconds", "Since the last good round of a loop.", "loop")
        toegestaan = _meter("ketenbot_loop_allowed_seconds", "How long a loop may be silent.", "loop")
        mislukt = _meter("ketenbot_loop_failures", "Failed rounds since the last good one.", "loop")
        goed = _meter("ketenbot_loop_ok", "Whether a loop goes round or waits for its turn.", "loop")
        for stand in self.lussen:
            leeftijd.add_metric((stand.loop,), stand.age)
            toegestaan.add_metric((stand.loop,), stand.allowed)
            mislukt.add_metric((stand.loop,), stand.failed)
            goed.add_metric((stand.loop,), float(stand.ok))
        yield from (leeftijd, toegestaan, mislukt, goed)

    def _rollen(self) -> Iterator[Metric]:
        rollen = _meter("ketenbot_role", "Whether this process alone has a role.", "role")
        for rol, heeft in self.rollen.items():
            rollen.add_metric((rol,), float(heeft))
        yield rollen


def _wachtend(opgenomen: Opgenomen) -> Iterator[Metric]:
    nu, peiling = opgenomen.nu, opgenomen.peiling
    yield _getal("ketenbot_processes", "Processes that run on this database.", opgenomen.processen)
    yield from _rij(
        "inbox",
        "What came in",
        {"new": peiling.inbox, "held": peiling.vastgehouden, "parked": peiling.geparkeerd},
        nu,
    )
    yield from _rij("outbox", "What must go out", {"waiting": peiling.outbox, "given_up": peiling.opgegeven}, nu)
    yield _getal("ketenbot_reminders_due", "Reminders that are due and not yet said.", peiling.herinneringen.aantal)
    yield _getal("ketenbot_reminders_late", "Of those: due for more than five minutes.", peiling.te_laat)
    yield _getal("ketenbot_reminders_oldest_seconds", "How long the oldest is due.", _sinds(peiling.herinneringen, nu))


def _rij(naam: str, wat: str, per_status: Mapping[str, Mapping[Kanaal, Stapel]], nu: datetime) -> Iterator[Metric]:
    aantal = _meter(f"ketenbot_{naam}_rows", f"{wat}, by where it stands.", "channel", "status")
    oudste = _meter(f"ketenbot_{naam}_oldest_seconds", f"{wat}: age of the oldest.", "channel", "status")
    for status, stapels in per_status.items():
        for kanaal in Kanaal:
            stapel = stapels.get(kanaal, Stapel())
            aantal.add_metric((kanaal.value, status), stapel.aantal)
            oudste.add_metric((kanaal.value, status), _sinds(stapel, nu))
    yield from (aantal, oudste)


def _sinds(stapel: Stapel, nu: datetime) -> float:
    return 0.0 if stapel.oudste is None else max(0.0, (nu - stapel.oudste).total_seconds())


def _meter(naam: str, uitleg: str, *labels: str) -> GaugeMetricFamily:
    return GaugeMetricFamily(naam, uitleg, labels=labels)


def _getal(naam: str, uitleg: str, waarde: float) -> GaugeMetricFamily:
    return GaugeMetricFamily(naam, uitleg, value=waarde)
