"""nio's client behind guards: it drops and counts the junk of others, and does not take a failing disk for junk."""

from collections import Counter
from typing import Any

from nio import (
    AsyncClient,
    EncryptionError,
    ErrorResponse,
    KeysClaimResponse,
    KeysQueryResponse,
    MegolmEvent,
    RoomMessagesResponse,
    SyncResponse,
)

from bot.matrix import receipts, verification
from bot.matrix.device import junk
from bot.matrix.device.cross_signing import signed_devices
from bot.matrix.device.key_store import StoreFailed
from bot.matrix.wire.answers import parse, require_answer_of
from bot.matrix.wire.failures import AccessRevoked
from bot.oauth.tokens import TokenSource
from commands.ports import ChannelRefused, TemporaryFailure

_GUARDED = (SyncResponse, RoomMessagesResponse, KeysQueryResponse, KeysClaimResponse)


class GuardedClient(AsyncClient):  # type: ignore[misc]
    """Overrides the places where nio 0.26 lets junk or an error through while it takes in an answer."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.dropped: Counter[str] = Counter()
        """How many pieces of junk were dropped, per kind."""
        self.tokens: TokenSource | None = None
        """Gives the access token of each request; None: it is the one of the login."""

    async def send(self, method: str, path: str, data: Any = None, headers: Any = None, *more: Any) -> Any:
        """As nio, with a token that is good now.

        An ended token and a deleted device give the same refusal, so one new token is tried first. Raises AccessRevoked
        when only a person can get one, and ChannelRefused when there is none for now.
        """
        if self.tokens is None or "Authorization" not in (headers or {}):
            return await super().send(method, path, data, headers, *more)
        token = await self._good_token(self.tokens)
        answer = await super().send(method, path, data, headers | {"Authorization": f"Bearer {token}"}, *more)
        if answer.status != 401 or (parse(await answer.read()) or {}).get("errcode") != "M_UNKNOWN_TOKEN":
            return answer
        answer.release()
        token = await self._good_token(self.tokens, token)
        return await super().send(method, path, data, headers | {"Authorization": f"Bearer {token}"}, *more)

    async def _good_token(self, tokens: TokenSource, refused: str = "") -> str:
        try:
            return await tokens.token(refused)
        except TemporaryFailure as failure:
            if isinstance(failure, ChannelRefused) and failure.needs_person:
                raise AccessRevoked(str(failure)) from failure
            raise ChannelRefused(str(failure)) from failure

    @property
    def own_key(self) -> str:
        """The bot's Curve25519 identity key."""
        return str(self.olm.account.identity_keys["curve25519"]) if self.olm else ""

    async def receive_response(self, response: Any) -> None:
        """As nio; but keep a revoked token, so that the listening too hears from the server that it is revoked.

        At a soft logout nio forgets the token. Then a sync would fail here, as if the failure would pass.
        """
        if isinstance(response, ErrorResponse):
            response.soft_logout = False
        if not isinstance(response, SyncResponse):
            await super().receive_response(response)
            return
        # a one-time key that is gone while the session that it made was not kept would be the end of a room key
        with self.store.whole():
            await super().receive_response(response)

    async def create_matrix_response(
        self, response_class: Any, transport_response: Any, data: Any = None, save_to: Any = None
    ) -> Any:
        """As nio, without the junk in answers that can hold it. Raises TemporaryFailure for a page of a proxy.

        nio takes such a page for an empty answer: nobody has devices, a key was delivered.
        """
        if transport_response.status >= 300:
            return await super().create_matrix_response(response_class, transport_response, data, save_to)
        raw = require_answer_of(response_class, await transport_response.read())
        if response_class not in _GUARDED:
            return await super().create_matrix_response(response_class, transport_response, data, save_to)
        clean, gone = self._clean(response_class, raw)
        if gone:
            self.dropped[response_class.__name__] += gone
        answer = response_class.from_dict(clean, *(data or ()))
        answer.transport_response = transport_response
        answer.receipts = receipts.in_rooms((raw.get("rooms") or {}).get("join"))
        answer.asked = verification.of_device((raw.get("to_device") or {}).get("events"))
        answer.unused_fallback = raw.get("device_unused_fallback_key_types")
        if response_class is KeysQueryResponse:
            answer.signed = {user: signed_devices(raw, user) for user in clean["device_keys"]}
        return answer

    def _clean(self, response_class: Any, raw: dict[str, Any]) -> tuple[dict[str, Any], int]:
        if response_class is SyncResponse:
            return junk.clean_sync(raw, self.own_key)
        if response_class is RoomMessagesResponse:
            return junk.clean_messages(raw)
        if response_class is KeysQueryResponse:
            return junk.clean_devices(raw)
        return junk.clean_keys(raw)

    def _handle_decrypt_to_device(self, to_device_event: Any) -> Any:
        try:
            return super()._handle_decrypt_to_device(to_device_event)
        except StoreFailed:
            raise
        except Exception:
            self.dropped["to_device"] += 1
            return None

    def _handle_timeline_event(self, event: Any, room_id: str, room: Any, encrypted_rooms: Any) -> Any:
        # at an encrypted event nio would only change what its plaintext claims, so it does not get to see one
        if isinstance(event, MegolmEvent):
            return self.opened(event, room_id)
        try:
            return super()._handle_timeline_event(event, room_id, room, encrypted_rooms)
        except StoreFailed:
            raise
        except Exception:
            self.dropped["room"] += 1
            return None

    def _handle_messages_response(self, response: Any) -> None:
        for place, event in enumerate(response.chunk):
            if isinstance(event, MegolmEvent):
                response.chunk[place] = self.opened(event, response.room_id) or event

    def opened(self, event: MegolmEvent, room: str) -> Any | None:
        """Return a decrypted event of this room; None when it stays closed, or nobody sends such an event encrypted."""
        event.room_id = room
        try:
            content = self.decrypt_event(event)
            good = junk.may_be_encrypted(content, event)
        except EncryptionError:
            return None
        except StoreFailed:
            raise
        except Exception:
            good = False
        if good:
            return content
        self.dropped["room"] += 1
        return None
