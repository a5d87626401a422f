""" "Na de kerst" is a day where the calendar says when the feast is over."""

from datetime import date

import pytest

from commands.domain.feestdag import na_feest

NOV = date(2026, 11, 3)


@pytest.mark.parametrize(
    ("tekst", "dag", "rest"),
    [
        ("na de kerst", date(2026, 12, 27), ""),
        ("na kerst, wachtlijst", date(2026, 12, 27), "wachtlijst"),
        ("Na de Kerstdagen ivm opname", date(2026, 12, 27), "ivm opname"),
        ("na de feestdagen", date(2027, 1, 2), ""),
        ("na oud en nieuw want druk", date(2027, 1, 2), "want druk"),
        ("na de jaarwisseling", date(2027, 1, 2), ""),
        ("het nieuwe jaar", date(2027, 1, 1), ""),
        ("na sinterklaas", date(2026, 12, 6), ""),
        ("na koningsdag", date(2027, 4, 28), ""),
    ],
)
def test_the_first_day_after_it_and_the_words_behind_it(tekst: str, dag: date, rest: str) -> None:
    assert na_feest(tekst, NOV) == (dag, rest)


@pytest.mark.parametrize(
    "tekst",
    [
        "na de kerstvakantie",
        "na de kerst vakantie",
        "na de zomervakantie",
        "na mijn vakantie",
        "mijn vakantie voorbij is",
        "na de kerstborrel",
        "na pasen",
        "de kerst",
        "voor de kerst",
        "na overleg",
    ],
)
def test_what_nobody_can_know_here_is_no_day(tekst: str) -> None:
    assert na_feest(tekst, NOV) is None


@pytest.mark.parametrize("vandaag", [date(2026, 12, 27), date(2026, 12, 31)])
def test_once_it_is_over_the_next_one_is_meant(vandaag: date) -> None:
    assert na_feest("na de kerst", vandaag) == (date(2027, 12, 27), "")
