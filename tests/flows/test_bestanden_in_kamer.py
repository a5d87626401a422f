"""Files, photos and voice messages in a room: who sends one hears, once a day, that nothing is done with it."""

from datetime import timedelta

import pytest

from commands.domain.rollen import Rol
from tests.wereld import GGZ, RECLASSERING, WIJKTEAM, Wereld

FOTO = [("foto.jpg", "")]
ZIN = "Bestanden, foto's en spraakberichten bekijkt de bot niet"


@pytest.mark.parametrize(
    "wat",
    [{"bijlagen": FOTO}, {"staat": "te_groot"}, {"staat": "onleesbaar"}],
    ids=["photo", "large", "unreadable"],
)
@pytest.mark.parametrize("woorden", ["", "zie de foto"])
async def test_a_file_in_the_room_is_answered_once_a_day_for_each_who_sends_one(
    wereld: Wereld, code: str, woorden: str, wat: dict[str, object]
) -> None:
    kamer = wereld.kamers.casuskamer(code)
    for _ in range(3):
        await wereld.zeg(WIJKTEAM, kamer.id, woorden, **wat)
    assert kamer.tekst.count(ZIN) == 1
    assert "Wie per mail meedoet, krijgt het niet" in kamer.laatste
    await wereld.zeg(RECLASSERING, kamer.id, woorden, **wat)
    assert kamer.tekst.count(ZIN) == 2
    wereld.nu += timedelta(days=1)
    await wereld.zeg(WIJKTEAM, kamer.id, woorden, **wat)
    assert kamer.tekst.count(ZIN) == 3
    assert wereld.post.aan(GGZ)[1:] == []


async def test_a_file_in_the_private_room_that_is_no_plan_is_answered_too(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.prive(WIJKTEAM)
    for naam in ("foto.jpg", "verslag.docx"):
        await wereld.zeg(WIJKTEAM, kamer.id, "", bijlagen=[(naam, "")])
    assert kamer.tekst.count(ZIN) == 1
    assert "Niemand anders krijgt het" in kamer.laatste


async def test_somebody_of_the_zvh_hears_it_of_a_photo_and_a_plan_is_still_a_plan(wereld: Wereld) -> None:
    await wereld.medewerker(Rol.PROCESREGISSEUR, matrix="@regie:demo.test")
    async with wereld.opslag.uow() as uow:
        persoon = await uow.personen.find_matrix("@regie:demo.test")
        assert persoon is not None
    kamer_id = await wereld.kamers.open_private_room("@regie:demo.test", persoon.id)
    async with wereld.opslag.uow() as uow:
        await uow.personen.save_persoon(type(persoon)(id=persoon.id, matrix_id=persoon.matrix_id, prive_kamer=kamer_id))
        await uow.commit()
    kamer = wereld.kamers.prive("@regie:demo.test")

    await wereld.zeg("@regie:demo.test", kamer_id, "", bijlagen=FOTO)
    assert ZIN in kamer.laatste
    await wereld.zeg("@regie:demo.test", kamer_id, "", staat="te_groot")
    assert "Uw bestand is te groot" in kamer.laatste


async def test_a_photo_beside_a_command_is_named_in_the_answer(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    await wereld.zeg(WIJKTEAM, kamer.id, "!1 bezig", bijlagen=FOTO)
    assert "Uw bijlage is niet gedeeld met de andere deelnemers" in kamer.laatste
