"""When those who come to a meeting are reminded to prepare it, and when the invitation is enough."""

import pytest

from commands.domain.bijeenkomst import Bijeenkomst, IcoSoort, IcoStand
from commands.domain.vervolg import voorbereid_moment
from commands.domain.werkdagen import lokale_dag
from tests.domain.kalender import een_beleid, lokaal

BELEID = een_beleid()


def ico(soort: IcoSoort) -> Bijeenkomst:
    """On Tuesday 15 December."""
    return Bijeenkomst(
        id="ico",
        casus_id="casus",
        soort=soort,
        stand=IcoStand.GEPLAND,
        uid="uid",
        gemaakt_op=lokaal("2026-11-02 10:00"),
        moment=lokaal("2026-12-15 10:00"),
    )


@pytest.mark.parametrize(
    ("soort", "nu", "uitgenodigd", "dag"),
    [
        (IcoSoort.VERVOLG, "2026-12-03 12:00", True, "2026-12-10"),
        (IcoSoort.VERVOLG, "2026-12-04 12:00", True, "2026-12-10"),
        (IcoSoort.VERVOLG, "2026-12-07 08:00", True, None),  # three working days
        (IcoSoort.VERVOLG, "2026-12-09 12:00", True, None),
        (IcoSoort.VERVOLG, "2026-12-09 12:00", False, "2026-12-10"),  # who was invited before
        (IcoSoort.VERVOLG, "2026-12-10 12:00", False, None),
        (IcoSoort.EERSTE, "2026-12-02 12:00", True, "2026-12-08"),
        (IcoSoort.EERSTE, "2026-12-04 12:00", True, None),
    ],
)
def test_the_reminder_comes_three_working_days_after_the_invitation_or_not(
    soort: IcoSoort, nu: str, uitgenodigd: bool, dag: str | None
) -> None:
    gepland = voorbereid_moment(ico(soort), BELEID, lokaal(nu), uitgenodigd=uitgenodigd)

    assert (None if gepland is None else lokale_dag(gepland.due_at, BELEID).isoformat()) == dag
