"""Telephone, e-mail, links, handles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.privacy.hit import Kind
from tests.bot.privacy.hulp import gehouden, gevonden


@pytest.mark.parametrize(
    ("soort", "tekst"),
    [
        (Kind.TELEFOON, "06-12345678"),
        (Kind.TELEFOON, "06 12 34 56 78"),
        (Kind.TELEFOON, "06.23.45.67.89"),
        (Kind.TELEFOON, "+31 6 8765 4321"),
        (Kind.TELEFOON, "0031623456789"),
        (Kind.TELEFOON, "072 – 512 34 56"),
        (Kind.TELEFOON, "(0229) 21 43 65"),
        (Kind.TELEFOON, "+599 717 1234"),
        (Kind.TELEFOON, "oma is op 717-5566"),
        (Kind.TELEFOON, "+32 475 12 34 56"),
        (Kind.TELEFOON, "nul zes een twee drie vier vijf zes zeven acht"),
        (Kind.TELEFOON, "bel 512345"),
        (Kind.EMAIL, "k.hoeksema@voorbeeldpost.nl"),
        (Kind.EMAIL, "jan punt x apenstaart voorbeeld punt nl"),
        (Kind.EMAIL, "s.aydin (at) voorbeeld (punt) nl"),
        (Kind.URL, "https://www.voorbeeld.nl/p/332"),
        (Kind.URL, "www.schildersbedrijf-dewit.nl"),
        (Kind.URL, "zie @roosje_xx2009"),
        (Kind.URL, "zijn tiktok is kleine_ronnie07"),
        (Kind.URL, "schrijf @kees:matrix.test"),
    ],
)
def test_a_way_to_reach_somebody_is_found(soort, tekst):
    assert gevonden(tekst, soort=soort)


@pytest.mark.parametrize(
    "tekst",
    [
        "Bel 112, of 0900-8844, of 0800-2000.",
        "op 01-02-2026 12:00",
        "mail naar casus-7kq2@groepen.test",
        "van 10.00 tot 12.30 uur, zaal 4",
        "2025 en 2026, 10 tot 20 keer",
        "https://www.politie.nl",
    ],
)
def test_services_dates_and_the_group_itself_pass(tekst):
    assert not gehouden(tekst)


@given(st.integers(10_000_000, 99_999_999), st.sampled_from(["06", "06-", "06 ", "+316", "+31 6 ", "00316"]))
def test_every_mobile_number_is_found_in_every_writing(nummer, begin):
    assert gehouden(f"bereikbaar op {begin}{nummer} na vier uur")
