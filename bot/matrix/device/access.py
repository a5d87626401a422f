"""A login that a homeserver or its provider just gave, before the bot's device is made of it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from bot.matrix.config import MatrixConfig
from bot.matrix.device.client import Client
from bot.matrix.device.folder import DeviceFolder, Token
from bot.matrix.wire.answers import field
from bot.matrix.wire.api import Api
from bot.oauth.tokens import TokenSource
from commands.ports import PermanentFailure, TemporaryFailure

NAME = "Ketenbot"


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """A login with its tokens."""

    login: Token
    tokens: TokenSource | None = None
    """Where its access tokens come from; None: it has the one in `login`."""
    own: bool = True
    """Whether it was made for this try, so that a failed try ends it. A token that somebody handed us is theirs."""


GiveAccess = Callable[[], Awaitable[Access]]
EndLogin = Callable[[Token], Awaitable[None]]


async def by_password(config: MatrixConfig, password: str) -> Access:
    """Log in with the password, which is not stored. Raises PermanentFailure (`M_FORBIDDEN`) or TemporaryFailure."""
    answer = await _ask(
        config,
        "",
        "POST",
        "/_matrix/client/v3/login",
        {
            "type": "m.login.password",
            "identifier": {"type": "m.id.user", "user": config.user},
            "password": password,
            "initial_device_display_name": NAME,
        },
    )
    user, device, token = (field(answer, name, str) for name in ("user_id", "device_id", "access_token"))
    login = Token(user=user, device=device, token=token)
    if login.user != config.user:
        await end_login(config, login)
        raise PermanentFailure("andere_gebruiker")
    return Access(login=login)


async def by_token(config: MatrixConfig, token: str) -> Access:
    """Take an access token that somebody made for the bot.

    Raises TemporaryFailure, AccessRevoked when the server does not know it, or PermanentFailure: `andere_gebruiker`, or
    `geen_apparaat` for a token without a device, with which no keys can be published.
    """
    device = await who_am_i(config, token=token)
    return Access(login=Token(user=config.user, device=device, token=token), own=False)


async def who_am_i(config: MatrixConfig, *, token: str = "") -> str:
    """The device of this login; raises as `by_token`. Its tokens: those of the settings, otherwise `token`."""
    answer = await _ask(config, token, "GET", "/_matrix/client/v3/account/whoami")
    if answer.get("user_id") != config.user:
        raise PermanentFailure("andere_gebruiker")
    device = answer.get("device_id")
    if not isinstance(device, str) or not any(sign.isalnum() for sign in device):
        raise PermanentFailure("geen_apparaat")
    return device


async def end_login(config: MatrixConfig, login: Token) -> None:
    """Log a device out that the homeserver itself let in. One that is gone already is fine."""
    try:
        await _ask(config, login.token, "POST", "/_matrix/client/v3/logout", {})
    except (TemporaryFailure, PermanentFailure):
        return


async def _ask(
    config: MatrixConfig, token: str, method: str, path: str, body: dict[str, object] | None = None
) -> dict[str, object]:
    """One request of a client without keys."""
    bare = config if not token else replace(config, tokens=None)
    client = Client(bare, DeviceFolder(config.folder, config.seal), "")
    client.access_token = token or ("-" if config.tokens else "")
    try:
        return await Api(client).ask(method, path, body)
    finally:
        await client.hang_up()
