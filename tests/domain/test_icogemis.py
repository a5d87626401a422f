"""When it is asked what a planned meeting lacks."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands.domain.beleid import Beleid
from commands.domain.bijeenkomst import Bijeenkomst, IcoSoort, IcoStand
from commands.domain.icogemis import mist_moment
from commands.domain.werkdagen import is_werkdag, lokale_dag
from tests.domain.kalender import lokaal

NU = lokaal("2026-11-03 10:00")
BELEID = Beleid()


def ico_over(uren: float) -> Bijeenkomst:
    return Bijeenkomst(
        id="i",
        casus_id="c",
        soort=IcoSoort.VERVOLG,
        stand=IcoStand.GEPLAND,
        uid="u",
        gemaakt_op=NU,
        moment=NU + timedelta(hours=uren),
    )


@given(st.floats(min_value=0.1, max_value=24 * 200))
def test_each_question_comes_on_a_working_day_after_the_one_before_and_before_the_meeting(uren):
    ico, nu, keer = ico_over(uren), NU, 1
    gevraagd = []
    while (moment := mist_moment(ico, keer, BELEID, nu)) is not None:
        assert nu < moment.due_at < ico.moment
        assert is_werkdag(lokale_dag(moment.due_at, BELEID), BELEID)
        gevraagd.append(moment.due_at)
        nu, keer = moment.due_at, keer + 1

    assert len(gevraagd) < 20
    if uren > 24 * 7:  # time enough for at least one in the last days
        assert ico.moment - gevraagd[-1] < timedelta(days=6)


def test_one_without_a_moment_is_asked_for_nothing():
    zonder = Bijeenkomst(
        id="i", casus_id="c", soort=IcoSoort.VERVOLG, stand=IcoStand.PEILING, uid="u", gemaakt_op=NU, moment=None
    )
    assert mist_moment(zonder, 1, BELEID, NU) is None


@pytest.mark.parametrize(
    ("begin", "dagen"),
    [
        ("2026-11-03 10:00", ["2026-11-04", "2026-11-06"]),
        ("2026-10-20 10:00", ["2026-10-21", "2026-10-26", "2026-11-02", "2026-11-05", "2026-11-06"]),
    ],
)
def test_it_is_not_asked_on_three_days_in_a_row(begin: str, dagen: list[str]) -> None:
    ico = replace(ico_over(0), moment=lokaal("2026-11-09 10:00"))
    nu, gevraagd = lokaal(begin), []
    while (moment := mist_moment(ico, len(gevraagd) + 1, BELEID, nu)) is not None:
        nu = moment.due_at
        gevraagd.append(lokale_dag(nu, BELEID).isoformat())
    assert gevraagd == dagen
