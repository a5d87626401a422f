"""The mark of an installation in the account data of its Matrix account: nobody but the account itself reads it."""

import aiohttp

from bot.matrix.config import MatrixConfig
from bot.matrix.device.folder import DeviceFolder, FolderBroken
from bot.matrix.wire.api import quoted
from commands.ports import PermanentFailure, TemporaryFailure

_PATH = "/_matrix/client/v3/user/{}/account_data/eu.ketenbot.owner"
_PATIENCE = 10.0


class MatrixMark:
    """A `bot.watch.owner.Place`. It asks with the login of the folder, as another process may have the session."""

    name = "matrix"

    def __init__(self, config: MatrixConfig) -> None:
        self._config = config

    async def read_marks(self) -> frozenset[str]:
        """Return the one mark, or no mark at all."""
        content = await self._ask("GET", None)
        mark = content.get("mark")
        return frozenset([mark] if isinstance(mark, str) and mark else [])

    async def leave_mark(self, mark: str, gone: frozenset[str]) -> None:
        """Leave a mark in the place of the old one."""
        del gone
        await self._ask("PUT", {"mark": mark})

    async def _ask(self, method: str, body: object) -> dict[str, object]:
        config = self._config
        try:
            token = DeviceFolder(config.folder, config.seal).read_token()
        except (FolderBroken, OSError) as error:
            raise TemporaryFailure("toestand") from error
        if token is None:
            raise TemporaryFailure("niet_ingelogd")
        good = token.token if config.tokens is None else await config.tokens.token()
        headers = {"Authorization": f"Bearer {good}"}
        try:
            async with (
                aiohttp.ClientSession(config.server, timeout=aiohttp.ClientTimeout(total=_PATIENCE)) as http,
                http.request(method, _PATH.format(quoted(config.user)), headers=headers, json=body) as answer,
            ):
                content = await answer.json(content_type=None)
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
            raise TemporaryFailure("verbinding") from error
        if answer.status == 404 and isinstance(content, dict) and content.get("errcode") == "M_NOT_FOUND":
            return {}
        if answer.status in (403, 405):
            raise PermanentFailure(f"http_{answer.status}")
        if answer.status != 200 or not isinstance(content, dict):
            raise TemporaryFailure(f"http_{answer.status}")
        return content
