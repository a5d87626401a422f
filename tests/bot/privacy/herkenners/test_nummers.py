"""Numbers with a shape of their own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.privacy.hit import Soort
from bot.privacy.recognisers.numbers import bsn_klopt, iban_klopt
from tests.bot.privacy.hulp import gehouden, gevonden, toetser

GOED = [
    (Soort.BSN, "BSN 123456782"),
    (Soort.BSN, "bsn: 98765432"),
    (Soort.BSN, "BSN 123456\n782 staat in het dossier"),
    (Soort.BSN, "burgerservicenummer:\n111222333"),
    (Soort.BSN, "b.s.n. 1234 56 782"),
    (Soort.BSN, "BSN van haar is 123.456.789 (tikfout)"),
    (Soort.BSN, "nummer 111222333 hoort bij hem"),
    (Soort.BSN, "1112.22.333 staat er"),
    (Soort.IBAN, "NL91 ABNA 0417 1643 00"),
    (Soort.IBAN, "nl91abna0417164300"),
    (Soort.IBAN, "BE71 0961 2345 6769"),
    (Soort.IBAN, "rekeningnummer 41 71 64 300"),
    (Soort.PARKET, "13/123456-26"),
    (Soort.PARKET, "15.123456.26"),
    (Soort.PARKET, "15-123456-26"),
    (Soort.PARKET, "parketnummer 15 123456 26"),
    (Soort.PV, "PL07B3 2023123456-1"),
    (Soort.PV, "PL0600-2025334455"),
    (Soort.PV, "BVH 2026 445566"),
    (Soort.PV, "proces-verbaal 2026112233"),
    (Soort.ID, "sédula 1985071204"),
    (Soort.ID, "SKN 1234567"),
    (Soort.ID, "DJI registratienummer 7654321"),
    (Soort.ID, "CJIB 9 1234 5678 9012 3456"),
    (Soort.ID, "C/05/300170 / HA ZA 16-161"),
    (Soort.ID, "ECLI:NL:HR:2010:BM2449"),
    (Soort.ID, "verblijfsdocument III-V123AL568"),
    (Soort.ID, "paspoort NXC4K8R76"),
    (Soort.ID, "dossiernummer 2024-118843"),
    (Soort.ID, "rolnummer 200.123.456/01"),
    (Soort.VNUMMER, "V-nummer 2812345678"),
    (Soort.VNUMMER, "v-nr: 271 234 5678"),
]


@pytest.mark.parametrize(("soort", "tekst"), GOED)
def test_the_number_is_found_and_of_its_kind(soort, tekst):
    assert gevonden(tekst, soort=soort)


@pytest.mark.parametrize(
    "tekst",
    [
        "Op 12-03-2026 om 10.00 uur, zaal 3",
        "€ 12.345.678,90 schuld",
        "dinsdag 3 november 2026",
        "20261103 is de datum van het verslag",
        "artikel 6:1 lid 2",
        "jaren 2024 2025 2026",
        "KvK 12345678",
        "In 2025 waren er 12 meldingen",
        "actiepunten 1, 2, 3, 4, 5, 6, 7, 8, 9",
        "casus 7KQ2",
        "3 x 24 uur, 120 uur taakstraf, 60 dagen",
    ],
)
def test_dates_amounts_and_counts_are_no_such_numbers(tekst):
    assert not gehouden(tekst)


@given(st.integers(10_000_000, 999_999_999))
def test_any_number_after_the_word_bsn_is_held(nummer):
    assert gevonden(f"Zijn bsn is {nummer}.") == [str(nummer)]


@given(st.integers(100_000_000, 999_999_999), st.sampled_from(["", " ", ".", "-", "\n"]))
def test_a_bsn_that_passes_the_proof_is_held_without_the_word(nummer, scheiding):
    cijfers = str(nummer)
    tekst = scheiding.join((cijfers[:3], cijfers[3:6], cijfers[6:]))
    if bsn_klopt(cijfers):
        assert gehouden(f"hij heeft {tekst} gezegd")


@pytest.mark.parametrize(
    ("nummer", "klopt"), [("123456782", True), ("111222333", True), ("123456789", False), ("0", False)]
)
def test_the_elfproef(nummer, klopt):
    assert bsn_klopt(nummer) is klopt


def test_the_proof_of_an_iban():
    assert iban_klopt("NL91ABNA0417164300")
    assert not iban_klopt("NL92ABNA0417164300")


def test_a_text_of_numbers_only_is_read_quickly_and_whole():
    tekst = "12 345 6789 " * 2000
    treffers = toetser().toets(tekst)
    assert all(0 <= een.begin < een.eind <= len(tekst) for een in treffers)
