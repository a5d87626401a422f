"""Overview: a procesregisseur reads how their 60 of 500 casussen stand, as text and as the mail that goes out."""

import time
from datetime import date, timedelta
from statistics import median

from bot.mail.sending.composing import compose
from commands.domain.herinnering import Stap
from commands.domain.rollen import Rol
from commands.effects.overzicht import overzichten
from commands.messages import Bericht
from commands.ports.outgoing import OutgoingMail
from commands.texts.overzicht import overzicht
from storage.collections.herinneringen import HerinneringStatus
from storage.tables.plan import ActiepuntRow, HerinneringRow
from storage.way_in import Storage
from tests.bench.databases import HOOFDSLEUTEL, POSTGRESQL, SQLITE, maak, server, voer_uit
from tests.bench.rij import Meld, Uitslag, hoogstens
from tests.bench.vulling import Maat, Vulling
from tests.binnenkomst import CONFIG
from tests.domain.kalender import lokaal
from tests.transacties import transacties

RONDES = 15
GRENS_MS = 300
MAAT = Maat(casussen=500, mensen=400, leden=4, punten=10, regisseurs=8)
"""Five thousand actiepunten; each procesregisseur has 62 or 63 casussen."""
NU = lokaal("2026-11-16 09:00")
_GEZEGD = (Stap.ACTIE_VOORAF, Stap.ACTIE_VANDAAG, Stap.ACTIE_CASUSHOUDER)


async def meet(meld: Meld) -> list[Uitslag]:
    """From the opened transaction to the bytes of the mail, on each database."""
    return [await _meet(soort, meld) for soort in (SQLITE, POSTGRESQL)]


async def _meet(soort: str, meld: Meld) -> Uitslag:
    with server(soort) as plek:
        url = await maak(plek, "overzicht")
        await _region().schrijf(url)
        await voer_uit(url, ["ANALYZE"])
        opslag = Storage(url, HOOFDSLEUTEL)
        try:
            duur = [await _toon(opslag) for _ in range(RONDES)]
        finally:
            await opslag.close()
    ms = 1000 * median(duur[1:])
    meld(f"{soort}: {ms:.1f} ms, slowest {1000 * max(duur):.1f} ms")
    return hoogstens(f"overview 60 of 500 {soort}", ms, "ms", GRENS_MS)


def _region() -> Vulling:
    """A third of the actiepunten late; each with three reminders said and one to come."""
    vulling = Vulling(MAAT, HOOFDSLEUTEL, lokaal("2026-09-01 10:00"), date(2026, 12, 3))
    for punt in vulling.rijen[ActiepuntRow]:
        if punt["nummer"] % 3 == 0 and int(punt["casus_id"], 16) % 2:
            punt["uiterlijk"] = date(2026, 11, 9)
        for stap in _GEZEGD:
            vulling.herinner(punt, stap, NU - timedelta(days=5))
            gezegd = {"status": HerinneringStatus.HANDLED.value, "afgehandeld_op": NU - timedelta(days=5)}
            vulling.rijen[HerinneringRow][-1].update(gezegd)
        vulling.herinner(punt, Stap.ACTIE_MANAGER, NU + timedelta(days=5))
        vulling.rijen[HerinneringRow][-1].update(afgehandeld_op=None)
    return vulling


async def _toon(opslag: Storage) -> float:
    """Seconds until the mail lies ready."""
    begin = time.perf_counter()
    async with transacties(opslag).begin(NU) as tx:
        regie = (await tx.uow.medewerkers.with_rol(Rol.PROCESREGISSEUR))[0]
        gemaakt = await overzichten([regie], tx)
    ruw = compose(_mail(overzicht(gemaakt, tx.vandaag)), CONFIG)
    duur = time.perf_counter() - begin
    assert gemaakt[0].aantal >= 60, gemaakt[0].aantal
    assert gemaakt[0].regels, "nothing is late"
    assert b"mailto:" in ruw
    return duur


def _mail(bericht: Bericht) -> OutgoingMail:
    return OutgoingMail(
        message_id="<een@bot.test>",
        recipient="regie@zvh-huis.test",
        from_local="bot",
        reply_local="bot+aaaaaaaaaaaaaaaaaaaa",
        bericht=bericht,
        date=NU,
    )
