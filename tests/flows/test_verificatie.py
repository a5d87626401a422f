"""Somebody asks the bot to verify him: he is told once why his program was told no."""

import json

from commands.domain.rollen import Kanaal
from tests.wereld import WIJKTEAM, Wereld

WOORD = "De bot kan dat niet en heeft het afgebroken."


async def verifieer(wereld: Wereld, wie: str, kamer: str) -> None:
    """He asks it in his program; `kamer` empty: of the device."""
    brief = {"wie": wie, "kamer": kamer, "verificatie": True}
    await wereld._ontvang(Kanaal.MATRIX, json.dumps(brief).encode(), f"matrix:{wereld.kamers.nieuw_event()}")


def verteld(wereld: Wereld, kamer: str) -> int:
    return wereld.kamers.kamers[kamer].tekst.count(WOORD)


async def test_he_is_told_once_a_day_where_he_asked(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code).id
    await verifieer(wereld, WIJKTEAM, kamer)
    await verifieer(wereld, WIJKTEAM, kamer)
    assert verteld(wereld, kamer) == 1
    await wereld.vooruit(dagen=1)
    await verifieer(wereld, WIJKTEAM, kamer)
    assert verteld(wereld, kamer) == 2


async def test_who_asked_the_device_is_told_in_his_private_room(wereld: Wereld, code: str) -> None:
    await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(code).id, "!mijn")
    prive = wereld.kamers.prive(WIJKTEAM).id
    await verifieer(wereld, WIJKTEAM, "")
    assert verteld(wereld, prive) == 1


async def test_a_stranger_is_told_nothing(wereld: Wereld, code: str) -> None:
    voor = [len(kamer.berichten) for kamer in wereld.kamers.kamers.values()]
    await verifieer(wereld, "@dief:demo.test", "")
    await verifieer(wereld, "@dief:demo.test", wereld.kamers.casuskamer(code).id)
    assert [len(kamer.berichten) for kamer in wereld.kamers.kamers.values()] == voor
