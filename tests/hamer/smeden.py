"""One whole run of the hammer: load and kills, then rest, then the counting."""

import asyncio
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bot.demo.seen import Seen
from tests import wachten
from tests.hamer.herken import Getoond, lees_toon
from tests.hamer.last import Last
from tests.hamer.samen import Samen
from tests.hamer.slagen import Slagen, Tel
from tests.hamer.slot import Slot
from tests.hamer.toneel import Toneel, toneel
from tests.hamer.vergelijk import Uitslag, vergelijk

STIL_MAX = 45.0
"""Real seconds without anything new after which what is still due counts as lost."""
ONDERWEG = 60
VRAGER = "wijkteam"
Zeg = Callable[[str], None]


async def hamer(
    map_: Path, *, soort: str, rondes: int, seed: int, zeg: Zeg, volgorde: Sequence[str] = (), processen: int = 1
) -> dict[str, Any]:
    """Strike `rondes` times on this kind of database; returns the figures, `goed` among them.

    `volgorde`: the steps to strike first; without it they come in an order of the seed. `processen`: how many share
    the work; of several one dies at random each round.
    """
    begin = time.monotonic()
    dobbel = random.Random(f"{seed}/{soort}")
    async with toneel(map_, soort) as speelt:
        zeg(f"{soort}: the stage is set, {len(speelt.casussen)} casussen, {time.monotonic() - begin:.0f} s")
        await speelt.bot.dood()
        last = Last(speelt, dobbel, ONDERWEG if processen == 1 else ONDERWEG // 3)
        slagen: Slagen | Samen = (
            Slagen(speelt.bot, last, dobbel, volgorde) if processen == 1 else Samen(speelt, last, dobbel, processen)
        )
        last.begin()
        slot = Slot(speelt)
        slot.begin()
        start = time.monotonic()
        for nummer in range(1, rondes + 1):
            await slagen.ronde()
            if nummer % 10 == 0 or nummer == rondes:
                zeg(_stand(nummer, last, slagen.tel, time.monotonic() - start))
        await last.genoeg()
        per_ronde = (time.monotonic() - start) / max(1, rondes)
        await slagen.opstarten()
        await _uitrusten(last, slot, speelt)
        getoond = await _vraag_standen(last, speelt)
        status = await slagen.eindig()
        uitslag = vergelijk(last.boek.plichten, last.boek.oogst, last.punten.values(), getoond)
        return (
            _cijfers(uitslag, last, slagen.tel, seed)
            | slagen.cijfers()
            | {
                "database": soort,
                "exit_status": status,
                "unreadable": sum(chat.unreadable for chat in speelt.huis.chats.values()),
                "seconds_per_kill": round(per_ronde, 2),
                "seconds": round(time.monotonic() - begin),
                "story": slot.fouten(),
                "goed": uitslag.goed and status == 0 and not slot.fouten(),
            }
        )


def als_tekst(cijfers: dict[str, Any]) -> str:
    """The figures, one a line, and some of what is wrong."""
    kaal = {naam: waarde for naam, waarde in cijfers.items() if naam != "voorbeelden"}
    return "\n".join([*(f"{naam}: {waarde}" for naam, waarde in kaal.items()), *cijfers["voorbeelden"]])


def _stand(nummer: int, last: Last, tel: Tel, seconden: float) -> str:
    return (
        f"{nummer:4} kills ({sum(tel.stappen.values())} at steps, {len(tel.stappen)} kinds), "
        f"{len(last.ingevoerd)} put in, {len(last.boek.oogst.gehoord)} heard, {len(last.boek.open)} under way, "
        f"{last.dagen} days, {seconden / nummer:.1f} s each"
    )


def _cijfers(uitslag: Uitslag, last: Last, tel: Tel, seed: int) -> dict[str, Any]:
    return {
        "kills": tel.kills,
        "put_in": len(last.ingevoerd),
        **asdict(uitslag),
        "seed": seed,
        "killed_at": dict(sorted(tel.stappen.items())),
        "not_reached": dict(sorted(tel.gemist.items())),
        "killed_at_start": tel.opstart,
        "by_door": last.tel(),
        "messages_due": len(last.boek.plichten),
        "reminders": len({een.over for een in last.boek.plichten if een.zegt == "herinnering"}),
        "days": last.dagen,
        "audit_reports": last.boek.nazicht,
    }


async def _uitrusten(last: Last, slot: Slot, speelt: Toneel) -> None:
    """Let it finish: until all that is due was heard and the casus has met and ended, or nothing new came for long."""
    nieuw, sinds = -1, time.monotonic()
    while (last.boek.open or not slot.uit) and time.monotonic() - sinds < STIL_MAX:
        await last.kijk()
        if last.gehoord() != nieuw:
            nieuw, sinds = last.gehoord(), time.monotonic()
        elif not last.boek.open and slot.wacht_op_morgen:
            last.verder()
        elif time.monotonic() - sinds > 3:
            last.even_later()
        await _even(0.2)
    await slot.genoeg()
    await speelt.huis.rust()  # what comes too often must have come too
    await _even(1.0)
    await last.kijk()


async def _vraag_standen(last: Last, speelt: Toneel) -> dict[tuple[str, int], Getoond]:
    """How each actiepunt stands, as anybody may ask it in the room."""
    per_casus = [_vraag_casus(code, last, speelt) for code in speelt.casussen]
    antwoorden = await asyncio.gather(*per_casus)
    return {(een.code, een.nummer): een for deel in antwoorden for een in deel}


async def _vraag_casus(code: str, last: Last, speelt: Toneel) -> list[Getoond]:
    getoond = []
    for punt in [punt for punt in last.punten.values() if punt.code == code]:
        sinds = len(speelt.huis.gezien)
        vraag = await speelt.huis.chats[VRAGER].say(speelt.kamers[code], f"!actie toon {punt.nummer}")
        gevonden = await _antwoord(vraag, sinds, len(punt.antwoorden), speelt)
        getoond += [gevonden] if gevonden is not None else []
    return getoond


async def _antwoord(vraag: str, sinds: int, aantal: int, speelt: Toneel) -> Getoond | None:
    """A long answer comes in parts: the later ones follow in the same room."""

    def lees() -> Getoond | None:
        nieuw = [een for een in speelt.huis.gezien[sinds:] if (een.who, een.channel) == (VRAGER, "matrix")]
        eerste = next((nr for nr, een in enumerate(nieuw) if een.answered_id == vraag), None)
        if eerste is None:
            return None
        return lees_toon(nieuw[eerste].text, "\n".join(_vervolg(nieuw, eerste)))

    try:
        await wachten.tot(lambda: (een := lees()) and len(een.antwoorden) >= aantal, seconden=40)
    except TimeoutError:
        return lees()
    return lees()


def _vervolg(nieuw: list[Seen], eerste: int) -> list[str]:
    kamer = nieuw[eerste].reply_to
    return [een.text for een in nieuw[eerste + 1 :] if een.reply_to == kamer and not een.answered_id]


async def _even(seconden: float) -> None:
    moment = time.monotonic() + seconden
    await wachten.tot(lambda: time.monotonic() >= moment, seconden=seconden + 5)
