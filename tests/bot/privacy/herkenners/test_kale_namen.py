"""Names that a thief found to pass: nothing in how they are written shows that they are one."""

import pytest

from tests.bot.privacy.hulp import gehouden, gevonden


@pytest.mark.parametrize(
    ("tekst", "naam"),
    [
        ("huisarts lam belde over de uitslag", "lam"),
        ("vader visser wil niet meer praten", "visser"),
        ("psychiater haas vervangt morgen", "haas"),
        ("WJ is gezien bij het station", "WJ"),
        ("gister hoorde ik dat KT was weer te laat", "KT"),
        ("MB heeft zich niet gemeld", "MB"),
        ("Clt J.V. op de afdeling sinds 04.00", "J.V."),
        ("محمد was er vandaag niet", "محمد"),
        ("王芳 komt morgen mee als tolk", "王芳"),
        ("zij is van 3 mei zegt oma", "3 mei"),
        ("hij is van 12 november", "12 november"),
        ("De Brie heeft de afspraak afgezegd", "De Brie"),
        ("is opgenomen bij de bosrand", "de bosrand"),
        ("verblijft sinds mei in de zonnehoek", "de zonnehoek"),
        ("ze noemen m spikey", "spikey"),
        ("Rigomar ta biba serka su mama", "Rigomar"),
        ("mi a papia ku shurlan den ofisina", "shurlan"),
        ("staat bekend onder 500.00317/25", "500.00317/25"),
        ("Bij controle bleek bungalow Meerzicht 12 bewoond.", "Meerzicht 12"),
        ("melding geluid bij de rietkraag 31", "rietkraag 31"),
    ],
)
def test_it_is_held(tekst: str, naam: str) -> None:
    assert any(naam in een for een in gevonden(tekst))


@pytest.mark.parametrize(
    "tekst",
    [
        "huisarts belde over de uitslag",
        "vader boos, moeder rustig",
        "arts pas gebeld, wacht op antwoord",
        "vader vrij was er bij",
        "OM is akkoord en GI is gebeld",
        "HV heeft de afspraak verzet",
        "De brief is van 3 mei, het antwoord kwam later.",
        "het rapport is van 12 november",
        "ze werkt van 9-5",
        "De Gemeente heeft de afspraak afgezegd",
        "opgenomen bij de afdeling spoed",
        "we lopen een rondje bij de bosrand",
        "kamer 8 op het gemeentehuis",
        "De training op Curaçao gaat niet door.",
        "studiedag in Utrecht, trein van 8 uur",
        "joost mag het weten waar dat formulier is",
        "Een Jantje van Leiden kunnen wij ons niet veroorloven.",
        "mi ta papia ku bo mañan",
        "µg en α zijn maten, geen mensen",
    ],
)
def test_what_only_looks_like_it_passes(tekst: str) -> None:
    assert not gehouden(tekst)


def test_a_name_in_two_messages_of_one_sender_is_held_twice_where_a_capital_or_a_list_shows_it() -> None:
    assert gehouden("Jan")
    assert gehouden("de Wit")
