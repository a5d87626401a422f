"""The plan stands in the shared room once, however many come in; who comes later reads it in his own room."""

from commands.domain.rollen import Rol
from commands.messages.in_kamers import Lidstand
from tests.wereld import RECLASSERING, WIJKTEAM, Wereld

PLAN = "Het afstemmingsplan van casus"


async def test_the_room_gets_the_plan_once_and_each_newcomer_in_private(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    nieuw = [f"@lid{nr}:demo.test" for nr in range(4)]
    for nr, wie in enumerate(nieuw):
        await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer toevoegen {code} Dienst {nr}, consulent, publiek, {wie}")
        await wereld.lid(wie, kamer.id)

    assert kamer.tekst.count(PLAN) == 1
    assert kamer.tekst.count("Welkom, ") == 6
    assert [wereld.kamers.prive(wie).tekst.count(PLAN) for wie in (WIJKTEAM, RECLASSERING, *nieuw)] == [
        0,
        1,
        1,
        1,
        1,
        1,
    ]


async def test_who_left_and_comes_back_reads_it_in_private_again_for_he_cannot_see_what_was_said(
    wereld: Wereld, code: str
) -> None:
    kamer = wereld.kamers.casuskamer(code)

    await wereld.lid(WIJKTEAM, kamer.id, Lidstand.WEG)
    await wereld.lid(WIJKTEAM, kamer.id)

    assert kamer.tekst.count(PLAN) == 1
    assert wereld.kamers.prive(WIJKTEAM).tekst.count(PLAN) == 1
