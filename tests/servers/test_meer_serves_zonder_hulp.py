"""Two `serve` on one PostgreSQL: the one that only sends is killed under load, and the one that reads sends it all."""

import asyncio
from collections import Counter
from contextlib import AsyncExitStack

import pytest

from tests.servers.drukte import NIEUWS, PRAAT, burst, drukte, gezien, in_postbus, kom_rond
from tests.servers.samen import database, nog_een, rollen

pytestmark = [pytest.mark.servers, pytest.mark.root]


@pytest.mark.lang
async def test_who_reads_sends_as_well_once_nobody_else_does(synapse, tmp_path):
    async with AsyncExitStack() as stapel:
        url = await stapel.enter_async_context(database())
        # alone it sent the plan, which the house has seen
        een, kamer = await stapel.enter_async_context(drukte(tmp_path, synapse, database=url))
        hulp = await nog_een(een, 2, stapel)

        bezig = asyncio.create_task(burst(een, kamer))
        await een.wacht(lambda: len(gezien(een, kamer, NIEUWS)) >= 3, "the first ones said")
        await hulp.dood()
        await kom_rond(een, kamer, bezig)

        assert sorted(rollen(een.bot)) == ["mail", "matrix"]
        assert rollen(hulp) == []
        for wie in ("ggz", "politie"):
            assert Counter(tekst for _, tekst in set(in_postbus(een, wie))) == dict.fromkeys(PRAAT, 1), wie
        assert await een.bot.eindig() == 0
