"""`serve` is killed in the middle of its work and started again: nothing is lost, nothing is done twice."""

import asyncio
import random
from collections import Counter
from datetime import timedelta
from email import message_from_bytes, policy

import pytest

from tests.servers.bewoond import Huis, huis
from tests.servers.bewoond_begin import lopende_casus
from tests.servers.mailservers import mailservers
from tests.servers.verhaal import haal_post

pytestmark = [pytest.mark.servers, pytest.mark.root]
AANTAL = 10
NIEUWS = [f"Bericht uit de mail nummer {nummer:02}." for nummer in range(AANTAL)]
PRAAT = [f"Bericht uit de kamer nummer {nummer:02}." for nummer in range(AANTAL)]


def gezien(een: Huis, kamer: str, teksten: list[str]) -> list[str]:
    """Which of these were said by the bot in the room, each as often as it was."""
    gezegd = [bericht.tekst for bericht in een.van("wijkteam") if bericht.van == een.matrix_bot]
    gezegd = [tekst for tekst in gezegd if "schrijft:" in tekst]
    return [tekst for tekst in teksten for bericht in gezegd if tekst in bericht]


def in_postbus(een: Huis, wie: str) -> list[tuple[str, str]]:
    """Message-ID and words of each mail that carries a message from the room."""
    mails = [message_from_bytes(ruw, policy=policy.default) for ruw in haal_post(een, wie)]
    platte = [(mail["Message-ID"], mail.get_body(("plain",)).get_content()) for mail in mails]
    return [(wie, tekst) for wie, plat in platte for tekst in PRAAT if tekst in plat and "schrijft:" in plat]


async def burst(een: Huis, kamer: str) -> None:
    """Ten mails and ten commands side by side, each kind in its own order."""
    planmail = await een.ziet("politie", "mail", "het afstemmingsplan")
    post, chat = een.postbussen["politie"], een.chats["wijkteam"]

    async def in_de_kamer() -> None:
        for tekst in PRAAT:
            await chat.zeg(kamer, f"!bericht {tekst}")

    async def per_post() -> None:
        for tekst in NIEUWS:
            await post.beantwoord(planmail, f"bericht {tekst}")

    await asyncio.gather(in_de_kamer(), per_post())


async def test_killed_twice_in_a_burst_it_says_everything_once(synapse, tmp_path):
    keuze = random.Random()
    momenten = [keuze.randrange(2, AANTAL - 2), keuze.randrange(AANTAL - 2, AANTAL)]
    with mailservers() as post:
        async with huis(tmp_path, post=post, synapse=synapse, niveau="info") as een:
            for wie in ("politie", "ggz"):
                await een.mailer(wie)
            _, kamer = await lopende_casus(een)
            await een.ziet("ggz", "mail", "het afstemmingsplan")
            stroom = asyncio.create_task(burst(een, kamer))
            for moment in momenten:
                await een.wacht(lambda moment=moment: len(gezien(een, kamer, NIEUWS)) >= moment, f"{moment} said")
                await een.bot.dood()
                await een.bot.start()
            await stroom
            een.klok.zet(een.klok() + timedelta(minutes=5))  # for who waits for a next try
            await een.wacht(lambda: len(set(gezien(een, kamer, NIEUWS))) == AANTAL, "all mail in the room")
            for tekst in PRAAT:
                await een.ziet("ggz", "mail", tekst)
            await een.rust()

            assert Counter(gezien(een, kamer, NIEUWS)) == dict.fromkeys(NIEUWS, 1), momenten
            for wie in ("ggz", "politie"):
                per_tekst = {tekst: {mid for mid, wat in in_postbus(een, wie) if wat == tekst} for tekst in PRAAT}
                assert {tekst: len(ids) for tekst, ids in per_tekst.items()} == dict.fromkeys(PRAAT, 1), momenten
            bewijzen = [b for b in een.van("wijkteam") if b.van == een.matrix_bot and "Dit is gedeeld" in b.tekst]
            assert len({b.antwoord_op for b in bewijzen}) == len(bewijzen) == AANTAL, momenten
            assert await een.bot.eindig() == 0
