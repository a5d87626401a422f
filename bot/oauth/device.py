"""The device grant (RFC 8628): somebody types a code in on another machine, and tokens come here."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from bot.oauth.provider import Provider, Tokens, as_failure, post, read_tokens
from commands.ports import ChannelRefused, TemporaryFailure

_GRANT = "urn:ietf:params:oauth:grant-type:device_code"
_USUAL_INTERVAL, _SLOWER = 5.0, 5.0
"""Seconds; the second is added when the provider asks to slow down."""
_LONGEST = 1800.0
"""Seconds that a code is waited for, whatever the provider says."""


@dataclass(frozen=True, slots=True)
class Question:
    """What a person must do: open `where`, and type `code` in."""

    where: str
    code: str
    secret: str = field(repr=False)
    seconds: float
    """Until the code ends."""
    interval: float
    """Seconds between two looks at whether they did."""


async def begin(provider: Provider) -> Question:
    """Ask for a code. Raises TemporaryFailure or ChannelRefused."""
    answer = await post(provider, provider.device_url, _form(provider, scope=provider.scope))
    if answer.error or answer.status != 200:
        raise as_failure(answer)
    given = answer.content
    where, code, secret = (given.get(name) for name in ("verification_uri", "user_code", "device_code"))
    if not all(isinstance(one, str) and one.isprintable() and one for one in (where, code, secret)):
        raise TemporaryFailure("OAUTH_GEEN_TOKEN")
    return Question(
        str(where),
        str(code),
        str(secret),
        _number(given.get("expires_in"), _LONGEST),
        _number(given.get("interval"), _USUAL_INTERVAL),
    )


async def wait_for(
    provider: Provider, question: Question, *, pause: Callable[[float], Awaitable[None]] = asyncio.sleep
) -> Tokens:
    """The tokens, once the code was typed in. Raises ChannelRefused when it was refused or not typed in in time.

    A provider that is away for a moment is asked again. `pause` waits so many seconds.
    """
    waited, interval = 0.0, question.interval
    while waited < question.seconds:
        await pause(interval)
        waited += interval
        try:
            form = _form(provider, grant_type=_GRANT, device_code=question.secret)
            answer = await post(provider, provider.token_url, form)
        except TemporaryFailure:
            continue
        if answer.error == "slow_down":
            interval += _SLOWER
        elif answer.error == "access_denied":
            raise ChannelRefused("OAUTH_AFGEWEZEN", needs_person=True)
        elif answer.error == "expired_token":
            break
        elif answer.error != "authorization_pending":
            if answer.error or answer.status != 200:
                raise as_failure(answer)
            return read_tokens(answer)
    raise ChannelRefused("OAUTH_TE_LAAT", needs_person=True)


def _form(provider: Provider, **more: str) -> dict[str, str]:
    form = {"client_id": provider.client_id, **{name: value for name, value in more.items() if value}}
    return {**form, "client_secret": provider.client_secret} if provider.client_secret else form


def _number(value: object, otherwise: float) -> float:
    if isinstance(value, int | float) and 0 < value <= _LONGEST:
        return float(value)
    return otherwise
