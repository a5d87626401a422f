"""Asks a provider for tokens (RFC 6749): one POST, bounded in time and size. No token ever stands in an error."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeGuard

from bot.base.tls import make_context
from bot.base.tls_failure import tls_code
from commands.ports import ChannelRefused, TemporaryFailure

PATIENCE = 20.0
"""Seconds for one question."""
LONGEST_ANSWER = 256 * 1024
UNTOLD_LIFE = 300.0
"""Seconds that a token is believed to live when the provider does not say."""
LONGEST_LIFE = 24 * 3600.0
_PASSES = frozenset({"temporarily_unavailable", "server_error", "slow_down"})
"""Errors with which a provider means: not now."""
_CODES = {
    "invalid_grant": "OAUTH_TOESTEMMING",
    "invalid_client": "OAUTH_CLIENT",
    "unauthorized_client": "OAUTH_CLIENT",
    "invalid_scope": "OAUTH_SCOPE",
}
SECRET_EXPIRED = 7000222
"""The number with which Entra says that a client secret has ended (AADSTS7000222)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """Where tokens come from, and as whom they are asked."""

    token_url: str
    client_id: str
    client_secret: str = field(default="", repr=False)
    scope: str = ""
    grant: Literal["client_credentials", "refresh_token"] = "client_credentials"
    device_url: str = ""
    """Where the device grant begins; empty: the provider has none."""
    ca_file: str = ""
    """PEM file with the authority to trust; empty: the system's."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """What a provider gives."""

    access: str = field(repr=False)
    refresh: str = field(repr=False)
    """The refresh token that counts from now on; empty when it gives none."""
    life: float
    """Seconds that the access token is good, from the answer on."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A JSON object, and the HTTP status with which it came."""

    status: int
    content: Mapping[str, Any] = field(repr=False)

    @property
    def error(self) -> str:
        """The error of RFC 6749; empty when there is none. It counts whatever the status: MAS says 403 for a wait."""
        error = self.content.get("error", "")
        return error if isinstance(error, str) else "?"


async def ask_tokens(provider: Provider, refresh: str = "") -> Tokens:
    """New tokens, by client credentials or for this refresh token. Raises TemporaryFailure or ChannelRefused."""
    form = {"grant_type": provider.grant, "client_id": provider.client_id}
    if provider.client_secret:
        form["client_secret"] = provider.client_secret
    if provider.scope:
        form["scope"] = provider.scope
    if provider.grant == "refresh_token":
        form["refresh_token"] = refresh
    answer = await post(provider, provider.token_url, form)
    if answer.error or answer.status != 200:
        raise as_failure(answer)
    return read_tokens(answer)


async def post(provider: Provider, url: str, form: Mapping[str, str]) -> Answer:
    """The JSON object in the answer to a form. Raises TemporaryFailure when there is none."""
    return await ask_json("POST", url, form=form, ca_file=provider.ca_file)


async def ask_json(
    method: str,
    url: str,
    *,
    form: Mapping[str, str] | None = None,
    body: Mapping[str, Any] | None = None,
    ca_file: str = "",
    may_lack: bool = False,
) -> Answer:
    """The JSON object in the answer to a form or a JSON body. Raises TemporaryFailure when there is none.

    `may_lack`: an address that is not there (404, 405), or that says nothing, gives an empty object.
    """
    import aiohttp  # late: `status` reads the settings and asks nobody

    wait = aiohttp.ClientTimeout(total=PATIENCE)
    context = make_context(ca_file) if url.startswith("https:") else None
    try:
        async with (
            aiohttp.ClientSession(timeout=wait) as http,
            # a redirect would carry secret and token to another host
            http.request(method, url, data=form, json=body, ssl=context or True, allow_redirects=False) as answer,
        ):
            raw = await answer.content.read(LONGEST_ANSWER)
            status = answer.status
    except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
        raise TemporaryFailure(f"OAUTH_{tls_code(error) or 'WEG'}") from None
    if status >= 500 or status == 429:
        raise TemporaryFailure("OAUTH_WEG")
    try:
        content = json.loads(raw)
    except (ValueError, RecursionError):
        content = None
    if not isinstance(content, dict):
        if may_lack and (status in (404, 405) or not raw):
            return Answer(status, {})
        raise TemporaryFailure("OAUTH_GEEN_JSON")
    return Answer(status, content)


def as_failure(answer: Answer) -> TemporaryFailure:
    """What a refusal of the provider means; its words stay out, for they may hold a name."""
    if answer.error in _PASSES:
        return TemporaryFailure("OAUTH_WEG")
    numbers = answer.content.get("error_codes")
    if isinstance(numbers, list) and SECRET_EXPIRED in numbers:
        return ChannelRefused("OAUTH_GEHEIM_VERLOPEN", needs_person=True)
    return ChannelRefused(_CODES.get(answer.error, "OAUTH_GEWEIGERD"), needs_person=True)


def read_tokens(answer: Answer) -> Tokens:
    """The tokens in an answer; a life that is no sensible number counts as UNTOLD_LIFE. Raises TemporaryFailure."""
    access, refresh = answer.content.get("access_token"), answer.content.get("refresh_token", "")
    if not _is_token(access) or not (refresh == "" or _is_token(refresh)):
        raise TemporaryFailure("OAUTH_GEEN_TOKEN")
    try:
        life = float(answer.content.get("expires_in", UNTOLD_LIFE))
    except (TypeError, ValueError):
        life = UNTOLD_LIFE
    return Tokens(access, refresh, min(life, LONGEST_LIFE) if life > 0 else UNTOLD_LIFE)


def _is_token(value: object) -> TypeGuard[str]:
    """Whether it can be a bearer token (RFC 6750): visible ASCII, so that it can stand in a line of a protocol."""
    return isinstance(value, str) and bool(value) and value.isascii() and value.isprintable() and " " not in value
