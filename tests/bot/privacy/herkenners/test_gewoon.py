"""Ordinary Dutch with a capital, and the names that look like it."""

import json
from pathlib import Path

import pytest

from bot.privacy.meet import measure, table
from bot.privacy.recognisers.ordinary import is_one_off
from tests.bot.privacy.hulp import gehouden, gevonden, toetser

SCHOON = Path(__file__).parents[1] / "teksten" / "schoon.jsonl"


@pytest.mark.parametrize(
    "tekst",
    [
        "Oke, dan bel ik morgen.",
        "Ivm ziekte is de afspraak verzet.",
        "Evt kan ik donderdag.",
        "Evt komt de mentor mee.",
        "Idd, dat klopt.",
        "Bijv een gesprek met de ouders.",
        "Ong. drie weken nog.",
        "Ca. vier weken wachttijd.",
        "Nav het overleg heb ik gebeld.",
        "Yess gelukt.",
        "Hey allemaal.",
        "Dag.\nHeej, hoe staat het ervoor?",
        "Clientnr volgt later.",
    ],
)
def test_a_word_that_opens_a_sentence_is_no_name(tekst):
    assert gevonden(tekst) == []


@pytest.mark.parametrize(
    "tekst",
    [
        "Met Moederdag is er bezoek.",
        "Valentijnsdag liep uit op ruzie.",
        "Na Prinsjesdag en Burendag",
        "Tijdens Eid is hij weg.",
        "Black Friday was druk.",
        "Dia di Rincon is een vrije dag.",
        "Rond Sint Maarten komt er meer vuurwerk.",
    ],
)
def test_a_day_is_no_name(tekst):
    assert gevonden(tekst) == []


@pytest.mark.parametrize(
    "tekst",
    [
        "Korsakov is vastgesteld.",
        "Er is sprake van Korsakov.",
        "Syndroom van Gilles de la Tourette.",
        "Ziekte van Huntington.",
        "Huntington is vastgesteld.",
        "Diagnose Wernicke-Korsakov.",
        "Syndroom van Williams.",
        "Hij heeft Asperger.",
        "Lewy body dementie",
        "Münchhausen by proxy wordt onderzocht.",
    ],
)
def test_a_diagnosis_named_after_somebody_is_no_name(tekst):
    assert gevonden(tekst) == []


@pytest.mark.parametrize(
    "tekst",
    [
        "Spreekt Arabisch.",
        "Spreekt Arabisch en een beetje Frans.",
        "Arabische tolk geregeld.",
        "Gesprek met Poolse tolk.",
        "Brief vertaald in het Oekraïens.",
        "Tolk Somalisch is er morgen bij.",
        "Duitse herder in huis.",
        "We letten op hem.",
        "Letten jullie op hem?",
        "Wij letten goed op de medicatie.",
    ],
)
def test_a_language_or_a_verb_is_no_nationality(tekst):
    assert gevonden(tekst) == []


@pytest.mark.parametrize(
    "tekst",
    [
        "Bel 14 0229.",
        "De gemeente: bel 14 072.",
        "Bereikbaar via 14 0229 of per mail.",
        "Tel. 140229",
        "Bel 116 111.",
        "Bel 116111.",
        "Bel 144 of 113.",
    ],
)
def test_the_number_of_a_service_is_nobodys(tekst):
    assert gevonden(tekst) == []


@pytest.mark.parametrize(
    "tekst", ["Gereef", "Gefaan.", "Gefaan, was snel gelukt.", "2 Gereef", "Akoord!", "Gebekd vanmorgen"]
)
def test_a_mistyped_first_word_of_a_report_is_no_name(tekst):
    assert gevonden(tekst) == []


@pytest.mark.parametrize(
    "tekst", ["De wachttijd is zes weken.", "De proeftijd was 2 jaar.", "Opzegtermijn is een maand."]
)
def test_a_term_is_no_age(tekst):
    assert gevonden(tekst) == []


@pytest.mark.parametrize(
    ("tekst", "woord"),
    [
        ("Joe belde vanmorgen.", "Joe"),
        ("Nav belde vanmorgen.", "Nav"),
        ("Ong Tran kwam niet.", "Ong Tran"),
        ("Mevrouw Korsakov was er.", "Korsakov"),
        ("Korsakov belde vanmorgen.", "Korsakov"),
        ("Huntington was boos.", "Huntington"),
        ("Huntington heeft gebeld.", "Huntington"),
        ("Williams heeft een stoornis.", "Williams"),
        ("Gefaan Yilmaz was er.", "Gefaan Yilmaz"),
        ("Gefaan belde.", "Gefaan"),
        ("Wij spraken Gefaan.", "Gefaan"),
        ("Frans belde vanmorgen.", "Frans"),
        ("Hij is een Pool.", "Pool"),
        ("Een Arabische man deed open.", "Arabische"),
        ("De Letten zijn vertrokken.", "Letten"),
        ("Hij komt van Sint Maarten.", "Sint Maarten"),
        ("nummer 140229", "140229"),
        ("bel 14 02294", "14 02294"),
        ("De leeftijd is zes jaar.", "zes jaar"),
    ],
)
def test_what_looks_like_it_and_is_somebody_stays_held(tekst, woord):
    assert woord in gevonden(tekst)


@pytest.mark.parametrize("woord", ["gereef", "gefaan", "gereeed", "gered", "gerede", "egdaan", "klaae", "akoord"])
def test_one_letter_off(woord):
    assert is_one_off(woord)


@pytest.mark.parametrize("woord", ["", "a", "fatima", "gerrit", "yilmaz"])
def test_more_than_one_letter_off(woord):
    assert not is_one_off(woord)


def test_sixty_ordinary_texts_pass():
    teksten = [json.loads(regel) for regel in SCHOON.read_text("utf-8").splitlines()]

    gemeten = measure(teksten, toetser())

    assert gemeten.clean == 60
    assert gemeten.wrong == [], table(gemeten)


def test_an_opener_lets_no_name_behind_it_pass():
    assert gehouden("Oke Fatima, dan bel ik morgen.")
