"""The loop of the auditor, its beat outwards, and who misses it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer, unused_port

from bot.loops.loop import Waker
from bot.watch.auditor import OM, SILENT_FOR, Auditor, SilenceWatch, send_ping
from commands.klok.nazien import LAATST, Ronde
from tests.bot.mail.nep_opslag import NepOpslag

NU = datetime(2026, 11, 10, 9, 0, tzinfo=UTC)
KWARTIER = timedelta(minutes=15)


class Klok:
    def __init__(self) -> None:
        self.nu = NU

    def __call__(self) -> datetime:
        return self.nu


class Kijker:
    """An auditor that says what it was told to say, and when it was asked."""

    def __init__(self, nieuw: int | None) -> None:
        self._nieuw = nieuw
        self.gevraagd: list[datetime] = []

    async def __call__(self, nu: datetime) -> Ronde | None:
        self.gevraagd.append(nu)
        return None if self._nieuw is None else Ronde(bevindingen=(), nieuw=self._nieuw)


async def loop_langs(toezicht: Auditor, klok: Klok, stap: timedelta, keer: int) -> None:
    for _ in range(keer):
        await toezicht.one_round()
        klok.nu += stap


async def test_it_looks_five_minutes_after_the_start_and_then_every_hour_of_the_clock():
    klok, kijker = Klok(), Kijker(0)
    await loop_langs(Auditor(kijker, klok, queued=Waker()), klok, timedelta(minutes=1), 126)
    assert kijker.gevraagd == [NU + timedelta(minutes=5) + keer * OM for keer in range(3)]


async def test_when_another_process_was_first_it_asks_again_before_the_hour_is_over():
    klok, kijker = Klok(), Kijker(None)
    await loop_langs(Auditor(kijker, klok, queued=Waker()), klok, timedelta(minutes=1), 12)
    assert kijker.gevraagd == [NU + timedelta(minutes=5), NU + timedelta(minutes=10)]


async def test_a_clock_that_goes_back_stops_nothing():
    klok, kijker = Klok(), Kijker(0)
    await loop_langs(Auditor(kijker, klok, queued=Waker()), klok, -OM, 5)
    assert len(kijker.gevraagd) == 3


async def test_only_a_round_that_was_done_beats_outwards():
    gebeurd: list[str] = []

    async def klop() -> None:
        gebeurd.append("klop")

    klok = Klok()
    await loop_langs(Auditor(Kijker(None), klok, queued=Waker(), ping=klop), klok, OM, 4)
    assert gebeurd == []
    await loop_langs(Auditor(Kijker(1), klok, queued=Waker(), ping=klop), klok, OM, 4)
    assert gebeurd == ["klop"] * 3


@pytest.fixture
def stil():
    """A clock, the storage, what was told, and who misses the auditor."""
    klok, opslag, gemeld = Klok(), NepOpslag(), []

    async def meld(sinds: datetime | None, nu: datetime) -> int:
        gemeld.append((sinds, nu))
        return 1

    return klok, opslag, gemeld, SilenceWatch(opslag.uow, meld, klok)


async def wacht(stil, stap: timedelta, duur: timedelta) -> None:
    klok, _, _, wachter = stil
    einde = klok.nu + duur
    while klok.nu < einde:
        await wachter.look()
        klok.nu += stap


async def test_three_hours_of_silence_are_told_once(stil):
    _, opslag, gemeld, _ = stil
    opslag.cursors[LAATST] = NU.isoformat()
    await wacht(stil, KWARTIER, SILENT_FOR)
    assert gemeld == []
    await wacht(stil, KWARTIER, 24 * OM)
    assert gemeld == [(NU, NU + SILENT_FOR + KWARTIER)]


async def test_a_second_silence_is_told_anew(stil):
    _, opslag, gemeld, _ = stil
    await wacht(stil, KWARTIER, 4 * OM)
    opslag.cursors[LAATST] = (NU + 4 * OM).isoformat()
    await wacht(stil, KWARTIER, 4 * OM)
    assert [sinds for sinds, _ in gemeld] == [None, NU + 4 * OM]


async def test_an_auditor_that_looks_is_not_missed(stil):
    klok, opslag, gemeld, _ = stil
    for _ in range(9):
        opslag.cursors[LAATST] = klok.nu.isoformat()
        await wacht(stil, KWARTIER, OM)
    assert gemeld == []


@pytest.mark.parametrize("sprong", [timedelta(days=9), timedelta(hours=-5)])
async def test_time_in_which_the_bot_was_down_or_the_clock_leapt_is_no_silence(stil, sprong):
    klok, opslag, gemeld, _ = stil
    opslag.cursors[LAATST] = (NU - timedelta(days=30)).isoformat()
    await wacht(stil, KWARTIER, OM)
    klok.nu += sprong
    await wacht(stil, KWARTIER, OM)
    assert gemeld == []


@asynccontextmanager
async def luisteraar(status: int) -> AsyncIterator[tuple[str, list[str]]]:
    gehoord: list[str] = []

    async def hoor(vraag: web.Request) -> web.Response:
        gehoord.append(f"{vraag.method} {vraag.path}")
        return web.Response(status=status)

    app = web.Application()
    app.router.add_route("*", "/{pad:.*}", hoor)
    async with TestServer(app, host="127.0.0.1") as server:
        yield str(server.make_url("/hart/1")), gehoord


@pytest.mark.parametrize("status", [200, 500, 302])
async def test_a_beat_is_one_question_whatever_the_answer(status):
    async with luisteraar(status) as (url, gehoord):
        await send_ping(url)
    assert gehoord == ["GET /hart/1"]


async def test_nobody_at_home_stops_nothing():
    await send_ping(f"http://127.0.0.1:{unused_port()}/", seconds=2.0)


@pytest.mark.parametrize("url", ["http://", "geen adres", "http://niet.test/"])
async def test_an_address_that_is_none_stops_nothing(url):
    await send_ping(url, seconds=2.0)
