"""The figures of a year: counted in the year of each fact, and nothing small can be found from what is told."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from commands.domain.beleid import Beleid
from commands.domain.jaarcijfers import KLEIN, Casusfeiten, Deel, Duur, Jaarfeiten, deel, op_tijd_tot, tel, verdeling

DAG = date(2026, 3, 2)


def een(nr: int, *, op_tijd: bool) -> Casusfeiten:
    ico = DAG + timedelta(days=nr)
    return Casusfeiten(
        begin=ico - timedelta(days=14),
        ico_op=ico,
        vrijgegeven_op=ico + timedelta(days=7 if op_tijd else 8),
        gesloten_op=ico + timedelta(days=100),
        aanpak="Rood" if op_tijd else "Blauw",
    )


def jaar(goed: int, niet: int) -> Jaarfeiten:
    casussen = [een(nr, op_tijd=nr < goed) for nr in range(goed + niet)]
    return Jaarfeiten(casussen=casussen, punten=goed + niet, op_tijd=goed, tussen={30: goed - 1, 42: 1, 43: niet})


def test_each_part_is_counted() -> None:
    feiten = jaar(12, 8)
    cijfers = tel(feiten, 2026, Beleid())
    assert (cijfers.begonnen, cijfers.gesloten) == (20, 20)
    helft = Deel(goed=12, alle=20)
    assert (cijfers.plannen, cijfers.antwoorden, cijfers.contacten) == (helft, helft, helft)
    assert (cijfers.tot_ico, cijfers.tot_einde) == (Duur(dagen=14, alle=20), Duur(dagen=100, alle=20))
    assert cijfers.aanpakken == (("Blauw", 8), ("Rood", 12))
    assert tel(Jaarfeiten(casussen=feiten.casussen), 2025, Beleid()).begonnen == 0


def test_the_day_of_an_answer_is_that_of_the_house() -> None:
    for zone, zomer, winter in ((ZoneInfo("Europe/Amsterdam"), 22, 23), (ZoneInfo("America/Kralendijk"), 28, 28)):
        tot = dict(op_tijd_tot(2028, zone))
        assert len(tot) == 366
        assert tot[date(2028, 7, 1)] == datetime(2028, 7, 1, tzinfo=UTC) + timedelta(hours=zomer)
        assert tot[date(2028, 12, 31)] == datetime(2028, 12, 31, tzinfo=UTC) + timedelta(hours=winter)


def test_a_house_without_a_term_has_no_figure_for_it() -> None:
    cijfers = tel(jaar(9, 0), 2026, Beleid(plan_grens_dagen=0, contact_weken=()))
    assert (cijfers.plannen, cijfers.contacten) == (None, None)


@given(st.integers(0, 40), st.integers(0, 40))
def test_no_small_number_follows_from_a_share(goed: int, niet: int) -> None:
    gemaakt = deel(goed, goed + niet)
    if gemaakt.goed is not None and gemaakt.alle is not None:
        assert goed == 0 or goed >= KLEIN
        assert niet == 0 or niet >= KLEIN
    assert gemaakt.alle is None or gemaakt.alle == 0 or gemaakt.alle >= KLEIN


@given(st.dictionaries(st.sampled_from(["A", "B", "C", "D"]), st.integers(1, 30)))
def test_no_small_number_follows_from_the_others_and_their_sum(aantallen: dict[str, int]) -> None:
    getoond = dict(verdeling(Counter(aantallen)))
    assert getoond.keys() == aantallen.keys()
    verborgen = [naam for naam, aantal in getoond.items() if aantal is None]
    assert len(verborgen) != 1 or len(aantallen) == 1
    assert all(aantal is None or aantal >= KLEIN for aantal in getoond.values())


def test_the_time_of_one_is_not_told() -> None:
    cijfers = tel(jaar(4, 0), 2026, Beleid())
    assert (cijfers.begonnen, cijfers.tot_ico.dagen, cijfers.antwoorden.alle) == (None, None, None)
