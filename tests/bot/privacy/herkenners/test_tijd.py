"""Birth and age."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.privacy.hit import Kind
from tests.bot.privacy.hulp import gehouden, gevonden


@pytest.mark.parametrize(
    "tekst",
    [
        "geb. 12-03-1984",
        "geboren op 4 mei 1991",
        "geboortedatum: 1987-06-14",
        "gd 010290",
        "Geb.dat.: 01/02/1990",
        "van 7-7-'88, zegt de BRP",
        "jarig op 3 mei",
        "op twaalf maart is hij jarig",
        "bouwjaar 1997",
        "geboren in 2014",
        "Kind 1, 03-04-2015",
        "nasí 12 di mart 1990",
        "zijn verjaardag op 12 juni",
    ],
)
def test_a_date_of_birth_is_found(tekst):
    assert gevonden(tekst, soort=Kind.GEBOORTEDATUM)


@pytest.mark.parametrize(
    "tekst",
    [
        "de 17-jarige verdachte",
        "betrokkene (34 jaar)",
        "een dochter van acht",
        "kinderen (3, 5 en 8 jaar)",
        "een zoontje van zes",
        "zij is nu negentien en wil weg",
        "hij wordt in maart 18",
        "leeftijd: 41",
        "vrouw, 52 jr, alleenstaand",
        "vader is 41 jaar.",
        "e mucha tin 12 aña",
        "a 12 year old boy",
        "(m, 27)",
        "baby van 6 maanden",
        "Jayden (8)",
    ],
)
def test_an_age_is_found(tekst):
    assert gevonden(tekst, soort=Kind.LEEFTIJD)


@pytest.mark.parametrize(
    "tekst",
    [
        "Overleg op dinsdag 3 november 2026 om 10.30 uur.",
        "Het huisverbod loopt tot 30-11-2026.",
        "Aangifte gedaan op 3 oktober 2026.",
        "veroordeeld op 12-03-2019",
        "2 jaar proeftijd en 18 maanden cel",
        "binnen 6 weken",
        "al 3 jaar bekend bij de GGZ",
        "jongeren van 12 tot 18 jaar",
        "een traject van 2 jaar",
        "er is 4 jaar geleden ook een plan gemaakt",
        "gegevens worden 15 jaar bewaard",
        "de 3-jarige opleiding",
        "18 jaar en ouder",
    ],
)
def test_appointments_and_durations_pass(tekst):
    assert not gehouden(tekst)


@given(st.dates(min_value=date(1930, 1, 1), max_value=date(2024, 1, 1)))
def test_any_date_after_the_word_is_a_date_of_birth(dag):
    for vorm in ("%d-%m-%Y", "%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y"):
        assert gevonden(f"geb. {dag.strftime(vorm)}") == [dag.strftime(vorm)]
