"""Asked again, ever less often: one rule for all that waits for a person."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from commands.domain.herhaling import HOOGSTENS, herhaaldag, tussentijd
from commands.domain.termijnen import nieuwplan_dag, plan_bij_manager, plan_blijft_dag, vraag_dag, wacht_dag
from commands.domain.werkdagen import werkdagen_tussen
from tests.domain.kalender import een_beleid

BELEID = een_beleid()
DAG = date(2026, 11, 3)


@pytest.mark.parametrize(
    ("begin", "tijden"),
    [
        ((1, 2, 4), [1, 2, 4, 8, 16, 20, 20]),
        ((2, 3, 2, 5), [2, 3, 2, 5, 10, 20, 20]),
        ((3,), [3, 6, 12, 20, 20, 20, 20]),
    ],
)
def test_the_time_between_two_questions_doubles_up_to_four_weeks(begin, tijden):
    assert [tussentijd(keer, begin) for keer in range(1, 8)] == tijden


def test_a_longest_time_of_its_own_counts_from_the_first_question_on():
    assert [tussentijd(keer, (3, 5), 4) for keer in range(1, 5)] == [3, 4, 4, 4]


@pytest.mark.parametrize("dag", [wacht_dag, vraag_dag, nieuwplan_dag], ids=["text", "question", "new plan"])
def test_it_never_ends_and_is_asked_fewer_than_twelve_times_in_half_a_year(dag):
    dagen = [dag(DAG, keer, BELEID) for keer in range(1, 40)]

    assert dagen == sorted(set(dagen))
    assert sum(een <= DAG + timedelta(weeks=26) for een in dagen) < 12
    assert max(werkdagen_tussen(een, ander, BELEID) for een, ander in pairwise(dagen)) == HOOGSTENS


def test_the_day_counts_from_the_beginning_and_not_from_a_question_that_came_late():
    assert herhaaldag(DAG, 3, (1, 2, 4), BELEID) == date(2026, 11, 12)


def test_for_a_plan_that_is_late_somebody_was_asked_in_the_last_week():
    dagen = [DAG]
    for keer in range(1, 8):
        dagen.append(plan_blijft_dag(dagen[-1], keer, BELEID))

    assert [werkdagen_tussen(een, ander, BELEID) for een, ander in pairwise(dagen)] == [1, 2, 4, 5, 5, 5, 5]
    assert [keer for keer in range(8) if plan_bij_manager(keer)] == [0, 3, 6]
