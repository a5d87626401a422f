"""Numbers with a shape of their own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.privacy.hit import Kind
from bot.privacy.recognisers.numbers import is_valid_bsn, is_valid_iban
from tests.bot.privacy.hulp import gehouden, gevonden, toetser

GOED = [
    (Kind.BSN, "BSN 123456782"),
    (Kind.BSN, "bsn: 98765432"),
    (Kind.BSN, "BSN 123456\n782 staat in het dossier"),
    (Kind.BSN, "burgerservicenummer:\n111222333"),
    (Kind.BSN, "b.s.n. 1234 56 782"),
    (Kind.BSN, "BSN van haar is 123.456.789 (tikfout)"),
    (Kind.BSN, "nummer 111222333 hoort bij hem"),
    (Kind.BSN, "1112.22.333 staat er"),
    (Kind.IBAN, "NL91 ABNA 0417 1643 00"),
    (Kind.IBAN, "nl91abna0417164300"),
    (Kind.IBAN, "BE71 0961 2345 6769"),
    (Kind.IBAN, "rekeningnummer 41 71 64 300"),
    (Kind.IBAN, "NL91ABNA04171643"),
    (Kind.IBAN, "rek nl91 ing 0004 5678 90"),
    (Kind.IBAN, "zijn geld staat op MCB 123.456.78.9"),
    (Kind.IBAN, "ING rek. nr. 4567812"),
    (Kind.PARKET, "13/123456-26"),
    (Kind.PARKET, "15.123456.26"),
    (Kind.PARKET, "15-123456-26"),
    (Kind.PARKET, "parketnummer 15 123456 26"),
    (Kind.PV, "PL07B3 2023123456-1"),
    (Kind.PV, "PL0600-2025334455"),
    (Kind.PV, "BVH 2026 445566"),
    (Kind.PV, "proces-verbaal 2026112233"),
    (Kind.ID, "sédula 1985071204"),
    (Kind.ID, "SKN 1234567"),
    (Kind.ID, "DJI registratienummer 7654321"),
    (Kind.ID, "CJIB 9 1234 5678 9012 3456"),
    (Kind.ID, "C/05/300170 / HA ZA 16-161"),
    (Kind.ID, "ECLI:NL:HR:2010:BM2449"),
    (Kind.ID, "verblijfsdocument III-V123AL568"),
    (Kind.ID, "paspoort NXC4K8R76"),
    (Kind.ID, "dossiernummer 2024-118843"),
    (Kind.ID, "rolnummer 200.123.456/01"),
    (Kind.VNUMMER, "V-nummer 2812345678"),
    (Kind.VNUMMER, "v-nr: 271 234 5678"),
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
    if is_valid_bsn(cijfers):
        assert gehouden(f"hij heeft {tekst} gezegd")


@pytest.mark.parametrize(
    ("nummer", "klopt"), [("123456782", True), ("111222333", True), ("123456789", False), ("0", False)]
)
def test_the_elfproef(nummer, klopt):
    assert is_valid_bsn(nummer) is klopt


def test_the_proof_of_an_iban():
    assert is_valid_iban("NL91ABNA0417164300")
    assert not is_valid_iban("NL92ABNA0417164300")


def test_a_text_of_numbers_only_is_read_quickly_and_whole():
    tekst = "12 345 6789 " * 2000
    treffers = toetser().toets(tekst)
    assert all(0 <= een.begin < een.end <= len(tekst) for een in treffers)
