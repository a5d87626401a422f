"""A token that is good whenever it is asked for, whatever the provider does (SOURCES: RFC 6749, RFC 6750)."""

import asyncio
import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest
from aiohttp import web

from bot.logs.setup import set_up_logs
from bot.oauth.keeper import TokenKeeper, made_login
from bot.oauth.provider import Tokens
from commands.ports import ChannelRefused, StorageFailure, TemporaryFailure
from tests.bot.oauth.aanbieder import GEHEIM, Aanbieder, aanbieder, fout, html
from tests.bot.oauth.nep_opslag import NU, Klok, NepLogins


@dataclass
class Huis:
    bij: Aanbieder
    opslag: NepLogins
    klok: Klok
    grant: str

    def keeper(self) -> TokenKeeper:
        return TokenKeeper("mail", self.bij.bij(self.grant), self.opslag.uow, self.klok)

    def ingelogd(self) -> None:
        self.opslag.rijen["mail"] = made_login(Tokens("toegang-oud", "vernieuwer-0", 0.001), NU)
        self.klok.later(seconds=1)


@asynccontextmanager
async def huis(grant: str = "client_credentials") -> AsyncIterator[Huis]:
    async with aanbieder() as bij:
        yield Huis(bij, NepLogins(), Klok(), grant)


async def test_a_program_asks_once_and_says_who_it_is():
    async with huis() as een:
        keeper = een.keeper()
        assert [await keeper.token() for _ in range(3)] == ["toegang-1"] * 3
        verwacht = {"grant_type": "client_credentials", "client_id": "ketenbot", "client_secret": GEHEIM}
        assert een.bij.vragen == [{**verwacht, "scope": "mail"}]


async def test_it_is_renewed_before_its_end():
    async with huis() as een:
        keeper = een.keeper()
        await keeper.token()
        een.klok.later(seconds=2399)
        assert await keeper.token() == "toegang-1"
        een.klok.later(seconds=2)
        assert await keeper.token() == "toegang-2"


async def test_another_process_uses_what_was_stored():
    async with huis() as een:
        assert [await een.keeper().token(), await een.keeper().token()] == ["toegang-1"] * 2
        assert len(een.bij.vragen) == 1


async def test_a_refused_token_is_not_given_again():
    async with huis() as een:
        keeper = een.keeper()
        assert await keeper.token(refused=await keeper.token()) == "toegang-2"


async def test_a_refresh_token_is_turned_over_and_stored_before_use():
    async with huis("refresh_token") as een:
        een.ingelogd()
        keeper = een.keeper()
        assert await keeper.token() == "toegang-1"
        assert (een.opslag.bewaard, een.opslag.rijen["mail"].refresh) == (["toegang-1"], "vernieuwer-1")
        een.klok.later(hours=1)
        assert await keeper.token() == "toegang-2"
        assert [vraag["refresh_token"] for vraag in een.bij.vragen] == ["vernieuwer-0", "vernieuwer-1"]


async def test_a_provider_that_does_not_turn_it_over_leaves_the_old_one():
    async with huis("refresh_token") as een:
        een.ingelogd()
        een.bij.draait = False
        await een.keeper().token()
        assert een.opslag.rijen["mail"].refresh == "vernieuwer-0"


async def test_what_the_database_does_not_take_is_used_by_nobody_and_stored_later():
    async with huis("refresh_token") as een:
        een.ingelogd()
        een.opslag.faal = 2
        keeper = een.keeper()
        for _ in range(2):
            with pytest.raises(StorageFailure):
                await keeper.token()
        assert await keeper.token() == "toegang-1"
        assert len(een.bij.vragen) == 1
        assert een.opslag.rijen["mail"].refresh == "vernieuwer-1"


async def test_two_processes_at_once_ask_once():
    async with huis("refresh_token") as een:
        een.ingelogd()
        een.bij.wacht.clear()
        samen = [asyncio.create_task(een.keeper().token()) for _ in range(3)]
        await een.bij.gevraagd.wait()
        een.bij.wacht.set()
        assert await asyncio.gather(*samen) == ["toegang-1"] * 3
        assert len(een.bij.vragen) == 1


async def test_while_another_asks_a_token_that_lives_serves():
    async with huis("refresh_token") as een:
        een.opslag.rijen["mail"] = made_login(Tokens("toegang-oud", "vernieuwer-0", 3600), NU)
        een.klok.later(minutes=50)
        een.bij.wacht.clear()
        eerste = asyncio.create_task(een.keeper().token())
        await een.bij.gevraagd.wait()
        assert await een.keeper().token() == "toegang-oud"
        een.bij.wacht.set()
        assert await eerste == "toegang-1"


async def test_who_died_while_asking_holds_nobody_up_for_long():
    async with huis("refresh_token") as een:
        een.ingelogd()
        await een.opslag.claim("mail", now=een.klok(), until=een.klok() + (een.klok() - NU) * 60)
        een.klok.later(minutes=2)
        assert await een.keeper().token() == "toegang-1"


@pytest.mark.parametrize(
    ("antwoord", "code"),
    [
        (lambda: html(), "OAUTH_GEEN_JSON"),
        (lambda: html(500), "OAUTH_WEG"),
        (lambda: html(429), "OAUTH_WEG"),
        (lambda: web.Response(status=302, headers={"Location": "http://elders.test/"}), "OAUTH_GEEN_JSON"),
        (lambda: web.json_response([1]), "OAUTH_GEEN_JSON"),
        (lambda: web.Response(text="[" * 100_000), "OAUTH_GEEN_JSON"),
        (lambda: web.json_response({"token_type": "Bearer"}), "OAUTH_GEEN_TOKEN"),
        (lambda: web.json_response({"access_token": "a\r\nDATA"}), "OAUTH_GEEN_TOKEN"),
        (lambda: web.json_response({"access_token": "a", "refresh_token": 3}), "OAUTH_GEEN_TOKEN"),
        (lambda: fout("temporarily_unavailable"), "OAUTH_WEG"),
    ],
)
async def test_nonsense_passes_and_the_next_answer_counts(antwoord, code):
    async with huis() as een:
        een.bij.antwoorden = [antwoord()]
        keeper = een.keeper()
        with pytest.raises(TemporaryFailure, match=f"^{code}$") as gevangen:
            await keeper.token()
        assert not isinstance(gevangen.value, ChannelRefused)
        een.klok.later(seconds=10)
        assert await keeper.token() == "toegang-1"


@pytest.mark.parametrize(
    ("antwoord", "code"),
    [
        (lambda: fout("invalid_grant"), "OAUTH_TOESTEMMING"),
        (lambda: fout("invalid_client", 401), "OAUTH_CLIENT"),
        (lambda: fout("unauthorized_client"), "OAUTH_CLIENT"),
        (lambda: fout("invalid_client", 401, error_codes=[7000222]), "OAUTH_GEHEIM_VERLOPEN"),
        (lambda: fout("invalid_scope"), "OAUTH_SCOPE"),
        (lambda: fout("iets_nieuws"), "OAUTH_GEWEIGERD"),
    ],
)
async def test_what_only_a_person_can_mend_says_so(antwoord, code):
    async with huis() as een:
        een.bij.antwoorden = [antwoord()]
        with pytest.raises(ChannelRefused, match=f"^{code}$") as gevangen:
            await een.keeper().token()
        assert gevangen.value.needs_person


async def test_a_provider_that_is_away_costs_nothing_while_the_token_lives():
    async with huis() as een:
        keeper = een.keeper()
        await keeper.token()
        een.bij.antwoorden = [html(503) for _ in range(40)]
        for _ in range(19):  # of the last third of its life
            een.klok.later(minutes=3)
            assert await keeper.token() == "toegang-1"
        een.klok.later(minutes=4)
        with pytest.raises(TemporaryFailure, match="OAUTH_WEG"):
            await keeper.token()
        een.bij.antwoorden = []
        een.klok.later(minutes=2)
        assert await keeper.token() == "toegang-2"


async def test_a_provider_that_says_no_is_not_asked_at_each_call():
    async with huis() as een:
        een.bij.antwoorden = [fout("invalid_client", 401) for _ in range(50)]
        keeper = een.keeper()
        for _ in range(50):
            with pytest.raises(ChannelRefused):
                await keeper.token()
            een.klok.later(seconds=1)
        assert len(een.bij.vragen) < 8


@pytest.mark.parametrize("leven", [None, "straks", -5, 0, float("1e99"), "3600", True])
async def test_a_life_that_is_no_number_is_believed_for_a_short_while(leven):
    async with huis() as een:
        een.bij.leven = leven
        keeper = een.keeper()
        assert [await keeper.token(), await keeper.token()][-1].startswith("toegang-")
        een.klok.later(days=2)
        assert await keeper.token() != "toegang-1"


@pytest.mark.parametrize("minuten", [-10, 10])
async def test_a_clock_that_is_ten_minutes_off_costs_a_question_at_most(minuten):
    async with huis() as een:
        await een.keeper().token()
        een.klok.later(minutes=minuten)
        token = await een.keeper().token()
        assert token in een.bij.toegang
        assert await een.keeper().token(refused=token) != token


async def test_without_a_login_a_person_must_log_in():
    async with huis("refresh_token") as een:
        with pytest.raises(ChannelRefused, match="OAUTH_INLOGGEN"):
            await een.keeper().token()
        assert een.bij.vragen == []


async def test_nothing_of_a_token_is_logged_or_raised():
    regels = io.StringIO()
    set_up_logs("debug", stream=regels)
    async with huis("refresh_token") as een:
        een.ingelogd()
        keeper = een.keeper()
        await keeper.token()
        een.klok.later(hours=1)
        een.bij.antwoorden = [fout("invalid_grant")]
        with pytest.raises(ChannelRefused) as gevangen:
            await keeper.token()
        alles = regels.getvalue() + repr(gevangen.value) + repr(een.opslag.rijen) + repr(een.bij.bij())
    assert "no new token" in alles
    for woord in ("toegang-", "vernieuwer-", GEHEIM):
        assert woord not in alles
