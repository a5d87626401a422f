"""Says a Bericht in a room: encrypted always, and only after every device that may read it has the key."""

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from nio import MatrixRoom

from bot.matrix.api import veilig
from bot.matrix.fouten import eis, verbinding
from commands.messages import Bericht, Blok
from commands.ports import PermanentFailure, TemporaryFailure
from commands.texts.opmaak import als_html, als_tekst
from commands.zending import MatrixZending

if TYPE_CHECKING:
    from bot.matrix.session import MatrixSession

MAX_BYTES = 40_000
"""Of the clear content; a server takes events of 65,536 bytes and encryption adds a third."""
KORT = 1_000
"""Characters; what is shorter is not cut."""


async def zend(sessie: "MatrixSession", zending: MatrixZending) -> str:
    """Send; returns the event id, of the first part when the message is too long for one event."""
    eerste = ""
    for nummer, deel in enumerate(in_delen(zending, proef=sessie.config.proef)):
        txn = zending.txn_id if nummer == 0 else f"{zending.txn_id}.{nummer}"
        async with sessie.slot:
            await _bereid_voor(sessie, zending.kamer)
            with verbinding():
                antwoord = eis(
                    await sessie.klant.room_send(
                        zending.kamer,
                        "m.room.message",
                        deel,
                        tx_id=txn,
                        ignore_unverified_devices=not sessie.config.alleen_ondertekend,
                    )
                )
        eerste = eerste or str(antwoord.event_id)
    return eerste


def in_delen(zending: MatrixZending, *, proef: bool) -> list[dict[str, Any]]:
    """The contents of the events, each small enough; cut between blocks, or between the lines of a list."""
    heel = inhoud(zending, proef=proef)
    if len(json.dumps(heel)) <= MAX_BYTES:
        return [heel]
    helften = _helften(zending.bericht)
    if helften is None:
        return [heel]
    eerste, tweede = (replace(zending, bericht=helft) for helft in helften)
    # only the first part rings and answers
    rest = replace(tweede, antwoord_op="", vermeldingen=())
    return in_delen(eerste, proef=proef) + in_delen(rest, proef=proef)


def inhoud(zending: MatrixZending, *, proef: bool) -> dict[str, Any]:
    """The content of one event: what must ring is m.text with mentions, a receipt is a notice (trap C14)."""
    bericht = zending.bericht
    waarde: dict[str, Any] = {
        "msgtype": "m.notice" if bericht.notice else "m.text",
        "body": als_tekst(bericht, proef=proef),
        "format": "org.matrix.custom.html",
        "formatted_body": als_html(bericht, proef=proef),
        "m.mentions": {"user_ids": list(zending.vermeldingen)} if zending.vermeldingen else {},
    }
    if zending.antwoord_op:
        waarde["m.relates_to"] = {"m.in_reply_to": {"event_id": zending.antwoord_op}}
    return waarde


def _helften(bericht: Bericht) -> tuple[Bericht, Bericht] | None:
    """The same message in two, if it can be cut."""
    blokken = bericht.blokken
    if len(blokken) > 1:
        midden = len(blokken) // 2
        return replace(bericht, blokken=blokken[:midden]), replace(bericht, blokken=blokken[midden:])
    if not blokken:
        return None
    blok = blokken[0]
    kop, rest = replace(blok, regels=(), citaat=""), Blok(punt=blok.punt)
    langste = max(len(blok.tekst), len(blok.citaat), sum(map(len, blok.regels)))
    if langste < KORT:
        return None
    if len(blok.tekst) == langste:
        voor, na = _knip(blok.tekst)
        eerste, tweede = replace(kop, tekst=voor), replace(rest, tekst=na, regels=blok.regels, citaat=blok.citaat)
    elif len(blok.citaat) == langste:
        voor, na = _knip(blok.citaat)
        eerste, tweede = replace(blok, citaat=voor), replace(rest, citaat=na)
    elif len(blok.regels) > 1:
        midden = len(blok.regels) // 2
        eerste = replace(kop, regels=blok.regels[:midden])
        tweede = replace(rest, regels=blok.regels[midden:], citaat=blok.citaat)
    else:
        voor, na = _knip(blok.regels[0])
        eerste, tweede = replace(kop, regels=(voor,)), replace(rest, regels=(na,), citaat=blok.citaat)
    return replace(bericht, blokken=(eerste,)), replace(bericht, blokken=(tweede,))


def _knip(tekst: str) -> tuple[str, str]:
    """In two, between lines or words if it has any."""
    midden = len(tekst) // 2
    for teken in ("\n", " "):
        plaats = tekst.rfind(teken, 0, midden)
        if plaats > midden // 2:
            return tekst[:plaats], tekst[plaats + 1 :]
    return tekst[:midden], tekst[midden:]


async def _bereid_voor(sessie: "MatrixSession", kamer: str) -> None:
    """Know the room, its members and their devices, and give each device the key; else TemporaryFailure.

    nio does this too, but forgets what failed: a device without its key would never read the message.
    """
    klant = sessie.klant
    ruimte = await _ken_kamer(sessie, kamer)
    if kamer not in sessie.leden_bekend:
        await _laad_leden(sessie, ruimte)
    with verbinding():
        if klant.should_query_keys:
            eis(await klant.keys_query())
        if not klant.olm.should_share_group_session(kamer):
            return
        zonder = klant.get_missing_sessions(kamer)
        if zonder:
            eis(await klant.keys_claim(zonder))
        eis(await klant.share_group_session(kamer, ignore_unverified_devices=not sessie.config.alleen_ondertekend))
    if _niet_gedeeld(sessie, ruimte):
        klant.invalidate_outbound_session(kamer)
        raise TemporaryFailure("sleutel_niet_gedeeld")


async def _ken_kamer(sessie: "MatrixSession", kamer: str) -> MatrixRoom:
    """The room as nio knows it; asked from the server when nio does not. Never a room in clear text."""
    klant = sessie.klant
    ruimte = klant.rooms.get(kamer)
    if ruimte is not None and ruimte.encrypted:
        return ruimte
    if await sessie.api.state(kamer, "m.room.encryption") is None:
        raise PermanentFailure("kamer_niet_versleuteld")
    if ruimte is None:
        ruimte = klant.rooms.setdefault(kamer, MatrixRoom(kamer, sessie.ik, encrypted=True))
    ruimte.encrypted = True
    klant.encrypted_rooms.add(kamer)
    klant.store.save_encrypted_rooms({kamer})
    return ruimte


async def _laad_leden(sessie: "MatrixSession", ruimte: MatrixRoom) -> None:
    """Who is in or invited: both get the key; who is not is forgotten, and the old key with him."""
    pad = f"/_matrix/client/v3/rooms/{veilig(ruimte.room_id)}/members?not_membership=leave"
    antwoord = await sessie.api.vraag("GET", pad)
    nu = {
        event["state_key"]: event["content"]["membership"]
        for event in antwoord.get("chunk", [])
        if event.get("content", {}).get("membership") in {"join", "invite"}
    }
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


def _niet_gedeeld(sessie: "MatrixSession", ruimte: MatrixRoom) -> bool:
    klant = sessie.klant
    gedeeld = klant.olm.outbound_group_sessions[ruimte.room_id]
    klaar = gedeeld.users_shared_with | gedeeld.users_ignored
    return any(
        (gebruiker, apparaat.id) not in klaar and klant.olm.session_store.get(apparaat.curve25519)
        for gebruiker in ruimte.users
        for apparaat in klant.device_store.active_user_devices(gebruiker)
        if not (gebruiker == sessie.ik and apparaat.id == klant.device_id)
    )
