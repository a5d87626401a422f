"""Texts by hands that never saw the rules, measured before anything learned from them (README)."""

import json
from pathlib import Path

import pytest

from bot.privacy.meet import measure, table
from tests.bot.privacy.hulp import toetser

TEKSTEN = Path(__file__).parent / "teksten"


@pytest.mark.parametrize(("hand", "texts", "directly", "clean"), [("hand_a", 320, 184, 6), ("hand_b", 320, 182, 4)])
def test_what_is_held_of_a_hand_stays_held(hand: str, texts: int, directly: int, clean: int) -> None:
    gelezen = [json.loads(regel) for regel in (TEKSTEN / f"{hand}.jsonl").read_text("utf-8").splitlines()]

    uit = measure(gelezen, toetser())

    assert len({een["id"] for een in gelezen}) == texts
    assert uit.held - uit.pointing_held >= directly, table(uit)
    assert uit.clean_held <= clean, table(uit)
