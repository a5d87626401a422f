"""Rows of the outbox: the key and the id of each, and one row for each task in a room or a mailbox."""

import hashlib
from dataclasses import replace

from commands.domain.rollen import Kanaal
from commands.messages import NodigUit, VerwijderLid, WisBericht, ZetUit
from commands.ports import Ids, OutboxItem, OutboxTask, Transaction
from commands.ports.outgoing import MailToErase

VAN_DE_KLOK = "klok/"
"""Keys of what the clock says begin with it."""


def sleutel_antwoord(bron: str) -> str:
    """Key of the answer to one incoming message."""
    return f"antwoord/{bron}"


def sleutel_kamerpraat(extern_id: str) -> str:
    """Key of what somebody said in a room without a sign, for those who read mail; it tells nothing of the event."""
    return f"kamerpraat/{hashlib.sha256(extern_id.encode()).hexdigest()[:32]}"


def rijsleutel(sleutel: str, kanaal: Kanaal, ontvanger: str) -> str:
    """Key of one row: what is said, on which channel, to whom."""
    return f"{sleutel}/{kanaal.value}/{ontvanger}"


def rij_id(sleutel: str, ids: Ids) -> str:
    """The id of the row with this key: the same for ever, so that a database put back from a backup says under the same
    transaction id and Message-ID what went out before. Recipients see it; without the secret it tells them nothing.
    """
    return ids.following(f"outbox/{sleutel}").new_id()


def sleutel_kamer(casus_id: str) -> str:
    """Key of the row that makes the room of a casus; rows for that room wait for it."""
    return f"open_kamer/{casus_id}"


def sleutel_prive(persoon_id: str) -> str:
    """Key of the row that makes a private room."""
    return f"open_prive/{persoon_id}"


def taakrij(taak: OutboxTask, sleutel: str, baan: str, tx: Transaction) -> OutboxItem:
    """One row without words, for Matrix, to be done now."""
    return OutboxItem(
        id=rij_id(sleutel, tx.ids),
        key=sleutel,
        lane=baan,
        kanaal=Kanaal.MATRIX,
        task=taak,
        created_at=tx.nu,
        retry_at=tx.nu,
    )


def kamer_rij(casus_id: str, tx: Transaction) -> OutboxItem:
    """That makes the room of a casus."""
    rij = taakrij(OutboxTask.OPEN_ROOM, sleutel_kamer(casus_id), f"kamer/{casus_id}", tx)
    return replace(rij, casus_id=casus_id)


def prive_rij(persoon_id: str, tx: Transaction) -> OutboxItem:
    """That makes a private room."""
    rij = taakrij(OutboxTask.OPEN_PRIVATE_ROOM, sleutel_prive(persoon_id), f"prive/{persoon_id}", tx)
    return replace(rij, persoon_id=persoon_id)


def lid_rij(effect: NodigUit | VerwijderLid, tx: Transaction) -> OutboxItem:
    """That asks somebody into the room of a casus, or takes them out.

    Nothing is said there before they are out: that is looked at before each word.
    """
    taak = OutboxTask.INVITE if isinstance(effect, NodigUit) else OutboxTask.REMOVE_MEMBER
    # one lane per member, so that one refused invitation holds up nobody else
    wie = effect.deelnemer_id or effect.medewerker_id
    rij = taakrij(taak, f"{taak.value}/{wie}/{tx.ids.new_id()}", f"lid/{effect.casus_id}/{wie}", tx)
    return replace(
        rij,
        casus_id=effect.casus_id,
        deelnemer_id=effect.deelnemer_id or None,
        medewerker_id=effect.medewerker_id or None,
        waits_for=sleutel_kamer(effect.casus_id),
    )


def spreekrecht_rij(casus_id: str, tx: Transaction) -> OutboxItem:
    """That lets everybody speak in the room of a casus, or the bot alone, after all that was to be said there."""
    taak = OutboxTask.SET_SPEAKING
    rij = taakrij(taak, f"{taak.value}/{casus_id}/{tx.ids.new_id()}", f"kamer/{casus_id}", tx)
    return replace(rij, casus_id=casus_id, waits_for=sleutel_kamer(casus_id))


def zet_uit_rij(effect: ZetUit, tx: Transaction) -> OutboxItem:
    """That puts a stranger out of a room."""
    taak = OutboxTask.SHUT_OUT if effect.voorgoed else OutboxTask.PUT_OUT
    return replace(
        taakrij(taak, effect.sleutel, f"uit/{effect.merk}", tx),
        room=effect.kamer,
        target=effect.matrix_id,
        casus_id=effect.casus_id,
        persoon_id=effect.persoon_id,
    )


def wis_rij(effect: WisBericht, tx: Transaction) -> OutboxItem:
    """That erases a message where it came in; in a lane of its own, so that nothing waits for it."""
    taak = OutboxTask.REDACT if effect.kamer else OutboxTask.ERASE_MAIL
    rij = taakrij(taak, f"{taak.value}/{tx.ids.new_id()}", f"wis/{tx.ids.new_id()}", tx)
    return replace(
        rij,
        kanaal=Kanaal.MATRIX if effect.kamer else Kanaal.MAIL,
        room=effect.kamer,
        target=effect.extern_id if effect.kamer else MailToErase(effect.extern_id, effect.bron).serialize(),
        casus_id=effect.casus_id,
        medewerker_id=effect.medewerker_id,
    )
