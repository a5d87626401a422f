"""Of several lines about one state only the last is told; a date outlives what is said after it."""

import pytest

from commands.domain.actiepunt import FeedbackSoort
from commands.domain.standregel import achterhaald, standregel

_SOORT = {
    "bezig": FeedbackSoort.BEZIG,
    "lukt niet": FeedbackSoort.LUKT_NIET,
    "uitstel": FeedbackSoort.UITSTEL,
    "klaar": FeedbackSoort.GEREED,
    "vervalt": FeedbackSoort.VERVALLEN,
    "terug": FeedbackSoort.TERUGGENOMEN,
    "woorden": FeedbackSoort.TERUGKOPPELING,
}


@pytest.mark.parametrize(
    ("gemeld", "blijft"),
    [
        ("bezig bezig bezig", "bezig"),
        ("bezig klaar", "klaar"),
        ("lukt niet bezig", "bezig"),
        ("uitstel bezig bezig", "uitstel bezig"),
        ("bezig uitstel", "uitstel"),
        ("uitstel uitstel", "uitstel"),
        ("uitstel bezig vervalt", "vervalt"),
        ("klaar bezig", "bezig"),
        ("uitstel klaar bezig", "uitstel bezig"),
        ("bezig klaar terug", "klaar terug"),
        ("klaar terug klaar", "klaar terug klaar"),
        ("bezig woorden bezig", "woorden bezig"),
    ],
)
def test_what_is_told_of_one_actiepunt(gemeld: str, blijft: str) -> None:
    soorten = _lees(gemeld)

    weg = achterhaald([standregel(_SOORT[een], "a1") for een in soorten])

    assert [een for een, oud in zip(soorten, weg, strict=True) if not oud] == _lees(blijft)


def test_another_actiepunt_and_another_part_are_other_states() -> None:
    regels = [
        standregel(FeedbackSoort.BEZIG, "a1"),
        standregel(FeedbackSoort.BEZIG, "a2"),
        standregel(FeedbackSoort.BEZIG, "a3", "GGZ"),
        standregel(FeedbackSoort.BEZIG, "a3", "politie"),
    ]

    assert achterhaald(regels) == [False] * 4


def test_what_is_taken_back_of_the_whole_is_taken_back_of_each_part() -> None:
    deel = standregel(FeedbackSoort.BEZIG, "a3", "GGZ")

    assert achterhaald([deel, standregel(FeedbackSoort.TERUGGENOMEN, "a3"), deel]) == [False] * 3


def _lees(zin: str) -> list[str]:
    return [een.replace("_", " ") for een in zin.replace("lukt niet", "lukt_niet").split()]
