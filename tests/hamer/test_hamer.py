"""`serve` is killed at random and at the named steps, on each database: nothing is lost, nothing is done twice.

Four times each time; the long tests kill twenty times on each database.
"""

import random
from typing import Any

import pytest

from bot.loops.breakpoint import STEPS
from tests.hamer.slagen import KLOK
from tests.hamer.smeden import als_tekst, hamer

pytestmark = [pytest.mark.servers, pytest.mark.root]
RONDES, KORT = 20, 4
SEED = 48213
"""The same dice each time, so that only the bot can make a difference; `deploy/hamer` takes any other."""
Uitslag = dict[str, Any]


@pytest.fixture(scope="module")
async def kort(tmp_path_factory: pytest.TempPathFactory) -> Uitslag:
    """The figures of a few kills on SQLite."""
    return await _slag("sqlite", tmp_path_factory, KORT)


@pytest.fixture(scope="module")
async def op_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Uitslag:
    """The figures on SQLite."""
    return await _slag("sqlite", tmp_path_factory)


@pytest.fixture(scope="module")
async def op_postgresql(tmp_path_factory: pytest.TempPathFactory) -> Uitslag:
    """The figures on PostgreSQL."""
    return await _slag("postgresql", tmp_path_factory)


async def _slag(soort: str, mappen: pytest.TempPathFactory, rondes: int = RONDES) -> Uitslag:
    """What comes last on the one database comes first on the other, so that each step is reached on one of them.

    The steps of the clock come first on both: they wait for the end of a day, which may take some rounds.
    """
    volgorde = random.Random(SEED).sample(STEPS, len(STEPS))[:: 1 if soort == "sqlite" else -1]
    volgorde.sort(key=lambda stap: not stap.startswith(KLOK))
    map_ = mappen.mktemp(f"hamer-{soort}")
    return await hamer(map_, soort=soort, rondes=rondes, seed=SEED, zeg=print, volgorde=volgorde)


def test_killed_a_few_times_it_loses_nothing_and_does_nothing_twice(kort):
    assert (kort["kills"], kort["goed"]) == (KORT, True), als_tekst(kort)
    assert min(kort["put_in"], kort["reminders"]) > 0, als_tekst(kort)


@pytest.mark.lang
def test_killed_twenty_times_on_sqlite_it_loses_nothing_and_does_nothing_twice(op_sqlite):
    assert (op_sqlite["kills"], op_sqlite["goed"]) == (RONDES, True), als_tekst(op_sqlite)
    assert min(op_sqlite["put_in"], op_sqlite["reminders"]) > 0, als_tekst(op_sqlite)


@pytest.mark.lang
def test_killed_twenty_times_on_postgresql_it_loses_nothing_and_does_nothing_twice(op_postgresql):
    assert (op_postgresql["kills"], op_postgresql["goed"]) == (RONDES, True), als_tekst(op_postgresql)
    assert min(op_postgresql["put_in"], op_postgresql["reminders"]) > 0, als_tekst(op_postgresql)


@pytest.mark.lang
def test_each_step_of_the_flow_was_a_place_to_die(op_sqlite, op_postgresql):
    gehaald = {*op_sqlite["killed_at"], *op_postgresql["killed_at"]}

    assert set(STEPS) - gehaald == set(), [op_sqlite["not_reached"], op_postgresql["not_reached"]]
