"""Reads a stored event: the words, their room, the message they answer, and whether they count."""

import json
from typing import Any

from nio import Event, MegolmEvent

from bot.matrix.events import (
    GONE,
    MEMBER,
    MESSAGE,
    REACTION,
    STRANGER,
    TAKEN_BACK,
    UNREADABLE,
    VERIFICATION,
    counts,
    kind_of,
    reaction_of,
)
from bot.matrix.reading import files, words
from bot.matrix.session import MatrixSession
from bot.matrix.wire.api import quoted
from commands.domain.rollen import Kanaal
from commands.messages import Gebeurtenis, Inbound
from commands.messages.in_kamers import (
    Aangetikt,
    Ingetrokken,
    KamerWeg,
    Lidmaatschap,
    Lidstand,
    Onleesbaar,
    Verificatie,
)
from commands.ports import InboxItem, PermanentFailure, TemporaryFailure

KEY_TRIES = 3
"""The number of tries before a message without its key is called unreadable (SOURCES: C13)."""
KEY_WAIT = 5.0
"""Seconds between two of these tries."""
_MEMBERSHIPS = {"join": Lidstand.BINNEN, "invite": Lidstand.UITGENODIGD, "knock": Lidstand.UITGENODIGD}


class MatrixReader:
    """Implements `bot.intake.RowReader` for Matrix."""

    def __init__(self, session: MatrixSession) -> None:
        self._session = session

    async def read(self, item: InboxItem) -> Gebeurtenis | None:
        """Return the event in a row; None when it is not for us.

        Raises TemporaryFailure when the server is away, or the key may still come.
        """
        kept = json.loads(item.raw)
        kind, encrypted, event = kept["soort"], kept["versleuteld"], kept["event"]
        if kind == GONE:
            return KamerWeg(bron=item.source, kamer=kept["kamer"], ontvangen_op=item.received_at)
        if kind == UNREADABLE:
            opened = self._decrypt(kept["kamer"], event)
            kind = kind_of(opened, self._session.me) if opened is not None else kind
            if opened is None or kind == UNREADABLE:
                return self._unreadable(item, kept)
            encrypted, event = counts(self._session.client, opened), opened.source
        if kind == STRANGER:
            return Lidmaatschap(
                bron=item.source,
                kamer=kept["kamer"],
                matrix_id=event["state_key"],
                stand=Lidstand.GEZIEN,
                ontvangen_op=item.received_at,
            )
        if kind == VERIFICATION:
            return Verificatie(
                bron=item.source, kamer=kept["kamer"], afzender=event["sender"], ontvangen_op=item.received_at
            )
        if kind == MEMBER:
            return _membership(item, kept["kamer"], event)
        if kind == TAKEN_BACK:
            return _taken_back(item, kept["kamer"], event)
        if kind == REACTION:
            return _tapped(item, kept["kamer"], event)
        if kind == MESSAGE:
            return await self._message(item, kept["kamer"], event, encrypted=encrypted)
        return None

    async def _message(self, item: InboxItem, room: str, event: dict[str, Any], *, encrypted: bool) -> Inbound:
        content = event["content"]
        me = self._session.me
        file = files.NONE
        text = words.text(content)
        if files.is_file(content):
            file = await files.fetch(self._session, content)
            text = files.caption(content)
        text, named = words.without_name(text, (me, me.removeprefix("@").partition(":")[0], self._session.name))
        return Inbound(
            bron=item.source,
            kanaal=Kanaal.MATRIX,
            afzender=event["sender"],
            tekst=text.strip(),
            ontvangen_op=item.received_at,
            extern_id=event["event_id"],
            antwoord_op=words.answered(content) or await self._answered_before(room, content),
            bijlagen=file.attachments,
            staat=file.state,
            kamer=room,
            draad=words.thread_root(content),
            versleuteld=encrypted,
            vermeld=named or words.is_mentioned(content, me),
            bewerkt=words.is_edit(content),
            verbetert=words.edited_event(content),
        )

    async def _answered_before(self, room: str, content: dict[str, Any]) -> tuple[str, ...]:
        """Return the events that the first version of an edit answered, as the edit itself does not name them."""
        earlier = words.edited_event(content)
        if not earlier:
            return ()
        path = f"/_matrix/client/v3/rooms/{quoted(room)}/event/{quoted(earlier)}"
        try:
            answer = await self._session.api.ask("GET", path)
        except PermanentFailure:
            return ()
        source = answer.get("content")
        return words.answered(source) if isinstance(source, dict) else ()

    def _decrypt(self, room: str, source: dict[str, Any]) -> Any | None:
        event = Event.parse_event(source)
        if not isinstance(event, MegolmEvent):
            return None
        return self._session.client.opened(event, room)

    def _unreadable(self, item: InboxItem, kept: dict[str, Any]) -> Onleesbaar:
        if item.tries < KEY_TRIES and kept["event"].get("type") == "m.room.encrypted":
            raise TemporaryFailure("sleutel_komt_nog", retry_after=KEY_WAIT)
        return Onleesbaar(
            bron=item.source,
            kamer=kept["kamer"],
            afzender=kept["event"]["sender"],
            extern_id=kept["event"]["event_id"],
            ontvangen_op=item.received_at,
        )


def _membership(item: InboxItem, room: str, event: dict[str, Any]) -> Lidmaatschap:
    who = event["state_key"]
    earlier = (event.get("unsigned") or {}).get("prev_content") or {}
    membership = _MEMBERSHIPS.get(event["content"]["membership"], Lidstand.WEG)
    if membership is Lidstand.WEG and earlier.get("membership") == "invite" and event["sender"] == who:
        membership = Lidstand.AFGEWEZEN
    return Lidmaatschap(bron=item.source, kamer=room, matrix_id=who, stand=membership, ontvangen_op=item.received_at)


def _tapped(item: InboxItem, room: str, event: dict[str, Any]) -> Aangetikt | None:
    found = reaction_of(event.get("content"))
    if found is None:
        return None
    return Aangetikt(
        bron=item.source,
        kamer=room,
        afzender=event["sender"],
        extern_id=event["event_id"],
        onder=words.clean(found[0]),
        sleutel=found[1],
        ontvangen_op=item.received_at,
    )


def _taken_back(item: InboxItem, room: str, event: dict[str, Any]) -> Ingetrokken | None:
    """Return which event was taken back. Room version 11 moved `redacts` into the content."""
    content = event.get("content")
    target = content.get("redacts") if isinstance(content, dict) else None
    target = target or event.get("redacts")
    if not isinstance(target, str):
        return None
    return Ingetrokken(
        bron=item.source,
        kamer=room,
        afzender=event["sender"],
        extern_id=words.clean(target),
        ontvangen_op=item.received_at,
    )
