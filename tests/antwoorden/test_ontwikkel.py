"""The figures of the texts by which the reading was made: never a wrong state, and not worse than they were."""

from pathlib import Path

from tests.antwoorden.meet import meet, tabel
from tests.antwoorden.rij import lees_rijen

TEKSTEN = sorted(Path(__file__).parent.glob("ontwikkel-*.jsonl"))
BODEM = 0.97
"""Right, or asked with the right question; the guard left out, for it holds words and not states."""


async def test_what_people_write_reaches_the_point_or_is_asked_and_never_sets_a_wrong_state() -> None:
    uit = await meet(lees_rijen(TEKSTEN))

    gezien = uit.alle
    assert gezien["wrong"] == 0, "\n".join(een for een in uit.fout if "wrong" in een)
    assert (gezien["right"] + gezien["asked"]) / gezien.total() >= BODEM, tabel(uit)
