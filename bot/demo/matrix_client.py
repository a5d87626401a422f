"""A partner with a chat program: an encrypted Matrix client with its own device and key store."""

import asyncio
import contextlib
import io
from pathlib import Path
from typing import Any

import nio

from bot.demo.mail_client import WORD
from bot.demo.seen import Gezien, Noteer, Nu

SYNC_MS = 10_000
TEKSTEN = (nio.RoomMessageText, nio.RoomMessageNotice, nio.RoomMessageFile, nio.RoomEncryptedFile)


class MatrixFout(RuntimeError):
    """The homeserver said no; the text is its own error code."""


class MatrixKlant:
    """One Matrix user who accepts every invitation and notes what he can read."""

    def __init__(self, *, server: str, matrix_id: str, map: Path, wie: str, nu: Nu, noteer: Noteer) -> None:  # noqa: A002
        map.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.matrix_id = matrix_id
        self.wie = wie
        self.kamers: dict[str, str] = {}
        """Rooms he joined: id and name."""
        self.onleesbaar = 0
        """Messages that came and could not be decrypted."""
        self._nu = nu
        self._noteer = noteer
        instellingen = nio.AsyncClientConfig(
            encryption_enabled=True, store_sync_tokens=False, max_timeouts=3, max_limit_exceeded=3
        )
        self._nio = nio.AsyncClient(server, matrix_id, store_path=str(map), config=instellingen)
        self._taak: asyncio.Task[None] | None = None

    async def start(self, wachtwoord: str) -> None:
        """Log in with a new device and begin to read."""
        _goed(await self._nio.login(wachtwoord, device_name=f"demo {self.wie}"))
        self._nio.add_event_callback(self._bericht, TEKSTEN)
        self._nio.add_event_callback(self._niet_te_lezen, nio.MegolmEvent)
        _goed(await self._nio.sync(timeout=0, full_state=True))
        if self._nio.should_upload_keys:
            _goed(await self._nio.keys_upload())
        self._taak = asyncio.create_task(self._lees())

    async def sluit(self) -> None:
        """Stop reading and hang up."""
        if self._taak is not None:
            self._taak.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._taak
        await self._nio.close()

    async def zeg(self, kamer: str, tekst: str, *, antwoord_op: str = "") -> str:
        """Write in a room, encrypted where the room is; as a reply if an event id is given. Returns the event id."""
        inhoud: dict[str, Any] = {"msgtype": "m.text", "body": tekst}
        if antwoord_op:
            inhoud["m.relates_to"] = {"m.in_reply_to": {"event_id": antwoord_op}}
        return await self._stuur(kamer, inhoud)

    async def stuur_bestand(self, kamer: str, bestand: Path, bijschrift: str) -> str:
        """Put an encrypted file in a room, with words beside it (a caption, as clients send it)."""
        inhoud = await asyncio.to_thread(bestand.read_bytes)
        antwoord, sleutel = await self._nio.upload(
            io.BytesIO(inhoud), content_type="application/octet-stream", encrypt=True, filesize=len(inhoud)
        )
        _goed(antwoord)
        if not isinstance(antwoord, nio.UploadResponse) or sleutel is None:
            raise MatrixFout("geen sleutel")
        return await self._stuur(
            kamer,
            {
                "msgtype": "m.file",
                "body": bijschrift,
                "filename": bestand.name,
                "file": {**sleutel, "url": antwoord.content_uri},
                "info": {"mimetype": f"application/{WORD}", "size": len(inhoud)},
            },
        )

    def leden(self, kamer: str) -> set[str]:
        """Who is in a room, as this client knows it."""
        gevonden = self._nio.rooms.get(kamer)
        return set(gevonden.users) if gevonden is not None else set()

    async def prive_kamer(self, bot: str, *, wacht: float) -> str:
        """The room with nobody but the bot; made by him if the bot has not made it within `wacht` seconds."""
        einde = asyncio.get_running_loop().time() + wacht
        while asyncio.get_running_loop().time() < einde:
            for kamer in self.kamers:
                if self.leden(kamer) == {self.matrix_id, bot}:
                    return kamer
            await asyncio.sleep(0.1)
        return ""

    async def _stuur(self, kamer: str, inhoud: dict[str, Any]) -> str:
        antwoord = await self._nio.room_send(kamer, "m.room.message", inhoud, ignore_unverified_devices=True)
        _goed(antwoord)
        return str(getattr(antwoord, "event_id", ""))

    async def _lees(self) -> None:
        while True:
            try:
                antwoord = await self._nio.sync(timeout=SYNC_MS)
                if isinstance(antwoord, nio.SyncResponse):
                    await self._volg(antwoord)
                else:
                    await asyncio.sleep(0.5)
            except Exception:  # a client that goes on, whatever the server does
                await asyncio.sleep(0.5)

    async def _volg(self, antwoord: nio.SyncResponse) -> None:
        for kamer in antwoord.rooms.invite:
            _goed(await self._nio.join(kamer))
        for kamer in antwoord.rooms.join:
            self.kamers[kamer] = self._nio.rooms[kamer].display_name
        if self._nio.should_upload_keys:
            await self._nio.keys_upload()
        if self._nio.should_query_keys:
            await self._nio.keys_query()

    async def _bericht(self, kamer: nio.MatrixRoom, event: nio.RoomMessageText) -> None:
        if event.sender == self.matrix_id:
            return
        self._noteer(
            Gezien(
                kanaal="matrix",
                wie=self.wie,
                op=self._nu(),
                onderwerp=kamer.display_name,
                tekst=event.body,
                html=getattr(event, "formatted_body", None) or "",
                van=event.sender,
                antwoord_naar=kamer.room_id,
                id=event.event_id,
                koppen={"versleuteld": "ja" if event.decrypted else "nee", "in-reply-to": _antwoord_op(event)},
            )
        )

    async def _niet_te_lezen(self, kamer: nio.MatrixRoom, event: nio.MegolmEvent) -> None:
        del kamer, event
        self.onleesbaar += 1


def _goed(antwoord: object) -> None:
    if isinstance(antwoord, nio.ErrorResponse):
        raise MatrixFout(str(getattr(antwoord, "status_code", "") or "onbekend"))


def _antwoord_op(event: nio.RoomMessageText) -> str:
    relatie = event.source.get("content", {}).get("m.relates_to", {})
    return str(relatie.get("m.in_reply_to", {}).get("event_id", "") or relatie.get("event_id", ""))
