"""Memory stays flat: thousands of messages through the real line, guard, database and sender leave nothing behind."""

import asyncio
import gc
import json
import os
import statistics
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path

import pytest

from bot.privacy.bewaker import Bewaker
from bot.privacy.toetser import Toetser
from commands.adres import antwoordadres
from commands.domain.rollen import Kanaal
from commands.ports import InboxItem
from storage.way_in import migrate
from tests.wereld import BELEID, DOMEIN, GGZ, WIJKTEAM, Wereld, maak_wereld

pytestmark = pytest.mark.servers
AANTAL, STAPEL, METEN, INLOOP = 2_500, 50, 250, 1_000
MAX_HELLING = 2.0
"""MiB per thousand messages."""
GEHEUGEN = Path("/dev/shm")


@pytest.fixture
def map_() -> Iterator[Path]:
    """A disk in memory where there is one: flushing costs nothing there."""
    with tempfile.TemporaryDirectory(dir=GEHEUGEN if GEHEUGEN.is_dir() else None) as naam:
        yield Path(naam)


def rss() -> float:
    """MiB of this process that are in memory."""
    gc.collect()
    bladzijden = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return bladzijden * os.sysconf("SC_PAGE_SIZE") / 2**20


def mail(nummer: int, aan: str) -> bytes:
    """A message to the group."""
    brief = EmailMessage()
    brief["Delivered-To"] = brief["To"] = f"{aan}@{DOMEIN}"
    brief["From"] = GGZ
    brief["Message-ID"] = f"<duur-{nummer}@partners.test>"
    brief.set_content(f"Wij gaan door met dag {nummer}.")
    return brief.as_bytes()


def inkomend(nummer: int, wereld: Wereld, kamer: str, aan: str) -> InboxItem:
    """Talk in the room; now and then a command there, or a mail that goes to everybody."""
    if nummer % 100 == 0:
        kanaal, ruw = Kanaal.MAIL, mail(nummer, aan)
    else:
        tekst = "!mijn" if nummer % 10 == 0 else f"Dat is goed, tot {nummer}."
        brief = {"wie": WIJKTEAM, "kamer": kamer, "tekst": tekst, "event": f"$duur-{nummer}"}
        kanaal, ruw = Kanaal.MATRIX, json.dumps(brief).encode()
    return InboxItem(
        id=wereld.huis.ids.new_id(), source=f"duur:{nummer}", kanaal=kanaal, raw=ruw, received_at=wereld.nu
    )


async def verwerk(wereld: Wereld, rijen: list[InboxItem]) -> None:
    """All of these, in and out; what the fakes keep is thrown away."""
    async with wereld.opslag.uow() as uow:
        for rij in rijen:
            await uow.inbox.add_item(rij)
        await uow.commit()
    rondes = [ronde for kanaal in wereld.kanalen for ronde in (kanaal.intake.one_round, kanaal.delivery.one_round)]
    while any([await ronde() for ronde in rondes]):
        pass
    wereld.post.wis()
    wereld.post.pogingen.clear()
    for kamer in wereld.kamers.kamers.values():
        kamer.berichten.clear()
        kamer.events.clear()
        kamer.zendingen.clear()


@pytest.mark.lang
async def test_thousands_of_messages_leave_nothing_in_memory(map_: Path) -> None:
    await asyncio.to_thread(migrate, f"sqlite+aiosqlite:///{map_ / 'duur.db'}")
    beleid = replace(BELEID, berichten_per_uur=AANTAL)  # the clock stands still
    wereld = maak_wereld(map_ / "duur.db", toets=Bewaker(Toetser), beleid=beleid)
    code = await wereld.lopende_casus()
    kamer, aan = wereld.kamers.casuskamer(code).id, antwoordadres(code, (await wereld.leden(code))[GGZ].token)
    gemeten: list[tuple[int, float]] = []
    for begin in range(0, AANTAL, STAPEL):
        await verwerk(wereld, [inkomend(nummer, wereld, kamer, aan) for nummer in range(begin, begin + STAPEL)])
        klaar = begin + STAPEL
        if klaar >= INLOOP and klaar % METEN == 0:
            gemeten.append((klaar, rss()))
    async with wereld.opslag.read() as uow:
        stand = await uow.inbox.count_by_status()
        uit = await uow.outbox.count_by_status()
    await wereld.opslag.close()

    assert set(stand) == {"verwerkt"}
    assert stand["verwerkt"] >= AANTAL
    assert uit["verzonden"] >= AANTAL // 10
    helling = statistics.linear_regression(*zip(*gemeten, strict=True)).slope * 1_000
    assert helling < MAX_HELLING, gemeten
