"""Which words of a room were passed on by mail: those read there what is taken back or changed in the room."""

from collections.abc import Sequence
from enum import StrEnum

from commands.domain.deelnemer import Deelnemer
from commands.domain.rollen import Kanaal
from commands.domain.voorrang import MET_SPOED
from commands.effects.rijen import rijsleutel, sleutel_kamerpraat
from commands.ports import UnitOfWork


class Doorgegeven(StrEnum):
    """How words in a room reached those who read mail."""

    NIET = "niet"
    BERICHT = "bericht"
    """By `bericht`."""
    PRAAT = "praat"
    """As talk in the room, where the house passes that on."""


async def doorgegeven(extern_id: str, casus_id: str, leden: Sequence[Deelnemer], uow: UnitOfWork) -> Doorgegeven:
    """How the words of this event reached these people; talk that still waits reached nobody."""
    bron = f"matrix:{extern_id}"
    for lid in leden:
        for begin in ("bericht/", MET_SPOED):
            if await uow.outbox.has_key(rijsleutel(f"{begin}{bron}/{casus_id}", Kanaal.MAIL, lid.persoon.id)):
                return Doorgegeven.BERICHT
    praat = sleutel_kamerpraat(extern_id)
    for lid in leden:
        sleutel = rijsleutel(praat, Kanaal.MAIL, lid.persoon.id)
        if await uow.outbox.has_key(sleutel) or await uow.nieuws.was_told(sleutel):
            return Doorgegeven.PRAAT
    return Doorgegeven.NIET
