"""The part of the composition root that finds the way in that a homeserver offers, and makes the bot's device by it."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial

from bot.app.matrix_login import by_code, end_matrix_login
from bot.matrix.config import MatrixConfig
from bot.matrix.device.access import EndLogin, GiveAccess, by_password, by_token, end_login
from bot.matrix.device.folder import Token
from bot.matrix.device.login import make_device, other_devices, renew_device
from bot.matrix.wire import proof
from bot.matrix.wire.api import Api
from bot.matrix.wire.delegation import Delegation, WayIn, way_in
from bot.oauth.device import Question
from commands.ports import OpenUow, PermanentFailure

Pause = Callable[[float], Awaitable[None]]


class NoWayIn(Exception):
    """The bot can neither give a password here nor ask for a code."""

    def __init__(self, way: WayIn) -> None:
        super().__init__()
        self.issuer = way.provider.issuer if way.provider is not None else ""
        """The provider that offers no code; empty when there is none."""
        self.flows = way.flows


class Way:
    """One login at one homeserver; `look` first."""

    def __init__(
        self,
        config: MatrixConfig,
        ask_password: Callable[[], str],
        show_code: Callable[[Question, str], None],
        show_reset: Callable[[str], None],
        show_others: Callable[[str, list[str]], None] = lambda _where, _devices: None,
        *,
        token: str = "",
        pause: Pause = asyncio.sleep,
    ) -> None:
        """`token`: one that somebody made for the bot; then nothing is asked. The others show what a person must do."""
        self._config = config
        self._ask_password = ask_password
        self._show_code = show_code
        self._show_reset = show_reset
        self._show_others = show_others
        self._token = token
        self._pause = pause
        self._way = WayIn()

    async def look(self) -> None:
        """Find out how to log in. Raises NoWayIn, or TemporaryFailure when the server cannot be reached."""
        self._way = way = await way_in(self._config.server)
        if self._token:
            return
        if way.provider is None and not way.by_password:
            raise NoWayIn(way)
        if way.provider is not None and not way.provider.by_code:
            raise NoWayIn(way)

    @property
    def needs_database(self) -> bool:
        """Whether tokens come that end, and that are kept in the database."""
        return self._way.provider is not None

    async def log_in(self, open_uow: OpenUow | None, *, again: bool) -> str:
        """Make the device; return its id. Raises as `make_device` and `by_code`."""
        give, prove = self._login(open_uow)
        access = await make_device(self._config, give, prove, self._end(open_uow), again=again)
        return access.login.device

    async def renew(self, open_uow: OpenUow) -> tuple[str, int]:
        """A new device and identity, and all other devices out; raises as `log_in`."""
        give, prove = self._login(open_uow)

        async def put_out(api: Api, others: list[str]) -> None:
            delegation = self._way.provider
            if delegation is None:
                await api.ask_proven("POST", "/_matrix/client/v3/delete_devices", {"devices": others}, prove)
            else:
                await self._wait_until_out(api, delegation, others)

        return await renew_device(self._config, give, prove, self._end(open_uow), put_out)

    def _login(self, open_uow: OpenUow | None) -> tuple[GiveAccess, proof.Prove]:
        by_person = proof.ByPerson(self._show_reset, pause=self._pause)
        if self._token:
            return partial(by_token, self._config, self._token), by_person
        if self._way.provider is None or open_uow is None:
            password = self._ask_password()
            return partial(by_password, self._config, password), proof.by_password(self._config.user, password)

        def show(question: Question) -> None:
            self._show_code(question, self._config.user)

        return partial(by_code, self._config, self._way.provider, open_uow, show), by_person

    def _end(self, open_uow: OpenUow | None) -> EndLogin:
        async def end(login: Token) -> None:
            if open_uow is None:
                await end_login(self._config, login)
            else:
                await end_matrix_login(self._config, open_uow, login)

        return end

    async def _wait_until_out(self, api: Api, delegation: Delegation, others: list[str]) -> None:
        """Only the owner of the account ends its sessions; wait until they are out. Raises PermanentFailure."""
        where = delegation.account_url or delegation.issuer
        self._show_others(f"{where}{'&' if '?' in where else '?'}action=org.matrix.devices_list", others)
        waited = 0.0
        mine = str(api.device)
        while await other_devices(api, mine):
            if waited >= proof.PATIENCE:
                raise PermanentFailure("geen_bevestiging")
            waited += proof.LOOK_AGAIN
            await self._pause(proof.LOOK_AGAIN)
