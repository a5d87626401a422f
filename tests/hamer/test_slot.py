"""The books of the casus that meets and ends see each kind of wrong."""

from dataclasses import replace

import pytest

from bot.demo.seen import Seen
from tests.domain.kalender import lokaal
from tests.hamer.slot import Hoort, is_van_slot, vergelijk

CODE = "K7Q2"
GEVRAAGD = Hoort("ggz", "mail", "uitnodiging", "METHOD:REQUEST")
AFGEZEGD = Hoort("ggz", "mail", "gaat niet door", "METHOD:CANCEL")
GESLOTEN = Hoort("regie", "mail", "is afgesloten")


def gezien(hoort: Hoort, id_: str, volgnummer: int = 0, uid: str = "a") -> Seen:
    """This message as it lies in its mailbox."""
    kalender = f"{hoort.methode}\nUID:{uid}\nSEQUENCE:{volgnummer}" if hoort.methode else ""
    tekst = f"Casus {CODE} {hoort.woorden}"
    return Seen(
        channel=hoort.kanaal, who=hoort.wie, at=lokaal("2026-11-03 10:00"), text=tekst, calendar=kalender, id=id_
    )


GOED = [gezien(GEVRAAGD, "<1>"), gezien(AFGEZEGD, "<2>", 1), gezien(GESLOTEN, "<3>")]


def fouten(alles: list[Seen]) -> list[str]:
    """The first word of each."""
    return [een.split(":")[0] for een in vergelijk([GEVRAAGD, AFGEZEGD, GESLOTEN], alles, CODE)]


def test_when_each_is_read_once_nothing_is_wrong_and_the_same_mail_may_come_again():
    assert fouten(GOED) == []
    assert fouten([*GOED, GOED[0]]) == []


@pytest.mark.parametrize(
    ("alles", "fout"),
    [
        (GOED[:2], ["missed"]),
        ([*GOED, gezien(GESLOTEN, "<4>")], ["doubled"]),
        ([*GOED, gezien(GEVRAAGD, "<4>")], ["doubled"]),
        ([GOED[0], gezien(GEVRAAGD, "<1>", uid="b"), *GOED[1:]], ["more than one entry", "strange SEQUENCE"]),
        ([GOED[0], gezien(GEVRAAGD, "<1>", 1), gezien(AFGEZEGD, "<2>", 2), GOED[2]], ["strange SEQUENCE"]),
        ([GOED[0], gezien(AFGEZEGD, "<2>", 0), GOED[2]], ["strange SEQUENCE"]),
    ],
)
def test_each_kind_of_wrong_is_seen(alles, fout):
    assert fouten(alles) == fout


def test_what_speaks_of_the_casus_is_kept_out_of_the_books_of_the_load():
    ander = replace(GOED[0], text="Casus W3R2")

    assert [is_van_slot(een, CODE) for een in (GOED[0], GOED[2], ander)] == [True, True, False]
    assert not is_van_slot(GOED[2], "")
