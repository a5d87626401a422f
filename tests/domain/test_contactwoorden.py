"""Short answers to the question whether casushouder and procesregisseur spoke."""

import pytest

from commands.domain.contactwoorden import lees_kort_contact, nog_geen_contact


@pytest.mark.parametrize(
    ("tekst", "melding"),
    [
        ("ja gister, loopt", "gisteren doorgaan"),
        ("gebeld, alles ok", "vandaag doorgaan"),
        ("Vanmorgen gesproken met de regisseur, loopt goed", "vandaag met de procesregisseur doorgaan"),
        ("ja gesproken maar nieuw ico nodig denk ik", "vandaag vervolg-ICO"),
        ("app contact gehad gister", "gisteren"),
        ("ja eergisteren even gebeld", "eergisteren"),
        ("gebeld, we gaan opschalen", "vandaag opschalen"),
        ("Ja, gisteren. Vervolg-ICO nodig", "gisteren vervolg-ICO"),
    ],
)
def test_a_report_is_read_where_each_word_is_known(tekst: str, melding: str) -> None:
    assert lees_kort_contact(tekst) == melding


@pytest.mark.parametrize(
    "tekst",
    ["ja", "loopt", "gister", "gebeld met de moeder, alles ok", "ja gister en 2 is klaar", "ja gister?", "ja morgen",
     "nee gister niet", "gisteren gebeld, niet opgenomen", "ja, opschalen of afschalen"],
)  # fmt: skip
def test_other_words_are_none(tekst: str) -> None:
    assert lees_kort_contact(tekst) is None


@pytest.mark.parametrize("tekst", ["nee. druk. vlgd week", "Nog niet gelukt", "2x gebeld, geen gehoor"])
def test_a_no_is_none_yet(tekst: str) -> None:
    assert nog_geen_contact(tekst)
    assert not nog_geen_contact(f"{tekst}?")
