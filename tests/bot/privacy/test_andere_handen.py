"""Texts by hands that never saw the rules, measured before anything learned from them (README)."""

from pathlib import Path

import pytest

from bot.privacy.meet import measure, table
from bot.privacy.model.labelled import labelled
from tests.bot.privacy.hulp import toetser

TEKSTEN = Path(__file__).parent / "teksten"


@pytest.mark.parametrize(
    ("hand", "texts", "directly", "pointing", "clean"),
    [("hand_a", 320, 185, 1, 6), ("hand_b", 320, 184, 2, 2), ("hand_c", 420, 88, 150, 1)],
)
def test_what_is_held_of_a_hand_stays_held(hand: str, texts: int, directly: int, pointing: int, clean: int) -> None:
    gelezen = list(labelled(TEKSTEN / f"{hand}.jsonl"))

    uit = measure(gelezen, toetser())

    assert len({een["id"] for een in gelezen}) == texts
    assert uit.held - uit.pointing_held >= directly, table(uit)
    assert uit.pointing_held >= pointing, table(uit)
    assert uit.clean_held <= clean, table(uit)
