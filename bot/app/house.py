"""The house: what all loops share, put together without a connection."""

from dataclasses import dataclass, field

from bot.documents.reader import WordReader
from bot.loops.breakpoint import Step, no_step
from bot.loops.heartbeat import Heartbeats
from bot.loops.loop import Waker
from bot.loops.meter import Meter, NoMeter
from bot.loops.shut import Shut
from bot.privacy.pass_all import PassAll
from bot.reading.pool import Reader, in_thread
from commands.command import Command
from commands.domain.beleid import Beleid
from commands.door.gekeurd import Poort, Toets
from commands.line.gesprek import Werk
from commands.ports import Clock, Ids, PlanLezer
from commands.table import OPDRACHTEN
from storage.opslag import Opslag


@dataclass(frozen=True, slots=True)
class Huis:
    """What all loops share."""

    opslag: Opslag
    clock: Clock
    ids: Ids
    beleid: Beleid
    poort: Poort
    werk: Werk
    stap: Step = no_step
    meter: Meter = field(default_factory=NoMeter)
    harten: Heartbeats = field(default_factory=Heartbeats)
    shut: Shut = field(default_factory=Shut)
    uit: Waker = field(default_factory=Waker)
    """Something may have been queued."""
    klok: Waker = field(default_factory=Waker)
    """Time has passed."""
    reader: Reader = in_thread
    """Where bytes of strangers are read."""


def richt_in(
    opslag: Opslag,
    clock: Clock,
    ids: Ids,
    beleid: Beleid,
    *,
    max_plan_bytes: int,
    toets: Toets | None = None,
    planlezer: PlanLezer | None = None,
    reader: Reader = in_thread,
    tabel: tuple[Command, ...] = OPDRACHTEN,
    stap: Step = no_step,
    meter: Meter | None = None,
    harten: Heartbeats | None = None,
    shut: Shut | None = None,
) -> Huis:
    """Put the parts together that need no connection; `toets`, `planlezer` and `tabel` stand in for the real ones."""
    poort = Poort(toets or PassAll())
    werk = Werk(
        open_uow=opslag.uow,
        poort=poort,
        planlezer=planlezer or WordReader(beleid, clock, max_plan_bytes, reader),
        ids=ids,
        beleid=beleid,
        tabel=tabel,
    )
    return Huis(
        *(opslag, clock, ids, beleid, poort, werk, stap),
        meter=meter or NoMeter(),
        harten=harten or Heartbeats(),
        shut=shut or Shut(),
        reader=reader,
    )
