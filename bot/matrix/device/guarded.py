"""nio's client behind guards: junk from others is dropped and counted, a failing disk is not taken for junk."""

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

from bot.matrix import verification
from bot.matrix.device import junk
from bot.matrix.device.cross_signing import ondertekende_apparaten
from bot.matrix.device.key_store import StoreFailed
from bot.matrix.wire.answers import eis_van

_GEWAAKT = (SyncResponse, RoomMessagesResponse, KeysQueryResponse, KeysClaimResponse)


class GuardedClient(AsyncClient):  # type: ignore[misc]
    """Overrides the places where nio 0.26 lets junk or an error through while it takes in an answer."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.verworpen: Counter[str] = Counter()
        """How much was dropped, per kind."""

    @property
    def eigen_sleutel(self) -> str:
        """The bot's Curve25519 identity key."""
        return str(self.olm.account.identity_keys["curve25519"]) if self.olm else ""

    async def receive_response(self, response: Any) -> None:
        """As nio; but a token that was revoked is kept, so that the listening too hears that from the server.

        At a soft logout nio forgets it, whoever asked; then a sync fails here, as if it were for now.
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
        """As nio, with junk taken out of the answers that can hold it; TemporaryFailure when it is no answer at all.

        nio takes a page for an empty answer: nobody has devices, a key was delivered.
        """
        if transport_response.status >= 300:
            return await super().create_matrix_response(response_class, transport_response, data, save_to)
        ruw = eis_van(response_class, await transport_response.read())
        if response_class not in _GEWAAKT:
            return await super().create_matrix_response(response_class, transport_response, data, save_to)
        schoon, weg = self._schoon(response_class, ruw)
        if weg:
            self.verworpen[response_class.__name__] += weg
        antwoord = response_class.from_dict(schoon, *(data or ()))
        antwoord.transport_response = transport_response
        antwoord.asked = verification.of_device((ruw.get("to_device") or {}).get("events"))
        antwoord.unused_fallback = ruw.get("device_unused_fallback_key_types")
        if response_class is KeysQueryResponse:
            antwoord.ondertekend = {
                gebruiker: ondertekende_apparaten(ruw, gebruiker) for gebruiker in schoon["device_keys"]
            }
        return antwoord

    def _schoon(self, response_class: Any, ruw: dict[str, Any]) -> tuple[dict[str, Any], int]:
        if response_class is SyncResponse:
            return junk.schoon_sync(ruw, self.eigen_sleutel)
        if response_class is RoomMessagesResponse:
            return junk.schone_berichten(ruw)
        if response_class is KeysQueryResponse:
            return junk.schone_apparaten(ruw)
        return junk.schone_sleutels(ruw)

    def _handle_decrypt_to_device(self, to_device_event: Any) -> Any:
        try:
            return super()._handle_decrypt_to_device(to_device_event)
        except StoreFailed:
            raise
        except Exception:
            self.verworpen["to_device"] += 1
            return None

    def _handle_timeline_event(self, event: Any, room_id: str, room: Any, encrypted_rooms: Any) -> Any:
        # nio changes nothing at an encrypted event but what its plaintext claims, so it does not get to see one
        if isinstance(event, MegolmEvent):
            return self.opened(event, room_id)
        try:
            return super()._handle_timeline_event(event, room_id, room, encrypted_rooms)
        except StoreFailed:
            raise
        except Exception:
            self.verworpen["kamer"] += 1
            return None

    def _handle_messages_response(self, response: Any) -> None:
        for plaats, event in enumerate(response.chunk):
            if isinstance(event, MegolmEvent):
                response.chunk[plaats] = self.opened(event, response.room_id) or event

    def opened(self, event: MegolmEvent, kamer: str) -> Any | None:
        """What somebody said in this room; None when it cannot be decrypted, or may not be said encrypted."""
        event.room_id = kamer
        try:
            inhoud = self.decrypt_event(event)
            goed = junk.may_be_encrypted(inhoud, event)
        except EncryptionError:
            return None
        except StoreFailed:
            raise
        except Exception:
            goed = False
        if goed:
            return inhoud
        self.verworpen["kamer"] += 1
        return None
