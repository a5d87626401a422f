"""Short answers to the question whether casushouder and procesregisseur spoke."""

import pytest

from commands.domain.contactwoorden import lees_kort_contact, lees_zonder_dag, nog_geen_contact


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
        ("contact gehad met regie, alles loopt", "vandaag met de procesregisseur doorgaan"),
        ("gisteren met de PR gebeld, ging prima", "gisteren met de procesregisseur"),
    ],
)
def test_a_report_is_read_where_each_word_is_known(tekst: str, melding: str) -> None:
    assert lees_kort_contact(tekst) == melding


@pytest.mark.parametrize(
    "tekst",
    ["ja", "loopt", "gister", "gebeld met de moeder, alles ok", "ja gister en 2 is klaar", "ja gister?", "ja morgen",
     "nee gister niet", "gisteren gebeld, niet opgenomen", "ja, opschalen of afschalen", "gebeld, goed",
     "contact gehad met regie"],
)  # fmt: skip
def test_other_words_are_none(tekst: str) -> None:
    assert lees_kort_contact(tekst) is None


@pytest.mark.parametrize("tekst", ["nee. druk. vlgd week", "Nog niet gelukt", "2x gebeld, geen gehoor"])
def test_a_no_is_none_yet(tekst: str) -> None:
    assert nog_geen_contact(tekst)
    assert not nog_geen_contact(f"{tekst}?")


@pytest.mark.parametrize(
    ("tekst", "woorden", "weken"),
    [
        ("met regie gebeld vorige week ging goed", "met de procesregisseur", 1),
        ("afgelopen week gesproken met de casushouder, we gaan door", "met de casushouder doorgaan", 1),
        ("van de week contact gehad met de PR, loopt goed", "met de procesregisseur doorgaan", 0),
        ("ja, een paar dagen geleden gesproken", "", None),
        ("onlangs gebeld, opschalen", "opschalen", None),
    ],
)
def test_of_a_talk_without_its_day_the_day_is_asked(tekst: str, woorden: str, weken: int | None) -> None:
    assert lees_zonder_dag(tekst) == (woorden, weken)
    assert lees_kort_contact(tekst) is None


@pytest.mark.parametrize(
    "tekst",
    ["vorige week gebeld met de moeder", "vorige week gebeld, geen gehoor", "gister of vorige week gebeld met regie",
     "volgende week bellen we", "vorige week gesproken met regie?", "vorige week was het rustig"],
)  # fmt: skip
def test_of_other_words_no_day_is_asked(tekst: str) -> None:
    assert lees_zonder_dag(tekst) is None
