"""A homeserver that makes few rooms an hour holds up new rooms, and nothing that is said in the others."""

from commands.domain.deelnemer import Persoon
from commands.effects.uitgang import open_gesprek
from commands.ports import TemporaryFailure
from tests.nepkamers import NepKamers
from tests.wereld import GGZ, Wereld

NIEUWEN = 120


async def nodig_velen_uit(wereld: Wereld) -> None:
    """Each must get a room of his own."""
    async with wereld.opslag.uow() as uow:
        for nummer in range(NIEUWEN):
            persoon = Persoon(id=wereld.huis.ids.new_id(), matrix_id=f"@lid{nummer}:demo.test")
            await uow.personen.add_persoon(persoon)
            await open_gesprek(persoon.id, wereld.huis.work.within(uow, wereld.nu))
        await uow.commit()


class Zuinig(NepKamers):
    """Makes no room for somebody for an hour."""

    async def open_private_room(self, matrix_id: str, sleutel: str, *, after: str = "") -> str:
        raise TemporaryFailure("M_LIMIT_EXCEEDED", retry_after=3600.0)


async def test_what_is_said_waits_for_no_room_of_somebody_else(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    gezegd = len(kamer.berichten)
    wereld.kamers.__class__ = Zuinig
    await nodig_velen_uit(wereld)
    await wereld.rust()

    await wereld.antwoord(wereld.post.aan(GGZ)[0], "Wij gaan door.")

    assert len(kamer.berichten) == gezegd + 1
