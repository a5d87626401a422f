"""A part of a name is enough for a plain yes; a casushouder who names another is led to the hand-over of the role."""

import pytest

from tests.flows.test_casushouder_overdragen import houder_zegt
from tests.wereld import GGZ, POLITIE, Wereld


@pytest.mark.parametrize("naam", ["GGZ", "de ggz", "behandel"])
async def test_the_role_goes_by_a_part_of_the_name_and_a_yes(wereld: Wereld, code: str, naam: str) -> None:
    bon = await houder_zegt(wereld, f"casushouder overdragen aan {naam}")
    assert "Of antwoord: ja" in bon
    assert "wilt u casushouder worden?" not in wereld.post.laatste(GGZ).bericht.onderwerp

    assert "krijgt uw vraag om casushouder te worden" in await houder_zegt(wereld, "ja")
    assert "wilt u casushouder worden?" in wereld.post.laatste(GGZ).bericht.onderwerp


async def test_an_actiepunt_goes_so_too(wereld: Wereld, code: str) -> None:
    lid = (await wereld.leden(code))[POLITIE]
    await wereld.mail(POLITIE, f"casus-{code.lower()}+{lid.token}", "overdragen 3 aan GGZ, geen tijd")
    await wereld.antwoord(wereld.post.laatste(POLITIE), "ja")

    assert "actiepunt 3" in wereld.post.laatste(GGZ).bericht.onderwerp
    assert "geen tijd" in wereld.post.tekst(wereld.post.laatste(GGZ))


@pytest.mark.parametrize("woorden", ["nee", "laat maar"])
async def test_a_no_offers_nothing(wereld: Wereld, code: str, woorden: str) -> None:
    await houder_zegt(wereld, "casushouder overdragen aan GGZ")

    assert "Er is niets veranderd" in await houder_zegt(wereld, woorden)
    assert "casushouder worden" not in wereld.post.laatste(GGZ).bericht.onderwerp


@pytest.mark.parametrize(
    "woorden",
    [
        "kan de ggz casushouder worden? ik ga uit dienst",
        "Kan de ggz misschien casushouder worden? ik ben straks uit dienst",
        "mag de GGZ-instelling casushouder worden, ik heb een andere baan",
    ],
)
async def test_another_as_casushouder_is_offered_first(wereld: Wereld, code: str, woorden: str) -> None:
    bon = await houder_zegt(wereld, woorden)
    assert "casushouder overdragen aan GGZ-instelling (behandelaar)" in bon
    assert "afmelden" not in bon

    await houder_zegt(wereld, "ja")
    assert "wilt u casushouder worden?" in wereld.post.laatste(GGZ).bericht.onderwerp
