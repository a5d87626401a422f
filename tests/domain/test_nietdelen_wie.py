"""Words that say who may know of it, or that nobody may."""

import pytest

from commands.domain.nietdelen import vraagt_niet_delen

VERZOEKEN = [
    "ptn opgenomen crisisafd sinds vrijdag, mag alleen casushouder weten",
    "alleen jij als casushouder mag t weten: pt is zwanger",
    "strikt persoonlijk - pt wil naar buitenland",
    "cliënt heeft suïcide gedachten, gaarne niet bij politie neerleggen",
    "mag alleen de procesregisseur weten, ik stop ermee",
    "alleen de ggz mag dit weten: hij drinkt",
    "dit mag niemand weten: hij drinkt",
    "niet doorvertellen hij drinkt",
    "nog niet bekend maken: hij wordt morgen aangehouden",
    "kan niet in de groep: moeder slaat",
    "deze info niet gebruiken svp, hij is ziek",
    "voor jullie info, niet verder",
    "liever geen politie erbij betrekken, hij dealt",
    "2 klaar. Oh en heb ook gehoord dat hij een nieuwe vriendin heeft, maar dat hou ik liever voor mezelf",
    "ik heb iets ergs te melden maar durf het hier niet",
]
"""Of a member about their own message; the number in it is that of their actiepunt."""


@pytest.mark.parametrize("tekst", VERZOEKEN)
def test_who_says_who_may_know_or_that_nobody_may_is_understood(tekst: str) -> None:
    assert vraagt_niet_delen(tekst) is not None


@pytest.mark.parametrize(
    "tekst",
    [
        "alleen de moeder weet dit nog niet",
        "niemand weet waar hij is",
        "hij mag niet weten dat school belde",
        "politie is niet betrokken",
        "de ggz mag hem niet bellen",
        "Moeder wil dit niet bekend maken aan school",
        "we komen niet verder",
        "niet verder gekomen, hij was er niet",
        "Kan niet in de groep starten, is te druk",
        "moeder wil deze medicatie niet gebruiken",
        "hij mag alleen school zien",
        "strikt persoonlijk contact was nodig",
        "niemand mag hem zien",
        "hij houdt dat voor zichzelf",
        "ik durf niet naar hem toe, ik bel de politie",
        "hij durft hier niet meer te komen",
        "vader wil dit niet doorvertellen",
        "alleen jeugdzorg mag het kind zien",
    ],
)
def test_what_somebody_in_the_case_may_or_knows_is_shared(tekst: str) -> None:
    assert vraagt_niet_delen(tekst) is None
