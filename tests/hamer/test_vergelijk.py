"""What counts a loss must see one: each figure of the hammer, and that it stays nought when nothing is wrong."""

from dataclasses import replace
from datetime import date

import pytest

from tests.hamer.herken import Getoond
from tests.hamer.model import Plicht, Punt, Zegt
from tests.hamer.vergelijk import Oogst, Uitslag, vergelijk

DAG = date(2027, 1, 4)
PUNT = Punt(
    code="K7Q2", nummer=3, eigenaar="ggz", uiterlijk=DAG, stand="bezig", antwoorden=(("is in uitvoering", "1"),)
)
GETOOND = Getoond(code="K7Q2", nummer=3, uiterlijk=DAG, stand="bezig", antwoorden=(("is in uitvoering", "1"),))
BEWIJS = Plicht(over="1", lezer="ggz", plek="mail/ggz", zegt=Zegt.BEWIJS)
GROEP = Plicht(over="1", lezer="wijkteam", plek="kamer/K7Q2", zegt=Zegt.GROEP)
MEELEZER = replace(GROEP, lezer="regisseur")
HERINNERING = Plicht(over="K7Q2/3/2027-01-04/1", lezer="ggz", plek="mail/ggz", zegt=Zegt.HERINNERING)
PLICHTEN = (BEWIJS, GROEP, MEELEZER, HERINNERING)


def oogst(*extra: tuple[Plicht, str], zonder: Plicht | None = None) -> Oogst:
    """Everything heard once, and what a test adds or takes away."""
    een = Oogst()
    heel = [(BEWIJS, "<a>"), (GROEP, "$a"), (MEELEZER, "$a"), (HERINNERING, "<b>"), *extra]
    for plicht, id_ in heel:
        if plicht != zonder:
            een.boek(plicht, id_)
            if plicht.plek.startswith("mail/"):
                een.bezorgd[plicht.lezer, id_] += 1
    return een


def tel(een: Oogst, getoond: Getoond | None = GETOOND) -> Uitslag:
    """The figures."""
    return vergelijk(PLICHTEN, een, [PUNT], {("K7Q2", 3): getoond} if getoond is not None else {})


def test_when_all_was_heard_once_and_the_states_agree_nothing_is_wrong():
    assert tel(oogst()) == Uitslag()
    assert Uitslag().goed


@pytest.mark.parametrize(
    ("gehoord", "fouten"),
    [
        (oogst(zonder=BEWIJS), {"lost": 1}),
        (oogst(zonder=MEELEZER), {"lost": 1}),
        (oogst(zonder=HERINNERING), {"reminders_missed": 1}),
        (oogst((GROEP, "$b"), (MEELEZER, "$b")), {"room_doubled": 1}),
        (oogst((BEWIJS, "<c>")), {"mail_new_id": 1, "applied_twice": 1}),
        (oogst((HERINNERING, "<c>")), {"mail_new_id": 1, "reminders_doubled": 1}),
        (oogst((replace(GROEP, lezer="ggz", plek="mail/ggz"), "<c>")), {"unexpected": 1}),
        (oogst((replace(HERINNERING, over="K7Q2/3/2027-01-04/2"), "<c>")), {"unexpected": 1}),
    ],
)
def test_each_kind_of_wrong_is_counted_as_itself(gehoord, fouten):
    uitslag = tel(gehoord)

    assert {naam: getattr(uitslag, naam) for naam in fouten} == fouten
    anders = {naam for naam in Uitslag.__dataclass_fields__ if getattr(uitslag, naam) != getattr(Uitslag(), naam)}
    assert anders == {*fouten, "voorbeelden"}
    assert not uitslag.goed


def test_the_same_mail_again_is_counted_and_is_no_fault():
    uitslag = tel(oogst((BEWIJS, "<a>")))

    assert (uitslag.mail_repeated_same_id, uitslag.goed) == (1, True)


@pytest.mark.parametrize(
    ("getoond", "fouten"),
    [
        (None, {"lost": 1}),
        (replace(GETOOND, antwoorden=()), {"lost": 1}),
        (replace(GETOOND, antwoorden=GETOOND.antwoorden * 2), {"applied_twice": 1}),
        (replace(GETOOND, stand="open"), {}),
        (replace(GETOOND, uiterlijk=date(2027, 1, 5)), {}),
        (replace(GETOOND, antwoorden=(("is klaar", "1"),)), {}),
    ],
)
def test_a_state_that_is_not_that_of_the_model_is_seen(getoond, fouten):
    uitslag = tel(oogst(), getoond)

    assert not uitslag.states_equal
    assert (uitslag.lost, uitslag.applied_twice) == (fouten.get("lost", 0), fouten.get("applied_twice", 0))
    assert not uitslag.goed


def test_a_message_that_fits_nothing_is_a_fault():
    een = oogst()
    een.vreemd.append("ggz mail: something")

    assert tel(een).unexpected == 1
