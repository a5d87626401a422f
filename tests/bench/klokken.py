"""Clocks: one round of all of them over ten thousand casussen of three kinds of terms, of which a hundred are due."""

import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from statistics import median

from bot.settings.werkwijze_reading import read_werkwijze
from commands.domain.afspraken import afspraken_van, schrijf_afspraken
from commands.domain.beleid import Beleid
from commands.domain.herinnering import HerinneringSoort, Stap
from commands.klok.afscherming import meld_afscherming
from commands.klok.bestanden import ruim_bestanden_op
from commands.klok.bewaren import plan_bewaren
from commands.klok.huisoverleggen import stuur_agendas
from commands.klok.navragen import vraag_na
from commands.klok.nazien import nazien
from commands.klok.nieuws import vertel_nieuws
from commands.klok.ruwe_post import wis_ruwe_post
from commands.klok.terugkeer import meld_terug
from commands.klok.veeg import veeg
from commands.klok.vernietigen import vernietig
from commands.klok.welkom import heet_welkom
from commands.klok.werkwijze import houd_afspraken, meld_werkwijze
from commands.ports import Transactions
from storage.collections.herinneringen import HerinneringStatus
from storage.tables.casus import CasusRow
from storage.tables.plan import ActiepuntRow, HerinneringRow
from storage.way_in import Storage
from tests.bench.databases import HOOFDSLEUTEL, POSTGRESQL, SQLITE, maak, server, voer_uit
from tests.bench.rij import Meld, Uitslag, hoogstens
from tests.bench.vulling import Maat, Vulling
from tests.domain.kalender import een_beleid, lokaal
from tests.transacties import transacties

DAGEN, AAN_DE_BEURT = (0, 1, 2, 3, 6, 7), 100
"""Working days after the first."""
GRENS_MS = 2000
MAAT = Maat(casussen=10_000, mensen=2_000, leden=3, punten=2, regisseurs=8)
NU = lokaal("2026-11-03 10:00")
HUIS = een_beleid(**read_werkwijze("kennemerland").terms())
ANDERS = (HUIS, replace(HUIS, contact_weken=(3, 4), vooraf_werkdagen=5), replace(HUIS, stil_weken=4, vergeten_na=15))
"""The terms of the house, and two that casussen keep from before."""
KLOKKEN: tuple[Callable[[Transactions, datetime], Awaitable[object]], ...] = (
    houd_afspraken,
    plan_bewaren,
    vertel_nieuws,
    vraag_na,
    meld_terug,
    heet_welkom,
    ruim_bestanden_op,
    vernietig,
    wis_ruwe_post,
    stuur_agendas,
    meld_afscherming,
    meld_werkwijze,
)
"""All that one sweep of the first hour of a day does, but for the sweep of what is due."""


async def meet(meld: Meld) -> list[Uitslag]:
    """CPU of this process for the sweep, the watches of a day and the auditor together, on each database."""
    return [await _meet(soort, meld) for soort in (SQLITE, POSTGRESQL)]


async def _meet(soort: str, meld: Meld) -> Uitslag:
    with server(soort) as plek:
        url = await maak(plek, "klokken")
        await _vulling(HUIS).schrijf(url)
        await voer_uit(url, ["ANALYZE"])
        opslag = Storage(url, HOOFDSLEUTEL)
        try:
            duur = [await _ronde(opslag, NU + timedelta(days=dag)) for dag in DAGEN]
        finally:
            await opslag.close()
    ms = 1000 * median(duur[1:])
    meld(f"{soort}: {ms:.0f} ms of CPU, most {1000 * max(duur):.0f} ms")
    return hoogstens(f"clocks of {MAAT.casussen} {soort}", ms, "ms", GRENS_MS)


def _vulling(huis: Beleid) -> Vulling:
    """Every actiepunt has its reminder, every casus its question for contact, and somebody said something today; so
    nothing lies still. A hundred actiepunten are due on each day."""
    vulling = Vulling(MAAT, HOOFDSLEUTEL, lokaal("2026-11-02 10:00"), date(2027, 1, 4))
    contacten = vulling.rijen.setdefault(HerinneringRow, [])
    for nummer, casus in enumerate(vulling.rijen[CasusRow]):
        eigen = afspraken_van(ANDERS[nummer % len(ANDERS)])
        casus |= {"afspraken": schrijf_afspraken(eigen), "afspraken_op": date(2026, 11, 2), "gehoord_op": NU}
        for stap in (Stap.CONTACT_CASUSHOUDER, Stap.CONTACT_PROCESREGISSEUR):
            contacten.append(_contact(casus, stap, len(contacten)))
    for nummer, punt in enumerate(vulling.rijen[ActiepuntRow]):
        beurt = nummer // AAN_DE_BEURT
        dag = DAGEN[beurt] if beurt < len(DAGEN) else 60
        vulling.herinner(punt, Stap.ACTIE_VANDAAG, NU + timedelta(days=dag))
    return vulling


def _contact(casus: dict[str, object], stap: Stap, nummer: int) -> dict[str, object]:
    return {
        "id": f"c{nummer:031x}",
        "casus_id": casus["id"],
        "soort": HerinneringSoort.CONTACT.value,
        "onderwerp_id": casus["id"],
        "stap": stap.value,
        "volgnummer": 0,
        "versie": 1,
        "due_at": NU + timedelta(days=60),
        "status": HerinneringStatus.PLANNED.value,
    }


async def _ronde(opslag: Storage, nu: datetime) -> float:
    """Seconds of CPU of one round, which says a hundred things."""
    werk = transacties(opslag, HUIS)
    begin = time.process_time()
    nieuw = await veeg(werk, nu)
    for klok in KLOKKEN:
        await klok(werk, nu)
    await nazien(opslag.read, werk, nu)
    duur = time.process_time() - begin
    assert nieuw >= AAN_DE_BEURT, nieuw
    return duur
