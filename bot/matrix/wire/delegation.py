"""How a homeserver lets a program log in: by password, or at a provider of tokens that it delegates to (MSC3861)."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from bot.base.tls import is_safe_url
from bot.oauth.provider import Answer, Provider, Tokens, as_failure, ask_json, ask_tokens
from commands.ports import ChannelRefused, PermanentFailure, TemporaryFailure

_METADATA = ("/_matrix/client/v1/auth_metadata", "/_matrix/client/unstable/org.matrix.msc2965/auth_metadata")
_USUAL = "m.login.password"
NAME = "Ketenbot"
_DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"
_SPELLINGS = ("urn:matrix:client:", "urn:matrix:org.matrix.msc2967.client:")
"""Of the scopes: that of the specification, and the one from before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegation:
    """What a homeserver says of its provider (RFC 8414). An address that is empty is not offered, or is not safe."""

    issuer: str
    token_url: str
    device_url: str = ""
    registration_url: str = ""
    revocation_url: str = ""
    account_url: str = ""
    """The page where the owner of an account sees their sessions."""

    @property
    def by_code(self) -> bool:
        """Whether somebody can let this program in by typing a code in."""
        return bool(self.token_url and self.device_url and self.registration_url)


@dataclass(frozen=True, slots=True)
class WayIn:
    """How this homeserver can be entered."""

    provider: Delegation | None = None
    """None: it knows the logins itself."""
    flows: tuple[str, ...] = field(default=(_USUAL,))
    """The kinds of login that it takes itself; the password when it does not say."""

    @property
    def by_password(self) -> bool:
        """Whether it asks for the password of the account."""
        return _USUAL in self.flows


async def way_in(server: str) -> WayIn:
    """Ask a homeserver how to log in. Raises TemporaryFailure when it cannot be reached."""
    provider = await discover(server)
    if provider is not None:
        return WayIn(provider, ())
    answer = await _ask(f"{server}/_matrix/client/v3/login")
    flows = answer.content.get("flows")
    if answer.status != 200 or not isinstance(flows, list):
        return WayIn()
    return WayIn(None, tuple(str(one.get("type")) for one in flows if isinstance(one, dict)))


async def discover(server: str) -> Delegation | None:
    """The provider to which a homeserver delegates; None when it does not. Raises TemporaryFailure."""
    for path in _METADATA:
        answer = await _ask(server + path)
        issuer = answer.content.get("issuer")
        if answer.status == 200 and isinstance(issuer, str) and issuer:
            return _read(issuer, answer.content.get)
    return None


def _read(issuer: str, get: Callable[[str], Any]) -> Delegation:
    def safe(name: str) -> str:
        url = get(name)
        return str(url) if is_safe_url(url) else ""

    return Delegation(
        issuer=issuer,
        token_url=safe("token_endpoint"),
        device_url=safe("device_authorization_endpoint"),
        registration_url=safe("registration_endpoint"),
        revocation_url=safe("revocation_endpoint"),
        account_url=safe("account_management_uri"),
    )


async def _ask(url: str) -> Answer:
    try:
        return await ask_json("GET", url, may_lack=True)
    except TemporaryFailure as failure:
        code = str(failure).removeprefix("OAUTH_")
        raise TemporaryFailure("verbinding" if code == "WEG" else code.lower()) from failure


async def register(delegation: Delegation, home: str) -> str:
    """Make this program known to the provider; return its client id. The same words give the same id at MAS.

    `home`: the domain of the account. Raises TemporaryFailure or ChannelRefused.
    """
    body = {
        "client_name": NAME,
        "client_uri": f"https://{home}/",
        "application_type": "native",
        "token_endpoint_auth_method": "none",
        "grant_types": [_DEVICE_GRANT, "refresh_token"],
        "response_types": [],
    }
    answer = await ask_json("POST", delegation.registration_url, body=body)
    client = answer.content.get("client_id")
    if answer.error or answer.status not in (200, 201) or not isinstance(client, str) or not client:
        raise as_failure(answer)
    return client


def grants(delegation: Delegation, client: str, device: str) -> list[Provider]:
    """The settings with which a code is asked for this new device, in each spelling of the scopes."""
    kinds = [f"{spelling}api:* {spelling}device:{device}" for spelling in _SPELLINGS]
    plain = login_at(delegation.token_url, client)
    return [replace(plain, device_url=delegation.device_url, scope=scope) for scope in kinds]


def login_at(token_url: str, client: str) -> Provider:
    """The settings with which a login that exists is renewed."""
    return Provider(token_url=token_url, client_id=client, grant="refresh_token")


async def revoke(delegation: Delegation, client: str, refresh: str) -> None:
    """End a login at the provider, which takes its device away too. Raises TemporaryFailure or PermanentFailure."""
    if not delegation.revocation_url:
        raise PermanentFailure("OAUTH_GEWEIGERD")
    form = {"token": refresh, "token_type_hint": "refresh_token", "client_id": client}
    answer = await ask_json("POST", delegation.revocation_url, form=form, may_lack=True)
    if answer.status >= 400:
        raise PermanentFailure("OAUTH_GEWEIGERD")


class Renewing:
    """Asks for new tokens where the login was made, and follows a provider that moved its addresses.

    A refresh token never goes to another issuer than the one that gave it.
    """

    def __init__(self, server: str, issuer: str) -> None:
        self._server = server
        self._issuer = issuer
        self._token_url = ""

    async def __call__(self, provider: Provider, refresh: str) -> Tokens:
        """New tokens. Raises as `ask_tokens`; ChannelRefused OAUTH_UITGEVER when the homeserver has another provider.

        Where the old provider still renews the login, that is no failure.
        """
        if self._token_url:
            provider = replace(provider, token_url=self._token_url)
        try:
            return await ask_tokens(provider, refresh)
        except TemporaryFailure as failure:
            now = await self._provider_now()
            if now is None:
                raise
            if now.issuer != self._issuer:
                raise ChannelRefused("OAUTH_UITGEVER", needs_person=True) from failure
            if isinstance(failure, ChannelRefused) or now.token_url in ("", provider.token_url):
                raise
            self._token_url = now.token_url
        return await ask_tokens(replace(provider, token_url=self._token_url), refresh)

    async def _provider_now(self) -> Delegation | None:
        try:
            return await discover(self._server)
        except TemporaryFailure:
            return None
