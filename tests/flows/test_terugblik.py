"""What is said of a closed casus with the word `terugblik`, and what can still be read of it."""

import pytest

from tests.flows.test_afsluiten import regie_zegt, sluit
from tests.wereld import POLITIE, REGIE, Wereld


@pytest.mark.parametrize(
    ("tekst", "haast"),
    [
        ("terugblik: alles liep goed", False),
        ("terugblik Het contact liep goed", False),
        ("{c} terugblik wij belden vaak met zijn moeder, dat hielp", False),
        ("terugblik hij bedreigt de buren", True),
        ("terugblik er is vannacht weer gebeld", True),
        ("hij stond bij zijn moeder voor de deur", True),
    ],
)
async def test_what_is_called_a_terugblik_is_one_unless_it_names_danger(
    wereld: Wereld, code: str, tekst: str, haast: bool
) -> None:
    await sluit(wereld, code)

    await wereld.antwoord(wereld.post.laatste(POLITIE), tekst.format(c=code))

    gelezen = wereld.post.tekst(wereld.post.laatste(REGIE))
    assert ("Het kan haast hebben" in gelezen) is haast
    assert ("antwoordt op de twee vragen" in gelezen) is not haast


@pytest.mark.parametrize("tekst", ["terugblik alles liep goed", "terugblik: kort lijntje"])
async def test_a_terugblik_of_a_running_casus_is_told_when_it_can_be_given(
    wereld: Wereld, code: str, tekst: str
) -> None:
    await wereld.antwoord(wereld.post.laatste(POLITIE), tekst)

    gelezen = wereld.post.tekst(wereld.post.laatste(POLITIE))
    assert "Een terugblik geeft u na de afsluiting" in gelezen
    assert "heropend" not in gelezen


@pytest.mark.parametrize("woorden", ["{c} actie toon 2", "{c} toon 3", "actie toon {c} 2"])
async def test_an_actiepunt_of_a_closed_casus_can_still_be_read(wereld: Wereld, code: str, woorden: str) -> None:
    await sluit(wereld, code)

    gelezen = await regie_zegt(wereld, woorden.format(c=code))

    assert "Wie: " in gelezen
    assert "nog niet vrijgegeven" not in gelezen
