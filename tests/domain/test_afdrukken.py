"""Values known by their hashes alone are found again, also when they are written in another way."""

import hmac
from hashlib import sha256

import pytest

from commands.domain.afdrukken import LENGTE, afdrukken, klank, vind

SLEUTEL = bytes(range(32))
LIJST = afdrukken(["Voorbeeldsma", "Pier van Proefdijck", "06-00000123", "Testlaan 12"], SLEUTEL)


def gevonden(tekst: str, sleutel: bytes = SLEUTEL) -> list[str]:
    return [tekst[begin:eind] for begin, eind in vind(tekst, sleutel, LIJST)]


@pytest.mark.parametrize(
    "woord",
    [
        "Voorbeeldsma",
        "VOORBEELDSMA",
        "voorbeeldsma's",
        "Voorbeeldsmas",
        "Voorbeldsma",
        "Voorbeeldsmaa",
        "Vorobeeldsma",
        "Voorbeeltsma",
        "Vóórbeeldsma",
        "voorbeeldsma84",
        "Proefdijck",
        "Proefdeik",
        "PierProefdijck",
        "pier_proefdijck.docx",
        "piervanproefdijck",
        "belleVoorbeeldsma",
        "VoorbeeldsmaBelde",
        "Piertje",
        "p i e r",
        "V-o-o-r-b-e-e-l-d-s-m-a",
        "0600000123",
        "06 00 00 01 23",
    ],
)
def test_a_value_is_found_in_many_ways_of_writing(woord):
    assert gevonden(f"Wij spraken {woord} vandaag.")


@pytest.mark.parametrize(
    "tekst",
    [
        "Wij spraken de partner vandaag over de afspraak van 3 december 2026.",
        "Het huis aan de straat van de moeder",
        "06 12345678",
        "a b c d",
        "de GGZ'er en de wijkAgent via WhatsApp",
        "",
    ],
)
def test_ordinary_words_are_left_alone(tekst):
    assert gevonden(tekst) == []


def test_the_place_is_told_in_code_points():
    assert list(vind("Eé 😀 Voorbeeldsma.", SLEUTEL, LIJST)) == [(5, 17)]


def test_another_key_knows_nothing():
    assert gevonden("Voorbeeldsma", bytes(32)) == []


def test_a_hash_has_sixteen_bytes_and_holds_no_word():
    assert {len(afdruk) for afdruk in LIJST} == {LENGTE}
    assert afdrukken(["", "de", " ; "], SLEUTEL) == frozenset()


def test_what_sounds_alike_is_alike():
    assert len({klank(naam) for naam in ("meijer", "meyer", "meier", "meijjer")}) == 1


@pytest.mark.breed
def test_a_line_of_a_megabyte_takes_no_special_time():
    assert gevonden("a " * 500_000 + "1-" * 100_000) == []


@pytest.mark.parametrize("sleutel", [b"", SLEUTEL, bytes(64), bytes(range(200))])
def test_a_hash_is_the_hmac_that_older_lists_were_made_with(sleutel: bytes) -> None:
    assert hmac.digest(sleutel, b"w:pier", sha256)[:LENGTE] in afdrukken(["Pier"], sleutel)
