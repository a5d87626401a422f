"""Kinds that strangers showed: what was held wrongly of the work, and what was missed, each in a dozen ways."""

from pathlib import Path

from bot.privacy.meet import measure, table
from bot.privacy.model.labelled import labelled
from tests.bot.privacy.hulp import toetser

TEKSTEN = Path(__file__).parent / "teksten" / "eigen_3.jsonl"


def test_of_the_third_own_set_the_guard_holds_what_it_held_and_lets_the_work_pass():
    uit = measure(list(labelled(TEKSTEN)), toetser())

    assert (uit.identifying, uit.clean) == (167, 159)
    assert uit.held >= 155, table(uit)
    assert uit.clean_held <= 4, table(uit)
