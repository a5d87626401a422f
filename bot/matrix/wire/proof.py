"""Proves to a homeserver that it is the account itself that asks, before it changes what others trust."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from commands.ports import PermanentFailure

Prove = Callable[[Mapping[str, Any]], Awaitable[dict[str, Any] | None]]
"""Makes the proof that the question of the server asks for.

None: a person was shown where to give it, and the same request may go again. Raises PermanentFailure.
"""
LOOK_AGAIN = 3.0
"""Seconds between two looks at whether the person did it."""
PATIENCE = 1800.0
"""Seconds that a person is waited for."""
_BY_BROWSER = ("m.oauth", "org.matrix.cross_signing_reset")


def by_password(user: str, password: str) -> Prove:
    """Prove it with the password of the account."""

    async def prove(question: Mapping[str, Any]) -> dict[str, Any]:
        identifier = {"type": "m.id.user", "user": user}
        return {
            "type": "m.login.password",
            "identifier": identifier,
            "password": password,
            "session": question["session"],
        }

    return prove


class ByPerson:
    """Lets a person prove it at the provider (MSC4312), and goes on by itself once they did."""

    def __init__(
        self, show: Callable[[str], None], *, pause: Callable[[float], Awaitable[None]] = asyncio.sleep
    ) -> None:
        """`show` gets the address to open, once; `pause` waits so many seconds."""
        self._show = show
        self._pause = pause
        self._waited = 0.0
        self._shown = ""

    async def __call__(self, question: Mapping[str, Any]) -> None:
        """Show the address, and wait a little. Raises PermanentFailure.

        `bewijs_onbekend`: the server asks for what is not given in a browser; `geen_bevestiging`: nobody did it in
        time.
        """
        where = _address(question)
        if not where:
            raise PermanentFailure("bewijs_onbekend")
        if self._waited >= PATIENCE:
            raise PermanentFailure("geen_bevestiging")
        if where != self._shown:
            self._shown = where
            self._show(where)
        self._waited += LOOK_AGAIN
        await self._pause(LOOK_AGAIN)


def _address(question: Mapping[str, Any]) -> str:
    params = question.get("params")
    for name in _BY_BROWSER:
        part = params.get(name) if isinstance(params, dict) else None
        url = part.get("url") if isinstance(part, dict) else None
        if isinstance(url, str) and url.isprintable() and url.startswith(("https://", "http://")):
            return url
    return ""
