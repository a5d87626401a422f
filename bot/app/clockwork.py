"""The part of the composition root that lives by the clock: the sweep and the auditor, each watching the other."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from bot.app.health import LOOK_AGAIN_AFTER
from bot.app.house import House
from bot.app.storage import KEY_FAILURES
from bot.loops.heartbeat import Beat
from bot.loops.lease import Loop
from bot.loops.loop import run_forever
from bot.watch.auditor import LOOP, Auditor, SilenceWatch, send_ping
from bot.watch.clock_watch import ClockWatch
from bot.watch.key_turn import KeyTurn
from bot.watch.once import OncePerPeriod
from commands.domain.werkdagen import lokale_dag, week_van
from commands.klok.afscherming import meld_afscherming
from commands.klok.bewaren import plan_bewaren
from commands.klok.geheim import meld_geheim
from commands.klok.huisoverleggen import stuur_agendas
from commands.klok.logboek_opruimen import ruim_logboek_op
from commands.klok.logboekkop import stuur_kop
from commands.klok.maandag import stuur_overzichten
from commands.klok.navragen import vraag_na
from commands.klok.nazien import meld_stilte, nazien
from commands.klok.nieuws import vertel_nieuws
from commands.klok.ruwe_post import wis_ruwe_post
from commands.klok.sleutelkopie import meld_sleutelkopie
from commands.klok.terugkeer import meld_terug
from commands.klok.veeg import veeg
from commands.klok.vernietigen import vernietig
from commands.klok.welkom import heet_welkom
from commands.klok.werkwijze import houd_afspraken, meld_werkwijze

Watch = SilenceWatch | ClockWatch | OncePerPeriod | KeyTurn


def clock_loops(house: House, beat_of: Callable[[str], Beat], ping_url: str, *, replaces: bool = False) -> list[Loop]:
    """The loops of the sweep and the auditor, not yet running. `beat_of` gives the beat of a loop by its name.

    `replaces`: whether the sluitsleutel is replaced at night.
    """
    storage = house.storage
    auditor = Auditor(
        partial(nazien, storage.read, house.work),
        house.clock,
        queued=house.queued,
        ping=partial(send_ping, ping_url) if ping_url else None,
    )

    async def report(since: datetime | None, now: datetime) -> int:
        return await meld_stilte(house.work, since, now)

    silence_watch = SilenceWatch(storage.read, report, house.clock)
    clock_watch = ClockWatch(storage.uow, house.clock)
    monday = OncePerPeriod(
        partial(stuur_overzichten, house.work), lambda now: week_van(lokale_dag(now, house.beleid)), house.clock
    )
    log_head = OncePerPeriod(partial(stuur_kop, house.work), lambda now: lokale_dag(now, house.beleid), house.clock)
    tidying = OncePerPeriod(
        partial(ruim_logboek_op, house.work), lambda now: lokale_dag(now, house.beleid).replace(day=1), house.clock
    )
    secret_ends = OncePerPeriod(
        partial(meld_geheim, house.work), lambda now: lokale_dag(now, house.beleid), house.clock
    )
    agendas = OncePerPeriod(partial(stuur_agendas, house.work), lambda now: lokale_dag(now, house.beleid), house.clock)
    terms = OncePerPeriod(partial(meld_werkwijze, house.work), lambda now: lokale_dag(now, house.beleid), house.clock)
    kept_terms = OncePerPeriod(
        partial(houd_afspraken, house.work), lambda now: lokale_dag(now, house.beleid), house.clock
    )
    shielding = OncePerPeriod(
        partial(meld_afscherming, house.work), lambda now: lokale_dag(now, house.beleid), house.clock
    )
    keeping = OncePerPeriod(partial(plan_bewaren, house.work), lambda now: lokale_dag(now, house.beleid), house.clock)
    raw_mail = OncePerPeriod(partial(wis_ruwe_post, house.work), lambda now: lokale_dag(now, house.beleid), house.clock)
    key_turn = KeyTurn(
        storage.sluitsleutel.replace,
        house.clock,
        house.beleid.zone,
        failures=KEY_FAILURES,
        tell=partial(meld_sleutelkopie, house.work),
    )
    watches: tuple[Watch, ...] = (kept_terms, keeping, silence_watch, clock_watch, monday, log_head)
    watches += (tidying, secret_ends, raw_mail, agendas, shielding, terms)
    watches += (key_turn,) if replaces else ()
    return [
        run_forever(
            "clock",
            lambda: _sweep(house, watches),
            house.ticked,
            rest=LOOK_AGAIN_AFTER,
            beat=beat_of("clock"),
        ),
        auditor.run(house.ticked.follower(), rest=LOOK_AGAIN_AFTER, beat=beat_of(LOOP)),
    ]


async def _sweep(house: House, watches: Sequence[Watch]) -> int:
    work = replace(house.work, open_uow=partial(house.storage.uow, "klok.veeg"))
    queued = await veeg(work, house.clock(), met_overzicht=True)
    queued += await vertel_nieuws(work, house.clock())
    queued += await vraag_na(work, house.clock())
    queued += await meld_terug(work, house.clock())
    queued += await heet_welkom(work, house.clock())
    queued += await vernietig(work, house.clock())
    for watch in watches:
        queued += await watch.look()
    if queued:
        house.queued.wake()
    return queued
