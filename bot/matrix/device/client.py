"""The bot's client: its keys and what it knows of the devices of others; no call sleeps or retries by itself."""

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
from bot.matrix.device.folder import Toestand, Token
from bot.matrix.device.guarded import GuardedClient
from bot.matrix.device.key_store import Sleutelopslag, StoreFailed
from bot.matrix.device.own_keys import OwnKeys
from bot.matrix.wire.failures import eis
from commands.ports import PermanentFailure

VERZOEK_SECONDEN = 30
HERHALINGEN = 5_000
"""Decrypted messages of which nio remembers that they came, against replays; its own 100,000 take some 45 MiB."""
LATER = 300.0
"""Real seconds before somebody whose devices could not be had is asked for again."""


class Klant(GuardedClient):
    """One device on one homeserver."""

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
        self._own: OwnKeys | None = None
        self._later: dict[str, float] = {}
        self._onderweg: dict[object, set[str]] = {}
        """For each question that is under way, who changed his devices meanwhile."""

    def herstel(self, token: Token) -> None:
        """Use a login made before, with its crypto store."""
        self.restore_login(token.gebruiker, token.apparaat, token.token)
        if self.olm is not None:
            self.olm.message_index_store = LRUCache(HERHALINGEN)
            self._own = OwnKeys(self.olm)

    async def sluit(self) -> None:
        """Hang up and close the crypto store."""
        await self.close()
        if self.store is not None:
            self.store.database.close()

    @property
    def store_failed(self) -> str:
        """The code of what the disk did; then this client must make way for one that reads it anew."""
        return str(self.store.database.failed) if self.store is not None else ""

    @property
    def should_upload_keys(self) -> bool:
        """As nio, and whether a fallback key is to be published."""
        return bool(super().should_upload_keys) or (self._own is not None and self._own.should_upload)

    async def keys_upload(self) -> Any:
        """As nio, with a fallback key; what is published was kept first."""
        if self._own is None:
            raise LocalProtocolError("No crypto store.")
        vraag = Api.keys_upload(self.access_token, self._own.body())
        antwoord = await self._send(KeysUploadResponse, *vraag)
        if isinstance(antwoord, KeysUploadResponse):
            self._own.published()
        return antwoord

    def apparaat_sleutels(self) -> dict[str, Any]:
        """The bot's own device keys, as uploaded, without signatures."""
        sleutels = self.olm.account.identity_keys
        return {
            "algorithms": [junk.OLM, "m.megolm.v1.aes-sha2"],
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

    def _handle_olm_events(self, response: Any) -> None:
        super()._handle_olm_events(response)
        for anders in self._onderweg.values():
            anders.update(response.device_list.changed)
        for gebruiker in response.device_list.changed:
            self._later.pop(gebruiker, None)
        if self._own is not None:
            self._own.heard(getattr(response, "unused_fallback", None))
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
        except StoreFailed:
            raise
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
