"""The house: the parts that all loops share, put together without a connection."""

from dataclasses import dataclass, field

from bot.addressee.reader import AddresseeReader
from bot.documents.reader import WordReader
from bot.loops.breakpoint import Step, no_step
from bot.loops.heartbeat import Heartbeats
from bot.loops.loop import Waker
from bot.loops.meter import Meter, NoMeter
from bot.loops.shut import Shut
from bot.privacy.pass_all import PassAll
from bot.reading.pool import Reader, in_thread
from bot.remade.remaker import Remaker
from commands.command import Command
from commands.deelnemer.toevoegen import zoals_hier
from commands.domain.beleid import Beleid
from commands.door.gekeurd import Poort, Toets
from commands.grammar.huiswoorden import in_huiswoorden
from commands.line.gelezen import Werk
from commands.ports import Clock, Ids, PlanReader
from commands.table import OPDRACHTEN
from storage.way_in import Storage


@dataclass(frozen=True, slots=True)
class House:
    """The parts that all loops share."""

    storage: Storage
    clock: Clock
    ids: Ids
    beleid: Beleid
    poort: Poort
    work: Werk
    step: Step = no_step
    meter: Meter = field(default_factory=NoMeter)
    heartbeats: Heartbeats = field(default_factory=Heartbeats)
    shut: Shut = field(default_factory=Shut)
    queued: Waker = field(default_factory=Waker)
    """Rings when something may have been queued."""
    ticked: Waker = field(default_factory=Waker)
    """Rings when time has passed."""
    reader: Reader = in_thread
    """Reads bytes of strangers."""


def furnish(
    storage: Storage,
    clock: Clock,
    ids: Ids,
    beleid: Beleid,
    *,
    max_plan_bytes: int,
    toets: Toets | None = None,
    plan_reader: PlanReader | None = None,
    reader: Reader = in_thread,
    table: tuple[Command, ...] = OPDRACHTEN,
    step: Step = no_step,
    meter: Meter | None = None,
    heartbeats: Heartbeats | None = None,
    shut: Shut | None = None,
) -> House:
    """Put the parts together that need no connection; `toets`, `plan_reader` and `table` replace the real ones."""
    poort = Poort(toets or PassAll())
    work = Werk(
        open_uow=storage.uow,
        poort=poort,
        planlezer=plan_reader or WordReader(beleid, clock, max_plan_bytes, reader),
        bestandmaker=Remaker(reader),
        ids=ids,
        beleid=beleid,
        tabel=in_huiswoorden(zoals_hier(table, soorten=beleid.kent_soorten), beleid.woorden),
        addressee=AddresseeReader(),
    )
    return House(
        *(storage, clock, ids, beleid, poort, work, step),
        meter=meter or NoMeter(),
        heartbeats=heartbeats or Heartbeats(),
        shut=shut or Shut(),
        reader=reader,
    )
