"""More questions to the bot in plain words: answered at once, and never sent to the group."""

import pytest

from tests.flows.test_zelf_weg import schrijf, van_anderen
from tests.wereld import Wereld


@pytest.mark.parametrize(
    ("tekst", "antwoord"),
    [
        ("hoe staat t nou met de rest", "Actiepunten van casus"),
        ("hoe ver is de rest", "Actiepunten van casus"),
        ("is er al iets bekend over de anderen?", "Actiepunten van casus"),
        ("zijn de anderen al klaar?", "Actiepunten van casus"),
        ("wie is de casushouder, heb je een telefoonnummer", "casushouder"),
        ("wie zitten er allemaal in deze groep", "Deelnemers"),
        ("hoe bereik ik de casushouder", "Deelnemers"),
        ("wat moet ik allemaal doen", "Uw open actiepunten"),
        ("wat zijn mijn punten", "Uw open actiepunten"),
        ("klopt het dat ik 3 moet doen?", "Uw open actiepunten"),
        ("mag ik het plan nog een keer", "van het plan van casus"),
        ("ik heb geen Word, kan het plan niet openen", "van het plan van casus"),
        ("kan ik de notulen krijgen", "De bot heeft geen verslag van het overleg"),
        ("waar vind ik het verslag van het overleg", "De bot heeft geen verslag van het overleg"),
        ("snap niet wat ik met dit bericht moet", "U schrijft met Ketenbot"),
        ("wil niet meer meedoen aan deze casus", "U wilt zich afmelden"),
        ("waar staat het plan ook alweer", "van het plan van casus"),
        ("hoeveel punten staan er nog open bij iedereen?", "Actiepunten van casus"),
        ("moet ik hier nog iets mee?", "Uw open actiepunten"),
        ("ik wil van deze lijst af", "U wilt zich afmelden"),
        ("bij ons is een nieuwe wijkagent per 1 december", "De procesregisseur hoort nu dat u stopt"),
        ("ik ga weg bij de politie per 1 jan", "De procesregisseur hoort nu dat u stopt"),
        ("ik draag de casus over aan mijn collega", "De procesregisseur hoort nu dat u stopt"),
    ],
)
async def test_it_is_answered_and_shared_with_nobody(wereld: Wereld, code: str, tekst: str, antwoord: str) -> None:
    assert antwoord in await schrijf(wereld, tekst)
    assert tekst not in van_anderen(wereld)


@pytest.mark.parametrize(
    "tekst",
    [
        "heeft iemand het verslag?",
        "wie gaat er mee op huisbezoek",
        "mag ik het plan van de school",
        "hoe is het met moeder",
    ],
)
async def test_a_question_to_people_is_shared(wereld: Wereld, code: str, tekst: str) -> None:
    await schrijf(wereld, tekst)

    assert tekst in van_anderen(wereld)
