"""The model of our own beside the rules: what it holds, what it leaves, and that anybody can make it again."""

import json
from pathlib import Path

import pytest

from bot.privacy.dictionary import the_dictionary
from bot.privacy.hit import Hit, Kind
from bot.privacy.meet import measure, table
from bot.privacy.model import token_texts, train
from bot.privacy.model.weights import DamagedWeights, shipped, unpacked
from bot.privacy.reading import Allowed, read_words
from bot.privacy.recognisers.token_finder import TokenFinder
from tests.bot.privacy.hulp import gehouden, gevonden, toetser

TEKSTEN = Path(__file__).parent / "teksten"
GEWICHTEN = Path(train.__file__).with_name("indirect.weights")


@pytest.mark.parametrize(
    "tekst",
    [
        "Hij is de enige kapper van het dorp.",
        "hij reed de school binnen met zijn auto",
        "Het gaat om de enige woonboot aan de kade.",
        "moeder is de dorpsdokter",
        "Zij is de zus van de burgemeester.",
        "Rustige week. Vader is de dominee van het dorp. Morgen huisbezoek.",
    ],
)
def test_a_sentence_that_points_to_one_person_is_held(tekst: str) -> None:
    assert gevonden(tekst, soort=Kind.INDIRECT)


@pytest.mark.parametrize(
    "tekst",
    [
        "Hij is de enige die nog niet heeft gereageerd.",
        "hij reed naar school met de auto",
        "Het gaat om de enige datum die nog kan.",
        "moeder gaat morgen naar de dokter",
        "Zij is de zus van betrokkene.",
        "De burgemeester heeft het besluit getekend.",
        "De brandweer heeft de woning gecontroleerd.",
    ],
)
def test_a_sentence_that_only_looks_like_it_passes(tekst: str) -> None:
    assert gevonden(tekst) == []


@pytest.mark.parametrize(
    "tekst",
    [
        "He is the only fisherman on the island who was in the news.",
        "su tata ta e pastor di e misa grandi i tur hende konosé e",
    ],
)
def test_it_reads_english_and_papiamento_as_people_of_bonaire_write_it(tekst: str) -> None:
    assert gevonden(tekst, soort=Kind.INDIRECT)


@pytest.mark.parametrize(
    "tekst", ["Her father can come on Thursday after work.", "e dokter a bisa ku e por bai kas mañan"]
)
def test_an_ordinary_sentence_of_another_language_passes(tekst: str) -> None:
    assert gevonden(tekst) == []


def test_one_sentence_is_held_and_the_ones_beside_it_are_left() -> None:
    [woorden] = gevonden("Rustige week. Moeder is de dorpsdokter. Morgen bellen wij.")
    assert woorden == "Moeder is de dorpsdokter."


@pytest.mark.parametrize(
    "ervoor",
    [
        "bericht ",
        "bericht: ",
        "K7Q2 bericht ",
        "Bericht dat ",
        "mededeling ",
        "fyi, ",
        "ook ",
        "ter info: bericht ",
        "oh en ps ",
        "bericht aan allen: ",
    ],
)
@pytest.mark.parametrize("tekst", ["moeder is de dorpsdokter", "zit in rolstoel en is imam"])
def test_words_in_front_do_not_hide_it(ervoor: str, tekst: str) -> None:
    assert gevonden(ervoor + tekst, soort=Kind.INDIRECT)


def test_what_stands_before_a_comma_does_not_hide_it() -> None:
    assert gevonden("2 klaar, moeder is de dorpsdokter", soort=Kind.INDIRECT)


@pytest.mark.parametrize(
    "tekst",
    [
        "bericht van de huisarts ontvangen",
        "bericht: het overleg is verzet naar donderdag",
        "Bericht dat de moeder van betrokkene akkoord is",
        "fyi, wij bellen morgen met de dokter",
        "update: vader komt donderdag op kantoor",
        "2 klaar, moeder gaat morgen naar de dokter",
        "hij at, sliep, keek tv, ging wandelen en belde met ons",
    ],
)
def test_ordinary_words_in_parts_pass(tekst: str) -> None:
    assert gevonden(tekst) == []


def test_our_own_texts_stay_held_as_far_as_they_are() -> None:
    teksten = [json.loads(regel) for regel in (TEKSTEN / "eigen.jsonl").read_text("utf-8").splitlines()]
    uit = measure(teksten, toetser())
    assert uit.pointing >= 180
    assert uit.pointing_held / uit.pointing >= 0.90, table(uit)
    assert uit.clean_held / uit.clean <= 0.05, table(uit)


def test_the_weights_are_of_these_texts() -> None:
    assert shipped("indirect").texts == train.fingerprint(), "run: python -m bot.privacy.model.train"
    assert shipped("token").texts == shipped("soort").texts == train.token_fingerprint(), "run the same"


@pytest.mark.lang
def test_training_gives_the_same_octets_again() -> None:
    voorbeelden = list(token_texts.examples(train.LEARNED))
    for naam, opnieuw in (
        ("indirect", train.trained(train.rows())),
        ("token", train.token_trained(voorbeelden)),
        ("soort", train.kind_trained(voorbeelden)),
    ):
        assert opnieuw == GEWICHTEN.with_name(f"{naam}.weights").read_bytes(), naam


@pytest.mark.parametrize(
    "tekst",
    [
        "volgens aukje van boven is hij weer weg",
        "zit sinds kort op t palet in groep 5",
        "traint elke dinsdag bij vv de zwaluwen",
        "huisbezoek bij nr 24a geweest, niemand thuis",
    ],
)
def test_what_people_type_with_a_thumb_is_held(tekst: str) -> None:
    assert gehouden(tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        "kan iem mij ff bellen over dat huisbezoek",
        "de kok heeft gebeld, cl mag weer komen helpen",
        "overleg duurt 45 min en kost 120 euro",
        "casus K-17 en actie 3 zijn klaar",
        "Storm vannacht code oranje, alle opvang is open.",
        "Social worker will visit on Thursday at ten.",
        "afspraak dinsdag 10 juni 13.30 - 15.00 uur",
    ],
)
def test_what_is_ordinary_in_such_texts_passes(tekst: str) -> None:
    assert gevonden(tekst) == []


def test_it_drops_what_the_rules_take_for_a_name_where_it_is_very_sure() -> None:
    reading = read_words("Deurwaarder, slotenmaker en politie zijn aanwezig.", Allowed(()))
    woorden = TokenFinder(the_dictionary())
    beoordeeld = woorden.judge(reading)
    assert beoordeeld.is_ordinary(Hit(0, 11, Kind.NAAM, "namen"))
    assert not beoordeeld.is_ordinary(Hit(0, 11, Kind.NAAM, "label"))
    assert not beoordeeld.is_ordinary(Hit(0, 11, Kind.BSN, "bsn"))


def test_the_weights_are_small() -> None:
    assert sum(bestand.stat().st_size for bestand in GEWICHTEN.parent.glob("*.weights")) <= 260_000


@pytest.mark.parametrize(
    "breek",
    [
        lambda heel: b"",
        lambda heel: heel[:-1],
        lambda heel: heel + b"\0",
        lambda heel: heel.replace(b"bias -", b"bias ", 1),
        lambda heel: heel.replace(b"indirect", b"directly", 1),
        lambda heel: heel[:-1] + bytes([heel[-1] ^ 1]),
    ],
)
def test_weights_that_are_not_whole_are_refused(breek) -> None:
    with pytest.raises(DamagedWeights, match="damaged: install ketenbot anew"):
        unpacked("indirect", breek(GEWICHTEN.read_bytes()))
