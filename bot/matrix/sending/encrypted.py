"""Says a Bericht in a room: encrypted always, and only after every device that may read it has the key."""

from typing import Any

from nio import MatrixRoom

from bot.matrix.rooms.members import members
from bot.matrix.sending.parts import in_delen
from bot.matrix.session import MatrixSession
from bot.matrix.wire.answers import veld
from bot.matrix.wire.api import veilig
from bot.matrix.wire.failures import eis, verbinding
from commands.ports import PermanentFailure, TemporaryFailure, VreemdInKamer
from commands.ports.zending import MatrixZending

SOORT = "m.room.message"


async def zend(sessie: MatrixSession, zending: MatrixZending) -> str:
    """Send; returns the event id, of the first part when the message is too long for one event."""
    eerste = ""
    for txn, deel in in_delen(zending, proef=sessie.config.proef):
        event = await stuur(sessie, zending.kamer, zending.leden, (SOORT, deel), txn)
        eerste = eerste or event
    return eerste


async def stuur(
    sessie: MatrixSession, kamer: str, mag: frozenset[str], wat: tuple[str, dict[str, Any]], txn: str
) -> str:
    """Put one event of a type and content in a room, encrypted, for these people; returns its id."""
    async with sessie.slot:
        await sessie.eis_schijf()
        await _bereid_voor(sessie, kamer, mag)
        with verbinding():
            soort, inhoud = sessie.klant.encrypt(kamer, *wat)
    # the keys have done their part: however long the server takes for this, others may go on with them
    pad = f"/_matrix/client/v3/rooms/{veilig(kamer)}/send/{veilig(soort)}/{veilig(txn)}"
    return veld(await sessie.api.vraag("PUT", pad, inhoud), "event_id", str)


async def _bereid_voor(sessie: MatrixSession, kamer: str, mag: frozenset[str]) -> None:
    """Know the room, its members and their devices, and give each device the key; else TemporaryFailure.

    Nobody gets a key while somebody is in, or invited, who may not be there: VreemdInKamer. Looked at before, and once
    more after: who came in between made the session void, and nothing is said with it.

    nio does this too, but forgets what failed: a device without its key would never read the message.
    """
    klant = sessie.klant
    ruimte = await _ken_kamer(sessie, kamer)
    if kamer not in sessie.leden_bekend:
        await _laad_leden(sessie, ruimte)
    _eis_bekenden(sessie, ruimte, mag)
    with verbinding():
        if klant.should_query_keys:
            eis(await klant.keys_query())
        if not klant.olm.should_share_group_session(kamer):
            return
        zonder = klant.get_missing_sessions(kamer)
        if zonder:
            eis(await klant.keys_claim(zonder))
        eis(await klant.share_group_session(kamer, ignore_unverified_devices=not sessie.config.alleen_ondertekend))
    _eis_bekenden(sessie, ruimte, mag)
    if _niet_gedeeld(sessie, ruimte):
        klant.invalidate_outbound_session(kamer)
        raise TemporaryFailure("sleutel_niet_gedeeld")


def _eis_bekenden(sessie: MatrixSession, ruimte: MatrixRoom, mag: frozenset[str]) -> None:
    vreemd = frozenset(wie for wie in ruimte.users if wie != sessie.ik and wie not in mag)
    if vreemd:
        sessie.klant.invalidate_outbound_session(ruimte.room_id)
        sessie.leden_bekend.discard(ruimte.room_id)
        raise VreemdInKamer(ruimte.room_id, vreemd)


async def _ken_kamer(sessie: MatrixSession, kamer: str) -> MatrixRoom:
    """The room as nio knows it; asked from the server when nio does not. Never a room in clear text."""
    klant = sessie.klant
    ruimte = klant.rooms.get(kamer)
    if ruimte is not None and ruimte.encrypted:
        return ruimte
    versleuteling = await sessie.api.state(kamer, "m.room.encryption")
    if versleuteling is None:
        raise PermanentFailure("kamer_niet_versleuteld")
    veld(versleuteling, "algorithm", str)
    if ruimte is None:
        ruimte = klant.rooms.setdefault(kamer, MatrixRoom(kamer, sessie.ik, encrypted=True))
    ruimte.encrypted = True
    klant.encrypted_rooms.add(kamer)
    klant.store.save_encrypted_rooms({kamer})
    return ruimte


async def _laad_leden(sessie: MatrixSession, ruimte: MatrixRoom) -> None:
    """Who is in or invited: both get the key; who is not is forgotten, and the old key with him."""
    binnen = await members(sessie, ruimte.room_id)
    nu = {matrix_id: stand for matrix_id, stand in binnen.items() if stand in {"join", "invite"}}
    anders = False
    for matrix_id in list(ruimte.users):
        if matrix_id not in nu:
            anders = ruimte.remove_member(matrix_id) or anders
    for matrix_id, stand in nu.items():
        anders = ruimte.add_member(matrix_id, None, None, stand == "invite") or anders
    if anders:
        sessie.klant.invalidate_outbound_session(ruimte.room_id)
    ruimte.members_synced = True
    sessie.klant.olm.update_tracked_users(ruimte)
    sessie.leden_bekend.add(ruimte.room_id)


def _niet_gedeeld(sessie: MatrixSession, ruimte: MatrixRoom) -> bool:
    klant = sessie.klant
    gedeeld = klant.olm.outbound_group_sessions[ruimte.room_id]
    klaar = gedeeld.users_shared_with | gedeeld.users_ignored
    return any(
        (gebruiker, apparaat.id) not in klaar and klant.olm.session_store.get(apparaat.curve25519)
        for gebruiker in ruimte.users
        for apparaat in klant.device_store.active_user_devices(gebruiker)
        if not (gebruiker == sessie.ik and apparaat.id == klant.device_id)
    )
