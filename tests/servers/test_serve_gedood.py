"""`serve` is killed in the middle of its work and started again: nothing is lost, nothing is done twice."""

import asyncio
import random
from collections import Counter

import pytest

from tests.servers.drukte import AANTAL, NIEUWS, PRAAT, burst, drukte, gezien, in_postbus, kom_rond

pytestmark = [pytest.mark.servers, pytest.mark.root]


@pytest.mark.lang  # the hammer kills oftener, at more places
async def test_killed_twice_in_a_burst_it_says_everything_once(synapse, tmp_path):
    keuze = random.Random()
    momenten = [keuze.randrange(2, AANTAL - 2), keuze.randrange(AANTAL - 2, AANTAL)]
    async with drukte(tmp_path, synapse, niveau="info") as (een, kamer):
        stroom = asyncio.create_task(burst(een, kamer))
        for moment in momenten:
            await een.wacht(lambda moment=moment: len(gezien(een, kamer, NIEUWS)) >= moment, f"{moment} said")
            await een.bot.dood()
            await een.bot.start()
        await kom_rond(een, kamer, stroom)

        assert Counter(gezien(een, kamer, NIEUWS)) == dict.fromkeys(NIEUWS, 1), momenten
        for wie in ("ggz", "politie"):
            per_tekst = {tekst: {mid for mid, wat in in_postbus(een, wie) if wat == tekst} for tekst in PRAAT}
            assert {tekst: len(ids) for tekst, ids in per_tekst.items()} == dict.fromkeys(PRAAT, 1), momenten
        bewijzen = [b for b in een.van("wijkteam") if b.sender == een.matrix_bot and "Dit is gedeeld" in b.text]
        assert len({b.answered_id for b in bewijzen}) == len(bewijzen) == AANTAL, momenten
        assert await een.bot.eindig() == 0
