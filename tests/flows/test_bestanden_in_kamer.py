"""Files, photos and voice messages in a room: who sends one hears what becomes of it, and why it is not taken."""

from datetime import timedelta

import pytest

from commands.domain.rollen import Rol
from tests import bestanden
from tests.wereld import GGZ, RECLASSERING, REGIE, WIJKTEAM, Wereld

STEM = [("spraakbericht.ogg", "")]
NIETS = "Met uw bestand is niets gedaan"


@pytest.mark.parametrize(
    ("wat", "zin"),
    [
        ({"bijlagen": STEM}, "Film en geluid neem ik niet aan"),
        ({"staat": "te_groot"}, "hoogstens 25 MB"),
        ({"staat": "onleesbaar"}, "niet te openen"),
        ({"bijlagen": [("a.zip", bestanden.zip_bestand().hex())]}, "ingepakt bestand"),
    ],
    ids=["voice", "large", "unreadable", "zip"],
)
@pytest.mark.parametrize("woorden", ["", "zie het bestand"])
async def test_what_is_not_taken_is_refused_with_its_reason_once_a_day_for_each_who_sends_it(
    wereld: Wereld, code: str, woorden: str, wat: dict[str, object], zin: str
) -> None:
    kamer = wereld.kamers.casuskamer(code)
    wereld.post.wis()
    for _ in range(3):
        await wereld.zeg(WIJKTEAM, kamer.id, woorden, **wat)
    assert kamer.tekst.count(zin) == 1
    assert [een.bericht.onderwerp.count("niet aangenomen") for een in wereld.post.aan(REGIE)] == [1]
    await wereld.zeg(RECLASSERING, kamer.id, woorden, **wat)
    assert kamer.tekst.count(zin) == 2
    wereld.nu += timedelta(days=1)
    await wereld.zeg(WIJKTEAM, kamer.id, woorden, **wat)
    assert kamer.tekst.count(zin) == 3
    assert wereld.post.aan(GGZ) == []


async def test_a_file_in_the_private_room_waits_for_the_procesregisseur_too(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.prive(WIJKTEAM)
    await wereld.zeg(WIJKTEAM, kamer.id, "", bijlagen=[("foto.jpg", bestanden.foto().hex())])

    assert f"(bijlage 1, casus {code})" in kamer.laatste
    assert "In de kamer staat nog" not in kamer.laatste
    assert f"Casus {code}: bijlage 1" in wereld.post.laatste(REGIE).bericht.onderwerp


@pytest.mark.parametrize("tekst", ["{ander}", "foto bij {ander}.", "({ander_klein}) hierbij"])
async def test_a_file_of_somebody_in_two_casussen_goes_to_the_one_whose_code_stands_with_it(
    wereld: Wereld, code: str, tekst: str
) -> None:
    ander = await wereld.nog_een_casus()
    kamer = wereld.kamers.prive(RECLASSERING)
    foto = [("foto.jpg", bestanden.foto().hex())]
    await wereld.zeg(RECLASSERING, kamer.id, "", bijlagen=foto)
    assert "met de code van de casus als tekst erbij" in " ".join(kamer.laatste.split())

    await wereld.zeg(RECLASSERING, kamer.id, tekst.format(ander=ander, ander_klein=ander.lower()), bijlagen=foto)
    assert f"(bijlage 1, casus {ander})" in kamer.laatste
    assert f"Casus {ander}: bijlage 1" in wereld.post.laatste(REGIE).bericht.onderwerp


async def test_somebody_of_the_zvh_hears_that_nothing_is_done_with_a_photo(wereld: Wereld) -> None:
    await wereld.medewerker(Rol.PROCESREGISSEUR, matrix="@regie:demo.test")
    async with wereld.opslag.uow() as uow:
        persoon = await uow.personen.find_matrix("@regie:demo.test")
        assert persoon is not None
    kamer_id = await wereld.kamers.open_private_room("@regie:demo.test", persoon.id)
    async with wereld.opslag.uow() as uow:
        await uow.personen.save_persoon(type(persoon)(id=persoon.id, matrix_id=persoon.matrix_id, prive_kamer=kamer_id))
        await uow.commit()
    kamer = wereld.kamers.prive("@regie:demo.test")

    await wereld.zeg("@regie:demo.test", kamer_id, "", bijlagen=[("foto.jpg", "")])
    assert NIETS in kamer.laatste
    assert "Niemand anders krijgt het" in kamer.laatste
    await wereld.zeg("@regie:demo.test", kamer_id, "", staat="te_groot")
    assert "Uw bestand is te groot" in kamer.laatste


async def test_a_photo_beside_a_command_is_named_in_the_answer(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    await wereld.zeg(WIJKTEAM, kamer.id, "!1 bezig", bijlagen=[("foto.jpg", bestanden.foto().hex())])
    assert "Uw bestand wacht op de" in kamer.laatste
    assert "bijlage 1" in kamer.laatste
