"""The bot's client. It knows the bot's keys and the devices of others; no call sleeps or retries by itself."""

import logging
import time
from typing import Any

from cachetools import LRUCache
from nio import (
    Api,
    AsyncClientConfig,
    Event,
    KeysClaimResponse,
    KeysQueryResponse,
    KeysUploadResponse,
    LocalProtocolError,
)

from bot.matrix.config import MatrixConfig
from bot.matrix.device import junk
from bot.matrix.device.folder import DeviceFolder, Token
from bot.matrix.device.guarded import GuardedClient
from bot.matrix.device.key_store import KeyStore, StoreFailed
from bot.matrix.device.own_keys import OwnKeys
from bot.matrix.wire.failures import require
from commands.ports import PermanentFailure

REQUEST_SECONDS = 30
REPLAYS = 5_000
"""Decrypted messages that nio remembers, to see a replay. Its own default of 100,000 takes some 45 MiB."""
LATER = 300.0
"""Real seconds before the bot asks again for devices that the server could not give."""


class Client(GuardedClient):
    """One device on one homeserver."""

    def __init__(self, config: MatrixConfig, folder: DeviceFolder, device: str) -> None:
        super().__init__(
            config.server.rstrip("/"),
            config.user,
            device,
            str(folder.path),
            AsyncClientConfig(
                store=KeyStore,
                store_name=folder.store_name(device),
                pickle_key=config.store_key,
                max_limit_exceeded=0,
                max_timeouts=0,
                request_timeout=REQUEST_SECONDS,
                store_sync_tokens=False,
            ),
        )
        # nio logs user ids, device names and junk it could not read
        logging.getLogger("nio").setLevel(logging.CRITICAL)
        self.strict = config.only_signed
        self.tokens = config.tokens
        self._own: OwnKeys | None = None
        self._later: dict[str, float] = {}
        self._under_way: dict[object, set[str]] = {}
        """For each question under way, the users whose devices changed meanwhile."""

    def take_up(self, token: Token) -> None:
        """Use this login and its crypto store."""
        # nio wants to see a token, also where each request gets its own
        self.restore_login(token.user, token.device, token.token or "-")
        if self.olm is not None:
            self.olm.message_index_store = LRUCache(REPLAYS)
            self._own = OwnKeys(self.olm)

    async def hang_up(self) -> None:
        """Hang up and close the crypto store."""
        await self.close()
        if self.store is not None:
            self.store.database.close()

    @property
    def store_failed(self) -> str:
        """The code of a failed disk, after which another client must open the store anew; "" while all is well."""
        return str(self.store.database.failed) if self.store is not None else ""

    @property
    def should_upload_keys(self) -> bool:
        """As nio; True also while a fallback key waits to be published."""
        return bool(super().should_upload_keys) or (self._own is not None and self._own.should_upload)

    async def keys_upload(self) -> Any:
        """As nio, with a fallback key. The keys are stored before they are published."""
        if self._own is None:
            raise LocalProtocolError("No crypto store.")
        question = Api.keys_upload(self.access_token, self._own.body())
        answer = await self._send(KeysUploadResponse, *question)
        if isinstance(answer, KeysUploadResponse):
            self._own.published()
        return answer

    def device_keys(self) -> dict[str, Any]:
        """Return the bot's own device keys as they were uploaded, without signatures."""
        keys = self.olm.account.identity_keys
        return {
            "algorithms": [junk.OLM, "m.megolm.v1.aes-sha2"],
            "device_id": self.device_id,
            "user_id": self.user_id,
            "keys": {f"{kind}:{self.device_id}": keys[kind] for kind in ("curve25519", "ed25519")},
        }

    def is_trusted(self, event: Event) -> bool:
        """Tell whether a decrypted event came from a device that its owner signed. Asked with `only_signed` alone."""
        if event.verified:
            return True
        device = self.device_store.device_from_sender_key(event.sender, event.sender_key)
        return bool(device is not None and self.olm.is_device_verified(device))

    def forget_room(self, room: str) -> None:
        """Erase the keys of a room in the store and in memory: what was said in it stays closed for this device."""
        self.store.forget_room(room)
        self.olm.inbound_group_store._entries.pop(room, None)  # noqa: SLF001 -- nio never takes any out
        self.olm.outbound_group_sessions.pop(room, None)
        asked = self.olm.outgoing_key_requests
        self.olm.outgoing_key_requests = {name: one for name, one in asked.items() if one.room_id != room}
        self.encrypted_rooms.discard(room)
        self.rooms.pop(room, None)

    @property
    def should_query_keys(self) -> bool:
        """The devices of somebody must be asked for now."""
        return bool(self._to_ask())

    async def keys_query(self) -> Any:
        """As nio; but devices that the server cannot give now hold up nobody, and are asked for again later.

        A user who changes devices while the question is under way is asked for once more, as the answer may be older.
        """
        who, question = self._to_ask(), object()
        self._under_way[question] = set()
        try:
            answer = await self._ask_devices(who)
            try:
                require(answer)
            except PermanentFailure:
                # one id that the server does not take spoils the question for all
                for one in sorted(who) if len(who) > 1 else ():
                    await self._ask_devices({one})
                answer = KeysQueryResponse({}, {})
        finally:
            changed = self._under_way.pop(question) & who
        later = time.monotonic() + LATER
        self._later |= dict.fromkeys((who - changed) & self.users_for_key_query, later)
        self.users_for_key_query.update(changed)
        return answer

    def _to_ask(self) -> set[str]:
        now = time.monotonic()
        self._later = {one: until for one, until in self._later.items() if until > now}
        return {one for one in self.users_for_key_query if one not in self._later}

    async def _ask_devices(self, who: set[str]) -> Any:
        return await self._send(KeysQueryResponse, *Api.keys_query(self.access_token, who))

    async def share_group_session(self, room_id: str, ignore_unverified_devices: bool = False) -> Any:
        """As nio; but a try that was cut off halfway does not keep the room shut for ever.

        When the connection breaks over the claim, nio believes that the try still goes on. When a member or a device
        changes meanwhile, the session is gone at the end: that is a try in vain too, no surprise.
        """
        try:
            return await super().share_group_session(room_id, ignore_unverified_devices)
        except KeyError as error:
            raise LocalProtocolError("the session was dropped") from error
        finally:
            self.sharing_session.pop(room_id, None)

    def _handle_olm_events(self, response: Any) -> None:
        super()._handle_olm_events(response)
        for changed in self._under_way.values():
            changed.update(response.device_list.changed)
        for user in response.device_list.changed:
            self._later.pop(user, None)
        if self._own is not None:
            self._own.heard(getattr(response, "unused_fallback", None))
        # nio takes "none left" for "nothing said" and would never upload again
        if response.device_key_count.signed_curve25519 == 0:
            self.olm.uploaded_key_count = 0

    def _handle_olm_response(self, response: Any) -> None:
        """Handle one user or device at a time, so that junk harms its owner alone."""
        if isinstance(response, KeysQueryResponse):
            for user, devices in response.device_keys.items():
                part = KeysQueryResponse({user: devices}, {})
                self._attempt(part)
                if self.strict:
                    self._judge(user, getattr(response, "signed", {}).get(user, {}))
        elif isinstance(response, KeysClaimResponse):
            for user, devices in response.one_time_keys.items():
                for device, key in devices.items():
                    self._attempt(KeysClaimResponse({user: {device: key}}, {}, response.room_id))
        else:
            super()._handle_olm_response(response)

    def _attempt(self, part: Any) -> None:
        try:
            super()._handle_olm_response(part)
        except StoreFailed:
            raise
        except Exception:
            self.dropped[type(part).__name__] += 1

    def _judge(self, user: str, signed: dict[str, str]) -> None:
        """Trust the devices that a user signed with exactly that key; shut out their other devices."""
        for device in self.device_store.active_user_devices(user):
            if device.id == self.device_id and user == self.user_id:
                continue
            if signed.get(device.id) == device.ed25519:
                self.verify_device(device)
            else:
                self.blacklist_device(device)
