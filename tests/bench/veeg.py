"""Sweep: what is due costs what is due, however much lies behind."""

import time
from collections.abc import Mapping
from contextlib import AsyncExitStack
from datetime import date, timedelta
from statistics import median

from commands.domain.herinnering import Stap
from commands.klok.veeg import veeg
from storage.tables.plan import ActiepuntRow
from storage.way_in import Storage
from tests.bench.databases import HOOFDSLEUTEL, POSTGRESQL, SQLITE, maak, server, voer_uit
from tests.bench.rij import Meld, Uitslag, verhouding
from tests.bench.verleden import verleden
from tests.bench.vulling import Maat, Vulling
from tests.domain.kalender import lokaal
from tests.transacties import transacties

MATEN = {"10k": 10_000, "100k": 100_000, "1M": 1_000_000}
RONDES = 25
MAAT = Maat(casussen=50, mensen=100, leden=4, punten=RONDES)
"""Each of the fifty has one point that is due in each round."""
NU = lokaal("2026-11-03 10:00")


async def meet(meld: Meld) -> list[Uitslag]:
    """Fifty due reminders, swept in turn in the small, the middle and the large database."""
    return [een for soort in (SQLITE, POSTGRESQL) for een in await meet_op(soort, meld)]


async def meet_op(soort: str, meld: Meld, maten: Mapping[str, int] = MATEN, rondes: int = RONDES) -> list[Uitslag]:
    """The same in one kind of database: each larger one beside the first."""
    duur: dict[str, list[float]] = {maat: [] for maat in maten}
    with server(soort) as plek:
        async with AsyncExitStack() as stapel:
            opslagen = {}
            for maat, punten in maten.items():
                begin = time.monotonic()
                url = await maak(plek, f"punten{punten}")
                await voer_uit(url, verleden(soort, punten))
                await _vijftig_per_ronde().schrijf(url)
                opslagen[maat] = Storage(url, HOOFDSLEUTEL)
                stapel.push_async_callback(opslagen[maat].close)
                meld(f"{soort}: {maat} points lie ready ({time.monotonic() - begin:.0f} s)")
            for ronde in range(rondes):
                volgorde = list(maten)[ronde % 3 :] + list(maten)[: ronde % 3]
                for maat in volgorde:
                    duur[maat].append(await _veeg(opslagen[maat], ronde))
    ms = {maat: 1000 * median(tijden[1:]) for maat, tijden in duur.items()}
    meld(f"{soort}: " + ", ".join(f"{maat} {een:.1f} ms" for maat, een in ms.items()))
    kleinst, *groter = maten
    return [verhouding(f"sweep {maat} {soort}", ms[maat], "ms", ms[kleinst], hoogstens=1.3) for maat in groter]


def _vijftig_per_ronde() -> Vulling:
    vulling = Vulling(MAAT, HOOFDSLEUTEL, lokaal("2026-10-01 10:00"), date(2026, 11, 3))
    for punt in vulling.rijen[ActiepuntRow]:
        vulling.herinner(punt, Stap.ACTIE_VANDAAG, NU + timedelta(minutes=punt["nummer"] - 1))
    return vulling


async def _veeg(opslag: Storage, ronde: int) -> float:
    """Seconds of one sweep that says fifty things."""
    nu = NU + timedelta(minutes=ronde)
    begin = time.perf_counter()
    nieuw = await veeg(transacties(opslag), nu)
    duur = time.perf_counter() - begin
    assert nieuw == MAAT.casussen, f"{nieuw} rows queued, not one a casus"
    return duur
