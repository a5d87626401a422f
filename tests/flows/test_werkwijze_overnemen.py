"""A procesregisseur looks which werkwijze a casus follows, and has it follow that of now."""

from dataclasses import replace
from datetime import date

import pytest

from commands.domain.afspraken import afspraken_van
from commands.domain.rollen import Rol
from commands.klok.werkwijze import houd_afspraken
from tests.flows.conftest import Maak
from tests.flows.test_afsluiten import regie_zegt
from tests.flows.test_afspraken import NIEUW, neem_over
from tests.flows.werkwijzewereld import met_werkwijze
from tests.wereld import BELEID, MANAGER


@pytest.mark.story_of("casus werkwijze overnemen")
async def test_all_at_once_are_the_running_casussen_of_the_asker_alone(maak: Maak) -> None:
    wereld = maak()
    tweede = await wereld.nog_een_casus()
    wereld = await met_werkwijze(wereld, NIEUW)
    await wereld.medewerker(Rol.PROCESREGISSEUR, email="collega@zvh-huis.test")
    anders = await wereld.casus(tweede)
    async with wereld.opslag.uow() as uow:
        regie = (await uow.medewerkers.with_rol(Rol.PROCESREGISSEUR))[-1]
        await uow.casussen.save_casus(replace(anders, geopend_door=regie.id))
        await uow.commit()

    tekst = await neem_over(wereld, "alle")

    assert wereld.code in tekst
    assert tweede not in tekst
    assert (await wereld.casus(wereld.code)).afspraken == afspraken_van(NIEUW)
    assert (await wereld.casus(tweede)).afspraken == afspraken_van(BELEID)
    assert "volgt de werkwijze van nu al" in await regie_zegt(wereld, f"casus werkwijze overnemen {wereld.code}")


@pytest.mark.story_of("casus werkwijze")
async def test_it_is_shown_with_what_would_change_and_nobody_else_reads_it(maak: Maak) -> None:
    wereld = await met_werkwijze(maak(), NIEUW)
    tekst = await regie_zegt(wereld, f"casus werkwijze {wereld.code}")
    assert "volgt een oudere werkwijze, zoals die was op dinsdag 3 november 2026" in tekst
    assert "Weken na het vorige contact waarop wij ernaar vragen: was 4, 5, 6, wordt 2" in tekst
    assert f"Overnemen? Schrijf: casus werkwijze overnemen {wereld.code}" in tekst
    nieuw = await wereld.nog_een_casus()
    assert f"Casus {nieuw} volgt de werkwijze van nu" in await regie_zegt(wereld, f"welke werkwijze volgt {nieuw}")
    await wereld.staf(Rol.MANAGER, f"casus werkwijze overnemen {wereld.code} zeker")
    assert (await wereld.casus(wereld.code)).afspraken == afspraken_van(BELEID)


@pytest.mark.parametrize(
    "woorden",
    ["casus werkwijze overnemen", "werkwijze overnemen, zeker", "casus werkwijze overnemen die van Kennemerland"],
)
async def test_without_a_casus_it_asks_which(maak: Maak, woorden: str) -> None:
    wereld = await met_werkwijze(maak(), NIEUW)
    await regie_zegt(wereld, woorden)
    assert (await wereld.casus(wereld.code)).afspraken == afspraken_van(BELEID)


@pytest.mark.parametrize(
    "woorden",
    [
        "casus werkwijze overnemen alle zeker",
        "Neem de nieuwe werkwijze over voor al mijn lopende casussen, zeker.",
        "werkwijze overnemen alle casussen zeker",
        "casus werkwijze overnemen {code} zeker",
        "{code} casus werkwijze overnemen, zeker",
    ],
)
async def test_what_they_write_who_are_sure(maak: Maak, woorden: str) -> None:
    wereld = await met_werkwijze(maak(), NIEUW)
    await regie_zegt(wereld, woorden.format(code=wereld.code))
    casus = await wereld.casus(wereld.code)
    assert (casus.afspraken, casus.afspraken_op) == (afspraken_van(NIEUW), date(2026, 11, 3))


async def test_a_casus_of_an_older_version_gets_the_terms_of_its_house_once(maak: Maak) -> None:
    wereld = maak()
    assert (await wereld.casus(wereld.code)).afspraken is None
    await houd_afspraken(wereld.huis.work, wereld.nu)
    wereld = await met_werkwijze(wereld, NIEUW)
    await houd_afspraken(wereld.huis.work, wereld.nu)
    casus = await wereld.casus(wereld.code)
    assert (casus.afspraken, casus.afspraken_op) == (afspraken_van(BELEID), date(2026, 11, 3))
    assert "Uw lopende casus blijft" not in wereld.post.teksten(MANAGER)
