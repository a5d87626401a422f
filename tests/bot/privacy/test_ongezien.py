"""Sets that were unseen when they were measured, once each (README). The models learned from all but the last by now.

No change may lose what is held.
"""

import hashlib
import json
from pathlib import Path

import pytest

from bot.privacy.meet import measure, table
from bot.privacy.model.labelled import labelled, placed
from tests.bot.privacy.hulp import toetser

ONGEZIEN = Path(__file__).parent / "teksten" / "ongezien.jsonl"


def test_of_the_first_unseen_set_the_guard_holds_what_it_held():
    teksten = [json.loads(regel) for regel in ONGEZIEN.read_text(encoding="utf-8").splitlines()]

    gemeten = measure(teksten, toetser())

    assert len(teksten) == gemeten.identifying + gemeten.clean == 220
    assert gemeten.held / gemeten.identifying >= 0.97
    assert gemeten.clean_held / gemeten.clean <= 0.02


@pytest.mark.parametrize(
    ("set_", "direct", "direct_held", "pointing_held", "clean_held"),
    [
        ("ongezien_2", 152, 140, 57, 3),
        ("ongezien_3", 170, 165, 59, 5),
        ("ongezien_4", 170, 169, 58, 4),
        ("ongezien_5", 150, 149, 48, 2),
        ("ongezien_6", 150, 150, 49, 2),
        ("ongezien_7", 249, 246, 63, 13),
        ("ongezien_8", 230, 227, 69, 2),
        ("ongezien_9", 230, 225, 62, 15),
    ],
)
def test_each_later_set_is_the_one_whose_hash_was_kept_and_holds_what_the_readme_says(
    set_: str, direct: int, direct_held: int, pointing_held: int, clean_held: int
) -> None:
    bestand = ONGEZIEN.with_name(f"{set_}.jsonl")
    gemeten = measure(list(labelled(bestand)), toetser())

    som = hashlib.sha256(bestand.read_bytes()).hexdigest()
    assert bestand.with_suffix(".sha256").read_text() == f"{som}  {bestand.name}\n"
    assert gemeten.identifying - gemeten.pointing == direct
    assert gemeten.held - gemeten.pointing_held >= direct_held, table(gemeten)
    assert gemeten.pointing_held >= pointing_held, table(gemeten)
    assert gemeten.clean_held <= clean_held, table(gemeten)


@pytest.mark.parametrize("set_", ["ongezien_7", "ongezien_8"])
def test_of_each_text_that_told_no_places_the_places_are_told_beside_it(set_: str) -> None:
    bestand = ONGEZIEN.with_name(f"{set_}.jsonl")

    for zonder, met in zip(labelled(bestand), placed(bestand), strict=True):
        plekken = [met["text"][plek["start"] : plek["end"]] for plek in met["spans"]]
        if zonder["spans"] and zonder["spans"][0]["kind"] != "indirect":
            assert plekken, met["id"]
            assert all(plek == plek.strip() != "" for plek in plekken), met["id"]
            assert plekken != [met["text"]] or met["text"].count(" ") < 3, met["id"]
        else:
            assert met["spans"] == zonder["spans"], met["id"]
