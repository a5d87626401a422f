"""The one device of the bot: its login, its keys, and how far it listened.

Starting needs no network: a room is looked up when it is first needed (SOURCES: C10). So a start costs the same with
five rooms and five hundred, and a server that is away at the start is only late.
"""

import asyncio

from nio import SyncResponse

from bot.matrix.config import MatrixConfig
from bot.matrix.device.client import Klant
from bot.matrix.device.folder import Toestand, ToestandKapot, Token
from bot.matrix.invitations import Invitations
from bot.matrix.wire.answers import veld
from bot.matrix.wire.api import Api, profile_path
from bot.matrix.wire.failures import ToegangIngetrokken, eis, verbinding

SYNC_MS = 30_000
TIJDLIJN = 20
"""Events of a room in one sync; more are fetched from its history."""
FILTER = {
    "presence": {"types": []},
    "account_data": {"types": []},
    "room": {
        "timeline": {"limit": TIJDLIJN, "lazy_load_members": True},
        "state": {"lazy_load_members": True},
        "ephemeral": {"types": []},
        "account_data": {"types": []},
    },
}


class NietIngelogd(Exception):
    """The bot has no device yet: `ketenbot matrix inloggen` makes it."""


class MatrixSession:
    """One login. One call at a time works with keys; an encrypted message needs none."""

    def __init__(self, config: MatrixConfig) -> None:
        self.config = config
        self.token: str | None = None
        """How far was listened: a sync token; None before the first time."""
        self.naam = config.gebruiker.removeprefix("@").partition(":")[0]
        """Display name, the local part until the server has told it."""
        self.leden_bekend: set[str] = set()
        """Rooms whose members are loaded."""
        self.invitations = Invitations()
        self.slot = asyncio.Lock()
        """Held by who works with keys."""
        self._begin = asyncio.Lock()
        self._begin_anew = asyncio.Lock()
        self._klant: Klant | None = None
        self._api: Api | None = None

    @property
    def ik(self) -> str:
        """The bot's own Matrix id."""
        return self.config.gebruiker

    @property
    def klant(self) -> Klant:
        """The nio client; NietIngelogd before `start`."""
        if self._klant is None:
            raise NietIngelogd
        return self._klant

    @property
    def api(self) -> Api:
        """Bare requests; NietIngelogd before `start`."""
        if self._api is None:
            raise NietIngelogd
        return self._api

    def eis_ingelogd(self) -> Token:
        """The login that the folder holds; touches nothing. Raises NietIngelogd or ToestandKapot."""
        toestand = Toestand(self.config.map, self.config.seal)
        login = toestand.lees_token()
        if login is None or login.gebruiker != self.config.gebruiker:
            raise NietIngelogd
        toestand.eis_opslag(login.apparaat)
        return login

    async def start(self, token: str | None) -> None:
        """Take up the login; `token` is the stored sync token. Raises NietIngelogd or ToestandKapot."""
        await asyncio.to_thread(Toestand(self.config.map, self.config.seal).seal_all)
        self._klant = await self._neem_op()
        self._api = Api(self._klant)
        self.token = token

    async def _neem_op(self) -> Klant:
        """The device as it lies on the disk."""
        login = self.eis_ingelogd()
        klant = Klant(self.config, Toestand(self.config.map, self.config.seal), login.apparaat)
        try:
            klant.herstel(login)
        except ValueError as fout:
            await klant.sluit()
            raise ToestandKapot("opslag_sleutel") from fout
        except BaseException:
            await klant.sluit()
            raise
        return klant

    async def eis_schijf(self) -> None:
        """After the disk failed under the crypto store: take up the device anew from it. StoreFailed: not yet."""
        async with self._begin_anew:
            oud = self.klant
            if not oud.store_failed:
                return
            oud.store.database.close()
            nieuw = await self._neem_op()
            try:
                nieuw.olm.save_account()
            except BaseException:
                await nieuw.sluit()
                raise
            self._klant, self._api = nieuw, Api(nieuw)
            self.leden_bekend.clear()
            await oud.sluit()

    def eis_ruimte(self) -> None:
        """Raises StoreFailed unless the disk takes what a message may need of it."""
        self.klant.store.eis_schrijfbaar()

    async def close(self) -> None:
        """Hang up; what was not sent is the caller's to send again."""
        klant, self._klant, self._api = self._klant, None, None
        if klant is not None:
            await klant.sluit()

    async def controleer(self) -> None:
        """Ask the server who we are; raises ToegangIngetrokken, TemporaryFailure or PermanentFailure."""
        antwoord = await self.api.vraag("GET", "/_matrix/client/v3/account/whoami")
        if veld(antwoord, "user_id", str) != self.ik or antwoord.get("device_id") != self.klant.device_id:
            raise ToegangIngetrokken("ander_apparaat")

    async def leer_naam(self) -> None:
        """Learn the bot's display name, by which people mention it."""
        profiel = await self.api.vraag("GET", profile_path(self.ik))
        naam = profiel.get("displayname")
        if isinstance(naam, str) and naam.strip():
            self.naam = naam.strip()

    async def sync(self, sinds: str | None, *, meteen: bool = False) -> SyncResponse:
        """One sync; waits up to SYNC_MS for news, or not at all."""
        await self.eis_schijf()
        # nio passes over an answer whose token it has seen, also when the work on it failed
        self.klant.next_batch = ""
        with verbinding():
            return eis(await self.klant.sync(timeout=0 if meteen else SYNC_MS, sync_filter=FILTER, since=sinds))

    async def positie(self) -> str:
        """Where listening begins: the stored position, or now (what is older was not meant for us; SOURCES: C9).

        Asked before the first room is made, so that nothing said there comes before it.
        """
        async with self._begin:
            if self.token is None:
                self.token = str((await self.sync(None)).next_batch)
            return self.token

    @property
    def heeft_onderhoud(self) -> bool:
        """Whether the keys ask for anything."""
        klant = self.klant
        te_halen = klant.should_query_keys or klant.should_claim_keys
        return bool(te_halen or klant.should_upload_keys or klant.outgoing_to_device_messages)

    async def ken_apparaten(self) -> None:
        """Learn the devices of those who changed them. It waits for nobody who sends: to know more harms no session."""
        await self.eis_schijf()
        with verbinding():
            if self.klant.should_query_keys:
                eis(await self.klant.keys_query())

    async def onderhoud(self) -> None:
        """What the keys ask for after a sync: upload, query, claim, send on. What fails now is asked again later."""
        async with self.slot:
            await self.eis_schijf()
            klant = self.klant
            with verbinding():
                if klant.should_upload_keys:
                    eis(await klant.keys_upload())
                if klant.should_query_keys:
                    eis(await klant.keys_query())
                if klant.should_claim_keys:
                    eis(await klant.keys_claim(klant.get_users_for_key_claiming()))
                for bericht in list(klant.outgoing_to_device_messages):
                    eis(await klant.to_device(bericht))
