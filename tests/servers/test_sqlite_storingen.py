"""The real `serve` on an SQLite that is locked, full or read-only: it goes on afterwards, and does each thing once."""

import itertools
from collections import defaultdict
from datetime import datetime
from typing import Any

import aiosqlite
import pytest

from tests.servers.posthuis import Posthuis
from tests.servers.schijf import ALLEEN_LEZEN, VOL

pytestmark = [pytest.mark.servers, pytest.mark.root]


def tolt_niet(storingen: list[dict[str, Any]]) -> None:
    """Each loop waits a second after its first failure, and twice as long after each next one."""
    per_lus = defaultdict(list)
    for regel in storingen:
        per_lus[regel["loop"]].append((datetime.fromisoformat(regel["time"]), regel["again_in"]))
    assert per_lus
    for regels in per_lus.values():
        for (eerst, wacht), (dan, volgende) in itertools.pairwise(regels):
            if volgende > wacht:
                assert (dan - eerst).total_seconds() >= wacht - 0.01


@pytest.mark.lang
async def test_a_database_that_another_program_holds_for_longer_than_it_waits(post: Posthuis):
    """A backup by hand, or somebody who forgot his `sqlite3`."""
    eerder = len(post.storingen("DB_LOCKED"))
    async with aiosqlite.connect(post.huis.map / "ketenbot.db", isolation_level=None) as ander:
        await ander.execute("BEGIN IMMEDIATE")
        tekst = await post.zegt("De buren zijn gerust.")
        await post.huis.wacht(lambda: len(post.storingen("DB_LOCKED")) > eerder, "locked, in the log")
        await ander.execute("ROLLBACK")

    await post.klopt(tekst)
    tolt_niet(post.storingen("DB_LOCKED")[eerder:])
    assert post.tel("message parked") == 0


async def test_a_full_disk_is_said_in_the_log_and_all_goes_on_when_there_is_room(post: Posthuis):
    eerder = len(post.storingen("DB_FULL"))
    post.schijf.zet(VOL)
    teksten = []
    while len(post.storingen("DB_FULL")) == eerder:
        teksten.append(await post.zegt("Een lang verhaal. " + "Er is gebeld en geschreven. " * 300))
        await post.tikken(1)
    await post.huis.wacht(lambda: len(post.storingen("DB_FULL")) >= eerder + 3, "three failures")

    await post.klopt(*teksten)
    tolt_niet(post.storingen("DB_FULL")[eerder:])
    assert post.tel("message parked") == 0


async def test_what_goes_out_while_nothing_can_be_noted_goes_out_once(post: Posthuis):
    """Mended relay, database read-only: one batch goes out, is not noted, and yet never sent again."""
    post.smtp.groet = b"421 4.3.2 too busy\r\n"
    post.smtp.hang_op()
    gewacht = post.tel('"delayed"')
    tekst = await post.zegt("Wij komen vrijdag.")
    await post.huis.wacht(lambda: post.tel('"delayed"') > gewacht, "it waits for the relay")
    eerder, begin = len(post.storingen("DB_READONLY")), len(post.smtp.aangeboden)
    post.schijf.zet(ALLEEN_LEZEN)
    post.smtp.herstel()
    post.later(minutes=5)
    await post.huis.ziet("ggz", "mail", tekst)

    def mislukt() -> list[dict[str, Any]]:
        return [regel for regel in post.storingen("DB_READONLY")[eerder:] if regel["loop"] == "delivery mail"]

    await post.huis.wacht(lambda: len(mislukt()) >= 3, "three times not noted")
    await post.klopt(tekst)
    tolt_niet(post.storingen("DB_READONLY")[eerder:])
    assert len(post.smtp.aangeboden) == len(set(post.smtp.aangeboden[begin:])) + begin
