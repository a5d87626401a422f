"""The row `sweep` fills its databases as the tables are now, and sweeps them; how quick it is, the bench tells."""

from tests.bench.databases import SQLITE
from tests.bench.veeg import meet_op


async def test_a_small_past_and_a_larger_one_are_filled_and_swept() -> None:
    gezegd: list[str] = []

    [uitslag] = await meet_op(SQLITE, gezegd.append, {"klein": 3_100, "groter": 3_200}, rondes=2)

    assert uitslag.name == f"sweep groter {SQLITE}"
    assert [regel.split(" points")[0] for regel in gezegd[:2]] == [f"{SQLITE}: klein", f"{SQLITE}: groter"]
