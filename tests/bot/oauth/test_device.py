"""A code that somebody types in on another machine (SOURCES: RFC 8628)."""

import pytest
from aiohttp import web

from bot.oauth.device import begin, wait_for
from bot.oauth.provider import Tokens
from commands.ports import ChannelRefused, TemporaryFailure
from tests.bot.oauth.aanbieder import APPARAATCODE, Aanbieder, aanbieder, fout, html


async def log_in(bij: Aanbieder, *antwoorden: web.Response) -> tuple[Tokens, list[float]]:
    """What comes of it, and the pauses."""
    provider = bij.bij("refresh_token")
    vraag = await begin(provider)
    bij.antwoorden = list(antwoorden)
    pauzes: list[float] = []

    async def pauze(seconden: float) -> None:
        pauzes.append(seconden)

    return await wait_for(provider, vraag, pause=pauze), pauzes


async def test_tokens_come_once_the_code_was_typed_in():
    async with aanbieder() as bij:
        vraag = await begin(bij.bij("refresh_token"))
        assert (vraag.code, vraag.where) == ("ABC123", f"{bij.basis}/koppel")
        assert APPARAATCODE not in repr(vraag)
        # MAS says 403 for what is pending
        tokens, pauzes = await log_in(bij, fout("authorization_pending", 403), fout("slow_down"), html(503))
        assert (tokens.access, tokens.refresh) == ("toegang-1", "vernieuwer-1")
        assert pauzes == [5, 5, 10, 10]


@pytest.mark.parametrize(
    ("antwoord", "code"),
    [
        (lambda: fout("access_denied", 403), "OAUTH_AFGEWEZEN"),
        (lambda: fout("expired_token", 403), "OAUTH_TE_LAAT"),
        (lambda: fout("invalid_grant"), "OAUTH_TOESTEMMING"),
    ],
)
async def test_a_no_ends_the_waiting(antwoord, code):
    async with aanbieder() as bij:
        with pytest.raises(ChannelRefused, match=code):
            await log_in(bij, antwoord())


async def test_nobody_is_waited_for_without_end():
    async with aanbieder() as bij:
        with pytest.raises(ChannelRefused, match="OAUTH_TE_LAAT"):
            await log_in(bij, *(fout("authorization_pending") for _ in range(300)))


@pytest.mark.parametrize("inhoud", [{}, {"user_code": "A", "device_code": 3, "verification_uri": "x"}])
async def test_half_an_answer_is_none(inhoud):
    async with aanbieder() as bij:
        bij.antwoorden = [web.json_response(inhoud)]
        with pytest.raises(TemporaryFailure, match="OAUTH_GEEN_TOKEN"):
            await begin(bij.bij())
