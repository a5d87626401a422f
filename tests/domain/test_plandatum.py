"""By when it must be done, in the words of a plan."""

from datetime import date

import pytest

from commands.domain.afstemmingsplan import VraagSoort
from tests.domain.test_planlezing import actie, lees, ruw


@pytest.mark.parametrize(
    "uiterlijk",
    [
        *("z.s.m.", "zo snel mogelijk", "doorlopend", "Bij het volgende overleg", "n.t.b.", "begin december"),
        *("na de kerst", "doorlopend, evaluatie 12 november", "elke 2 weken", "wekelijks op maandag", "in overleg"),
    ],
)
def test_words_without_a_day_are_told_but_do_not_block(uiterlijk: str) -> None:
    plan = lees(ruw(acties=(actie(uiterlijk=uiterlijk),)))
    assert [(vraag.soort, vraag.waarde) for vraag in plan.vragen] == [(VraagSoort.DATUM_ZONDER_DAG, uiterlijk)]
    assert plan.acties[0].uiterlijk is None
    assert plan.vrij_te_geven


@pytest.mark.parametrize(
    ("uiterlijk", "dag"),
    [
        ("week 51", date(2026, 12, 18)),
        ("in week 51", date(2026, 12, 18)),
        ("wk. 46", date(2026, 11, 13)),
        ("v\u00f3\u00f3r oud en nieuw", date(2026, 12, 31)),
        ("uiterlijk voor de kerst", date(2026, 12, 24)),
        ("eind volgende week", date(2026, 11, 13)),
        ("z.s.m., uiterlijk 16 november", date(2026, 11, 16)),
        ("zsm (uiterlijk 16/11)", date(2026, 11, 16)),
        ("zo snel mogelijk, maar uiterlijk week 47", date(2026, 11, 20)),
    ],
)
def test_the_day_in_the_words_of_a_secretary_is_read(uiterlijk: str, dag: date) -> None:
    plan = lees(ruw(acties=(actie(uiterlijk=uiterlijk),)))
    assert (plan.vragen, plan.acties[0].uiterlijk) == ((), dag)
