"""The guard as a whole: bad input, the allow list, speed, the development set."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.privacy.hit import Hit, Kind
from bot.privacy.meet import measure, table
from bot.privacy.toetser import MAX_BYTES, Toetser
from tests.bot.privacy.hulp import gehouden, gevonden, toetser
from tests.kosten import kosten_van

TEKSTEN = Path(__file__).parent / "teksten"
ONTWIKKEL = tuple(TEKSTEN / f"{naam}.jsonl" for naam in ("ontwikkel", "ontwikkel_kort", "ontwikkel_lang"))

DERDE_HAND = TEKSTEN / "derdehand.jsonl"
"""By somebody who did not make the rules; the rules have since learned from them."""


@pytest.mark.parametrize(
    ("tekst", "woorden"),
    [
        ("Fati\u200bma belde.", ["Fati\u200bma"]),
        ("ook J a n s e n kwam", ["J a n s e n"]),
        ("BETREFT: YILMAZ", ["YILMAZ"]),
        ("zie verslag_jansen.docx", ["verslag_jansen.docx"]),
        ("Tot morgen.\n\nMet vriendelijke groet,\nFatima\ncasemanager", ["Fatima"]),
        ("de auto JA-NS-05", ["JA-NS-05"]),
        ("zijn BSN is 123456\n782.", ["123456\n782"]),
        ("William Schrikker en Leger des Heils", []),
        ("meneer Schrikker", ["Schrikker"]),
        ("Meneer Bakker is bakker.", ["Bakker"]),
        ("👍👍 top, tot morgen 🙏", []),
        ("👍 Fatima 🙏 belde", ["Fatima"]),
        ("Bon dia, mi no por bin awe. Ayo.", []),
        ("Tata di Rudsel ta bira rabiá ora e bebe.", ["Rudsel"]),
        ("The client was calm and agreed to measure us next week.", []),
        ("Yesterday Priscilla was calm.", ["Priscilla"]),
        ("", []),
        (" \n\t ", []),
        ("1 2 3 4 5", []),
    ],
)
def test_bad_input(tekst, woorden):
    assert gevonden(tekst) == woorden


def test_a_text_over_the_limit_is_held_unread():
    tekst = "a" * (MAX_BYTES + 1)
    assert toetser().toets(tekst) == [Hit(0, len(tekst), Kind.INDIRECT, "te_lang")]
    assert toetser().toets("é" * (MAX_BYTES // 2 + 1))[0].recogniser == "te_lang"


LANG = (
    "a",
    "Jan ",
    "1",
    "1 ",
    "A.",
    "a_",
    "J a n ",
    "@",
    "0-",
    "(3, ",
    "van de ",
    "é\u200b",
    "straat 1 ",
    "B. ",
    "x@",
    "een ",
)


@pytest.mark.veel_vormen
@pytest.mark.parametrize("stuk", LANG)
def test_a_line_as_long_as_may_be_takes_seconds_at_most(stuk):
    tekst = (stuk * MAX_BYTES)[: MAX_BYTES // len(stuk.encode()) * len(stuk) // 2]
    begin = time.process_time()
    toetser().toets(tekst)
    assert time.process_time() - begin < 20


def test_a_line_of_a_megabyte_is_no_work():
    assert gehouden("Fatima belde. " * 75_000)
    assert kosten_van(lambda: gehouden("Fatima belde. " * 75_000)) < 1


@settings(max_examples=300)
@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("Jan deB. 1209-@\n\u200b'")), max_size=120))
def test_any_text_gives_findings_inside_it_in_order_and_apart(tekst):
    vorige = 0
    for een in toetser().toets(tekst):
        assert vorige <= een.begin < een.end <= len(tekst)
        vorige = een.end


def test_what_is_allowed_passes_and_only_that():
    eigen = Toetser(["Stichting Jansen Zorg", "Hoorn"])
    tekst = "Stichting Jansen Zorg in Hoorn meldt dat Jansen weg is."
    assert [tekst[een.begin : een.end] for een in eigen.toets(tekst)] == ["Jansen"]


def ontwikkelset() -> list[dict]:
    return [json.loads(regel) for bestand in ONTWIKKEL for regel in bestand.read_text("utf-8").splitlines()]


def test_the_development_set_meets_the_goals():
    teksten = ontwikkelset()
    uit = measure(teksten, toetser())
    assert len(teksten) >= 500
    assert uit.held / uit.identifying >= 0.97, table(uit)
    assert uit.clean_held / uit.clean <= 0.10, table(uit)
    for soort in ("bsn", "iban", "phone", "plate", "parket", "pv", "vnr", "id", "email", "dob", "postcode"):
        assert uit.found[soort] == uit.spans[soort], soort


def test_the_texts_of_another_hand_stay_held():
    teksten = [json.loads(regel) for regel in DERDE_HAND.read_text("utf-8").splitlines()]
    uit = measure(teksten, toetser())
    assert len(teksten) == 200
    assert uit.held / uit.identifying >= 0.98, table(uit)
    assert uit.clean_held / uit.clean <= 0.05, table(uit)
    for soort in ("bsn", "iban", "phone", "plate", "parket", "pv", "vnr", "id", "email", "dob", "postcode", "age"):
        assert uit.found[soort] == uit.spans[soort], soort


def test_every_span_of_the_development_set_lies_in_its_text():
    for een in ontwikkelset():
        for plek in een["spans"]:
            assert 0 <= plek["start"] < plek["end"] <= len(een["text"])
            assert plek["kind"] in set(Kind)


def test_the_measuring_command_prints_a_table():
    gezegd = subprocess.run(
        [sys.executable, "-m", "bot.privacy.meet", *map(str, ONTWIKKEL)], capture_output=True, text=True, check=True
    )
    assert "identifying texts held" in gezegd.stdout
    assert "precision" in gezegd.stdout


def test_the_first_guard_of_a_process_is_there_quickly_and_small():
    bron = (
        "import resource, time; a = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss; t = time.process_time()\n"
        "from bot.privacy.toetser import Toetser; Toetser().toets('Rustige week.')\n"
        "b = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss; print(time.process_time() - t, (b - a) / 1024)"
    )
    gezegd = subprocess.run([sys.executable, "-c", bron], capture_output=True, text=True, check=True)
    seconden, mib = map(float, gezegd.stdout.split())
    assert seconden < 3  # on a quiet machine well under one
    assert mib < 110
