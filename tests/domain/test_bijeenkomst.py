"""A meeting from its poll to the day it was held."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from commands.domain.bijeenkomst import (
    Bijeenkomst,
    IcoSoort,
    IcoStand,
    eindigt_op,
    eis_nummers,
    is_gehouden,
    laatst_gehouden,
    leg_vast,
    lopende,
    maak_momenten,
    verzet,
    zeg_af,
)
from commands.domain.weigering_ico import (
    IcoInVerleden,
    IcoMomentenDubbel,
    IcoMomentenTeVeel,
    IcoMomentOnbekend,
    IcoNietGepland,
    PeilingVoorbij,
)

NU = datetime(2026, 11, 23, 9, tzinfo=UTC)


def over(dagen: int) -> datetime:
    return NU + timedelta(days=dagen)


PEILING = Bijeenkomst(
    id="i",
    casus_id="c",
    soort=IcoSoort.VERVOLG,
    stand=IcoStand.PEILING,
    uid="u",
    gemaakt_op=NU,
    momenten=maak_momenten([over(9), over(7), over(8)], NU),
)
GEPLAND = leg_vast(PEILING, 2)


def test_the_moments_of_a_poll_are_numbered_in_order_of_time():
    assert [(een.nr, een.op) for een in PEILING.momenten] == [(1, over(7)), (2, over(8)), (3, over(9))]


@pytest.mark.parametrize(
    ("dagen", "weigering"),
    [
        ([-1, 7], IcoInVerleden),
        ([0, 7], IcoInVerleden),
        ([7, 7], IcoMomentenDubbel),
        ([7], IcoMomentenTeVeel),
        ([], IcoMomentenTeVeel),
        ([1, 2, 3, 4, 5, 6], IcoMomentenTeVeel),
    ],
)
def test_a_poll_of_the_past_of_twice_the_same_or_of_too_few_or_many_is_refused(dagen, weigering):
    with pytest.raises(weigering):
        maak_momenten([over(dag) for dag in dagen], NU)


def test_numbers_of_an_answer_are_of_the_poll():
    assert eis_nummers(PEILING, [3, 1, 3]) == (1, 3)
    assert eis_nummers(PEILING, []) == ()
    with pytest.raises(IcoMomentOnbekend):
        eis_nummers(PEILING, [1, 4])


def test_a_moment_is_fixed_once():
    assert (GEPLAND.stand, GEPLAND.moment, GEPLAND.volgnummer) == (IcoStand.GEPLAND, over(8), 0)
    assert eindigt_op(GEPLAND) == over(8) + timedelta(minutes=90)
    assert eindigt_op(PEILING) is None
    with pytest.raises(PeilingVoorbij):
        leg_vast(GEPLAND, 1)
    with pytest.raises(IcoMomentOnbekend):
        leg_vast(PEILING, 9)


def test_it_moves_and_is_cancelled_with_a_higher_number_each_time():
    verschoven = verzet(GEPLAND, over(10), NU)
    assert (verschoven.moment, verschoven.volgnummer) == (over(10), 1)
    weg = zeg_af(verschoven)
    assert (weg.stand, weg.volgnummer) == (IcoStand.AFGEZEGD, 2)
    assert zeg_af(PEILING).stand is IcoStand.AFGEZEGD
    for verkeerd in (PEILING, weg):
        with pytest.raises(IcoNietGepland):
            verzet(verkeerd, over(10), NU)
    with pytest.raises(IcoInVerleden):
        verzet(GEPLAND, NU, NU)
    with pytest.raises(IcoNietGepland):
        zeg_af(weg)


def test_it_is_held_from_its_beginning_on():
    assert is_gehouden(GEPLAND, over(8)).stand is IcoStand.GEHOUDEN
    for ico, nu in ((GEPLAND, over(7)), (PEILING, over(9)), (zeg_af(GEPLAND), over(9))):
        with pytest.raises(IcoNietGepland):
            is_gehouden(ico, nu)


def test_the_one_to_come_and_the_last_one_held_are_found():
    eerder = replace(GEPLAND, stand=IcoStand.GEHOUDEN, moment=over(-40))
    eerste = replace(eerder, moment=over(-80))
    assert lopende([eerste, eerder]) is None
    assert lopende([eerste, PEILING]) is PEILING
    assert laatst_gehouden([eerder, eerste, GEPLAND]) is eerder
    assert laatst_gehouden([GEPLAND]) is None
