"""Towns, rooms and terms of the work pass; where somebody lives, and who it is about, stays held."""

import pytest

from tests.bot.privacy.hulp import gehouden, gevonden


@pytest.mark.parametrize(
    "tekst",
    [
        "Het overleg vindt plaats in het stadhuis van Deventer, kamer wordt nog bekendgemaakt.",
        "We kunnen terecht in het Ouder- en Kindcentrum in Haarlem, ruimte is gereserveerd.",
        "Locatie: wijkcentrum Apeldoorn-Zuid, zaal 2. Koffie vanaf 9.",
        "Bespreektafel maandag. Locatie Tilburg.",
        "Fijn, tot donderdag in Den Bosch dan! Ik neem wat lekkers mee.",
        "OVERLEG IS IN ETTEN-LEUR EN NIET IN BREDA",
        "De zitting is in Breda en niet in Middelburg.",
        "Is er iemand die morgen in Vught kan aansluiten bij het MDO?",
        "wie kan er do om 9 in breda zijn voor t overleg",
        "Meeting is in Rincon at the community centre, not at the office.",
        "Het overleg is op het stadskantoor te Roosendaal, in vergaderzaal De Linde.",
        "De bode was in de hal van het gemeentehuis te Bergen op Zoom.",
        "Zelfmelders wachten nu soms een jaar.",
        "Kan een VOG met een geweldsdelict van vijf jaar oud?",
        "Zie artikel 7.3.11 van de Jeugdwet.",
        "ab en toe is er contact",
        "heeft iem een brief vr iem die nie kan lezen mr t nie zegt",
    ],
)
def test_what_is_of_the_work_passes(tekst: str) -> None:
    assert gevonden(tekst) == []


@pytest.mark.parametrize(
    ("tekst", "woord"),
    [
        ("Hij woont in Breda en komt naar het overleg.", "Breda"),
        ("Zijn zus in Breda kan aansluiten bij het MDO.", "Breda"),
        ("De zitting van Jansen is in Breda.", "Jansen"),
        ("Overleg in het wijkcentrum Haarlem, Visser komt ook.", "Visser"),
        ("Zij slaapt nu in Vught, overleg volgt.", "Vught"),
        ("hij wacht op een vrouw van 34 jaar", "34 jaar"),
        ("Haar vorige man, 34 jaar oud, wacht nu soms op straat.", "34 jaar oud"),
    ],
)
def test_what_is_of_somebody_beside_it_stays_held(tekst: str, woord: str) -> None:
    assert any(woord in vondst for vondst in gevonden(tekst))


@pytest.mark.parametrize("tekst", ["tel moeder 06-0o19 2283, geen voicemail", "bel 06 4o 38 21 9O"])
def test_a_number_with_a_letter_for_a_zero_is_held(tekst: str) -> None:
    assert gehouden(tekst)


@pytest.mark.parametrize(("tekst", "is_kenteken"), [("meegereden, nd408x gezien", True), ("de 408nd keer", False)])
def test_letters_of_a_count_in_front_are_a_plate(tekst: str, is_kenteken: bool) -> None:
    assert gehouden(tekst) == is_kenteken
