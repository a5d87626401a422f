"""Burst: a thousand points that fall due in one minute are queued in seconds, one message a person."""

import time
from collections import Counter
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from commands.domain.herinnering import Stap
from commands.domain.rollen import Kanaal
from commands.klok.veeg import veeg
from commands.ports import OutboxTask
from storage.collections.herinneringen import HerinneringStatus
from storage.database.engine import make_engine
from storage.tables.plan import ActiepuntRow, HerinneringRow
from storage.tables.queues import OutboxRow
from storage.way_in import Storage
from tests.bench.databases import HOOFDSLEUTEL, POSTGRESQL, SQLITE, maak, server
from tests.bench.rij import Meld, Uitslag, hoogstens
from tests.bench.vulling import Maat, Vulling
from tests.domain.kalender import lokaal
from tests.transacties import transacties

MAAT = Maat(casussen=200, mensen=300, leden=3, punten=5, kanalen="mail,matrix")
NU = lokaal("2026-11-03 10:00")
SECONDEN = 5.0


async def meet(meld: Meld) -> list[Uitslag]:
    """On both databases, from the wake-up of the sweep until it has nothing left to say."""
    return [await _meet(soort, meld) for soort in (SQLITE, POSTGRESQL)]


def _klimt(nummer: int) -> bool:
    """One in ten is for the procesregisseur."""
    return nummer % 10 == 9


async def _meet(soort: str, meld: Meld) -> Uitslag:
    with server(soort) as plek:
        url = await maak(plek, "burst")
        vulling = Vulling(MAAT, HOOFDSLEUTEL, lokaal("2026-10-01 10:00"), date(2026, 11, 3))
        punten = vulling.rijen[ActiepuntRow]
        for nummer, punt in enumerate(punten):
            vulling.herinner(punt, Stap.ACTIE_PROCESREGISSEUR if _klimt(nummer) else Stap.ACTIE_VANDAAG, NU)
        await vulling.schrijf(url)
        opslag = Storage(url, HOOFDSLEUTEL)
        try:
            begin, cpu = time.monotonic(), time.process_time()
            rijen = 0
            while nieuw := await veeg(transacties(opslag), NU):
                rijen += nieuw
            duur, cpu = time.monotonic() - begin, time.process_time() - cpu
            meld(f"{soort}: {len(punten)} due, {rijen} rows queued in {duur:.2f} s ({cpu:.2f} s CPU)")
            await _eis_samengevoegd(url, vulling)
        finally:
            await opslag.close()
    return hoogstens(f"burst {soort}", duur, "s", SECONDEN)


async def _eis_samengevoegd(url: str, vulling: Vulling) -> None:
    """Everybody with a due point hears it once on each channel: a partner per casus, staff over all casussen."""
    wie = (OutboxRow.deelnemer_id, OutboxRow.medewerker_id, OutboxRow.kanaal)
    engine = make_engine(url)
    async with AsyncSession(engine) as session:
        gezegd = Counter((await session.execute(select(*wie).where(OutboxRow.taak == OutboxTask.SAY.value))).tuples())
        open_ = await session.scalar(
            select(func.count()).where(HerinneringRow.status == HerinneringStatus.PLANNED.value)
        )
    await engine.dispose()
    eigenaars = {punt["eigenaar"] for nummer, punt in enumerate(vulling.rijen[ActiepuntRow]) if not _klimt(nummer)}
    partners = {(lid, None, kanaal.value) for lid in eigenaars for kanaal in Kanaal}
    staf = {wie for wie in gezegd if wie[1] is not None}
    assert open_ == 0, f"{open_} reminders were left out"
    assert set(gezegd) - staf == partners, "somebody was left out"
    assert staf, "the procesregisseurs were left out"
    assert set(gezegd.values()) == {1}, "somebody hears it twice"
