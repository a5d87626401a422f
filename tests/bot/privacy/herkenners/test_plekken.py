"""Addresses, postcodes, places, schools, institutions, nationality, indirect signs."""

import pytest

from bot.privacy.hit import Kind
from tests.bot.privacy.hulp import gehouden, gevonden, toetser


@pytest.mark.parametrize(
    ("soort", "tekst"),
    [
        (Kind.ADRES, "Kerkstraat 12"),
        (Kind.ADRES, "woont dorpsstraat 7"),
        (Kind.ADRES, "Lange Nieuwstraat 44-a"),
        (Kind.ADRES, "aan de Prins Bernhardlaan"),
        (Kind.ADRES, "Kaya Grandi 23"),
        (Kind.ADRES, "Van Speijkstraat 3II"),
        (Kind.ADRES, "huisnummer 14"),
        (Kind.ADRES, "Woont op Het Hoge Land 4."),
        (Kind.ADRES, "telefoon peilt op 52,4603 4,6280"),
        (Kind.ADRES, "auto staat op 52,46031; 4,62802"),
        (Kind.ADRES, "gps 52,4603, 4,6280 al 2 dagen"),
        (Kind.ADRES, "gps 52.4603, 4.6280 al 2 dagen"),
        (Kind.POSTCODE, "1781 GH"),
        (Kind.POSTCODE, "1057GN"),
        (Kind.POSTCODE, "1234-AB"),
        (Kind.POSTCODE, "postcode 1624 pa"),
        (Kind.PLAATS, "Hij woont in Schagen."),
        (Kind.PLAATS, "gezien in Antriol"),
        (Kind.PLAATS, "hij zit in spierdijk"),
        (Kind.PLAATS, "vertrokken naar Turkije"),
        (Kind.SCHOOL, "zit op basisschool De Vlindertuin"),
        (Kind.SCHOOL, "het Clusius College"),
        (Kind.SCHOOL, "CBS De Ark, groep 5"),
        (Kind.INSTELLING, "opgenomen in PI Zwolle"),
        (Kind.INSTELLING, "kliniek De Eikenhorst"),
        (Kind.INSTELLING, "Stage bij Jumbo gaat goed"),
        (Kind.NATIONALITEIT, "een Syrische man"),
        (Kind.NATIONALITEIT, "de Poolse buurvrouw"),
        (Kind.NATIONALITEIT, "een marokkaan"),
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


@pytest.mark.parametrize("tekst", ["een oud-wethouder", "een drieling"])
def test_an_indirect_sign_only_warns(tekst):
    treffers = toetser().toets(tekst)
    assert [een.kind for een in treffers] == [Kind.INDIRECT]
    assert all(een.warning for een in treffers)


@pytest.mark.parametrize(
    "tekst",
    [
        "she goes to Living Word Church every sunday",
        "member of the Happy Steppers Club",
        "e ta traha na Warehouse supermarket",
        "e ta bai na iglesia San Bernardo",
        "nan ta hunga na klup Estrella",
    ],
)
def test_a_church_or_a_club_of_the_islands_is_held(tekst: str) -> None:
    assert gehouden(tekst)


@pytest.mark.parametrize(
    "tekst", ["The Community Club is open.", "He went to the church.", "De Sport Club is dicht.", "e ta bai na misa"]
)
def test_a_church_or_a_club_without_a_name_passes(tekst: str) -> None:
    assert not gehouden(tekst)


@pytest.mark.parametrize(
    "tekst", ["12,50 en 13,75 euro", "1,2345 mg", "1.250,0000 2,5000", "telt mee voor 0,5 of 0,25", "week 52,4 dagen"]
)
def test_amounts_with_a_comma_are_no_coordinates(tekst):
    assert list(gevonden(tekst, soort=Kind.ADRES)) == []
