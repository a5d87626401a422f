"""Figures of a year: read and counted over ten thousand casussen, by whoever asks for them once a year."""

import asyncio
import sqlite3
import time
from contextlib import closing
from datetime import date
from statistics import median

import asyncpg

from commands.domain.beleid import Beleid
from commands.domain.jaarcijfers import tel
from storage.way_in import Storage
from tests.bench.databases import HOOFDSLEUTEL, POSTGRESQL, SQLITE, maak, server, voer_uit
from tests.bench.jaarvulling import CONTACTEN, vul_jaar
from tests.bench.rij import Meld, Uitslag, hoogstens, verhouding
from tests.bench.vulling import Maat, Vulling
from tests.domain.kalender import lokaal

RONDES = 5
GRENS_MS, GRENS_MAAL = 1000, 4
MAAT = Maat(casussen=10_000, mensen=400, leden=2, punten=5, regisseurs=8)
"""Fifty thousand actiepunten, all of one year."""
KAAL = (
    "SELECT id, fase, geopend_op, ico_op, vrijgegeven_op, uitkomst_op FROM casus",
    "SELECT casus_id, inhoud FROM melding",
    "SELECT doel, ingepakt FROM sleutel",
    "SELECT casus_id, uiterlijk, status FROM actiepunt",
    "SELECT actiepunt_id, soort, op FROM feedback",
    "SELECT casus_id, versie FROM herinnering WHERE soort = 'contact'",
)
"""The yardstick: the driver alone reads what is counted, and nobody counts or opens anything."""


async def meet(meld: Meld) -> list[Uitslag]:
    """From the opened transaction to the counted figures, on each database; the first time no key is known."""
    return [rij for soort in (SQLITE, POSTGRESQL) for rij in await _meet(soort, meld)]


async def _meet(soort: str, meld: Meld) -> list[Uitslag]:
    with server(soort) as plek:
        url = await maak(plek, "jaarcijfers")
        vulling = Vulling(MAAT, HOOFDSLEUTEL, lokaal("2026-01-05 10:00"), date(2026, 12, 3))
        vul_jaar(vulling)
        await vulling.schrijf(url)
        await voer_uit(url, ["ANALYZE"])
        duur, kaal = [], []
        for _ in range(RONDES):
            kaal.append(await _lees_kaal(url))
            duur.append(await _tel(url))
    ms, tegen = 1000 * median(duur), 1000 * median(kaal)
    meld(f"{soort}: {ms:.0f} ms, slowest {1000 * max(duur):.0f} ms; the driver alone {tegen:.0f} ms")
    naam = f"jaarcijfers of {MAAT.casussen} {soort}"
    return [
        hoogstens(naam, ms, "ms", GRENS_MS, against=tegen),
        verhouding(f"{naam}, to reading", ms, "ms", tegen, hoogstens=GRENS_MAAL),
    ]


async def _tel(url: str) -> float:
    """Seconds until the figures are known, by a process that has read nothing before."""
    opslag, beleid = Storage(url, HOOFDSLEUTEL), Beleid()
    try:
        async with opslag.read():
            pass
        begin = time.perf_counter()
        async with opslag.read() as uow:
            feiten = await uow.jaarcijfers.facts(2026, beleid.zone)
        cijfers = tel(feiten, 2026, beleid)
        duur = time.perf_counter() - begin
    finally:
        await opslag.close()
    assert cijfers.begonnen == MAAT.casussen, cijfers.begonnen
    assert cijfers.contacten is not None
    assert cijfers.contacten.alle == MAAT.casussen * (CONTACTEN - 1), cijfers.contacten
    assert sum(aantal or 0 for _, aantal in cijfers.aanpakken) == MAAT.casussen, cijfers.aanpakken
    return duur


async def _lees_kaal(url: str) -> float:
    if url.startswith("sqlite"):
        return await asyncio.to_thread(_lees_sqlite, url.partition("///")[2])
    verbinding = await asyncpg.connect(url.replace("+asyncpg", ""))
    try:
        begin = time.perf_counter()
        for vraag in KAAL:
            await verbinding.fetch(vraag)
        return time.perf_counter() - begin
    finally:
        await verbinding.close()


def _lees_sqlite(bestand: str) -> float:
    with closing(sqlite3.connect(bestand)) as verbinding:
        begin = time.perf_counter()
        for vraag in KAAL:
            verbinding.execute(vraag).fetchall()
        return time.perf_counter() - begin
