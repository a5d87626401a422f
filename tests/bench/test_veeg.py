"""The row `sweep` fills its databases as the tables are now, and sweeps them; how quick it is, the bench tells."""

import pytest

from tests.bench.databases import POSTGRESQL, SQLITE
from tests.bench.veeg import meet_op


@pytest.mark.parametrize("soort", [SQLITE, pytest.param(POSTGRESQL, marks=pytest.mark.servers)])
async def test_a_small_past_and_a_larger_one_are_filled_and_swept(soort: str) -> None:
    gezegd: list[str] = []

    [uitslag] = await meet_op(soort, gezegd.append, {"klein": 3_100, "groter": 3_200}, rondes=2)

    assert uitslag.name == f"sweep groter {soort}"
    assert [regel.split(" points")[0] for regel in gezegd[:2]] == [f"{soort}: klein", f"{soort}: groter"]
