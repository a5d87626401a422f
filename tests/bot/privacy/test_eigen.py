"""Kinds that strangers showed: what was held wrongly of the work, and what was missed, each in a dozen ways."""

from pathlib import Path

from bot.privacy.meet import measure, table
from bot.privacy.model.labelled import labelled
from tests.bot.privacy.hulp import toetser

TEKSTEN = Path(__file__).parent / "teksten" / "eigen_3.jsonl"
VIERDE = TEKSTEN.with_name("eigen_4.jsonl")


def test_of_the_third_own_set_the_guard_holds_what_it_held_and_lets_the_work_pass():
    uit = measure(list(labelled(TEKSTEN)), toetser())

    assert (uit.identifying, uit.clean) == (167, 159)
    assert uit.held >= 160, table(uit)
    assert uit.clean_held <= 2, table(uit)


def test_of_the_fourth_own_set_the_guard_holds_what_it_held_and_lets_the_work_pass():
    uit = measure(list(labelled(VIERDE)), toetser())

    assert (uit.identifying, uit.clean) == (203, 180)
    assert uit.held >= 197, table(uit)
    assert uit.clean_held <= 3, table(uit)


def test_of_the_fifth_own_set_and_the_half_kept_aside_it_holds_what_it_held():
    half = measure(list(labelled(TEKSTEN.with_name("eigen_5.jsonl"))), toetser())
    apart = measure(list(labelled(TEKSTEN.with_name("eigen_5_apart.jsonl"))), toetser())

    assert (half.identifying, half.clean, apart.identifying, apart.clean) == (75, 77, 75, 78)
    assert half.held >= 74, table(half)
    assert half.clean_held <= 3, table(half)
    assert apart.held >= 71, table(apart)
    assert apart.clean_held <= 6, table(apart)


def test_of_the_hard_ones_of_the_sixth_and_the_seventh_it_holds_what_it_held():
    zesde = measure(list(labelled(TEKSTEN.with_name("eigen_6.jsonl"))), toetser())
    zevende = measure(list(labelled(TEKSTEN.with_name("eigen_7.jsonl"))), toetser())

    assert (zesde.identifying, zesde.clean, zevende.identifying, zevende.clean) == (220, 330, 300, 300)
    assert zesde.held >= 198, table(zesde)
    assert zesde.clean_held <= 28, table(zesde)
    assert zevende.held >= 294, table(zevende)
    assert zevende.clean_held <= 8, table(zevende)
