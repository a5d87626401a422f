"""The real program, seen from outside: a monitor that asks, and a person who asks how it does."""

import asyncio
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.demo.synapse import free_port
from tests import wachten
from tests.servers.bewoond import Huis, huis
from tests.servers.bewoond_begin import log_in
from tests.servers.mailservers import WACHTWOORD, mailservers
from tests.servers.programma import Programma
from tests.servers.samen import database
from tests.wachten import GEDULD

pytestmark = [pytest.mark.servers, pytest.mark.root]
PATIENCE = 15
"""Seconds that a loop may be silent beyond its own interval; two seconds for the mailbox here."""


class Monitor:
    """Asks one process."""

    def __init__(self, klant: aiohttp.ClientSession, programma: Programma) -> None:
        """Gives the process a port of its own; before it starts."""
        self._klant = klant
        self._adres = f"http://127.0.0.1:{(poort := free_port())}"
        programma.config.write_text(
            f"{programma.config.read_text(encoding='utf-8').partition('[gezondheid]')[0]}"
            f"[gezondheid]\npoort = {poort}\ngeduld_seconden = {PATIENCE}\n",
            encoding="utf-8",
        )

    async def vraag(self, pad: str) -> tuple[int, str]:
        """One page; nought when nobody answers."""
        try:
            async with self._klant.get(f"{self._adres}{pad}") as antwoord:
                return antwoord.status, await antwoord.text()
        except aiohttp.ClientError:
            return 0, ""

    async def lussen(self, status: int, **gangen: str) -> dict[str, dict[str, Any]]:
        """Wait until /readyz answers with this status, and these loops are so; every loop by its name."""

        async def zoek() -> dict[str, dict[str, Any]] | None:
            async with self._klant.get(f"{self._adres}/readyz") as antwoord:
                gezien = {een["loop"].replace(" ", "_"): een for een in (await antwoord.json())["loops"]}
                zo = all(gezien.get(lus, {}).get("state") == gang for lus, gang in gangen.items())
                return gezien if antwoord.status == status and zo else None

        async def of_nog_niet() -> dict[str, dict[str, Any]] | None:
            try:
                return await zoek()
            except aiohttp.ClientError:
                return None

        return await wachten.tot_gezien(of_nog_niet)


async def zonder_mensen(een: Huis) -> None:
    """A database, and a device when there are rooms: nobody writes in these stories."""
    assert (await een.bot.zeg("migrate")).status == 0
    if een.synapse is not None:
        await een.synapse.register(een.matrix_bot.removeprefix("@").partition(":")[0], WACHTWOORD)
        assert (await log_in(een)).status == 0


async def gezegd(een: Huis) -> list[str]:
    """What a person reads."""
    return (await een.bot.zeg("status")).tekst.splitlines()


async def als_het_goed_is(een: Huis) -> list[str]:
    """The same, once its exit status says that all is well: a sign of life comes every five seconds."""
    async with asyncio.timeout(GEDULD):
        while (stand := await een.bot.zeg("status")).status:
            pass
    return stand.tekst.splitlines()


@pytest.mark.lang
async def test_a_mailbox_that_is_away_for_long_is_told_and_so_is_its_return(tmp_path: Path) -> None:
    with mailservers() as post:
        async with huis(tmp_path, post=post) as een, aiohttp.ClientSession() as klant:
            await zonder_mensen(een)
            monitor = Monitor(klant, een.bot)
            assert (await gezegd(een))[0] == "Let op: Ketenbot draait niet."

            await een.bot.start()
            lussen = await monitor.lussen(200)
            assert set(lussen) == {
                *("listen_mail", "intake_mail", "delivery_mail", "clock", "auditor", "sign_of_life")
            }  # fmt: skip
            regels = await als_het_goed_is(een)
            assert regels[0].startswith("Ketenbot draait. Het laatste teken is van")
            assert regels[1] == "Ketenbot luistert naar: mail"

            post.dood_dovecot()
            lussen = await monitor.lussen(503)
            assert [lus for lus, stand in lussen.items() if not stand["ok"]] == ["listen_mail"]
            assert lussen["listen_mail"]["age"] >= 2 + PATIENCE
            assert lussen["listen_mail"]["failed"] >= 1
            assert await monitor.vraag("/healthz") == (200, "ok\n")
            assert 'ketenbot_loop_ok{loop="listen mail"} 0.0' in (await monitor.vraag("/metrics"))[1]

            post.start_dovecot()
            lussen = await monitor.lussen(200)
            assert lussen["listen_mail"]["failed"] == 0

            assert await een.bot.eindig() == 0
            assert await monitor.vraag("/healthz") == (0, "")
            assert (await gezegd(een))[0] == "Let op: Ketenbot draait niet."


@pytest.mark.lang
async def test_a_mailbox_that_refuses_the_password_is_not_well_for_monitor_status_and_check_alike(
    tmp_path: Path,
) -> None:
    with mailservers() as post:
        async with huis(tmp_path, post=post) as een, aiohttp.ClientSession() as klant:
            await zonder_mensen(een)
            wachtwoord = een.bot.config.parent / "imap.wachtwoord"
            goed = wachtwoord.read_text()
            wachtwoord.write_text("een ander\n")
            monitor = Monitor(klant, een.bot)
            await een.bot.start()

            async def drie(status: int, regel: str, oordeel: str) -> bool | None:
                await monitor.lussen(status)
                gelezen = "\n".join(await gezegd(een))
                nagekeken = (await een.bot.zeg("check")).tekst
                klopt = regel in gelezen and f"{oordeel:<6}serve" in nagekeken
                return klopt or None

            mis = "dit werkt nu niet of begint nog: mail ontvangen (IMAP_AANMELDEN)"
            assert await wachten.tot_gezien(partial(drie, 503, mis, "WRONG"))
            assert "Misgegaan: niets" not in "\n".join(await gezegd(een))

            assert await een.bot.eindig() == 0
            wachtwoord.write_text(goed)
            await een.bot.start()
            assert await wachten.tot_gezien(partial(drie, 200, "Misgegaan: niets", "ok"))


async def test_of_two_processes_one_waits_for_its_turn_and_both_are_ready(tmp_path: Path) -> None:
    async with AsyncExitStack() as stapel:
        post = stapel.enter_context(mailservers())
        url = await stapel.enter_async_context(database())
        een = await stapel.enter_async_context(huis(tmp_path, post=post, database=url))
        await zonder_mensen(een)
        klant = await stapel.enter_async_context(aiohttp.ClientSession())
        eerste = Monitor(klant, een.bot)
        await een.bot.start()
        await eerste.lussen(200, listen_mail="running")
        (anders := tmp_path / "tweede").mkdir()
        ander = Programma(tmp_path, een.bot.config.read_text(encoding="utf-8"))
        ander.log = anders / "serve.log"
        stapel.push_async_callback(ander.stop)
        tweede = Monitor(klant, ander)
        await ander.start()
        await tweede.lussen(200, listen_mail="standby", delivery_mail="running")
        assert (await gezegd(een))[0].startswith("Ketenbot draait met 2 processen.")
        rol = 'ketenbot_role{role="mail"}'
        assert [f"{rol} 1.0" in (await wie.vraag("/metrics"))[1] for wie in (eerste, tweede)] == [True, False]

        await een.bot.dood()

        await tweede.lussen(200, listen_mail="running", intake_mail="running")
        assert f"{rol} 1.0" in (await tweede.vraag("/metrics"))[1]


async def test_a_homeserver_that_is_away_is_seen_at_once_as_failed_rounds(synapse_op_schijf, tmp_path: Path) -> None:
    map_ = tmp_path / "huis"
    map_.mkdir()
    async with huis(map_, synapse=synapse_op_schijf) as een, aiohttp.ClientSession() as klant:
        await zonder_mensen(een)
        monitor = Monitor(klant, een.bot)
        await een.bot.start()
        lussen = await monitor.lussen(200, listen_matrix="running", intake_matrix="running", delivery_matrix="running")
        assert lussen["listen_matrix"]["failed"] == 0

        await synapse_op_schijf.kill()

        async def mislukt() -> bool | None:
            return (await monitor.lussen(200))["listen_matrix"]["failed"] >= 2 or None

        assert await wachten.tot_gezien(mislukt)
        assert 'ketenbot_loop_ok{loop="listen matrix"} 1.0' in (await monitor.vraag("/metrics"))[1]
