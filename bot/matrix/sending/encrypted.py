"""Says a Bericht in a room: always encrypted, and only once every device that may read it has the key."""

import asyncio
from collections.abc import Sequence
from typing import Any

from nio import MatrixRoom

from bot.base.attached import Attached
from bot.base.word import MIME, write_word
from bot.matrix.rooms.members import members
from bot.matrix.sending.attached import upload
from bot.matrix.sending.parts import in_parts
from bot.matrix.sending.pinned import edit, pin, what_is_pinned
from bot.matrix.sending.signs import answer, offer
from bot.matrix.sending.threads import in_thread, keep_root, root_of
from bot.matrix.session import MatrixSession
from bot.matrix.wire.answers import field
from bot.matrix.wire.api import quoted
from bot.matrix.wire.failures import connection, require
from bot.paper.press import Press
from commands.domain.laatste_blik import REDEN, staat_in
from commands.ports import NameLook, PermanentFailure, StrangerInRoom, TemporaryFailure
from commands.ports.outgoing import OutgoingEvent
from commands.texts.bijgevoegd import niet_gemaakt

MESSAGE_TYPE = "m.room.message"


async def send(session: MatrixSession, outgoing: OutgoingEvent, press: Press, look: NameLook | None = None) -> str:
    """Send a message, then its files; return its event id, or that of its first part when it needs more than one.
    What only brings the pinned words up to date is an edit of them, where it fits in one event; a receipt that has a
    sign is that sign under what it answers.

    Where a file cannot be made, a line says so in its place. Raises PermanentFailure when an address or a name of
    another member stands in it.
    """
    if not session.config.only_signed and (reaction := await answer(session, outgoing)):
        return reaction
    first = ""
    parts = in_parts(outgoing, training=session.config.training)
    form = outgoing.bericht.formulier
    files = [] if form is None else [Attached(form.naam, MIME, write_word(form))]
    texts = [f"{part.get('body')}\n{part.get('formatted_body')}" for _, part in parts]
    if any(staat_in(text, outgoing.never) for text in texts) or await _tells_a_name(texts, files, outgoing, look):
        raise PermanentFailure(REDEN)
    if outgoing.bericht.bijgewerkt and len(parts) == 1 and (pinned := await what_is_pinned(session, outgoing.room)):
        txn, new = parts[0]
        return await put(session, outgoing.room, outgoing.members, (MESSAGE_TYPE, edit(pinned, new)), txn)
    thread = outgoing.bericht.draad if session.config.threads and not outgoing.reply_to else 0
    root = await root_of(session, outgoing.room, thread) if thread else ""
    for txn, plain in parts:
        part = in_thread(plain, root) if root else plain
        event = await put(session, outgoing.room, outgoing.members, (MESSAGE_TYPE, part), txn)
        first = first or event
    if thread and first and not root:
        await keep_root(session, outgoing.room, thread, first)
    for file in files:
        await put(
            session,
            outgoing.room,
            outgoing.members,
            (MESSAGE_TYPE, await upload(session, file)),
            f"{outgoing.txn_id}.file",
        )
    for number, piece in enumerate(outgoing.bericht.stukken):
        made = await press.make(piece, wide=True)
        if made is not None and await _tells_a_name((), (made,), outgoing, look):
            raise PermanentFailure(REDEN)
        said = _instead() if made is None else await upload(session, made)
        txn = f"{outgoing.txn_id}.piece{number or ''}"
        await put(session, outgoing.room, outgoing.members, (MESSAGE_TYPE, said), txn)
    if outgoing.bericht.vastgemaakt:
        await pin(session, outgoing.room, first)
    if not session.config.only_signed:
        await offer(session, outgoing, first)
    return first


async def _tells_a_name(
    texts: Sequence[str], files: Sequence[Attached], outgoing: OutgoingEvent, look: NameLook | None
) -> bool:
    names, allowed = outgoing.names, outgoing.permitted
    if look is not None and outgoing.never:
        seen = [await asyncio.to_thread(look.address_in_file, one.name, one.raw, outgoing.never) for one in files]
        if any(seen):
            return True
    if not names:
        return False
    if look is None:
        raise PermanentFailure("ZONDER_LAATSTE_BLIK")
    if await asyncio.to_thread(look.in_texts, texts, names, allowed):
        return True
    found = [await asyncio.to_thread(look.in_file, one.name, one.raw, names, allowed) for one in files]
    return any(found)


def _instead() -> dict[str, Any]:
    return {"msgtype": "m.notice", "body": niet_gemaakt().tekst, "m.mentions": {}}


async def put(
    session: MatrixSession, room: str, allowed: frozenset[str], what: tuple[str, dict[str, Any]], txn: str
) -> str:
    """Put one event in a room, encrypted, for these people; return its id. `what` is its type and content."""
    async with session.lock:
        await session.require_disk()
        await _prepare(session, room, allowed)
        with connection():
            kind, content = session.client.encrypt(room, *what)
    # the keys have done their part: however long the server takes for this, others may go on with them
    path = f"/_matrix/client/v3/rooms/{quoted(room)}/send/{quoted(kind)}/{quoted(txn)}"
    return field(await session.api.ask("PUT", path, content), "event_id", str)


async def _prepare(session: MatrixSession, room: str, allowed: frozenset[str]) -> None:
    """Learn the room, its members and their devices, and give each device the key. Raises TemporaryFailure otherwise.

    Nobody gets a key while a stranger is in the room or invited: StrangerInRoom. The bot looks before and once more
    after. A stranger who came in between made the session void, and the bot says nothing with it.

    nio does this too, but forgets its failures: a device without the key would never read the message.
    """
    client = session.client
    nio_room = await _know_room(session, room)
    if room not in session.known_members:
        await _load_members(session, nio_room)
    _require_known(session, nio_room, allowed)
    with connection():
        if client.should_query_keys:
            require(await client.keys_query())
        if not client.olm.should_share_group_session(room):
            return
        lacking = client.get_missing_sessions(room)
        if lacking:
            require(await client.keys_claim(lacking))
        require(await client.share_group_session(room, ignore_unverified_devices=not session.config.only_signed))
    _require_known(session, nio_room, allowed)
    if _not_shared(session, nio_room):
        client.invalidate_outbound_session(room)
        raise TemporaryFailure("sleutel_niet_gedeeld")


def _require_known(session: MatrixSession, nio_room: MatrixRoom, allowed: frozenset[str]) -> None:
    strangers = frozenset(who for who in nio_room.users if who != session.me and who not in allowed)
    if strangers:
        session.client.invalidate_outbound_session(nio_room.room_id)
        session.known_members.discard(nio_room.room_id)
        raise StrangerInRoom(nio_room.room_id, strangers)


async def _know_room(session: MatrixSession, room: str) -> MatrixRoom:
    """Return the room from nio, or otherwise from the server. Raises PermanentFailure unless it is encrypted."""
    client = session.client
    nio_room = client.rooms.get(room)
    if nio_room is not None and nio_room.encrypted:
        return nio_room
    encryption = await session.api.state(room, "m.room.encryption")
    if encryption is None:
        raise PermanentFailure("kamer_niet_versleuteld")
    field(encryption, "algorithm", str)
    if nio_room is None:
        nio_room = client.rooms.setdefault(room, MatrixRoom(room, session.me, encrypted=True))
    nio_room.encrypted = True
    client.encrypted_rooms.add(room)
    client.store.save_encrypted_rooms({room})
    return nio_room


async def _load_members(session: MatrixSession, nio_room: MatrixRoom) -> None:
    """Load the people who are in or invited, as both get the key. Forget all others, and the old key with them."""
    everybody = await members(session, nio_room.room_id)
    present = {matrix_id: membership for matrix_id, membership in everybody.items() if membership in {"join", "invite"}}
    changed = False
    for matrix_id in list(nio_room.users):
        if matrix_id not in present:
            changed = nio_room.remove_member(matrix_id) or changed
    for matrix_id, membership in present.items():
        changed = nio_room.add_member(matrix_id, None, None, membership == "invite") or changed
    if changed:
        session.client.invalidate_outbound_session(nio_room.room_id)
    nio_room.members_synced = True
    session.client.olm.update_tracked_users(nio_room)
    session.known_members.add(nio_room.room_id)


def _not_shared(session: MatrixSession, nio_room: MatrixRoom) -> bool:
    client = session.client
    shared = client.olm.outbound_group_sessions[nio_room.room_id]
    done = shared.users_shared_with | shared.users_ignored
    return any(
        (user, device.id) not in done and client.olm.session_store.get(device.curve25519)
        for user in nio_room.users
        for device in client.device_store.active_user_devices(user)
        if not (user == session.me and device.id == client.device_id)
    )
