"""The honest measure: texts of another hand, never shown to who makes the rules. Do not look at single misses here."""

import json
from pathlib import Path

from bot.privacy.meet import measure
from tests.bot.privacy.hulp import toetser

ONGEZIEN = Path(__file__).parent / "teksten" / "ongezien.jsonl"


def test_on_unseen_texts_the_guard_holds_as_much_as_the_readme_says():
    teksten = [json.loads(regel) for regel in ONGEZIEN.read_text(encoding="utf-8").splitlines()]

    gemeten = measure(teksten, toetser())

    assert len(teksten) == gemeten.identifying + gemeten.clean == 220
    assert gemeten.held / gemeten.identifying >= 0.93
    assert gemeten.clean_held / gemeten.clean <= 0.10
