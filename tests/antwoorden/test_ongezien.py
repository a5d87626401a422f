"""The honest measure: replies of another hand, never shown to who makes the rules. Do not look at single misses."""

from pathlib import Path

import pytest

from tests.antwoorden.meet import meet, tabel
from tests.antwoorden.rij import lees_rijen

BODEM = 0.85


@pytest.mark.lang
async def test_on_unseen_replies_as_many_reach_the_point_as_the_readme_says_and_no_state_is_wrong() -> None:
    uit = await meet(lees_rijen([Path(__file__).parent / "ongezien.jsonl"]))

    gezien = uit.alle
    assert gezien.total() == 150
    assert gezien["wrong"] == 0
    assert (gezien["right"] + gezien["asked"]) / gezien.total() >= BODEM, tabel(uit)
