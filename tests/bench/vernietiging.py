"""Destruction: one casus of 200 mails goes for good among 1000, its rows, its key and the sluitsleutel."""

import time
from dataclasses import replace
from datetime import date
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from commands.domain.casus import Casus, Fase
from storage.way_in import Places, Storage
from tests.bench.databases import HOOFDSLEUTEL, POSTGRESQL, SQLITE, maak, server, voer_uit
from tests.bench.rij import Meld, Uitslag, hoogstens
from tests.bench.vulling import Maat, Vulling
from tests.domain.kalender import lokaal
from tests.storage.bouwers import een_bericht, een_uitgaande

RONDES, MAILS, LOS = 6, 200, 2000
GRENS_MS = 1000
MAAT = Maat(casussen=1000, mensen=400, leden=4, punten=10, regisseurs=8)
NU = lokaal("2026-11-16 02:00")


async def meet(meld: Meld) -> list[Uitslag]:
    """From the opened transaction until its key is dead, on each database."""
    return [await _meet(soort, meld) for soort in (SQLITE, POSTGRESQL)]


async def _meet(soort: str, meld: Meld) -> Uitslag:
    with server(soort) as plek, TemporaryDirectory() as map_:
        url = await maak(plek, "vernietiging")
        await Vulling(MAAT, HOOFDSLEUTEL, lokaal("2026-09-01 10:00"), date(2026, 12, 3)).schrijf(url)
        await voer_uit(url, ["ANALYZE"])
        opslag = Storage(url, HOOFDSLEUTEL, sluit=Places(Path(map_) / "sluit" / "s", Path(map_) / "kopie"))
        try:
            casussen = await _vul(opslag)
            assert await opslag.sluitsleutel.replace(NU)
            duur = [await _vernietig(opslag, een) for een in casussen]
        finally:
            await opslag.close()
    ms = 1000 * median(duur[1:])
    meld(f"{soort}: {ms:.0f} ms, slowest {1000 * max(duur):.0f} ms")
    return hoogstens(f"destruction of 200 mails {soort}", ms, "ms", GRENS_MS)


async def _vul(opslag: Storage) -> list[Casus]:
    """The casussen that go, with their mails, and messages of no casus that must be looked through."""
    async with opslag.uow() as uow:
        casussen = (await uow.casussen.all_casussen(fase=Fase.LOPEND))[:RONDES]
        for een in casussen:
            await uow.outbox.add_items(
                [
                    een_uitgaande(casus_id=een.id, bericht=een_bericht(), created_at=NU, retry_at=NU)
                    for _ in range(MAILS)
                ]
            )
        los = een_uitgaande(bericht=een_bericht("Niets bijzonders."), created_at=NU, retry_at=NU)
        await uow.outbox.add_items(
            [replace(los, id=f"{nummer:032x}", key=f"los/{nummer}", lane=f"los/{nummer}") for nummer in range(LOS)]
        )
        await uow.commit()
    return casussen


async def _vernietig(opslag: Storage, casus: Casus) -> float:
    """Seconds."""
    begin = time.perf_counter()
    async with opslag.uow() as uow:
        gewist = await uow.wis(casus.id)
        await uow.commit()
    assert await opslag.sluitsleutel.replace(NU)
    duur = time.perf_counter() - begin
    assert gewist.rijen["outbox"] >= MAILS, gewist.rijen
    async with opslag.read() as uow:
        assert await uow.gewiste.is_vernietigd(casus.id)
    return duur
