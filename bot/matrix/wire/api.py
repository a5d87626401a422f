"""Bare JSON requests to the client API, for what nio lacks or returns as a forgettable value.

A page of a proxy, or anything else that no homeserver says, is no answer: a TemporaryFailure, whatever its status.
"""

import json
from typing import Any
from urllib.parse import quote

from nio import AsyncClient

from bot.matrix.wire.answers import GEEN_ANTWOORD, LIJST, eis_antwoord, ontleed, veld
from bot.matrix.wire.failures import verbinding, vertaal
from commands.ports import PermanentFailure, TemporaryFailure

_STATE = "/_matrix/client/v3/rooms/{}/state/{}/{}"


class Api:
    """Asks over the session and with the token of a nio client; raises TemporaryFailure or PermanentFailure."""

    def __init__(self, klant: AsyncClient) -> None:
        self._klant = klant

    async def vraag(self, methode: str, pad: str, body: Any = None) -> dict[str, Any]:
        """One request; returns the JSON object of the answer."""
        status, inhoud = await self._stuur(methode, pad, body)
        if status >= 400:
            raise vertaal(status, _code(inhoud), inhoud.get("retry_after_ms"))
        return inhoud

    async def vraag_met_wachtwoord(
        self, methode: str, pad: str, body: dict[str, Any], gebruiker: str, wachtwoord: str
    ) -> dict[str, Any]:
        """As `vraag`; when the server wants to see the password first (user-interactive auth), show it."""
        status, inhoud = await self._stuur(methode, pad, body)
        if status == 401 and "session" in inhoud:
            bewijs = {
                "type": "m.login.password",
                "identifier": {"type": "m.id.user", "user": gebruiker},
                "password": wachtwoord,
                "session": inhoud["session"],
            }
            return await self.vraag(methode, pad, body | {"auth": bewijs})
        if status >= 400:
            raise vertaal(status, _code(inhoud), inhoud.get("retry_after_ms"))
        return inhoud

    async def state(self, kamer: str, soort: str, sleutel: str = "") -> dict[str, Any] | None:
        """The content of a state event, None when the room has none; PermanentFailure when the bot is not in it."""
        try:
            return await self.vraag("GET", _STATE.format(veilig(kamer), veilig(soort), veilig(sleutel)))
        except PermanentFailure as fout:
            if str(fout) == "M_NOT_FOUND":
                return None
            raise

    async def alle_state(self, kamer: str) -> list[dict[str, Any]]:
        """The state events of a room."""
        antwoord = await self.vraag("GET", f"/_matrix/client/v3/rooms/{veilig(kamer)}/state")
        return [event for event in veld(antwoord, LIJST, list) if isinstance(event, dict)]

    async def zet_state(self, kamer: str, soort: str, inhoud: dict[str, Any]) -> None:
        """Set a state event with an empty state key."""
        veld(await self.vraag("PUT", _STATE.format(veilig(kamer), veilig(soort), ""), inhoud), "event_id", str)

    async def haal_op(self, pad: str, max_bytes: int) -> bytes | None:
        """A file; None when it is larger than `max_bytes` (no more than that is read)."""
        with verbinding():
            antwoord = await self._klant.send("GET", pad, None, self._kop())
            async with antwoord:
                if antwoord.status >= 400:
                    raise vertaal(antwoord.status, _code(ontleed(await antwoord.read()) or {}))
                if antwoord.content_type == "text/html" and antwoord.content_disposition is None:
                    raise TemporaryFailure(GEEN_ANTWOORD)  # a file is given with its disposition
                delen, lengte = [], 0
                async for deel in antwoord.content.iter_chunked(64 * 1024):
                    delen.append(deel)
                    lengte += len(deel)
                    if lengte > max_bytes:
                        return None
                return b"".join(delen)

    async def _stuur(self, methode: str, pad: str, body: Any) -> tuple[int, dict[str, Any]]:
        data = None if body is None else json.dumps(body)
        with verbinding():
            antwoord = await self._klant.send(methode, pad, data, self._kop())
            async with antwoord:
                status, inhoud = int(antwoord.status), ontleed(await antwoord.read())
        if status < 400:
            return status, eis_antwoord(inhoud)
        return status, inhoud or {}

    def _kop(self) -> dict[str, str]:
        kop = {"Content-Type": "application/json"}
        if self._klant.access_token:
            kop["Authorization"] = f"Bearer {self._klant.access_token}"
        return kop


def profile_path(matrix_id: str) -> str:
    """Where a display name is asked and given."""
    return f"/_matrix/client/v3/profile/{veilig(matrix_id)}"


def veilig(deel: str) -> str:
    """One part of a path."""
    return quote(deel, safe="")


def _code(inhoud: dict[str, Any]) -> str:
    code = inhoud.get("errcode")
    return code if isinstance(code, str) else ""
