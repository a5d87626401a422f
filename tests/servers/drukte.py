"""A running casus under load: ten mails and ten commands side by side, and what comes of them."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from email import message_from_bytes, policy
from pathlib import Path

from bot.demo.synapse import Synapse
from tests.servers.bewoond import Huis, huis
from tests.servers.bewoond_begin import lopende_casus
from tests.servers.mailservers import mailservers
from tests.servers.verhaal import haal_post

AANTAL = 6
NIEUWS = [f"Bericht uit de mail nummer {nummer:02}." for nummer in range(AANTAL)]
PRAAT = [f"Bericht uit de kamer nummer {nummer:02}." for nummer in range(AANTAL)]


def gezien(een: Huis, kamer: str, teksten: list[str]) -> list[str]:
    """Which of these were said by the bot in the room, each as often as it was."""
    gezegd = [bericht.text for bericht in een.van("wijkteam") if bericht.sender == een.matrix_bot]
    gezegd = [tekst for tekst in gezegd if "💬 Bericht ·" in tekst]
    return [tekst for tekst in teksten for bericht in gezegd if tekst in bericht]


def in_postbus(een: Huis, wie: str) -> list[tuple[str, str]]:
    """Message-ID and words of each mail that carries a message from the room."""
    mails = [message_from_bytes(ruw, policy=policy.default) for ruw in haal_post(een, wie)]
    platte = [(mail["Message-ID"], mail.get_body(("plain",)).get_content()) for mail in mails]
    return [(wie, tekst) for wie, plat in platte for tekst in PRAAT if tekst in plat and "💬 Bericht ·" in plat]


async def burst(een: Huis, kamer: str) -> None:
    """Six mails and six commands side by side, each kind in its own order."""
    planmail = await een.ziet("politie", "mail", "Het hele plan")
    post, chat = een.postbussen["politie"], een.chats["wijkteam"]

    async def in_de_kamer() -> None:
        for tekst in PRAAT:
            await chat.say(kamer, f"!bericht {tekst}")

    async def per_post() -> None:
        for tekst in NIEUWS:
            await post.reply(planmail, f"bericht {tekst}")

    await asyncio.gather(in_de_kamer(), per_post())


@asynccontextmanager
async def drukte(map_: Path, synapse: Synapse, **opties: str) -> AsyncIterator[tuple[Huis, str]]:
    """A house with two mail members of a running casus, and its room; `opties` as of `huis`."""
    with mailservers() as post:
        async with huis(map_, post=post, synapse=synapse, **opties) as een:
            for wie in ("politie", "ggz"):
                await een.mailer(wie)
            _, kamer = await lopende_casus(een)
            await een.ziet("ggz", "mail", "Het hele plan")
            yield een, kamer


async def kom_rond(een: Huis, kamer: str, stroom: asyncio.Task[None]) -> None:
    """All of the burst is put in, and has come."""
    await stroom
    een.klok.set(een.klok() + timedelta(minutes=5))  # for who waits for a next try
    await een.wacht(lambda: len(set(gezien(een, kamer, NIEUWS))) == AANTAL, "all mail in the room")
    for tekst in PRAAT:
        await een.ziet("ggz", "mail", tekst)
    await een.rust()
