"""Who asks which client it is gets the telephone number, and the sentence that the name is never used."""

from dataclasses import replace

import pytest

from tests.flows.conftest import Maak
from tests.wereld import BELEID, GGZ, REGIE, WIJKTEAM, Wereld

NUMMER = "0100 123456"


@pytest.fixture
def huis(maak: Maak) -> Wereld:
    return maak(beleid=replace(BELEID, telefoon=NUMMER))


VRAGEN = [
    "over wie gaat dit??",
    "Om wie gaat het?",
    "Goedemorgen, over welke cliënt gaat dit",
    "welke client?",
    "wie is de cliënt",
    "over wie gaat deze casus ook alweer",
    "Wat is de naam van de client",
]


@pytest.mark.parametrize("tekst", VRAGEN)
@pytest.mark.parametrize("punt", [None, 2])
async def test_by_mail(huis: Wereld, tekst: str, punt: int | None) -> None:
    lid = (await huis.leden(huis.code))[GGZ]
    kamer, regie = huis.kamers.casuskamer(huis.code).tekst, huis.post.teksten(REGIE)
    await huis.mail(GGZ, f"casus-{huis.code.lower()}+{lid.token}{'' if punt is None else f'-{punt}'}", tekst)

    bon = huis.post.tekst(huis.post.laatste(GGZ))
    assert "Wij noemen nooit de naam van de cliënt." in bon
    assert f"Bel de procesregisseur: {NUMMER}. Zet de naam niet in een bericht." in bon
    assert (huis.kamers.casuskamer(huis.code).tekst, huis.post.teksten(REGIE)) == (kamer, regie)


async def test_in_a_private_room(huis: Wereld) -> None:
    prive = huis.kamers.prive(WIJKTEAM)
    await huis.zeg(WIJKTEAM, prive.id, "over wie gaat dit??")

    assert f"Bel de procesregisseur: {NUMMER}" in prive.laatste


@pytest.mark.parametrize(
    "tekst",
    [
        "Wie is het aanspreekpunt bij de gemeente voor de cliënt?",
        "De cliënt vraagt over wie het gaat bij de aangifte, kan de politie bellen?",
        "Met wie gaat het gezin in gesprek over het vervolg? Wij horen dat graag.",
    ],
)
async def test_other_questions_reach_the_group_as_before(huis: Wereld, tekst: str) -> None:
    lid = (await huis.leden(huis.code))[GGZ]
    await huis.mail(GGZ, f"casus-{huis.code.lower()}+{lid.token}", tekst)

    assert tekst[:40] in " ".join(huis.kamers.casuskamer(huis.code).tekst.split())
