"""Rows of the outbox: the key and the id of each, and one row for each task in a room or a mailbox."""

from dataclasses import replace

from commands.domain.rollen import Kanaal
from commands.messages import NodigUit, VerwijderLid, WisBericht, ZetUit
from commands.ports import Ids, OutboxRij, OutboxTaak, Transaction
from commands.ports.zending import Wisopdracht


def sleutel_antwoord(bron: str) -> str:
    """Key of the answer to one incoming message."""
    return f"antwoord/{bron}"


def rijsleutel(sleutel: str, kanaal: Kanaal, ontvanger: str) -> str:
    """Key of one row: what is said, on which channel, to whom."""
    return f"{sleutel}/{kanaal.value}/{ontvanger}"


def rij_id(sleutel: str, ids: Ids) -> str:
    """The id of the row with this key: the same for ever, so that a database put back from a backup says under the same
    transaction id and Message-ID what went out before. Recipients see it; without the secret it tells them nothing.
    """
    return ids.voor(f"outbox/{sleutel}").nieuw()


def sleutel_kamer(casus_id: str) -> str:
    """Key of the row that makes the room of a casus; rows for that room wait for it."""
    return f"open_kamer/{casus_id}"


def sleutel_prive(persoon_id: str) -> str:
    """Key of the row that makes a private room."""
    return f"open_prive/{persoon_id}"


def taakrij(taak: OutboxTaak, sleutel: str, baan: str, tx: Transaction) -> OutboxRij:
    """One row without words, for Matrix, to be done now."""
    return OutboxRij(
        id=rij_id(sleutel, tx.ids),
        sleutel=sleutel,
        baan=baan,
        kanaal=Kanaal.MATRIX,
        taak=taak,
        aangemaakt_op=tx.nu,
        retry_at=tx.nu,
    )


def kamer_rij(casus_id: str, tx: Transaction) -> OutboxRij:
    """That makes the room of a casus."""
    rij = taakrij(OutboxTaak.OPEN_KAMER, sleutel_kamer(casus_id), f"kamer/{casus_id}", tx)
    return replace(rij, casus_id=casus_id)


def prive_rij(persoon_id: str, tx: Transaction) -> OutboxRij:
    """That makes a private room."""
    rij = taakrij(OutboxTaak.OPEN_PRIVE, sleutel_prive(persoon_id), f"prive/{persoon_id}", tx)
    return replace(rij, persoon_id=persoon_id)


def lid_rij(effect: NodigUit | VerwijderLid, tx: Transaction) -> OutboxRij:
    """That asks somebody into the room of a casus, or takes them out.

    Nothing is said there before they are out: that is looked at before each word.
    """
    taak = OutboxTaak.NODIG_UIT if isinstance(effect, NodigUit) else OutboxTaak.VERWIJDER_LID
    # one lane per member, so that one refused invitation holds up nobody else
    wie = effect.deelnemer_id or effect.medewerker_id
    rij = taakrij(taak, f"{taak.value}/{wie}/{tx.ids.nieuw()}", f"lid/{effect.casus_id}/{wie}", tx)
    return replace(
        rij,
        casus_id=effect.casus_id,
        deelnemer_id=effect.deelnemer_id or None,
        medewerker_id=effect.medewerker_id or None,
        wacht_op=sleutel_kamer(effect.casus_id),
    )


def zet_uit_rij(effect: ZetUit, tx: Transaction) -> OutboxRij:
    """That puts a stranger out of a room."""
    taak = OutboxTaak.SLUIT_UIT if effect.voorgoed else OutboxTaak.ZET_UIT
    return replace(
        taakrij(taak, effect.sleutel, f"uit/{effect.merk}", tx),
        kamer=effect.kamer,
        antwoord_op=effect.matrix_id,
        casus_id=effect.casus_id,
        persoon_id=effect.persoon_id,
    )


def wis_rij(effect: WisBericht, tx: Transaction) -> OutboxRij:
    """That erases a message where it came in; in a lane of its own, so that nothing waits for it."""
    taak = OutboxTaak.REDIGEER if effect.kamer else OutboxTaak.WIS_MAIL
    rij = taakrij(taak, f"{taak.value}/{tx.ids.nieuw()}", f"wis/{tx.ids.nieuw()}", tx)
    return replace(
        rij,
        kanaal=Kanaal.MATRIX if effect.kamer else Kanaal.MAIL,
        kamer=effect.kamer,
        antwoord_op=effect.extern_id if effect.kamer else Wisopdracht(effect.extern_id, effect.bron).schrijf(),
        casus_id=effect.casus_id,
        medewerker_id=effect.medewerker_id,
    )
