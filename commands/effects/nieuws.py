"""News that waits for its hour, instead of a mail of its own."""

from collections.abc import Sequence

from commands.domain.deelnemer import Persoon
from commands.domain.meldingen import Meldingen, heeft_haast
from commands.domain.nieuwsmoment import nieuwsmoment
from commands.effects.rijen import rij_id
from commands.messages import Blok
from commands.ports import Nieuws, OutboxItem, Transaction
from commands.texts import nieuws as teksten


def keuze_van(persoon: Persoon, tx: Transaction) -> Meldingen:
    """When this person hears news by mail: by their own choice, otherwise as the house does."""
    return persoon.meldingen or tx.beleid.meldingen


def wacht_op_nieuws(blokken: Sequence[Blok], persoon: Persoon, casus_id: str | None, tx: Transaction) -> bool:
    """Whether this waits for the news of the day: it is news of a casus, and they do not want it at once."""
    return bool(blokken) and casus_id is not None and keuze_van(persoon, tx) is not Meldingen.DIRECT


def als_nieuws(
    rij: OutboxItem, blokken: Sequence[Blok], persoon: Persoon, tx: Transaction, *, door_mens: bool
) -> Nieuws:
    """What waits in the place of this mail; `blokken`: the lines that tell it."""
    return Nieuws(
        id=rij_id(f"nieuws/{rij.key}", tx.ids),
        key=rij.key,
        casus_id=rij.casus_id or "",
        persoon_id=persoon.id,
        deelnemer_id=rij.deelnemer_id,
        medewerker_id=rij.medewerker_id,
        op=tx.nu,
        due_at=nieuwsmoment(tx.nu, keuze_van(persoon, tx), tx.beleid),
        blokken=tuple(blokken),
        door_mens=door_mens,
    )


def wanneer_gehoord(woorden: str, tx: Transaction) -> str:
    """On the receipt of a report: when the others hear of it; empty where that is at once for everybody."""
    keuze = tx.beleid.meldingen
    if keuze is Meldingen.DIRECT:
        return ""
    if heeft_haast(woorden):
        return teksten.METEEN_GEHOORD
    return teksten.dan_gehoord(nieuwsmoment(tx.nu, keuze, tx.beleid).astimezone(tx.beleid.zone), tx.vandaag)
