"""The part of the composition root that lets Matrix log in at the provider of a homeserver, and keeps its tokens."""

import secrets
from collections.abc import Callable
from dataclasses import replace

from bot.base.clock import system_clock
from bot.matrix.config import MatrixConfig
from bot.matrix.device.access import Access, end_login, who_am_i
from bot.matrix.device.folder import DeviceFolder, FolderBroken, Token
from bot.matrix.wire.delegation import Delegation, Renewing, discover, grants, login_at, register, revoke
from bot.oauth.device import Question, begin, wait_for
from bot.oauth.keeper import TokenKeeper, made_login
from bot.oauth.provider import Provider
from bot.settings.settings import Settings
from commands.ports import ChannelRefused, OpenUow, PermanentFailure, TemporaryFailure


def matrix_with_login(settings: Settings, open_uow: OpenUow) -> MatrixConfig | None:
    """The settings of the Matrix side, with its tokens where they end; None when Matrix is off."""
    config = settings.matrix_config()
    return None if config is None else with_tokens(config, open_uow)


def with_tokens(config: MatrixConfig, open_uow: OpenUow) -> MatrixConfig:
    """The same settings, with the source of its tokens where the login in the folder is one of OAuth."""
    try:
        login = DeviceFolder(config.folder, config.seal).read_token()
    except (FolderBroken, OSError):
        return config  # whoever takes the login up says what is wrong with it
    return config if login is None or not login.client else replace(config, tokens=_keeper(config, login, open_uow))


async def by_code(
    config: MatrixConfig, delegation: Delegation, open_uow: OpenUow, show: Callable[[Question], None]
) -> Access:
    """Log in by a code that somebody types in (RFC 8628), as a new device; the tokens are stored before any use.

    `show` gets what the person must do. Raises TemporaryFailure, ChannelRefused with a code that begins with OAUTH_, or
    PermanentFailure `andere_gebruiker` when the person logged in as somebody else.
    """
    async with open_uow():
        pass  # a database that cannot be used must not cost somebody a walk to the browser
    client = await register(delegation, config.user.partition(":")[2])
    device = secrets.token_hex(8).upper()
    login = Token(
        user=config.user,
        device=device,
        token="",
        client=client,
        issuer=delegation.issuer,
        token_url=delegation.token_url,
    )
    provider, question = await _begin(grants(delegation, client, device))
    show(question)
    tokens = await wait_for(provider, question)
    async with open_uow() as uow:
        await uow.logins.keep(_name(device), made_login(tokens, system_clock()))
        await uow.commit()
    access = Access(login=login, tokens=_keeper(config, login, open_uow))
    try:
        if not tokens.refresh:
            raise ChannelRefused("OAUTH_GEEN_VERNIEUWING", needs_person=True)
        if await who_am_i(replace(config, tokens=access.tokens)) != device:
            raise PermanentFailure("geen_apparaat")
    except BaseException:
        await end_matrix_login(config, open_uow, login)
        raise
    return access


async def end_matrix_login(config: MatrixConfig, open_uow: OpenUow, login: Token) -> None:
    """End a login of the bot, at the provider or at the homeserver, and forget its tokens. One that is gone is fine."""
    if not login.client:
        await end_login(config, login)
        return
    async with open_uow() as uow:
        kept = await uow.logins.read(_name(login.device))
        await uow.logins.forget(_name(login.device))
        await uow.commit()
    if kept is None or not kept.refresh:
        return
    try:
        delegation = await discover(config.server)
        if delegation is not None and delegation.issuer == login.issuer:
            await revoke(delegation, login.client, kept.refresh)
    except (TemporaryFailure, PermanentFailure):
        return


async def _begin(kinds: list[Provider]) -> tuple[Provider, Question]:
    """Ask for a code; a provider that does not know the scopes is asked in their other spelling."""
    *most, last = kinds
    for one in most:
        try:
            return one, await begin(one)
        except ChannelRefused as failure:
            if str(failure) != "OAUTH_SCOPE":
                raise
    return last, await begin(last)


def _keeper(config: MatrixConfig, login: Token, open_uow: OpenUow) -> TokenKeeper:
    """Tokens live in real time."""
    provider = login_at(login.token_url, login.client)
    ask = Renewing(config.server, login.issuer)
    return TokenKeeper(_name(login.device), provider, open_uow, system_clock, ask=ask)


def _name(device: str) -> str:
    """Under which the tokens of a device are stored: a new device never gets those of another."""
    return f"matrix {device}"
