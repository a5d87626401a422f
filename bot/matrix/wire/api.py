"""Bare JSON requests to the client API, where nio lacks a call or returns errors as values.

A page of a proxy is no answer, whatever its status: it becomes a TemporaryFailure.
"""

import json
from typing import Any
from urllib.parse import quote

from nio import AsyncClient

from bot.matrix.wire.answers import ITEMS, NOT_AN_ANSWER, field, parse, require_answer
from bot.matrix.wire.failures import connection, translate
from bot.matrix.wire.proof import Prove
from commands.ports import PermanentFailure, TemporaryFailure

_UPLOAD = "/_matrix/media/v3/upload"
_STATE = "/_matrix/client/v3/rooms/{}/state/{}/{}"


class Api:
    """Asks over the session and with the token of a nio client; raises TemporaryFailure or PermanentFailure."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    @property
    def device(self) -> str:
        """The id of the device that asks."""
        return str(self._client.device_id)

    async def ask(self, method: str, path: str, body: Any = None) -> dict[str, Any]:
        """Send one request; return the JSON object of the answer."""
        status, content = await self._request(method, path, body)
        if status >= 400:
            raise translate(status, _code(content), content.get("retry_after_ms"))
        return content

    async def ask_proven(self, method: str, path: str, body: dict[str, Any], prove: Prove) -> dict[str, Any]:
        """Ask, and prove who asks when the server wants that first (user-interactive authentication).

        Where a person proves it in a browser, it is asked again until the server is content.
        """
        while True:
            status, content = await self._request(method, path, body)
            if status != 401 or "session" not in content:
                break
            proof = await prove(content)
            if proof is not None:
                return await self.ask(method, path, body | {"auth": proof})
        if status >= 400:
            raise translate(status, _code(content), content.get("retry_after_ms"))
        return content

    async def state(self, room: str, kind: str, key: str = "") -> dict[str, Any] | None:
        """Return the content of a state event; None when there is none. Raises PermanentFailure outside the room."""
        try:
            return await self.ask("GET", _STATE.format(quoted(room), quoted(kind), quoted(key)))
        except PermanentFailure as error:
            if str(error) == "M_NOT_FOUND":
                return None
            raise

    async def all_state(self, room: str) -> list[dict[str, Any]]:
        """Return the state events of a room."""
        answer = await self.ask("GET", f"/_matrix/client/v3/rooms/{quoted(room)}/state")
        return [event for event in field(answer, ITEMS, list) if isinstance(event, dict)]

    async def set_state(self, room: str, kind: str, content: dict[str, Any]) -> None:
        """Set a state event that has an empty state key."""
        field(await self.ask("PUT", _STATE.format(quoted(room), quoted(kind), ""), content), "event_id", str)

    async def download(self, path: str, max_bytes: int) -> bytes | None:
        """Return a file; None when it is larger than `max_bytes`. No more than that is read."""
        with connection():
            answer = await self._client.send("GET", path, None, self._headers())
            async with answer:
                if answer.status >= 400:
                    raise translate(answer.status, _code(parse(await answer.read()) or {}))
                if answer.content_type == "text/html" and answer.content_disposition is None:
                    raise TemporaryFailure(NOT_AN_ANSWER)  # a file is given with its disposition
                parts, length = [], 0
                async for part in answer.content.iter_chunked(64 * 1024):
                    parts.append(part)
                    length += len(part)
                    if length > max_bytes:
                        return None
                return b"".join(parts)

    async def upload(self, content: bytes) -> str:
        """Give the server a file; return its mxc address."""
        with connection():
            headers = self._headers() | {"Content-Type": "application/octet-stream"}
            answer = await self._client.send("POST", _UPLOAD, content, headers)
            async with answer:
                status, said = int(answer.status), parse(await answer.read())
        if status >= 400:
            raise translate(status, _code(said or {}), (said or {}).get("retry_after_ms"))
        return field(require_answer(said), "content_uri", str)

    async def _request(self, method: str, path: str, body: Any) -> tuple[int, dict[str, Any]]:
        data = None if body is None else json.dumps(body)
        with connection():
            answer = await self._client.send(method, path, data, self._headers())
            async with answer:
                status, content = int(answer.status), parse(await answer.read())
        if status < 400:
            return status, require_answer(content)
        return status, content or {}

    def _headers(self) -> dict[str, str]:
        headers = {"Content-Type": "application/json"}
        if self._client.access_token:
            headers["Authorization"] = f"Bearer {self._client.access_token}"
        return headers


def profile_path(matrix_id: str) -> str:
    """Return the path at which a display name is asked and set."""
    return f"/_matrix/client/v3/profile/{quoted(matrix_id)}"


def quoted(part: str) -> str:
    """Return a text so that it is one part of a path."""
    return quote(part, safe="")


def _code(content: dict[str, Any]) -> str:
    code = content.get("errcode")
    return code if isinstance(code, str) else ""
