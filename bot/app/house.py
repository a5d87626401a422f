"""The house: what all loops share, put together without a connection."""

from dataclasses import dataclass, field

from bot.documents.lezer import WordLezer
from bot.loops.breakpoint import Stap, geen_stap
from bot.loops.heartbeat import Hartslagen
from bot.loops.loop import Wekker
from bot.loops.meter import GeenMeter, Meter
from bot.loops.shut import Shut
from bot.privacy.alles_door import AllesDoor
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
    stap: Stap = geen_stap
    meter: Meter = field(default_factory=GeenMeter)
    harten: Hartslagen = field(default_factory=Hartslagen)
    shut: Shut = field(default_factory=Shut)
    uit: Wekker = field(default_factory=Wekker)
    """Something may have been queued."""
    klok: Wekker = field(default_factory=Wekker)
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
    stap: Stap = geen_stap,
    meter: Meter | None = None,
    harten: Hartslagen | None = None,
    shut: Shut | None = None,
) -> Huis:
    """Put the parts together that need no connection; `toets`, `planlezer` and `tabel` stand in for the real ones."""
    poort = Poort(toets or AllesDoor())
    werk = Werk(
        open_uow=opslag.uow,
        poort=poort,
        planlezer=planlezer or WordLezer(beleid, clock, max_plan_bytes, reader),
        ids=ids,
        beleid=beleid,
        tabel=tabel,
    )
    return Huis(
        *(opslag, clock, ids, beleid, poort, werk, stap),
        meter=meter or GeenMeter(),
        harten=harten or Hartslagen(),
        shut=shut or Shut(),
        reader=reader,
    )
