"""Which actiepunt of a new plan is which of the plan that runs, in tables (what always holds stands beside this)."""

from dataclasses import replace
from datetime import date

import pytest

from commands.domain.planvergelijking import gelijkenis, vergelijk
from commands.domain.planverschil import NIEUW, Verschil, met_nummers
from tests.domain.planpunten import GELD, SCHOOL, WONING, loop, punt


def samen(verschil: Verschil) -> str:
    """The whole in one line, for tables."""
    delen = [
        *(f"={paar.oud.nummer}" for paar in verschil.gelijk),
        *(f"~{paar.nieuw.nummer}>{paar.oud.nummer}:{'+'.join(sorted(paar.velden))}" for paar in verschil.gewijzigd),
        *(f"+{een.nummer}" for een in verschil.nieuw),
        *(f"-{een.nummer}" for een in verschil.weg),
        *(f"!{een.nummer}" for een in verschil.eigen),
        *(f"v{een.nummer}" for een in verschil.voorbij),
        *(f"?{een.nieuw.nummer}:{','.join(map(str, een.kandidaten))}>{een.voorstel}" for een in verschil.twijfel),
    ]
    return " ".join(delen)


DRIE = [punt(1), punt(2, SCHOOL, "school"), punt(3, WONING, "corporatie")]
LOOPT = [loop(een) for een in DRIE]


@pytest.mark.parametrize(
    ("nieuw", "zegt"),
    [
        (DRIE, "=1 =2 =3"),
        ([punt(1, "belt de Huisarts."), *DRIE[1:]], "=1 =2 =3"),
        ([punt(1, dag=date(2026, 12, 4)), *DRIE[1:]], "=2 =3 ~1>1:uiterlijk"),
        ([punt(1, dag=None), *DRIE[1:]], "=2 =3 ~1>1:uiterlijk"),
        ([punt(1, wie="politie"), *DRIE[1:]], "=2 =3 ~1>1:wie"),
        ([punt(1, "Belt de huisarts en de apotheek"), *DRIE[1:]], "=2 =3 ~1>1:wat"),
        ([punt(1, "Gaat langs"), *DRIE[1:]], "=2 =3 ~1>1:wat"),  # same number and owner, and these words nowhere else
        (DRIE[:2], "=1 =2 -3"),
        ([*DRIE, punt(4, GELD)], "=1 =2 =3 +4"),
        ([*DRIE[:2], punt(7, WONING, "corporatie")], "=1 =2 =3"),  # its number is free: only the number is another
        ([*DRIE[:2], punt(7, WONING, "ggz")], "=1 =2 ~7>3:wie"),
    ],
)
def test_what_goes_on_what_changed_what_is_new_and_what_is_gone(nieuw, zegt):
    assert samen(vergelijk(LOOPT, nieuw)) == zegt


@pytest.mark.parametrize(
    ("nieuw", "zegt"),
    [
        # one more row on top, and every number moves
        (
            [punt(1, GELD), punt(2), punt(3, SCHOOL, "school"), punt(4, WONING, "corporatie")],
            "?1:1>0 ?2:1,2>1 ?3:2,3>2 ?4:3>3",
        ),
        # the first row is gone, and the others move up
        ([punt(1, SCHOOL, "school"), punt(2, WONING, "corporatie")], "?1:1,2>2 ?2:2,3>3"),
        # two rows change places
        ([punt(1, SCHOOL, "school"), punt(2), DRIE[2]], "=3 ?1:1,2>2 ?2:1,2>1"),
        # the old number has quite other words, of somebody else, and its own words are nowhere
        ([punt(1, GELD, "politie"), *DRIE[1:]], "=2 =3 ?1:1>0"),
        # its words stand under a number that none had, while its own number has other words
        ([punt(1, GELD, "ggz"), *DRIE[1:], punt(4)], "=2 =3 ?1:1>0 ?4:1>1"),
    ],
)
def test_numbers_that_moved_are_asked_about_with_a_proposal(nieuw, zegt):
    assert samen(vergelijk(LOOPT, nieuw)) == zegt


def test_two_that_are_equally_near_are_asked_about_without_a_proposal():
    loopt = [loop(punt(1)), loop(punt(2))]

    assert samen(vergelijk(loopt, [punt(5)])) == "?5:1,2>None"


def test_the_owner_decides_between_equal_words():
    loopt = [loop(punt(1)), loop(punt(2, wie="politie"))]

    assert samen(vergelijk(loopt, [punt(5, wie="politie")])) == "=2 -1"


def test_the_same_words_for_each_of_several_keep_their_owners_when_numbers_move():
    ieder = [loop(punt(nr, wie=wie)) for nr, wie in ((3, "ggz"), (4, "politie"))]

    uit = vergelijk(ieder, [punt(3, GELD), punt(4, wie="ggz"), punt(5, wie="politie")])

    assert samen(uit) == "?3:3>0 ?4:3,4>3 ?5:4>4"


@pytest.mark.parametrize(
    ("keuzes", "zegt"),
    [
        ({1: 2, 2: 1}, "=1 =2 =3"),
        ({1: NIEUW, 2: 1}, "=1 =3 +1 -2"),
        ({1: 1, 2: 2}, "=3 ~1>1:wat+wie ~2>2:wat+wie"),
        ({1: 2, 2: 2}, "=2 =3 ?2:1>1"),  # a second choice of the same is no choice
        ({1: 9}, "=3 ?1:1,2>2 ?2:1,2>1"),
    ],
)
def test_the_choice_of_a_person_goes_before_all_else(keuzes, zegt):
    nieuw = [punt(1, SCHOOL, "school", keuze=keuzes.get(1)), punt(2, keuze=keuzes.get(2)), DRIE[2]]

    assert samen(vergelijk(LOOPT, nieuw)) == zegt


@pytest.mark.parametrize(
    ("anders", "nieuw", "zegt"),
    [
        # a later date, other words, another owner by hand: a plan that says what it said leaves them
        ({"uiterlijk": date(2026, 12, 1)}, punt(1), "=1"),
        ({"wat": "Belt de praktijk"}, punt(1), "=1"),
        ({"wie": ("politie",)}, punt(1), "=1"),
        # the plan says what was changed by hand
        ({"uiterlijk": date(2026, 12, 1)}, punt(1, dag=date(2026, 12, 1)), "=1"),
        ({"wat": "Belt de praktijk"}, punt(1, "Belt de praktijk"), "=1"),
        # both changed it: the plan, which is shown, decides
        ({"uiterlijk": date(2026, 12, 1)}, punt(1, dag=date(2026, 12, 8)), "~1>1:uiterlijk"),
        # done stays done, dropped stays dropped
        ({"voorbij": True}, punt(1), "=1"),
        ({"voorbij": True, "vervallen": True}, punt(1), "=1"),
        ({"voorbij": True, "vervallen": True}, punt(1, dag=date(2026, 12, 8)), "?1:1>None"),
        ({"voorbij": True, "vervallen": True}, punt(1, keuze=1), "~1>1:wat"),
        # its number is used for something else after it was done
        ({"voorbij": True}, punt(1, GELD), "?1:1>0"),
    ],
)
def test_what_people_changed_since_the_release_stays(anders, nieuw, zegt):
    assert samen(vergelijk([loop(punt(1), **anders)], [nieuw])) == zegt


def test_what_a_command_made_is_not_gone_because_no_plan_has_it():
    met_de_hand = loop(punt(4, GELD), met_de_hand=True)

    assert samen(vergelijk([*LOOPT, met_de_hand], DRIE)) == "=1 =2 =3 !4"
    assert samen(vergelijk([*LOOPT, met_de_hand], [*DRIE, punt(4, GELD)])) == "=1 =2 =3 =4"


def test_the_number_of_what_a_command_made_is_no_sign_that_it_is_meant():
    met_de_hand = loop(punt(4, GELD), met_de_hand=True)

    assert samen(vergelijk([*LOOPT, met_de_hand], [*DRIE, punt(4, "Gaat langs")])) == "=1 =2 =3 +4 !4"


def test_what_is_done_need_not_stand_in_the_new_plan():
    assert samen(vergelijk([loop(punt(1), voorbij=True), *LOOPT[1:]], DRIE[1:])) == "=2 =3 v1"


def test_a_plan_in_which_nothing_is_known_again_is_that_of_another_casus():
    ander = [punt(1, "Meldt zich dagelijks"), punt(2, "Vult formulieren in"), punt(3, "Leest stukken")]

    assert vergelijk(LOOPT, ander).onbekend
    assert not vergelijk(LOOPT, [*ander[:2], DRIE[2]]).onbekend
    assert not vergelijk(LOOPT, DRIE).onbekend
    assert not vergelijk(LOOPT[:2], ander).onbekend  # too few to say


def test_a_new_actiepunt_never_gets_a_number_that_another_had():
    nieuw = [punt(3, GELD), punt(7, WONING), punt(2, SCHOOL)]

    assert [(een.nummer, nr) for een, nr in met_nummers(nieuw, [1, 2, 3, 4])] == [(7, 7), (2, 8), (3, 9)]


def test_two_hundred_of_which_all_numbers_moved_are_all_asked_about_with_the_right_proposal():
    plan = [punt(nr, f"Doet ding{nr} voor zaak{nr}", f"wie{nr % 7}") for nr in range(1, 201)]

    uit = vergelijk([loop(een) for een in plan], [replace(een, nummer=een.nummer + 1) for een in plan])

    assert uit.voorstellen == tuple((nr + 1, nr) for nr in range(1, 201))


@pytest.mark.parametrize(
    ("een", "ander", "lijkt"),
    [
        ("Belt de huisarts", "belt huisarts!", 1.0),
        ("Belt de huisarts", "Belt de school", 0.5),
        ("Belt de huisarts", "", 0.0),
        ("", "", 1.0),
        ("De", "Het", 0.0),
    ],
)
def test_texts_are_alike_by_their_words(een, ander, lijkt):
    assert gelijkenis(een, ander) == lijkt == gelijkenis(ander, een)
