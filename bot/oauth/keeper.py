"""Keeps the tokens of one login fresh, for all processes on one database.

Each new token is stored before anybody uses it: a provider that turns refresh tokens over takes the old one back only
until then. One process at a time asks, under a claim in the database that ends by itself when its holder dies. While
the provider is away the last token serves for as long as it lives.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import structlog

from bot.oauth.provider import Provider, Tokens, ask_tokens
from commands.ports import ChannelRefused, Clock, Login, OpenUow, TemporaryFailure

LOG = structlog.get_logger()
CLAIMED_FOR = timedelta(seconds=60)
"""Longer than asking and storing take."""
_LOOK_AGAIN = 0.2
"""Seconds between two looks at what another process is asking for."""
_LONGEST_REST = 60.0
"""Seconds between two questions, at most, to a provider that says no or is away."""
_FRESH_PART = 2 / 3
"""A token is renewed at this part of its life."""
Ask = Callable[[Provider, str], Awaitable[Tokens]]
"""New tokens for a refresh token, which is empty for client credentials; raises as bot.oauth.provider.ask_tokens."""


class TokenKeeper:
    """A TokenSource; `clock` is the real one. Its failures are codes that begin with OAUTH_."""

    def __init__(
        self,
        name: str,
        provider: Provider,
        open_uow: OpenUow,
        clock: Clock,
        *,
        ask: Ask = ask_tokens,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """`name`: under which the tokens are stored; `pause` waits so many seconds."""
        self._ask_provider = ask
        self._name = name
        self._provider = provider
        self._open_uow = open_uow
        self._clock = clock
        self._pause = pause
        self._lock = asyncio.Lock()
        self._login: Login | None = None
        self._unstored: Login | None = None
        """What the provider gave and the database did not take yet."""
        self._failure: TemporaryFailure | None = None
        self._failures = 0
        self._not_before: datetime | None = None

    async def token(self, refused: str = "") -> str:
        """A token that is good now, and never the one that was just `refused`."""
        async with self._lock:
            if self._unstored is not None:
                await self._store(self._unstored)
            if (login := self._login) is None or not self._is_fresh(login, refused):
                login = self._login = await self._renewed(refused)
            return login.access

    async def _renewed(self, refused: str) -> Login:
        while True:
            now = self._clock()
            async with self._open_uow() as uow:
                login = await uow.logins.read(self._name)
                if login is not None and self._is_fresh(login, refused):
                    return login
                alive = login if login is not None and login.is_alive(now) and login.access != refused else None
                if self._not_before is not None and now < self._not_before:
                    return self._last_resort(alive)
                mine = await uow.logins.claim(self._name, now=now, until=now + CLAIMED_FOR)
                await uow.commit()
            if mine:
                return await self._ask(login, alive)
            if alive is not None:
                return alive
            await self._pause(_LOOK_AGAIN)

    async def _ask(self, login: Login | None, alive: Login | None) -> Login:
        try:
            tokens = await self._asked(login)
        except TemporaryFailure as failure:
            async with self._open_uow() as uow:
                await uow.logins.release(self._name)
                await uow.commit()
            self._rest(failure)
            return self._last_resort(alive)
        new = self._made(tokens, "" if login is None else login.refresh)
        self._unstored = new
        await self._store(new)
        self._failure, self._failures, self._not_before = None, 0, None
        return new

    async def _asked(self, login: Login | None) -> Tokens:
        if self._provider.grant == "client_credentials":
            return await self._ask_provider(self._provider, "")
        if login is None or not login.refresh:
            raise ChannelRefused("OAUTH_INLOGGEN", needs_person=True)
        return await self._ask_provider(self._provider, login.refresh)

    def _made(self, tokens: Tokens, old_refresh: str) -> Login:
        return made_login(tokens, self._clock(), old_refresh)

    async def _store(self, login: Login) -> None:
        """Raises StorageFailure; then the claim lives on, and the next call tries again before anything else."""
        async with self._open_uow() as uow:
            await uow.logins.keep(self._name, login)
            await uow.commit()
        self._login, self._unstored = login, None

    def _is_fresh(self, login: Login, refused: str) -> bool:
        return bool(login.access) and login.access != refused and self._clock() < login.renew_at

    def _rest(self, failure: TemporaryFailure) -> None:
        self._failures += 1
        self._failure = failure
        self._not_before = self._clock() + timedelta(seconds=min(2.0**self._failures, _LONGEST_REST))
        LOG.warning("no new token", channel=self._name, code=str(failure))

    def _last_resort(self, alive: Login | None) -> Login:
        if alive is not None:
            return alive
        raise self._failure or TemporaryFailure("OAUTH_WEG")


def made_login(tokens: Tokens, now: datetime, old_refresh: str = "") -> Login:
    """What is stored of tokens that came at this moment; a provider that gives no refresh token lets the old one be."""
    life = timedelta(seconds=tokens.life)
    return Login(
        access=tokens.access,
        refresh=tokens.refresh or old_refresh,
        renew_at=now + life * _FRESH_PART,
        ends_at=now + life,
    )
