"""When a failed delivery is tried again (SOURCES: C33), and when it is given up."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands.domain.bezorging import GEDULD, MINSTENS, volgende_poging

BEGIN = datetime(2026, 11, 2, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("pogingen", "gevraagd", "wacht"),
    [
        (0, 0, 5),
        (1, 0, 10),
        (2, 0, 20),
        (3, 0, 40),
        (9, 0, 2560),
        (10, 0, 3600),
        (10_000, 0, 3600),
        (-1, 0, 5),
        (0, 4, 5),
        (0, 90, 90),
        (3, 7200, 7200),
        (0, -1, 5),
        (0, float("nan"), 5),
    ],
)
def test_waiting_doubles_to_an_hour_and_honours_the_server(pogingen, gevraagd, wacht):
    assert volgende_poging(pogingen, BEGIN, gevraagd, BEGIN) == BEGIN + timedelta(seconds=wacht)


def test_the_last_try_is_made_when_the_patience_ends_and_then_it_is_given_up():
    bijna = BEGIN + GEDULD - timedelta(minutes=1)
    assert volgende_poging(40, bijna, 0, BEGIN) == BEGIN + GEDULD
    assert volgende_poging(41, BEGIN + GEDULD, 0, BEGIN) is None


@pytest.mark.parametrize("dagen", [5, 6, 400])
def test_what_lay_waiting_for_days_before_anybody_could_try_still_gets_its_tries(dagen):
    nu, pogingen = BEGIN + timedelta(days=dagen), 0
    begin = nu
    while (volgende := volgende_poging(pogingen, nu, 0, BEGIN)) is not None:
        assert volgende > nu
        nu, pogingen = volgende, pogingen + 1
    assert pogingen == MINSTENS
    assert nu - begin >= timedelta(hours=1)


@pytest.mark.parametrize("gevraagd", [1e12, float("inf")])
def test_a_server_that_asks_for_ages_gets_one_last_try(gevraagd):
    assert volgende_poging(0, BEGIN, gevraagd, BEGIN) == BEGIN + GEDULD


def test_a_server_that_stays_away_is_tried_some_130_times_in_five_days():
    nu, pogingen = BEGIN, 0
    while (volgende := volgende_poging(pogingen, nu, 0, BEGIN)) is not None:
        nu, pogingen = volgende, pogingen + 1
    assert nu == BEGIN + GEDULD
    assert 125 <= pogingen <= 135


@given(
    pogingen=st.integers(0, 10_000),
    verstreken=st.timedeltas(timedelta(0), timedelta(days=10)),
    gevraagd=st.floats(),
)
def test_a_next_try_lies_ahead_and_within_the_patience(pogingen, verstreken, gevraagd):
    nu = BEGIN + verstreken
    volgende = volgende_poging(pogingen, nu, gevraagd, BEGIN)
    if verstreken >= GEDULD and pogingen >= MINSTENS:
        assert volgende is None
    else:
        assert volgende is not None
        assert nu < volgende <= max(nu, BEGIN) + GEDULD
        assert verstreken >= GEDULD or volgende <= BEGIN + GEDULD
