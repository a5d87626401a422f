"""A partner with a chat program: an encrypted Matrix client with its own device and key store."""

import asyncio
import contextlib
import io
from pathlib import Path
from typing import Any

import nio

from bot.demo.mail_client import WORD
from bot.demo.seen import Note, Now, Seen

SYNC_MS = 10_000
TEXTS = (nio.RoomMessageText, nio.RoomMessageNotice, nio.RoomMessageFile, nio.RoomEncryptedFile)


class MatrixFailed(RuntimeError):
    """The homeserver said no; the text is its own error code."""


class MatrixClient:
    """One Matrix user who accepts every invitation and notes each message they can read."""

    def __init__(self, *, server: str, matrix_id: str, folder: Path, who: str, now: Now, note: Note) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.matrix_id = matrix_id
        self.who = who
        self.rooms: dict[str, str] = {}
        """Rooms that were joined: id and name."""
        self.unreadable = 0
        """Messages that came and could not be decrypted."""
        self.signs: dict[str, list[str]] = {}
        """The signs that others put under an event, in order."""
        self._now = now
        self._note = note
        config = nio.AsyncClientConfig(
            encryption_enabled=True, store_sync_tokens=False, max_timeouts=3, max_limit_exceeded=3
        )
        self._nio = nio.AsyncClient(server, matrix_id, store_path=str(folder), config=config)
        self._task: asyncio.Task[None] | None = None

    async def start(self, password: str) -> None:
        """Log in with a new device and begin to read."""
        _check(await self._nio.login(password, device_name=f"demo {self.who}"))
        await self._begin()

    async def take_up(self, device: str, token: str) -> None:
        """Begin to read with a device that somebody made for this client."""
        self._nio.restore_login(self.matrix_id, device, token)
        await self._begin()

    async def _begin(self) -> None:
        self._nio.add_event_callback(self._on_message, TEXTS)
        self._nio.add_event_callback(self._on_unreadable, nio.MegolmEvent)
        self._nio.add_event_callback(self._on_reaction, nio.ReactionEvent)
        _check(await self._nio.sync(timeout=0, full_state=True))
        if self._nio.should_upload_keys:
            _check(await self._nio.keys_upload())
        self._task = asyncio.create_task(self._read())

    async def close(self) -> None:
        """Stop reading and hang up."""
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
        await self._nio.close()

    async def say(self, room: str, text: str, *, answered_id: str = "") -> str:
        """Write in a room, encrypted where the room is; as a reply if an event id is given. Returns the event id."""
        content: dict[str, Any] = {"msgtype": "m.text", "body": text}
        if answered_id:
            content["m.relates_to"] = {"m.in_reply_to": {"event_id": answered_id}}
        return await self._send(room, content)

    async def tap(self, room: str, event: str, sign: str) -> None:
        """Tap a sign under an event; every client sends that in clear."""
        content = {"m.relates_to": {"rel_type": "m.annotation", "event_id": event, "key": sign}}
        _check(await self._nio.room_send(room, "m.reaction", content, ignore_unverified_devices=True))

    async def send_file(self, room: str, file: Path, caption: str) -> str:
        """Put an encrypted file in a room, with words beside it (a caption, as clients send it)."""
        content = await asyncio.to_thread(file.read_bytes)
        answer, key = await self._nio.upload(
            io.BytesIO(content), content_type="application/octet-stream", encrypt=True, filesize=len(content)
        )
        _check(answer)
        if not isinstance(answer, nio.UploadResponse) or key is None:
            raise MatrixFailed("geen sleutel")
        return await self._send(
            room,
            {
                "msgtype": "m.file",
                "body": caption,
                "filename": file.name,
                "file": {**key, "url": answer.content_uri},
                "info": {"mimetype": f"application/{WORD}", "size": len(content)},
            },
        )

    def members(self, room: str) -> set[str]:
        """The Matrix ids of those in a room, as this client knows it."""
        found = self._nio.rooms.get(room)
        return set(found.users) if found is not None else set()

    async def private_room(self, bot: str, *, wait: float) -> str:
        """The id of the room with nobody but the bot; "" when there is none within `wait` seconds."""
        deadline = asyncio.get_running_loop().time() + wait
        while asyncio.get_running_loop().time() < deadline:
            for room in self.rooms:
                if self.members(room) == {self.matrix_id, bot}:
                    return room
            await asyncio.sleep(0.1)
        return ""

    async def _send(self, room: str, content: dict[str, Any]) -> str:
        answer = await self._nio.room_send(room, "m.room.message", content, ignore_unverified_devices=True)
        _check(answer)
        return str(getattr(answer, "event_id", ""))

    async def _read(self) -> None:
        while True:
            try:
                answer = await self._nio.sync(timeout=SYNC_MS)
                if isinstance(answer, nio.SyncResponse):
                    await self._follow(answer)
                else:
                    await asyncio.sleep(0.5)
            except Exception:  # a client that goes on, whatever the server does
                await asyncio.sleep(0.5)

    async def _follow(self, answer: nio.SyncResponse) -> None:
        for room in answer.rooms.invite:
            _check(await self._nio.join(room))
        for room in answer.rooms.join:
            self.rooms[room] = self._nio.rooms[room].display_name
        if self._nio.should_upload_keys:
            await self._nio.keys_upload()
        if self._nio.should_query_keys:
            await self._nio.keys_query()

    async def _on_message(self, room: nio.MatrixRoom, event: nio.RoomMessageText) -> None:
        if event.sender == self.matrix_id or _is_edit(event):
            return
        self._note(
            Seen(
                channel="matrix",
                who=self.who,
                at=self._now(),
                subject=room.display_name,
                text=event.body,
                html=getattr(event, "formatted_body", None) or "",
                sender=event.sender,
                reply_to=room.room_id,
                id=event.event_id,
                headers={"versleuteld": "ja" if event.decrypted else "nee", "in-reply-to": _answered_id(event)},
            )
        )

    async def _on_reaction(self, room: nio.MatrixRoom, event: nio.ReactionEvent) -> None:
        del room
        if event.sender != self.matrix_id:
            self.signs.setdefault(event.reacts_to, []).append(event.key)

    async def _on_unreadable(self, room: nio.MatrixRoom, event: nio.MegolmEvent) -> None:
        del room, event
        self.unreadable += 1


def _check(answer: object) -> None:
    if isinstance(answer, nio.ErrorResponse):
        raise MatrixFailed(str(getattr(answer, "status_code", "") or "onbekend"))


def _is_edit(event: nio.RoomMessageText) -> bool:
    """Whether it gives an earlier message other words: a client shows these in its place, and rings nobody."""
    return bool(event.source.get("content", {}).get("m.relates_to", {}).get("rel_type") == "m.replace")


def _answered_id(event: nio.RoomMessageText) -> str:
    relation = event.source.get("content", {}).get("m.relates_to", {})
    return str(relation.get("m.in_reply_to", {}).get("event_id", "") or relation.get("event_id", ""))
