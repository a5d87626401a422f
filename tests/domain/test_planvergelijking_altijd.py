"""What holds for every two plans that are compared."""

import random
from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from commands.domain.planvergelijking import vergelijk
from commands.domain.planverschil import Planpunt, met_nummers
from tests.domain.planpunten import DAG, loop

_WOORDEN = st.sampled_from(["belt", "de", "huisarts", "school", "woning", "zoekt", "met", "regelt", "geld", "weekt"])
_WAT = st.lists(_WOORDEN, min_size=1, max_size=5).map(" ".join)
_PUNT = st.builds(
    Planpunt,
    nummer=st.integers(1, 12),
    wat=_WAT,
    wie=st.sampled_from([("ggz",), ("politie",), ("ggz", "politie"), ()]),
    uiterlijk=st.one_of(st.none(), st.integers(0, 30).map(lambda dagen: DAG + timedelta(days=dagen))),
    keuze=st.one_of(st.none(), st.none(), st.integers(0, 12)),
)
_PLAN = st.lists(_PUNT, max_size=8, unique_by=lambda een: een.nummer)
_ZONDER_KEUZE = _PLAN.map(lambda plan: [replace(een, keuze=None) for een in plan])


@st.composite
def lopend(draw):
    """A running plan, bent by hand in all ways."""
    uit = []
    for een in draw(_ZONDER_KEUZE):
        vervallen = draw(st.booleans())
        uit.append(
            loop(
                een,
                met_de_hand=draw(st.booleans()),
                wat=draw(st.one_of(st.just(een.wat), _WAT)),
                voorbij=vervallen or draw(st.booleans()),
                vervallen=vervallen,
            )
        )
    return uit


@given(_ZONDER_KEUZE)
def test_a_plan_compared_with_itself_gives_nothing(plan):
    uit = vergelijk([loop(een) for een in plan], plan)

    assert uit.leeg
    assert not uit.onbekend
    assert [paar.oud.nummer for paar in uit.gelijk] == sorted(een.nummer for een in plan)


@given(lopend(), _PLAN)
def test_each_old_and_each_new_one_stands_in_one_class(loopt, nieuw):
    uit = vergelijk(loopt, nieuw)

    paren = [*uit.gelijk, *uit.gewijzigd]
    oud = [*(paar.oud for paar in paren), *uit.betwijfeld, *uit.weg, *uit.eigen, *uit.voorbij]
    assert sorted(een.nummer for een in oud) == sorted(een.nummer for een in loopt)
    van_nieuw = [*(paar.nieuw for paar in paren), *uit.nieuw, *(een.nieuw for een in uit.twijfel)]
    assert sorted(een.nummer for een in van_nieuw) == sorted(een.nummer for een in nieuw)


@given(lopend(), _PLAN, st.integers())
def test_the_order_of_the_rows_does_not_matter(loopt, nieuw, zaad):
    geschud, ook_geschud = loopt[:], nieuw[:]
    random.Random(zaad).shuffle(geschud)
    random.Random(zaad + 1).shuffle(ook_geschud)

    zonder_keuzes = [replace(een, keuze=None) for een in nieuw]
    assert vergelijk(geschud, [replace(een, keuze=None) for een in ook_geschud]) == vergelijk(loopt, zonder_keuzes)


@given(lopend(), _ZONDER_KEUZE)
def test_taking_the_proposals_leaves_no_question_that_had_one(loopt, nieuw):
    uit = vergelijk(loopt, nieuw)
    gekozen = dict(uit.voorstellen)

    daarna = vergelijk(loopt, [replace(een, keuze=gekozen.get(een.nummer)) for een in nieuw])

    assert not gekozen.keys() & {een.nieuw.nummer for een in daarna.twijfel}


@given(lopend(), _PLAN)
def test_numbers_stay_unique(loopt, nieuw):
    uit = vergelijk(loopt, nieuw)
    bezet = [een.nummer for een in loopt]
    erbij = [nr for _, nr in met_nummers(uit.nieuw, bezet)]

    assert len({*bezet, *erbij}) == len(bezet) + len(erbij)
