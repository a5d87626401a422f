"""A name in a new version of a plan that runs: held, blotted out in a mail, changed or let through by a person."""

from pathlib import Path

import pytest

from tests.flows.conftest import Maak
from tests.flows.nieuwplan import GGZ, PUNTEN, lopend, schrijf, stuur
from tests.flows.toetswereld import met_toets
from tests.neptoets import NAAM
from tests.wereld import Wereld

MET_NAAM = ["4", f"Belt {NAAM}", "GGZ", "8 december 2026"]


@pytest.fixture
async def wereld(maak: Maak, tmp_path: Path) -> Wereld:
    """A casus that runs, with the guard at the door."""
    wereld = met_toets(maak, leeg=True)
    wereld.code = await lopend(wereld, tmp_path)
    return wereld


async def test_it_is_held_before_the_release_and_nobody_reads_it(wereld: Wereld, tmp_path: Path) -> None:
    gelezen = await stuur(wereld, tmp_path, [*PUNTEN, MET_NAAM], f"casus plan {wereld.code}")
    assert "4. Belt █████ (GGZ (behandelaar)" in gelezen
    assert f"Schrijf: vrijlaten {wereld.code}" in gelezen
    assert NAAM not in gelezen

    assert "Mogen ze blijven staan?" in await schrijf(wereld, f"vrijgeven {wereld.code}")
    assert NAAM not in await schrijf(wereld, f"plan verschil {wereld.code}")
    assert wereld.post.aan(GGZ) == []


@pytest.mark.story_of("vrijlaten", "vrijgeven")
async def test_a_person_lets_it_through(wereld: Wereld, tmp_path: Path) -> None:
    await stuur(wereld, tmp_path, [*PUNTEN, MET_NAAM], f"casus plan {wereld.code}")

    await schrijf(wereld, f"vrijlaten {wereld.code}")
    await schrijf(wereld, f"vrijgeven {wereld.code}")

    assert f"Belt {NAAM}" in wereld.post.teksten(GGZ)


async def test_a_word_that_is_forbidden_after_the_preview_holds_it_all_the_same(wereld: Wereld, tmp_path: Path) -> None:
    zeldzaam = ["4", "Belt Zeldzaamsma", "GGZ", "8 december 2026"]
    await stuur(wereld, tmp_path, [*PUNTEN, zeldzaam], f"casus plan {wereld.code}")
    await schrijf(wereld, f"verboden {wereld.code} Zeldzaamsma")

    await schrijf(wereld, f"vrijgeven {wereld.code}")

    assert wereld.post.aan(GGZ) == []
