"""The one device of the bot: its login, its keys, and how far it listened.

Starting needs no network: a room is looked up when it is first needed (SOURCES: C10). So a start costs the same with
five rooms and five hundred, and a server that is away at the start is only late.
"""

import asyncio

from nio import SyncResponse

from bot.matrix.config import MatrixConfig
from bot.matrix.device.client import Client
from bot.matrix.device.folder import DeviceFolder, FolderBroken, Token
from bot.matrix.invitations import Invitations
from bot.matrix.wire.answers import field
from bot.matrix.wire.api import Api, profile_path
from bot.matrix.wire.failures import AccessRevoked, connection, require

SYNC_MS = 30_000
TIMELINE = 20
"""Events of a room in one sync; more are fetched from its history."""
FILTER = {
    "presence": {"types": []},
    "account_data": {"types": []},
    "room": {
        "timeline": {"limit": TIMELINE, "lazy_load_members": True},
        "state": {"lazy_load_members": True},
        "ephemeral": {"types": ["m.receipt"]},
        "account_data": {"types": []},
    },
}


class NotLoggedIn(Exception):
    """The bot has no device yet: `ketenbot matrix inloggen` makes it."""


class MatrixSession:
    """One login. One call at a time works with keys; a message that is encrypted already needs none."""

    def __init__(self, config: MatrixConfig) -> None:
        self.config = config
        self.token: str | None = None
        """The sync token up to which the bot has listened; None before the first sync."""
        self.name = config.user.removeprefix("@").partition(":")[0]
        """The bot's display name; its local part until the server has told the name."""
        self.known_members: set[str] = set()
        """The rooms whose members are loaded."""
        self.threads: dict[str, dict[str, str]] = {}
        """By room, the root of the thread of each actiepunt; see bot.matrix.sending.threads."""
        self.invitations = Invitations()
        self.lock = asyncio.Lock()
        """Held during each work with keys."""
        self._beginning = asyncio.Lock()
        self._begin_anew = asyncio.Lock()
        self._client: Client | None = None
        self._api: Api | None = None

    @property
    def me(self) -> str:
        """The bot's own Matrix id."""
        return self.config.user

    @property
    def client(self) -> Client:
        """The nio client. Raises NotLoggedIn before `start`."""
        if self._client is None:
            raise NotLoggedIn
        return self._client

    @property
    def api(self) -> Api:
        """Bare requests. Raises NotLoggedIn before `start`."""
        if self._api is None:
            raise NotLoggedIn
        return self._api

    def require_login(self) -> Token:
        """Return the login in the folder; change nothing. Raises NotLoggedIn or FolderBroken."""
        folder = DeviceFolder(self.config.folder, self.config.seal)
        login = folder.read_token()
        if login is None or login.user != self.config.user:
            raise NotLoggedIn
        folder.require_store(login.device)
        return login

    async def start(self, token: str | None) -> None:
        """Take up the login; `token` is the stored sync token. Raises NotLoggedIn or FolderBroken."""
        await asyncio.to_thread(DeviceFolder(self.config.folder, self.config.seal).seal_all)
        self._client = await self._take_up()
        self._api = Api(self._client)
        self.token = token

    async def _take_up(self) -> Client:
        """Open the device from the disk."""
        login = self.require_login()
        client = Client(self.config, DeviceFolder(self.config.folder, self.config.seal), login.device)
        try:
            client.take_up(login)
        except ValueError as error:
            await client.hang_up()
            raise FolderBroken("opslag_sleutel") from error
        except BaseException:
            await client.hang_up()
            raise
        return client

    async def require_disk(self) -> None:
        """Open the device anew once the disk failed under its store. Raises StoreFailed while the disk still fails."""
        async with self._begin_anew:
            old = self.client
            if not old.store_failed:
                return
            old.store.database.close()
            new = await self._take_up()
            try:
                new.olm.save_account()
            except BaseException:
                await new.hang_up()
                raise
            self._client, self._api = new, Api(new)
            self.known_members.clear()
            await old.hang_up()

    def require_space(self) -> None:
        """Raise StoreFailed unless the disk has room for the keys of a message."""
        self.client.store.require_writable()

    async def close(self) -> None:
        """Hang up. The caller sends again whatever was not sent."""
        client, self._client, self._api = self._client, None, None
        if client is not None:
            await client.hang_up()

    async def forget_room(self, room: str) -> None:
        """Erase the keys of a room that the bot left. Raises StoreFailed when the disk fails: then it is not done."""
        async with self.lock:
            await self.require_disk()
            self.client.forget_room(room)
            self.known_members.discard(room)

    async def check_login(self) -> None:
        """Ask the server whose login this is. Raises AccessRevoked, TemporaryFailure or PermanentFailure."""
        answer = await self.api.ask("GET", "/_matrix/client/v3/account/whoami")
        if field(answer, "user_id", str) != self.me or answer.get("device_id") != self.client.device_id:
            raise AccessRevoked("ander_apparaat")

    async def learn_name(self) -> None:
        """Ask for the bot's display name, by which people mention it."""
        profile = await self.api.ask("GET", profile_path(self.me))
        name = profile.get("displayname")
        if isinstance(name, str) and name.strip():
            self.name = name.strip()

    async def sync(self, since: str | None, *, at_once: bool = False) -> SyncResponse:
        """Sync once. The server waits for news, SYNC_MS at most, or with `at_once` not at all."""
        await self.require_disk()
        # nio passes over an answer whose token it has seen, also when the work on it failed
        self.client.next_batch = ""
        with connection():
            return require(await self.client.sync(timeout=0 if at_once else SYNC_MS, sync_filter=FILTER, since=since))

    async def position(self) -> str:
        """Return where listening begins: the stored position, or otherwise now (SOURCES: C9).

        The first room is made after this, so that the bot hears all that is said in it.
        """
        async with self._beginning:
            if self.token is None:
                self.token = str((await self.sync(None)).next_batch)
            return self.token

    @property
    def has_upkeep(self) -> bool:
        """The keys ask for something: to be uploaded, queried, claimed or sent on."""
        client = self.client
        to_fetch = client.should_query_keys or client.should_claim_keys
        return bool(to_fetch or client.should_upload_keys or client.outgoing_to_device_messages)

    async def learn_devices(self) -> None:
        """Learn the devices of people who changed them. It does not wait for a send: to know more harms no session."""
        await self.require_disk()
        with connection():
            if self.client.should_query_keys:
                require(await self.client.keys_query())

    async def upkeep(self) -> None:
        """Upload, query, claim and send on, as the keys ask after a sync. The next sync asks again after a failure."""
        async with self.lock:
            await self.require_disk()
            client = self.client
            with connection():
                if client.should_upload_keys:
                    require(await client.keys_upload())
                if client.should_query_keys:
                    require(await client.keys_query())
                if client.should_claim_keys:
                    require(await client.keys_claim(client.get_users_for_key_claiming()))
                for message in list(client.outgoing_to_device_messages):
                    require(await client.to_device(message))
