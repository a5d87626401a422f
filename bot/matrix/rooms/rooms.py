"""Rooms: made once, found again by their alias, and shut to everybody but who the bot invites.

Room version 12: the creator stands above all levels and may not be named in them. Name, topic and alias are not
encrypted, so they hold the casus code alone.
"""

import base64
import contextlib
import hashlib
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any

from bot.matrix.wire.answers import veld
from bot.matrix.wire.api import veilig
from commands.ports import KamerKwijt, PermanentFailure, TemporaryFailure

if TYPE_CHECKING:
    from bot.matrix.session import MatrixSession

KAMERVERSIE = "12"
PRIVE_NAAM = "Ketenbot"
AANWEZIG = frozenset({"join", "invite", "knock"})
"""How somebody is in a room, or about to come in."""
_VERSLEUTELD = {"algorithm": "m.megolm.v1.aes-sha2"}
MACHT = {
    "users_default": 0,
    "events_default": 0,
    "state_default": 100,
    "invite": 100,
    "kick": 100,
    "ban": 100,
    "redact": 100,
    "events": {},
    "notifications": {"room": 100},
}


async def open_kamer(sessie: "MatrixSession", code: str, *, na: str = "") -> str:
    """The room of a casus: history from joining on; made now, or found by its alias.

    In the place of another one it gives its history from the invitation on: what waited for the old room is said before
    anybody can have come in.
    """
    naam, alias = f"Casus {code}", f"casus-{code.lower()}"
    if na:
        alias = f"{alias}-{_hash(sessie, na)[:12]}"
    body = _nieuw(sessie, alias=alias, naam=naam, historie="invited" if na else "joined")
    kamer = await _maak(sessie, body | {"topic": naam})
    await _verlaat(sessie, na)
    return kamer


async def open_prive(sessie: "MatrixSession", matrix_id: str, sleutel: str, *, na: str = "") -> str:
    """The private room with a person: history from the invitation on, so that what waits there is read."""
    hash_ = _hash(sessie, f"{sleutel}\0{na}" if na else sleutel)
    body = _nieuw(sessie, alias=f"ketenbot-{hash_}", naam=PRIVE_NAAM, historie="invited")
    sessie.genodigd.add(("", matrix_id))
    kamer = await _maak(sessie, body | {"is_direct": True, "invite": [matrix_id]})
    sessie.genodigd.add((kamer, matrix_id))
    await nodig_uit(sessie, kamer, matrix_id)
    await _verlaat(sessie, na)
    return kamer


@contextlib.asynccontextmanager
async def nog_van_ons(sessie: "MatrixSession", kamer: str) -> AsyncIterator[None]:
    """Raises KamerKwijt in place of the refusal when the bot turns out not to be in the room any more."""
    try:
        yield
    except PermanentFailure as fout:
        if kamer in await eigen_kamers(sessie):
            raise
        raise KamerKwijt(kamer) from fout


async def eigen_kamers(sessie: "MatrixSession") -> frozenset[str]:
    """The rooms that the bot is in now, as the server says."""
    antwoord = await sessie.api.vraag("GET", "/_matrix/client/v3/joined_rooms")
    return frozenset(str(kamer) for kamer in veld(antwoord, "joined_rooms", list))


async def leden(sessie: "MatrixSession", kamer: str) -> dict[str, str]:
    """Who is in, invited or knocking, with his membership, as the server says. May raise KamerKwijt.

    An answer without the bot itself is none: a room that it is in is never empty.
    """
    pad = f"/_matrix/client/v3/rooms/{veilig(kamer)}/members?not_membership=leave"
    gevonden: dict[str, str] = {}
    for event in veld(await sessie.api.vraag("GET", pad), "chunk", list):
        stand = veld(veld(event, "content", dict), "membership", str) if isinstance(event, dict) else ""
        if stand in AANWEZIG:
            gevonden[veld(event, "state_key", str)] = stand
    if gevonden.get(sessie.ik) != "join":
        if kamer not in await eigen_kamers(sessie):
            raise KamerKwijt(kamer)
        raise TemporaryFailure("members_without_bot")
    return gevonden


async def nodig_uit(sessie: "MatrixSession", kamer: str, matrix_id: str) -> None:
    """Invite, unless he is in or invited already; who was shut out may come in again."""
    stand = await _lidstand(sessie, kamer, matrix_id)
    if stand == "ban":
        await sessie.api.vraag("POST", f"/_matrix/client/v3/rooms/{veilig(kamer)}/unban", {"user_id": matrix_id})
    if stand not in {"join", "invite"}:
        pad = f"/_matrix/client/v3/rooms/{veilig(kamer)}/invite"
        sessie.genodigd.add((kamer, matrix_id))
        try:
            await sessie.api.vraag("POST", pad, {"user_id": matrix_id})
        except PermanentFailure:
            # he may have come in meanwhile; else the refusal stands
            if await _lidstand(sessie, kamer, matrix_id) not in {"join", "invite"}:
                raise
    sessie.leden_bekend.discard(kamer)


async def verwijder(sessie: "MatrixSession", kamer: str, matrix_id: str, *, voorgoed: bool = False) -> None:
    """Take out, or take back the invitation; from the next message on the keys are new. `voorgoed`: ban him.

    Done only when the server says that he is out: TemporaryFailure as long as it says that he is in.
    """
    sessie.leden_bekend.discard(kamer)
    if await _lidstand(sessie, kamer, matrix_id) not in AANWEZIG:
        return
    hoe = "ban" if voorgoed else "kick"
    await sessie.api.vraag("POST", f"/_matrix/client/v3/rooms/{veilig(kamer)}/{hoe}", {"user_id": matrix_id})
    sessie.leden_bekend.discard(kamer)
    if await _lidstand(sessie, kamer, matrix_id) in AANWEZIG:
        raise TemporaryFailure("still_in_room")


async def redigeer(sessie: "MatrixSession", kamer: str, event: str, txn_id: str) -> None:
    """Take an event out; the same transaction id twice is one redaction."""
    pad = f"/_matrix/client/v3/rooms/{veilig(kamer)}/redact/{veilig(event)}/{veilig(txn_id)}"
    try:
        veld(await sessie.api.vraag("PUT", pad, {}), "event_id", str)
    except PermanentFailure as fout:
        if str(fout) != "M_NOT_FOUND":
            raise


def profiel_pad(matrix_id: str) -> str:
    """Where a display name is asked."""
    return f"/_matrix/client/v3/profile/{veilig(matrix_id)}"


def _nieuw(sessie: "MatrixSession", *, alias: str, naam: str, historie: str) -> dict[str, Any]:
    return {
        "room_version": KAMERVERSIE,
        "preset": "private_chat",
        "visibility": "private",
        "room_alias_name": alias,
        "name": naam,
        "creation_content": {"m.federate": sessie.config.federatie},
        "power_level_content_override": MACHT,
        "initial_state": [
            {"type": "m.room.encryption", "state_key": "", "content": _VERSLEUTELD},
            {"type": "m.room.history_visibility", "state_key": "", "content": {"history_visibility": historie}},
            {"type": "m.room.guest_access", "state_key": "", "content": {"guest_access": "forbidden"}},
        ],
    }


async def _maak(sessie: "MatrixSession", body: dict[str, Any]) -> str:
    try:
        antwoord = await sessie.api.vraag("POST", "/_matrix/client/v3/createRoom", body)
        return veld(antwoord, "room_id", str)
    except PermanentFailure as fout:
        if str(fout) != "M_ROOM_IN_USE":
            raise
    return await _vind(sessie, str(body["room_alias_name"]), body)


async def _vind(sessie: "MatrixSession", alias: str, body: dict[str, Any]) -> str:
    """The room behind an alias, if the bot made it; what a crash left out is mended."""
    server = sessie.ik.partition(":")[2]
    antwoord = await sessie.api.vraag("GET", f"/_matrix/client/v3/directory/room/{veilig(f'#{alias}:{server}')}")
    kamer = veld(antwoord, "room_id", str)
    staat = {event["type"]: event for event in await sessie.api.alle_state(kamer) if event.get("state_key") == ""}
    if staat.get("m.room.create", {}).get("sender") != sessie.ik:
        raise PermanentFailure("alias_van_een_ander")
    for deel in body["initial_state"]:
        if deel["type"] not in staat:
            await sessie.api.zet_state(kamer, deel["type"], deel["content"])
    return kamer


async def _verlaat(sessie: "MatrixSession", kamer: str) -> None:
    """Go out of a room that another one took the place of: who speaks there should not think that he is heard."""
    if kamer:
        with contextlib.suppress(PermanentFailure):
            await sessie.api.vraag("POST", f"/_matrix/client/v3/rooms/{veilig(kamer)}/leave", {})


def _hash(sessie: "MatrixSession", sleutel: str) -> str:
    return base64.b32encode(hashlib.sha256(f"{sessie.ik}\0{sleutel}".encode()).digest())[:24].decode().lower()


async def _lidstand(sessie: "MatrixSession", kamer: str, matrix_id: str) -> str:
    inhoud = await sessie.api.state(kamer, "m.room.member", matrix_id)
    return "" if inhoud is None else veld(inhoud, "membership", str)
