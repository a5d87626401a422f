"""First names in small letters beside an act, names in a line of capitals, clubs and employers by their own name."""

import pytest

from bot.privacy.hit import Kind
from tests.bot.privacy.hulp import gevonden


@pytest.mark.parametrize(
    ("tekst", "woorden"),
    [
        ("roos is weggelopen van huis", ["roos"]),
        ("bas is weer opgepakt, roos is boos", ["bas"]),
        ("april huilde toen ik kwam", ["april"]),
        ("gister mike betrapt met een joint", ["mike"]),
        ("mo en roy staan weer te dealen", ["mo", "roy"]),
        ("woont nu bij wout op de bank", ["wout"]),
        ("slaapt vaak bij roos thuis", ["roos"]),
        ("heb contact met storm gehad", ["storm"]),
        ("peter's kamer is gecontroleerd", ["peter's"]),
        ("daan loog over het geld", ["daan"]),
    ],
)
def test_a_first_name_in_small_letters_beside_an_act_is_held(tekst: str, woorden: list[str]) -> None:
    gehouden = gevonden(tekst)
    assert any(woord in een for een in gehouden for woord in woorden), gehouden


@pytest.mark.parametrize(
    "tekst",
    [
        "de roos is verwelkt en de bos is nat",
        "april is te laat, liever mei",
        "het bestand is opgepakt door de helpdesk",
        "storm en regen waren de oorzaak",
        "hij woont bij zijn moeder op de bank",
        "contact met de storm gehad",
        "foto's en baby's",
        "somebody else's room was empty",
        "de wolf gezien in het bos",
        "een beer werd boos",
        "er is contact met school gehad",
        "slaapt weer bij vrienden thuis",
    ],
)
def test_an_ordinary_word_in_such_a_place_passes(tekst: str) -> None:
    assert gevonden(tekst) == []


@pytest.mark.parametrize(
    ("tekst", "woord"),
    [
        ("VISSER HEEFT ZICH GEMELD", "VISSER"),
        ("PT BAKKER WEIGERT DEPOT", "BAKKER"),
        ("SMIT VERTELT STEMMEN TE HOREN", "SMIT"),
        ("VOS SLAAPT 2 UUR P/N", "VOS"),
        ("KEVIN WIL NIET PRATEN MET ARTS", "KEVIN"),
        ("DHR KOK WAS TE LAAT VANDAAG", "KOK"),
    ],
)
def test_a_name_in_a_line_of_capitals_is_held(tekst: str, woord: str) -> None:
    assert any(woord in een for een in gevonden(tekst, soort=Kind.NAAM))


@pytest.mark.parametrize(
    "tekst",
    [
        "DE BAKKER HEEFT EEN PLEK",
        "CIZ HEEFT GETEKEND, GGZ WIL OVERLEG",
        "MEDICATIE IS OP EN DE ARTS WAS NIET BEREIKBAAR",
        "PT WEIGERT DEPOT, GEEN ZIEKTEBESEF",
        "EEN KOK IS NIET NODIG",
        "POST IS BEZORGD BIJ DE BALIE",
    ],
)
def test_an_ordinary_line_of_capitals_passes(tekst: str) -> None:
    assert gevonden(tekst) == []


@pytest.mark.parametrize(
    ("tekst", "woord"),
    [
        ("Hij is werkzaam bij schildersbedrijf Noorderlicht.", "Noorderlicht"),
        ("Betrokkene is lid van voetbalvereniging Oranje Zwart.", "Oranje Zwart"),
        ("Zij zingt in het zangkoor Excelsior.", "Excelsior"),
        ("Hij zit elke avond in eetcafé De Kachel.", "De Kachel"),
        ("Sinds mei werkt hij in cafetaria De Hoek.", "De Hoek"),
        ("Zij gaat naar de pinkstergemeente Levend Water.", "Levend Water"),
    ],
)
def test_a_club_a_church_or_an_employer_by_its_own_name_is_held(tekst: str, woord: str) -> None:
    assert any(woord in een for een in gevonden(tekst))


@pytest.mark.parametrize(
    "tekst",
    [
        "Hij is werkzaam bij een schildersbedrijf in de buurt.",
        "Betrokkene is lid van een voetbalvereniging.",
        "De kerkgemeente helpt met spullen.",
        "Het bouwbedrijf heeft de schade hersteld.",
        "De winkel doet geen aangifte.",
        "Het wijkteam belt het taxibedrijf.",
    ],
)
def test_a_club_without_its_name_passes(tekst: str) -> None:
    assert gevonden(tekst) == []


@pytest.mark.parametrize("tekst", ["plachi B 8812 tabata para", "the plate V1882 was seen", "auto B 4471 stond er"])
def test_a_plate_of_bonaire_with_a_space_is_held(tekst: str) -> None:
    assert gevonden(tekst, soort=Kind.KENTEKEN)


@pytest.mark.parametrize("tekst", ["stap B 12 van het plan", "kamer B 412 is vrij", "vitamine B 12 en 1000 mg"])
def test_a_letter_and_a_number_elsewhere_pass(tekst: str) -> None:
    assert gevonden(tekst) == []
