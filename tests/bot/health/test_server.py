"""The three pages, asked over loopback as a monitor would."""

import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import aiohttp
import pytest
from structlog.testing import capture_logs

from bot.health.metrics import Metrics
from bot.health.sampler import Sampler
from bot.health.server import CannotListen, listen, make_app
from bot.loops.heartbeat import Heartbeats
from commands.ports import OpenUow

NU = datetime(2026, 3, 2, 8, tzinfo=UTC)


class Stopwatch:
    def __init__(self) -> None:
        self.nu = 50.0

    def __call__(self) -> float:
        return self.nu


@asynccontextmanager
async def geen_database() -> AsyncIterator[None]:
    raise OSError("the words of a database")
    yield


@asynccontextmanager
async def deur(harten: Heartbeats, lees: OpenUow = geen_database) -> AsyncIterator[Callable[[str], object]]:
    """The pages of a process with these loops; gives a function that asks one: status, content type, text."""
    opname = Sampler(harten, ("mail", "matrix"), lees, lambda: NU, lambda: NU)
    async with (
        listen(make_app(harten, Metrics(), opname.sample), "127.0.0.1", 0) as poort,
        aiohttp.ClientSession(f"http://127.0.0.1:{poort}") as klant,
    ):

        async def vraag(pad: str, *, methode: str = "GET") -> tuple[int, str, str]:
            async with klant.request(methode, pad) as antwoord:
                return antwoord.status, antwoord.content_type, await antwoord.text()

        vraag.klant, vraag.poort = klant, poort
        yield vraag


async def test_whoever_asks_whether_it_lives_hears_so():
    async with deur(Heartbeats()) as vraag:
        assert await vraag("/healthz") == (200, "text/plain", "ok\n")


async def test_before_any_loop_is_named_it_is_not_ready():
    async with deur(Heartbeats()) as vraag, vraag.klant.get("/readyz") as antwoord:
        assert (antwoord.status, await antwoord.json()) == (503, {"ready": False, "standing_still": [], "loops": []})


async def test_ready_while_each_loop_goes_round_in_its_time_and_not_otherwise():
    watch = Stopwatch()
    harten = Heartbeats(late_after=10, monotonic=watch)
    klok, post = harten.watch("clock", every=5), harten.watch("listen mail", every=60)
    harten.watch("listen matrix", every=30, role="matrix")
    klok(True)
    post(True)
    async with deur(harten) as vraag:
        watch.nu += 12.34
        async with vraag.klant.get("/readyz") as antwoord:
            assert (antwoord.status, await antwoord.json()) == (
                200,
                {
                    "ready": True,
                    "standing_still": [],
                    "loops": [
                        gezien("clock", 12.3, 15),
                        gezien("listen mail", 12.3, 70),
                        gezien("listen matrix", 12.3, 40, state="standby"),
                    ],
                },
            )
        watch.nu += 5
        klok(False)
        async with vraag.klant.get("/readyz") as antwoord:
            assert antwoord.status == 503
            gelezen = await antwoord.json()
        assert gelezen["ready"] is False
        assert gelezen["loops"][0] == gezien("clock", 17.3, 15, ok=False) | {"alive": 0, "failed": 1}
        klok(True)
        assert (await vraag("/readyz"))[0] == 200


def gezien(
    lus: str, leeftijd: float, toegestaan: float, *, state: str = "running", ok: bool = True
) -> dict[str, object]:
    return {
        "loop": lus,
        "state": state,
        "age": leeftijd,
        "allowed": toegestaan,
        "alive": leeftijd,
        "failed": 0,
        "ok": ok,
    }


async def test_the_figures_come_without_a_database_too_and_say_so():
    harten = Heartbeats()
    harten.watch("clock", every=5)
    with capture_logs() as regels:
        async with deur(harten) as vraag:
            status, soort, tekst = await vraag("/metrics")

    assert (status, soort) == (200, "text/plain")
    assert "ketenbot_database_answers 0.0" in tekst
    assert 'ketenbot_loop_ok{loop="clock"} 0.0' in tekst
    assert 'ketenbot_role{role="mail"} 0.0' in tekst
    assert "ketenbot_outbox_rows" not in tekst
    assert [(regel["event"], regel["error"]) for regel in regels] == [("no figures from the database", "OSError")]


@pytest.mark.parametrize(("pad", "methode", "status"), [("/", "GET", 404), ("/metrics", "POST", 405)])
async def test_there_is_nothing_else_to_ask(pad, methode, status):
    async with deur(Heartbeats()) as vraag:
        assert (await vraag(pad, methode=methode))[0] == status


async def test_a_port_that_is_taken_is_said_with_what_to_do():
    app = make_app(Heartbeats(), Metrics(), Sampler(Heartbeats(), (), geen_database, lambda: NU, lambda: NU).sample)
    with socket.create_server(("127.0.0.1", 0)) as van_een_ander:
        poort = van_een_ander.getsockname()[1]
        with pytest.raises(CannotListen, match=f"port {poort} is in use by another program: choose another"):
            async with listen(app, "127.0.0.1", poort):
                pass


async def test_an_address_of_another_machine_is_said_with_what_to_do():
    app = make_app(Heartbeats(), Metrics(), Sampler(Heartbeats(), (), geen_database, lambda: NU, lambda: NU).sample)
    with pytest.raises(CannotListen, match="is it an address of this machine"):
        async with listen(app, "192.0.2.1", 0):
            pass
