"""Addresses, postcodes, places, schools, institutions, nationality, indirect signs."""

import pytest

from bot.privacy.hit import Soort
from tests.bot.privacy.hulp import gehouden, gevonden, toetser


@pytest.mark.parametrize(
    ("soort", "tekst"),
    [
        (Soort.ADRES, "Kerkstraat 12"),
        (Soort.ADRES, "woont dorpsstraat 7"),
        (Soort.ADRES, "Lange Nieuwstraat 44-a"),
        (Soort.ADRES, "aan de Prins Bernhardlaan"),
        (Soort.ADRES, "Kaya Grandi 23"),
        (Soort.ADRES, "Van Speijkstraat 3II"),
        (Soort.ADRES, "huisnummer 14"),
        (Soort.ADRES, "Woont op Het Hoge Land 4."),
        (Soort.POSTCODE, "1781 GH"),
        (Soort.POSTCODE, "1057GN"),
        (Soort.POSTCODE, "1234-AB"),
        (Soort.POSTCODE, "postcode 1624 pa"),
        (Soort.PLAATS, "Hij woont in Schagen."),
        (Soort.PLAATS, "gezien in Antriol"),
        (Soort.PLAATS, "hij zit in spierdijk"),
        (Soort.PLAATS, "vertrokken naar Turkije"),
        (Soort.SCHOOL, "zit op basisschool De Vlindertuin"),
        (Soort.SCHOOL, "het Clusius College"),
        (Soort.SCHOOL, "CBS De Ark, groep 5"),
        (Soort.INSTELLING, "opgenomen in PI Zwolle"),
        (Soort.INSTELLING, "kliniek De Eikenhorst"),
        (Soort.INSTELLING, "Stage bij Jumbo gaat goed"),
        (Soort.NATIONALITEIT, "een Syrische man"),
        (Soort.NATIONALITEIT, "de Poolse buurvrouw"),
        (Soort.NATIONALITEIT, "een marokkaan"),
    ],
)
def test_it_is_found_and_of_its_kind(soort, tekst):
    assert gevonden(tekst, soort=soort)


@pytest.mark.parametrize(
    "tekst",
    [
        "sinds 2026 om de week",
        "in 2026 OM en politie",
        "Actiepunt 3, week 48, fase 2, artikel 6",
        "de markt op het plein, 8 tot 14 uur",
        "op straat, in de wijk, langs de weg",
        "De school en de PI bellen.",
        "huisbezoek 3 staat gepland, loopbaan 2",
        "Nederland en Europa",
        "De ggz beste keus is best goed",
        "een Nederlandse tolk, Engels of Papiaments",
    ],
)
def test_what_only_looks_like_it_passes(tekst):
    assert not gehouden(tekst)


@pytest.mark.parametrize(
    "tekst", ["Hij is de enige kapper van het dorp.", "een bekende oud-voetballer", "het stond in de krant"]
)
def test_an_indirect_sign_only_warns(tekst):
    treffers = toetser().toets(tekst)
    assert [een.soort for een in treffers] == [Soort.INDIRECT]
    assert all(een.waarschuwing for een in treffers)
