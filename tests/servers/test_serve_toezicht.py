"""What only shows in a running process: a password that stops working, a message that kills, and the auditor."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from datetime import timedelta
from sqlite3 import connect

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.intake import MOST_DEATHS
from tests.servers.bewoond import Huis, huis
from tests.servers.bewoond_begin import stel_in
from tests.servers.mailservers import BOT, WACHTWOORD, mailservers
from tests.wachten import GEDULD

pytestmark = [pytest.mark.servers, pytest.mark.root]
WELKOM = "Welkom bij Ketenbot"
STAP = "mail.inname.voor_vastleggen:2"
"""The first commit notes that work begins, the second is the work itself."""


@asynccontextmanager
async def postbode() -> AsyncIterator[tuple[str, asyncio.Queue[str]]]:
    """Somebody outside who expects a beat."""
    slagen: asyncio.Queue[str] = asyncio.Queue()

    async def hoor(vraag: web.Request) -> web.Response:
        slagen.put_nowait(vraag.path)
        return web.Response()

    app = web.Application()
    app.router.add_get("/{pad:.*}", hoor)
    async with TestServer(app, host="127.0.0.1") as server:
        yield str(server.make_url("/slag")), slagen


async def ander_wachtwoord(een: Huis, nieuw: str) -> None:
    """Dovecot knows another password of the bot from now on, and hangs up; the others call it again."""
    post = een.post
    assert post is not None
    bestand = post.map / "dovecot" / "gebruikers"
    regels = bestand.read_text().splitlines()
    eigen = next(regel for regel in regels if regel.startswith(f"{BOT}:"))
    velden = eigen.split(":")
    velden[1] = f"{{PLAIN}}{nieuw}"
    wie_er_zijn = list(een.postbussen)
    for wie in wie_er_zijn:
        await een.postbussen.pop(wie).close()
    post.dood_dovecot()
    bestand.write_text("\n".join(":".join(velden) if regel == eigen else regel for regel in regels) + "\n")
    post.start_dovecot()
    for wie in wie_er_zijn:
        await een.mailer(wie)


async def begin(een: Huis) -> str:
    """A house with mail alone; the address of the procesregisseur, and the mail programs of two people."""
    adres = await stel_in(een, regisseur="mail")
    for wie in ("regie", "beheerder"):
        await een.mailer(wie)
    return adres


async def test_a_password_that_stops_working_is_told_once_and_so_is_that_it_works_again(tmp_path):
    with mailservers() as post:
        async with huis(tmp_path, post=post) as een:
            adres = await begin(een)
            await een.bot.start()
            await een.postbussen["regie"].send(adres, "Vraag", "hulp")
            await een.ziet("regie", "mail", "Dit kunt u hier doen")

            await ander_wachtwoord(een, "iets-anders")
            await een.ziet("beheerder", "mail", "Mail ontvangen lukt niet meer", "IMAP_AANMELDEN")
            await ander_wachtwoord(een, WACHTWOORD)
            await een.ziet("beheerder", "mail", "Mail ontvangen werkt weer")

            gezegd = {gezien.all_words for gezien in een.van("beheerder") if WELKOM not in gezien.all_words}
            assert len(gezegd) == 2
            assert await een.bot.eindig() == 0


async def test_a_mail_that_kills_is_parked_missed_by_the_auditor_and_handled_once_when_offered_again(tmp_path):
    with mailservers() as post:
        async with postbode() as (url, slagen), huis(tmp_path, post=post) as een:
            adres = await begin(een)
            buiten = {"KETENBOT_GEZONDHEID__HARTSLAG_URL": url, "KETENBOT_LOGBOEK__KOP_AAN": een.adres("beheerder")}
            een.bot._env = {**een.bot._env, **buiten}
            await een.postbussen["regie"].send(adres, "Vraag", "hulp")
            await sterf(een)
            with closing(connect(tmp_path / "ketenbot.db")) as database:
                assert database.execute("SELECT begonnen, status FROM inbox").fetchall() == [(1, "nieuw")]
                database.execute(f"UPDATE inbox SET begonnen = {MOST_DEATHS}")
                database.commit()
            await een.bot.start()
            alarm = await een.ziet("beheerder", "mail", "ketenbot bied-aan F-")
            storing = re.search(r"F-[0-9]{5}", alarm.all_words)
            assert storing is not None
            een.klok.set(een.klok() + timedelta(days=2))
            await een.ziet("beheerder", "mail", "Over tijd", f"Storing {storing.group()}: dit bericht staat nog apart")
            assert await asyncio.wait_for(slagen.get(), GEDULD) == "/slag"
            kop = re.search(
                r"[0-9]+:[0-9a-f]{16}", (await een.ziet("beheerder", "mail", "Einde van het log")).all_words
            )
            assert kop is not None
            assert (await een.bot.zeg("logboek", "toets", "--kop", kop.group())).status == 0

            assert storing.group() in (await een.bot.zeg("bied-aan")).tekst
            gezegd = [await een.bot.zeg("bied-aan", storing.group()) for _ in range(2)]
            await een.ziet("regie", "mail", "Dit kunt u hier doen")
            een.klok.set(een.klok() + timedelta(hours=1))
            await een.ziet("beheerder", "mail", "Alles is weer op tijd")

            assert [een_keer.status for een_keer in gezegd] == [0, 2]
            assert len([gezien for gezien in een.van("regie") if "Dit kunt u hier doen" in gezien.all_words]) == 1
            assert await een.bot.eindig() == 0


async def sterf(een: Huis) -> None:
    """Start it with a breakpoint at which it kills itself, and wait for that."""
    omgeving = een.bot._env
    een.bot._env = {**omgeving, "KETENBOT_PROEF__BREEKPUNT": STAP}
    await een.bot.start()
    een.bot._env = omgeving
    assert een.bot._serve is not None
    assert await asyncio.wait_for(een.bot._serve.wait(), GEDULD) == -9
