"""Two `serve` on one PostgreSQL: the one that only sends is killed under load, and the one that reads sends it all."""

import asyncio
from collections import Counter
from contextlib import AsyncExitStack
from datetime import timedelta

import pytest

from tests.servers.bewoond import huis
from tests.servers.bewoond_begin import lopende_casus
from tests.servers.mailservers import mailservers
from tests.servers.test_meer_serves import database, nog_een, rollen
from tests.servers.test_serve_gedood import AANTAL, NIEUWS, PRAAT, burst, gezien, in_postbus

pytestmark = [pytest.mark.servers, pytest.mark.root]


async def test_who_reads_sends_as_well_once_nobody_else_does(synapse, tmp_path):
    async with AsyncExitStack() as stapel:
        post = stapel.enter_context(mailservers())
        url = await stapel.enter_async_context(database())
        een = await stapel.enter_async_context(huis(tmp_path, post=post, synapse=synapse, database=url))
        for wie in ("politie", "ggz"):
            await een.mailer(wie)
        _, kamer = await lopende_casus(een)
        await een.ziet("ggz", "mail", "het afstemmingsplan")  # alone it sends as well
        hulp = await nog_een(een, 2, stapel)

        bezig = asyncio.create_task(burst(een, kamer))
        await een.wacht(lambda: len(gezien(een, kamer, NIEUWS)) >= 3, "the first ones said")
        await hulp.dood()
        await bezig
        een.klok.zet(een.klok() + timedelta(minutes=5))  # for who waits for a next try
        await een.wacht(lambda: len(set(gezien(een, kamer, NIEUWS))) == AANTAL, "all mail in the room")
        for tekst in PRAAT:
            await een.ziet("ggz", "mail", tekst)
        await een.rust()

        assert sorted(rollen(een.bot)) == ["mail", "matrix"]
        assert rollen(hulp) == []
        for wie in ("ggz", "politie"):
            assert Counter(tekst for _, tekst in set(in_postbus(een, wie))) == dict.fromkeys(PRAAT, 1), wie
        assert await een.bot.eindig() == 0
