"""Who is away on a day, and who stands in."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from commands.domain.afwezigheid import Afwezigen, Afwezigheid
from commands.domain.beleid import Beleid

OP = datetime(2026, 11, 3, 9, tzinfo=UTC)


def weg(wie: str, *, tot: date = date(2026, 12, 11), vanaf: date = date(2026, 12, 1), vervanger: str | None = None):
    return Afwezigheid(persoon_id=wie, vanaf=vanaf, tot=tot, vervanger=vervanger, gemeld_op=OP)


@pytest.mark.parametrize(
    ("dag", "afwezig"),
    [
        (date(2026, 11, 30), False),
        (date(2026, 12, 1), True),
        (date(2026, 12, 11), True),
        (date(2026, 12, 12), False),
    ],
)
def test_both_ends_belong_to_it(dag, afwezig):
    assert Afwezigen([weg("p")], dag).is_weg("p") is afwezig


def test_somebody_comes_back_on_the_first_working_day_after_it():
    assert weg("p").terug_op(Beleid()) == date(2026, 12, 14)
    assert weg("p").terug_op(Beleid(vrije_dagen=frozenset({date(2026, 12, 14)}))) == date(2026, 12, 15)


def test_the_substitute_stands_in_where_they_belong_and_nowhere_else():
    afwezigen = Afwezigen([weg("p", vervanger="q")], date(2026, 12, 2))

    assert afwezigen.vervanger("p", {"p", "q"}) == "q"
    assert afwezigen.vervanger("p", {"p"}) is None
    assert afwezigen.vervanger("q", {"p", "q"}) is None


def test_a_substitute_who_is_away_hands_on_to_theirs():
    afwezigen = Afwezigen([weg("p", vervanger="q"), weg("q", vervanger="r")], date(2026, 12, 2))

    assert afwezigen.vervanger("p", {"q", "r"}) == "r"


@pytest.mark.parametrize("van_q", [None, "p", "q"])
def test_nobody_stands_in_when_the_last_is_away_or_it_runs_in_a_circle(van_q):
    afwezigen = Afwezigen([weg("p", vervanger="q"), weg("q", vervanger=van_q)], date(2026, 12, 2))

    assert afwezigen.vervanger("p", {"p", "q"}) is None


def test_the_substitute_is_asked_again_when_they_are_back():
    alle = [weg("p", vervanger="q"), weg("q", tot=date(2026, 12, 4))]

    assert Afwezigen(alle, date(2026, 12, 7)).vervanger("p", {"q"}) == "q"


@pytest.mark.parametrize(
    ("vanaf", "tot", "samen"),
    [
        (date(2026, 11, 1), date(2026, 11, 30), False),
        (date(2026, 11, 1), date(2026, 12, 1), True),
        (date(2026, 12, 11), date(2026, 12, 20), True),
        (date(2026, 12, 12), date(2026, 12, 20), False),
    ],
)
def test_days_in_common(vanaf, tot, samen):
    assert weg("p").overlapt(vanaf, tot) is samen


def test_whoever_a_program_named_does_not_stand_in() -> None:
    afwezigen = Afwezigen([replace(weg("p", vervanger="q"), uit_post=True)], date(2026, 12, 2))

    assert afwezigen.is_weg("p")
    assert afwezigen.vervanger("p", {"q"}) is None
