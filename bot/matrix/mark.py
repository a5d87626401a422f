"""The mark of an installation in the account data of its Matrix account: nobody but the account itself reads it."""

import aiohttp

from bot.matrix.config import MatrixConfig
from bot.matrix.device.folder import Toestand, ToestandKapot
from bot.matrix.wire.api import veilig
from commands.ports import PermanentFailure, TemporaryFailure

_PAD = "/_matrix/client/v3/user/{}/account_data/eu.ketenbot.owner"
_WACHT = 10.0


class MatrixMerk:
    """A `bot.watch.owner.Plek` by plain requests with the login of the folder: the session may be elsewhere."""

    name = "matrix"

    def __init__(self, config: MatrixConfig) -> None:
        self._config = config

    async def read_marks(self) -> frozenset[str]:
        """The one mark there is, if any."""
        inhoud = await self._vraag("GET", None)
        merk = inhoud.get("mark")
        return frozenset([merk] if isinstance(merk, str) and merk else [])

    async def leave_mark(self, merk: str, weg: frozenset[str]) -> None:
        """It takes the place of what was there."""
        del weg
        await self._vraag("PUT", {"mark": merk})

    async def _vraag(self, methode: str, body: object) -> dict[str, object]:
        config = self._config
        try:
            token = Toestand(config.map, config.seal).lees_token()
        except (ToestandKapot, OSError) as fout:
            raise TemporaryFailure("toestand") from fout
        if token is None:
            raise TemporaryFailure("niet_ingelogd")
        kop = {"Authorization": f"Bearer {token.token}"}
        try:
            async with (
                aiohttp.ClientSession(config.server, timeout=aiohttp.ClientTimeout(total=_WACHT)) as http,
                http.request(methode, _PAD.format(veilig(config.gebruiker)), headers=kop, json=body) as antwoord,
            ):
                inhoud = await antwoord.json(content_type=None)
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as fout:
            raise TemporaryFailure("verbinding") from fout
        if antwoord.status == 404 and isinstance(inhoud, dict) and inhoud.get("errcode") == "M_NOT_FOUND":
            return {}
        if antwoord.status in (403, 405):
            raise PermanentFailure(f"http_{antwoord.status}")
        if antwoord.status != 200 or not isinstance(inhoud, dict):
            raise TemporaryFailure(f"http_{antwoord.status}")
        return inhoud
