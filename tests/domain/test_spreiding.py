"""Which reminders wait for a day on which their reader gets nothing else: by table, and for every day by hypothesis."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands.domain.herinnering import Stap
from commands.domain.spreiding import KAN_WACHTEN, Brief, mag_wachten, wie_wachten
from commands.domain.werkdagen import is_werkdag, tel_werkdagen, werkdag_op_of_voor, werkdagen_tussen
from tests.domain.kalender import een_beleid

BELEID = een_beleid()
MAANDAG = date(2026, 11, 30)
DAGEN = st.dates(date(2026, 11, 2), date(2027, 5, 28)).filter(lambda dag: is_werkdag(dag, BELEID))


@pytest.mark.parametrize(
    ("stap", "gepland", "uiterlijk", "mag"),
    [
        (Stap.ACTIE_VOORAF, "2026-11-30", "2026-12-03", True),
        (Stap.ACTIE_VOORAF, "2026-11-27", "2026-12-02", True),
        (Stap.ACTIE_VOORAF, "2026-11-26", "2026-12-03", False),  # it waited two working days already
        (Stap.ACTIE_VOORAF, "2026-11-30", "2026-12-01", False),  # the next reminder is tomorrow
        (Stap.ACTIE_VOORAF, "2026-11-30", "2026-12-06", True),
        (Stap.ACTIE_VOORAF, "2026-11-30", None, False),
        (Stap.CONTACT_CASUSHOUDER, "2026-11-30", None, True),
        (Stap.CONTACT_CASUSHOUDER, "2026-11-20", None, False),  # the bot was down
        (Stap.ACTIE_VANDAAG, "2026-11-30", "2026-11-30", False),
        (Stap.ACTIE_CASUSHOUDER, "2026-11-30", "2026-11-26", False),
        (Stap.BESLUIT_CASUSHOUDER, "2026-11-30", None, False),
        (Stap.VRAAG_OPEN, "2026-11-30", None, False),
        (Stap.ICO_VOORBEREIDEN, "2026-11-30", None, False),
    ],
)
def test_what_may_wait_until_tomorrow(stap, gepland, uiterlijk, mag):
    dag = None if uiterlijk is None else date.fromisoformat(uiterlijk)

    assert mag_wachten(stap, date.fromisoformat(gepland), dag, MAANDAG, BELEID) is mag


def test_nothing_waits_where_the_house_does_not_want_it():
    direct = een_beleid(spreid_werkdagen=0)

    assert not any(mag_wachten(stap, MAANDAG, date(2026, 12, 24), MAANDAG, direct) for stap in Stap)


@given(stap=st.sampled_from(Stap), gepland=DAGEN, vooraf=st.integers(1, 15), hoogstens=st.integers(0, 5))
def test_it_waits_no_longer_than_the_setting_and_is_said_before_its_next_reminder(stap, gepland, vooraf, hoogstens):
    beleid = een_beleid(spreid_werkdagen=hoogstens)
    uiterlijk = tel_werkdagen(gepland, vooraf, beleid)

    dag = gepland
    while mag_wachten(stap, gepland, uiterlijk, dag, beleid):
        dag = tel_werkdagen(dag, 1, beleid)

    assert werkdagen_tussen(gepland, dag, beleid) <= hoogstens
    assert dag == gepland or stap in KAN_WACHTEN
    assert dag == gepland or stap is not Stap.ACTIE_VOORAF or dag < werkdag_op_of_voor(uiterlijk, beleid)


def brief(nr: int, persoon: str = "p", dagen: int = 0, *, wacht: bool = True) -> Brief:
    return Brief(
        nr=nr, persoon_id=persoon, casus=f"K{nr}", sinds=MAANDAG - timedelta(days=dagen), kan_wachten=wacht
    )  # fmt: skip


@pytest.mark.parametrize(
    ("brieven", "gehad", "wachten"),
    [
        ([], (), set()),
        ([brief(1)], (), set()),
        ([brief(1)], ("p",), {1}),
        ([brief(1)], ("q",), set()),
        ([brief(1), brief(2)], (), {2}),
        ([brief(1), brief(2, dagen=3)], (), {1}),
        ([brief(1), brief(2, wacht=False)], (), {1}),
        ([brief(1, wacht=False), brief(2, wacht=False)], ("p",), set()),
        ([brief(1), brief(2, "q")], (), set()),
    ],
)
def test_beside_another_mail_what_may_wait_does(brieven, gehad, wachten):
    assert wie_wachten(brieven, gehad) == wachten


@given(
    soorten=st.lists(st.tuples(st.sampled_from("pqr"), st.integers(0, 5), st.booleans()), max_size=12),
    gehad=st.sets(st.sampled_from("pqr")),
    willekeur=st.randoms(use_true_random=False),
)
def test_everybody_gets_one_unless_more_must_and_the_order_makes_no_difference(soorten, gehad, willekeur):
    brieven = [brief(nr, wie, dagen, wacht=wacht) for nr, (wie, dagen, wacht) in enumerate(soorten)]
    wachten = wie_wachten(brieven, gehad)
    anders = list(brieven)
    willekeur.shuffle(anders)

    assert wie_wachten(anders, gehad) == wachten
    assert all(een.kan_wachten for een in brieven if een.nr in wachten)
    for wie in "pqr":
        gaan = [een for een in brieven if een.persoon_id == wie and een.nr not in wachten]
        moeten = [een for een in gaan if not een.kan_wachten]
        er_is_iets = any(een.persoon_id == wie for een in brieven)
        assert len(gaan) == max(len(moeten), int(er_is_iets and wie not in gehad))
