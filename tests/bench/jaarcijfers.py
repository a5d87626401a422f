"""Figures of a year: read and counted over ten thousand casussen, by whoever asks for them once a year."""

import time
from datetime import date
from statistics import median

from commands.domain.beleid import Beleid
from commands.domain.jaarcijfers import tel
from storage.way_in import Storage
from tests.bench.databases import HOOFDSLEUTEL, POSTGRESQL, SQLITE, maak, server, voer_uit
from tests.bench.rij import Meld, Uitslag, hoogstens
from tests.bench.vulling import Maat, Vulling
from tests.domain.kalender import lokaal

RONDES = 5
GRENS_MS = 5000
MAAT = Maat(casussen=10_000, mensen=400, leden=2, punten=5, regisseurs=8)
"""Fifty thousand actiepunten, all of one year."""


async def meet(meld: Meld) -> list[Uitslag]:
    """From the opened transaction to the counted figures, on each database."""
    return [await _meet(soort, meld) for soort in (SQLITE, POSTGRESQL)]


async def _meet(soort: str, meld: Meld) -> Uitslag:
    with server(soort) as plek:
        url = await maak(plek, "jaarcijfers")
        await Vulling(MAAT, HOOFDSLEUTEL, lokaal("2026-09-01 10:00"), date(2026, 12, 3)).schrijf(url)
        await voer_uit(url, ["ANALYZE"])
        opslag = Storage(url, HOOFDSLEUTEL)
        try:
            duur = [await _tel(opslag) for _ in range(RONDES)]
        finally:
            await opslag.close()
    ms = 1000 * median(duur)
    meld(f"{soort}: {ms:.0f} ms, slowest {1000 * max(duur):.0f} ms")
    return hoogstens(f"jaarcijfers of {MAAT.casussen} {soort}", ms, "ms", GRENS_MS)


async def _tel(opslag: Storage) -> float:
    """Seconds until the figures are known."""
    begin, beleid = time.perf_counter(), Beleid()
    async with opslag.read() as uow:
        feiten = await uow.jaarcijfers.facts(beleid.zone)
    cijfers = tel(feiten.values(), 2026, beleid)
    assert cijfers.begonnen == MAAT.casussen, cijfers.begonnen
    return time.perf_counter() - begin
