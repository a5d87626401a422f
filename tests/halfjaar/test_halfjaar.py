"""Eight weeks of twenty casussen: what must hold whatever people do. `deploy/halfjaar` plays half a year of it."""

import json
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest

from tests.halfjaar.boek import Boek
from tests.halfjaar.meting import cijfers, invarianten
from tests.halfjaar.speel import Opdracht, speel

pytestmark = pytest.mark.breed
SEED = "48213/0"
KORT = Opdracht("7/0", 3, 3)


@pytest.fixture(scope="module")
def boeken() -> Iterator[list[Boek]]:
    """The twenty casussen, and three casussen twice, each in a process of its own."""
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as kring:
        yield list(kring.map(speel, [Opdracht(SEED, 20, 8), KORT, KORT]))


def test_what_must_always_hold_holds(boeken: list[Boek]) -> None:
    rijen = [een for een in invarianten(cijfers(boeken[:1])) if een.altijd]

    assert len(rijen) == 8
    assert [(een.naam, een.gemeten) for een in rijen if not een.goed] == [], boeken[0].fouten


def test_people_were_busy(boeken: list[Boek]) -> None:
    uit = cijfers(boeken[:1])

    assert (uit["casussen"], uit["mensen"]) == (20, 44)
    assert uit["geschreven"] > 200
    assert uit["punten_over_tijd"] > 10
    assert all(uit["klassen"].get(een, 0) > 10 for een in ("vraag", "plan", "gesprek", "ontvangst"))


def test_the_same_seed_gives_the_same_figures_byte_for_byte(boeken: list[Boek]) -> None:
    een, ander = (json.dumps(cijfers([boek]), sort_keys=True) for boek in boeken[1:])

    assert een == ander
    assert boeken[1].regels == boeken[2].regels
