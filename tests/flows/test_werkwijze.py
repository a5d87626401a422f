"""A casus in each region, by the words and the terms of its file; and a house that takes another file meanwhile."""

from dataclasses import replace

import pytest

from bot.settings.werkwijze_reading import check, names, read_werkwijze
from commands.domain.beleid import Beleid
from commands.domain.meldingen import Meldingen
from commands.domain.rollen import Rol
from commands.klok.nazien import nazien
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.texts.test_werkwijzen import vreemd
from tests.wereld import BEHEER, BELEID, GGZ, MANAGER, POLITIE, REGIE, WIJKTEAM, Wereld
from tests.werkwijzen import vijfde

HUIZEN = {naam: read_werkwijze(naam) for naam in names()} | {"vijfde": check(vijfde(), "vijfde.toml")}
ALLEN = (REGIE, MANAGER, GGZ, POLITIE)


def beleid_van(naam: str) -> Beleid:
    """As the settings make it, with news at once."""
    huis = HUIZEN[naam]
    return replace(BELEID, meldingen=Meldingen.DIRECT, woorden=huis.words(), **huis.terms())


def gelezen(wereld: Wereld) -> str:
    """All that anybody read, by mail and in the rooms."""
    return "\n".join([*map(wereld.post.teksten, ALLEN), *(kamer.tekst for kamer in wereld.kamers.kamers.values())])


@pytest.mark.parametrize(
    ("naam", "voluit"),
    [
        ("kennemerland", "het casusoverleg (ICO) van"),
        ("noord-holland-noord", "het Individueel Casus Overleg (ICO) van"),
        ("zaanstreek-waterland", "het Integraal casusoverleg (ICO) van"),
        ("bonaire", "het casusoverleg van"),
        ("vijfde", "het rondetafeloverleg van"),
    ],
)
async def test_each_house_says_in_full_what_its_meeting_is(maak: Maak, naam: str, voluit: str) -> None:
    wereld = maak(leeg=True, beleid=beleid_van(naam))
    await wereld.lopende_casus()
    for wie in (GGZ, POLITIE):
        assert voluit in " ".join(wereld.post.tekst(wereld.post.aan(wie)[0]).split())


@pytest.mark.parametrize("naam", HUIZEN)
async def test_a_casus_that_began_under_another_is_told_in_the_words_of_its_house(maak: Maak, naam: str) -> None:
    wereld = maak(beleid=beleid_van(naam))
    woorden, code = wereld.huis.beleid.woorden, wereld.code
    wereld.post.wis()
    for kamer in wereld.kamers.kamers.values():
        kamer.berichten.clear()

    await wereld.zeg(WIJKTEAM, wereld.kamers.prive(WIJKTEAM).id, f"{woorden.casushouder} overdragen aan politie")
    vraag = wereld.post.laatste(POLITIE)
    assert f"wilt u {woorden.casushouder} worden?" in vraag.bericht.onderwerp
    await wereld.antwoord(vraag, f"{woorden.casushouder} akkoord")
    assert f"U bent vanaf nu {woorden.casushouder}" in wereld.post.teksten(POLITIE)
    await wereld.vooruit(tot=lokaal("2026-12-22 12:00"))
    await wereld.staf(Rol.PROCESREGISSEUR, f"contact gehad {code} gisteren met de {woorden.casushouder}")
    assert f"Dit geldt ook voor de {woorden.casushouder}" in wereld.post.tekst(wereld.post.laatste(REGIE))
    await wereld.staf(Rol.PROCESREGISSEUR, f"opschalen {code} 4 naar {woorden.manager} wij komen er niet uit")
    assert f"voor de {woorden.manager}" in wereld.post.teksten(MANAGER)
    hoort = "wij komen er niet uit" in wereld.post.tekst(wereld.post.laatste(MANAGER))
    assert hoort is bool(wereld.huis.beleid.manager_na)  # nobody stands above the procesregisseur there (SOURCES: S3)

    assert set(vreemd(naam).findall(gelezen(wereld))) == set()


@pytest.mark.parametrize(("naam", "vraagt"), [(naam, naam == "kennemerland") for naam in HUIZEN])
async def test_contact_is_asked_for_only_where_the_werkwijze_has_weeks(maak: Maak, naam: str, vraagt: bool) -> None:
    wereld = maak(leeg=True, beleid=beleid_van(naam))
    await wereld.lopende_casus()
    await wereld.vooruit(tot=lokaal("2026-12-24 12:00"))
    assert ("is er contact geweest?" in wereld.post.teksten(REGIE)) is vraagt


@pytest.mark.parametrize("typt", ["casusregisseur", "casushouder"])
async def test_the_word_of_another_region_is_understood_too(wereld: Wereld, code: str, typt: str) -> None:
    await wereld.zeg(WIJKTEAM, wereld.kamers.prive(WIJKTEAM).id, f"{typt} overdragen aan politie")
    await wereld.antwoord(wereld.post.laatste(POLITIE), f"{code} {typt} akkoord")
    assert "U bent vanaf nu casushouder" in wereld.post.teksten(POLITIE)


@pytest.mark.parametrize("streek", ["bonaire", "zaanstreek-waterland"])
async def test_above_the_procesregisseur_nobody_hears_of_an_actiepunt_and_nothing_is_reported_as_forgotten(
    maak: Maak, streek: str
) -> None:
    wereld = maak(leeg=True, beleid=beleid_van(streek))
    await wereld.lopende_casus()
    for dag in ("2026-11-30 10:00", "2026-12-09 10:00"):
        await wereld.vooruit(tot=lokaal(dag))
        await nazien(wereld.opslag.read, wereld.huis.work, wereld.nu)
        await wereld.rust()
    assert "actiepunt 1: hoe gaat het verder?" in wereld.post.teksten(REGIE)
    assert "actiepunt" not in wereld.post.teksten(MANAGER)
    assert "geen herinnering meer" not in wereld.post.teksten(BEHEER)
