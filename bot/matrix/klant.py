"""nio's client with guards: hostile input is dropped and counted, and no call sleeps or retries by itself."""

import logging
import time
from collections import Counter
from typing import Any

from cachetools import LRUCache
from nio import (
    Api,
    AsyncClient,
    AsyncClientConfig,
    EncryptionError,
    ErrorResponse,
    Event,
    KeysClaimResponse,
    KeysQueryResponse,
    LocalProtocolError,
    MegolmEvent,
    RoomMessagesResponse,
    SyncResponse,
    UnknownBadEvent,
)

from bot.matrix import wacht
from bot.matrix.antwoord import eis_van
from bot.matrix.config import MatrixConfig
from bot.matrix.fouten import eis
from bot.matrix.kruistekening import ondertekende_apparaten
from bot.matrix.sleutelopslag import Sleutelopslag
from bot.matrix.toestand import Toestand, Token
from commands.ports import PermanentFailure

VERZOEK_SECONDEN = 30
HERHALINGEN = 5_000
"""Decrypted messages of which nio remembers that they came, against replays; its own 100,000 take some 45 MiB."""
LATER = 300.0
"""Real seconds before somebody whose devices could not be had is asked for again."""
_GEWAAKT = (SyncResponse, RoomMessagesResponse, KeysQueryResponse, KeysClaimResponse)


class Klant(AsyncClient):  # type: ignore[misc]
    """One device on one homeserver. Overrides the few places where nio 0.26 lets junk or an error through."""

    def __init__(self, config: MatrixConfig, toestand: Toestand, apparaat: str) -> None:
        super().__init__(
            config.server.rstrip("/"),
            config.gebruiker,
            apparaat,
            str(toestand.map),
            AsyncClientConfig(
                store=Sleutelopslag,
                store_name=toestand.opslag_naam(apparaat),
                pickle_key=config.opslag_sleutel,
                max_limit_exceeded=0,
                max_timeouts=0,
                request_timeout=VERZOEK_SECONDEN,
                store_sync_tokens=False,
            ),
        )
        # nio logs user ids, device names and junk it could not read
        logging.getLogger("nio").setLevel(logging.CRITICAL)
        self.streng = config.alleen_ondertekend
        self.verworpen: Counter[str] = Counter()
        """How much was dropped, per kind."""
        self._later: dict[str, float] = {}
        self._onderweg: dict[object, set[str]] = {}
        """For each question that is under way, who changed his devices meanwhile."""

    def herstel(self, token: Token) -> None:
        """Use a login made before, with its crypto store."""
        self.restore_login(token.gebruiker, token.apparaat, token.token)
        if self.olm is not None:
            self.olm.message_index_store = LRUCache(HERHALINGEN)

    async def sluit(self) -> None:
        """Hang up and close the crypto store."""
        await self.close()
        if self.store is not None:
            self.store.database.close()

    @property
    def eigen_sleutel(self) -> str:
        """The bot's Curve25519 identity key."""
        return str(self.olm.account.identity_keys["curve25519"]) if self.olm else ""

    def apparaat_sleutels(self) -> dict[str, Any]:
        """The bot's own device keys, as uploaded, without signatures."""
        sleutels = self.olm.account.identity_keys
        return {
            "algorithms": [wacht.OLM, "m.megolm.v1.aes-sha2"],
            "device_id": self.device_id,
            "user_id": self.user_id,
            "keys": {f"{soort}:{self.device_id}": sleutels[soort] for soort in ("curve25519", "ed25519")},
        }

    def vertrouwd(self, event: Event) -> bool:
        """Whether a decrypted event came from a device that its owner signed (only asked when that is the rule)."""
        if event.verified:
            return True
        apparaat = self.device_store.device_from_sender_key(event.sender, event.sender_key)
        return bool(apparaat is not None and self.olm.is_device_verified(apparaat))

    @property
    def should_query_keys(self) -> bool:
        """Whether there is anybody whose devices must be asked for now."""
        return bool(self._te_vragen())

    async def keys_query(self) -> Any:
        """As nio; but whose devices the server cannot give now holds up nobody, and is asked for again later.

        Who changes his devices while the question is under way is asked for once more: the answer may be the old one.
        """
        wie, vraag = self._te_vragen(), object()
        self._onderweg[vraag] = set()
        try:
            antwoord = await self._vraag_apparaten(wie)
            try:
                eis(antwoord)
            except PermanentFailure:
                # one id that the server does not take spoils the question for all
                for een in sorted(wie) if len(wie) > 1 else ():
                    await self._vraag_apparaten({een})
                antwoord = KeysQueryResponse({}, {})
        finally:
            anders = self._onderweg.pop(vraag) & wie
        later = time.monotonic() + LATER
        self._later |= dict.fromkeys((wie - anders) & self.users_for_key_query, later)
        self.users_for_key_query.update(anders)
        return antwoord

    def _te_vragen(self) -> set[str]:
        nu = time.monotonic()
        self._later = {een: tot for een, tot in self._later.items() if tot > nu}
        return {een for een in self.users_for_key_query if een not in self._later}

    async def _vraag_apparaten(self, wie: set[str]) -> Any:
        return await self._send(KeysQueryResponse, *Api.keys_query(self.access_token, wie))

    async def share_group_session(self, room_id: str, ignore_unverified_devices: bool = False) -> Any:
        """As nio; but a try that was cut off halfway does not keep the room shut for ever.

        nio takes it for still going on when the connection breaks over the claim. When a member or a device changes
        meanwhile, the session is gone at the end: that is a try in vain too, no surprise.
        """
        try:
            return await super().share_group_session(room_id, ignore_unverified_devices)
        except KeyError as fout:
            raise LocalProtocolError("the session was dropped") from fout
        finally:
            self.sharing_session.pop(room_id, None)

    async def receive_response(self, response: Any) -> None:
        """As nio; but a token that was revoked is kept, so that the listening too hears that from the server.

        At a soft logout nio forgets it, whoever asked; then a sync fails here, as if it were for now.
        """
        if isinstance(response, ErrorResponse):
            response.soft_logout = False
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
        if response_class is KeysQueryResponse:
            antwoord.ondertekend = {
                gebruiker: ondertekende_apparaten(ruw, gebruiker) for gebruiker in schoon["device_keys"]
            }
        return antwoord

    def _schoon(self, response_class: Any, ruw: dict[str, Any]) -> tuple[dict[str, Any], int]:
        if response_class is SyncResponse:
            return wacht.schoon_sync(ruw, self.eigen_sleutel)
        if response_class is RoomMessagesResponse:
            return wacht.schone_berichten(ruw)
        if response_class is KeysQueryResponse:
            return wacht.schone_apparaten(ruw)
        return wacht.schone_sleutels(ruw)

    def _handle_decrypt_to_device(self, to_device_event: Any) -> Any:
        try:
            return super()._handle_decrypt_to_device(to_device_event)
        except Exception:
            self.verworpen["to_device"] += 1
            return None

    def _handle_timeline_event(self, event: Any, room_id: str, room: Any, encrypted_rooms: Any) -> Any:
        try:
            ontsleuteld = super()._handle_timeline_event(event, room_id, room, encrypted_rooms)
        except Exception:
            self.verworpen["kamer"] += 1
            return None
        # without event id nobody could be told; the encrypted event has one
        return None if isinstance(ontsleuteld, UnknownBadEvent) else ontsleuteld

    def _handle_messages_response(self, response: Any) -> None:
        for plaats, event in enumerate(response.chunk):
            if not isinstance(event, MegolmEvent):
                continue
            event.room_id = response.room_id
            try:
                ontsleuteld = self.decrypt_event(event)
            except EncryptionError:
                continue
            except Exception:
                self.verworpen["kamer"] += 1
                continue
            if not isinstance(ontsleuteld, UnknownBadEvent):
                response.chunk[plaats] = ontsleuteld

    def _handle_olm_events(self, response: Any) -> None:
        super()._handle_olm_events(response)
        for anders in self._onderweg.values():
            anders.update(response.device_list.changed)
        for gebruiker in response.device_list.changed:
            self._later.pop(gebruiker, None)
        # nio takes "none left" for "nothing said" and would never upload again
        if response.device_key_count.signed_curve25519 == 0:
            self.olm.uploaded_key_count = 0

    def _handle_olm_response(self, response: Any) -> None:
        """One user or device at a time, so that what still goes wrong stays with its owner."""
        if isinstance(response, KeysQueryResponse):
            for gebruiker, apparaten in response.device_keys.items():
                deel = KeysQueryResponse({gebruiker: apparaten}, {})
                self._probeer(deel)
                if self.streng:
                    self._oordeel(gebruiker, getattr(response, "ondertekend", {}).get(gebruiker, {}))
        elif isinstance(response, KeysClaimResponse):
            for gebruiker, apparaten in response.one_time_keys.items():
                for apparaat, sleutel in apparaten.items():
                    self._probeer(KeysClaimResponse({gebruiker: {apparaat: sleutel}}, {}, response.room_id))
        else:
            super()._handle_olm_response(response)

    def _probeer(self, deel: Any) -> None:
        try:
            super()._handle_olm_response(deel)
        except Exception:
            self.verworpen[type(deel).__name__] += 1

    def _oordeel(self, gebruiker: str, ondertekend: dict[str, str]) -> None:
        """Trust the devices of a user that he signed, with exactly that key; shut out his others."""
        for apparaat in self.device_store.active_user_devices(gebruiker):
            if apparaat.id == self.device_id and gebruiker == self.user_id:
                continue
            if ondertekend.get(apparaat.id) == apparaat.ed25519:
                self.verify_device(apparaat)
            else:
                self.blacklist_device(apparaat)
