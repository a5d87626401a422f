"""Sets that were unseen when they were measured, once each (README). Models learn from all but the eighth by now; no
change may lose what is held.
"""

import hashlib
import json
from pathlib import Path

from bot.privacy.meet import measure
from bot.privacy.model.labelled import labelled
from tests.bot.privacy.hulp import toetser

ONGEZIEN = Path(__file__).parent / "teksten" / "ongezien.jsonl"
TWEEDE = ONGEZIEN.with_name("ongezien_2.jsonl")
DERDE = ONGEZIEN.with_name("ongezien_3.jsonl")
VIERDE = ONGEZIEN.with_name("ongezien_4.jsonl")
VIJFDE = ONGEZIEN.with_name("ongezien_5.jsonl")
ZESDE = ONGEZIEN.with_name("ongezien_6.jsonl")
ZEVENDE = ONGEZIEN.with_name("ongezien_7.jsonl")
ACHTSTE = ONGEZIEN.with_name("ongezien_8.jsonl")


def test_of_the_first_unseen_set_the_guard_holds_what_it_held():
    teksten = [json.loads(regel) for regel in ONGEZIEN.read_text(encoding="utf-8").splitlines()]

    gemeten = measure(teksten, toetser())

    assert len(teksten) == gemeten.identifying + gemeten.clean == 220
    assert gemeten.held / gemeten.identifying >= 0.97
    assert gemeten.clean_held / gemeten.clean <= 0.02


def test_the_second_unseen_set_is_the_one_whose_hash_was_kept_and_holds_what_the_readme_says():
    inhoud = TWEEDE.read_bytes()
    gemeten = measure([json.loads(regel) for regel in inhoud.decode().splitlines()], toetser())

    assert TWEEDE.with_suffix(".sha256").read_text() == f"{hashlib.sha256(inhoud).hexdigest()}  {TWEEDE.name}\n"
    assert gemeten.identifying - gemeten.pointing == 152
    assert gemeten.held - gemeten.pointing_held >= 140
    assert gemeten.pointing_held >= 57
    assert gemeten.clean_held <= 3


def test_the_third_unseen_set_is_the_one_whose_hash_was_kept_and_holds_what_the_readme_says():
    inhoud = DERDE.read_bytes()
    gemeten = measure([json.loads(regel) for regel in inhoud.decode().splitlines()], toetser())

    assert DERDE.with_suffix(".sha256").read_text() == f"{hashlib.sha256(inhoud).hexdigest()}  {DERDE.name}\n"
    assert gemeten.identifying - gemeten.pointing == 170
    assert gemeten.held - gemeten.pointing_held >= 165
    assert gemeten.pointing_held >= 59
    assert gemeten.clean_held <= 5


def test_the_fourth_unseen_set_is_the_one_whose_hash_was_kept_and_holds_what_the_readme_says():
    gemeten = measure(list(labelled(VIERDE)), toetser())

    som = hashlib.sha256(VIERDE.read_bytes()).hexdigest()
    assert VIERDE.with_suffix(".sha256").read_text() == f"{som}  {VIERDE.name}\n"
    assert gemeten.identifying - gemeten.pointing == 170
    assert gemeten.held - gemeten.pointing_held >= 169
    assert gemeten.pointing_held >= 58
    assert gemeten.clean_held <= 4


def test_the_fifth_unseen_set_is_the_one_whose_hash_was_kept_and_holds_what_the_readme_says():
    gemeten = measure(list(labelled(VIJFDE)), toetser())

    som = hashlib.sha256(VIJFDE.read_bytes()).hexdigest()
    assert VIJFDE.with_suffix(".sha256").read_text() == f"{som}  {VIJFDE.name}\n"
    assert gemeten.identifying - gemeten.pointing == 150
    assert gemeten.held - gemeten.pointing_held >= 149
    assert gemeten.pointing_held >= 48
    assert gemeten.clean_held <= 2


def test_the_sixth_unseen_set_is_the_one_whose_hash_was_kept_and_holds_what_the_readme_says():
    gemeten = measure(list(labelled(ZESDE)), toetser())

    som = hashlib.sha256(ZESDE.read_bytes()).hexdigest()
    assert ZESDE.with_suffix(".sha256").read_text() == f"{som}  {ZESDE.name}\n"
    assert gemeten.identifying - gemeten.pointing == 150
    assert gemeten.held - gemeten.pointing_held >= 150
    assert gemeten.pointing_held >= 49
    assert gemeten.clean_held <= 2


def test_the_seventh_unseen_set_is_the_one_whose_hash_was_kept_and_holds_what_the_readme_says():
    gemeten = measure(list(labelled(ZEVENDE)), toetser())

    som = hashlib.sha256(ZEVENDE.read_bytes()).hexdigest()
    assert ZEVENDE.with_suffix(".sha256").read_text() == f"{som}  {ZEVENDE.name}\n"
    assert gemeten.identifying - gemeten.pointing == 249
    assert gemeten.held - gemeten.pointing_held >= 239
    assert gemeten.pointing_held >= 63
    assert gemeten.clean_held <= 17


def test_the_eighth_unseen_set_is_the_one_whose_hash_was_kept_and_holds_what_the_readme_says():
    gemeten = measure(list(labelled(ACHTSTE)), toetser())

    som = hashlib.sha256(ACHTSTE.read_bytes()).hexdigest()
    assert ACHTSTE.with_suffix(".sha256").read_text() == f"{som}  {ACHTSTE.name}\n"
    assert gemeten.identifying - gemeten.pointing == 230
    assert gemeten.held - gemeten.pointing_held >= 222
    assert gemeten.pointing_held >= 66
    assert gemeten.clean_held <= 21
