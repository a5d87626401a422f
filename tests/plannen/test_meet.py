"""The reading of plans in layouts of real secretaries stays at least this good, and nothing of it is silently wrong."""

from tests.plannen import ongezien
from tests.plannen.meet import PLANNEN, deel_goed, meet

HANDEN = {"brief", "notulen", "tabellen"}


async def test_plans_of_real_secretaries_are_read_at_least_this_well() -> None:
    assert {plan.hand for plan in PLANNEN} == HANDEN
    alle = (await meet()).alle
    assert alle["wrong"] == 0
    assert deel_goed(alle) >= 0.968


async def test_plans_of_a_hand_that_was_not_built_on_are_read_at_least_this_well() -> None:
    alle = (await meet(ongezien.PLANNEN)).alle
    assert alle["wrong"] == 0
    assert deel_goed(alle) >= 0.74
