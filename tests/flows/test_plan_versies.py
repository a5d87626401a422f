"""The versions of a plan are kept: whoever takes part can read them, and what each of them changed."""

from pathlib import Path

import pytest

from tests.flows.conftest import Maak
from tests.flows.nieuwplan import BELT, GGZ, HOUDER, PUNTEN, SCHOOL, lopend, schrijf, stuur
from tests.wereld import Wereld

LATER = ["1", "Belt de huisarts", "GGZ", "4 december 2026"]
GELD = ["4", "Regelt een uitkering", "Politie", "8 december 2026"]


@pytest.fixture
async def wereld(maak: Maak, tmp_path: Path) -> Wereld:
    """A casus whose plan has two versions that ran, and one that waits."""
    wereld = maak(leeg=True)
    wereld.code = await lopend(wereld, tmp_path)
    await stuur(wereld, tmp_path, [LATER, SCHOOL, GELD], f"casus plan {wereld.code}")
    await schrijf(wereld, f"vrijgeven {wereld.code}")
    await stuur(wereld, tmp_path, [LATER, SCHOOL], f"casus plan {wereld.code}")
    return wereld


@pytest.mark.story_of("plan toon")
@pytest.mark.parametrize("woorden", ["plan toon", "Plan toon.", "toon plan", "plan tonen"])
async def test_a_partner_reads_the_plan_that_runs_as_it_stands(wereld: Wereld, woorden: str) -> None:
    await schrijf(wereld, f"{wereld.code} 1 klaar")

    await wereld.antwoord(wereld.post.laatste(GGZ), woorden)

    gelezen = wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "Versie 2 van het plan" in gelezen
    assert "1. Belt de huisarts\n   vr 4 december 2026 · GGZ (behandelaar) · klaar" in gelezen
    assert "3. Zoekt een woning\n   di 1 december 2026 · Politie (wijkagent) · vervallen" in gelezen
    assert "Versie 1: vrijgegeven op 3 november 2026" in gelezen
    assert "Versie 3" not in gelezen  # it waits, and is for the procesregisseur alone


@pytest.mark.parametrize("woorden", ["plan toon 1", "plan toon versie 1", "plan toon {code} 1"])
async def test_an_earlier_version_reads_as_it_was_released(wereld: Wereld, woorden: str) -> None:
    await wereld.antwoord(wereld.post.laatste(GGZ), woorden.format(code=wereld.code))

    gelezen = wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "1. Belt de huisarts\n   vr 20 november 2026 · GGZ (behandelaar)" in gelezen
    assert "3. Zoekt een woning" in gelezen
    assert "uitkering" not in gelezen


@pytest.mark.story_of("plan verschil")
async def test_what_a_version_changed_is_told_in_the_room_too(wereld: Wereld) -> None:
    kamer = wereld.kamers.casuskamer(wereld.code)

    await wereld.zeg(HOUDER, kamer.id, "!plan verschil")

    assert "Versie 2 van het plan" in kamer.laatste
    assert "Was: uiterlijk 20 november 2026." in kamer.laatste
    assert "Vervalt\n3. Zoekt een woning" in kamer.laatste


async def test_the_procesregisseur_sees_what_the_version_that_waits_would_change(wereld: Wereld) -> None:
    gelezen = await schrijf(wereld, f"plan verschil {wereld.code}")

    assert "Er is nog niets verstuurd." in gelezen
    assert "Vervalt\n4. Regelt een uitkering" in gelezen
    assert "Versie 3: niet vrijgegeven" in await schrijf(wereld, f"plan toon {wereld.code}")
    assert "Regelt een uitkering" not in await schrijf(wereld, f"plan toon {wereld.code} 3")


@pytest.mark.parametrize("woorden", ["plan toon 3", "plan verschil 3", "plan toon 9"])
async def test_a_version_that_waits_is_no_version_for_a_partner(wereld: Wereld, woorden: str) -> None:
    await wereld.antwoord(wereld.post.laatste(GGZ), woorden)

    assert "van het plan die u kunt zien" in wereld.post.tekst(wereld.post.laatste(GGZ))


async def test_the_first_version_changed_nothing(wereld: Wereld) -> None:
    await wereld.antwoord(wereld.post.laatste(GGZ), "plan verschil 1")

    assert "Dit is de eerste versie" in wereld.post.tekst(wereld.post.laatste(GGZ))


async def test_before_the_release_there_is_no_plan_to_show(maak: Maak, tmp_path: Path) -> None:
    wereld = maak(leeg=True)
    await lopend(wereld, tmp_path)
    await stuur(wereld, tmp_path, [BELT, *PUNTEN[1:], GELD], "casus nieuw")
    code = wereld.post.verzonden[-1].bericht.onderwerp.split()[1].rstrip(":")

    assert "nog niet vrijgegeven" in await schrijf(wereld, f"plan toon {code}")


@pytest.mark.story_of("plan weg")
@pytest.mark.parametrize("woorden", ["plan weg {code}", "{code} plan weg", "plan weggooien {code}"])
async def test_a_version_that_waits_stands_in_the_overview_until_it_is_thrown_away(wereld, woorden) -> None:
    assert "nieuw plan: vrijgeven of weg" in await schrijf(wereld, "overzicht")
    await schrijf(wereld, "casus lijst")

    assert "Het plan dat loopt, gaat door." in await schrijf(wereld, woorden.format(code=wereld.code))

    assert "nieuw plan" not in await schrijf(wereld, "overzicht")
    assert "wacht geen nieuw plan" in await schrijf(wereld, f"plan weg {wereld.code}")
    assert "Versie 3" not in await schrijf(wereld, f"plan toon {wereld.code}")


async def test_once_released_it_waits_no_more(wereld: Wereld) -> None:
    await schrijf(wereld, f"vrijgeven {wereld.code}")

    assert "nieuw plan" not in await schrijf(wereld, "overzicht")
