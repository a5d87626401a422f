"""Who stands in, said in passing; and how long, from another day than today."""

import pytest

from tests.flows.test_afwezig import gezegd, schrijf
from tests.wereld import GGZ, POLITIE, WIJKTEAM, Wereld


@pytest.mark.parametrize(
    "woorden",
    [
        "Ik ben t/m 1 december afwezig, collega@elders.test neemt waar",
        "afwezig t/m 1 dec. collega@elders.test neemt waar",
    ],
)
async def test_whoever_they_name_and_takes_no_part_is_told_as_such(wereld: Wereld, code: str, woorden: str) -> None:
    await schrijf(wereld, GGZ, woorden)

    bon = wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "u bent afwezig tot en met dinsdag 1 december 2026" in bon
    assert "Wie u noemt, doet niet mee in uw casussen en krijgt niets van ons." in bon
    [bericht] = [een for een in gezegd(wereld, WIJKTEAM) if "is afwezig" in een]
    assert "Er is wel iemand genoemd, maar die doet niet mee in deze casus" in bericht
    assert wereld.post.aan("collega@elders.test") == []
    assert "elders.test" not in bericht


async def test_a_deelnemer_named_in_passing_stands_in(wereld: Wereld, code: str) -> None:
    await schrijf(wereld, GGZ, "afwezig t/m 1 december, de politie neemt waar")

    assert "u vervangt GGZ-instelling" in wereld.post.laatste(POLITIE).bericht.onderwerp


@pytest.mark.parametrize(
    "woorden",
    [
        "twee weken afwezig met ingang van 7 december",
        "ik ben er vanaf 7 december 2 weken niet",
        "ben 2 wkn weg vanaf 7 december",
        "vanaf 7 december 2 weken vrij",
    ],
)
async def test_both_days_of_how_long_stand_ready(wereld: Wereld, code: str, woorden: str) -> None:
    await wereld.antwoord(wereld.post.aan(GGZ)[0], woorden)

    bon = wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "afwezig van 7 december 2026 t/m 20 december 2026" in bon or "afwezig vanaf maandag 7 december" in bon


@pytest.mark.parametrize(
    ("woorden", "vraagt"),
    [
        ("ben een weekje weg", True),
        ("volgende week ff weg", True),
        ("jongere is 2 weken weg van huis", False),
        ("2 weken weg bij moeder, gaat goed", False),
        ("de cliënt is een week vrij van school", False),
    ],
)
async def test_a_telegram_about_oneself_is_no_report_about_another(
    wereld: Wereld, code: str, woorden: str, vraagt: bool
) -> None:
    await wereld.antwoord(wereld.post.aan(GGZ)[0], woorden)

    assert ("Bent u een tijd afwezig?" in wereld.post.tekst(wereld.post.laatste(GGZ))) == vraagt
