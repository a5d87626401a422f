"""Moments as people write them, and answers to a poll in their own words."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from commands.domain.bijeenkomst import Peilmoment
from commands.domain.momentlezen import lees_momenten
from commands.domain.peilantwoord import lees_kan
from commands.domain.weigering_ico import MomentOnleesbaar

ZONE = ZoneInfo("Europe/Amsterdam")


def gelezen(tekst: str) -> list[str]:
    momenten = lees_momenten(tekst, vandaag=date(2026, 11, 23), zone=ZONE)
    return [f"{een.astimezone(ZONE):%d-%m %H:%M}" for een in momenten]


@pytest.mark.parametrize(
    ("tekst", "momenten"),
    [
        ("di 8 dec 10:00, wo 9 dec 14:00", ["08-12 10:00", "09-12 14:00"]),
        ("dinsdag 8 december om 10 uur en woensdag 9 december om half drie", ["08-12 10:00", "09-12 14:30"]),
        ("8-12 10u, 9-12 14u30", ["08-12 10:00", "09-12 14:30"]),
        ("8/12 om 10.00 uur; 9/12 om 14.00", ["08-12 10:00", "09-12 14:00"]),
        ("8 dec 10:00 of 14:00", ["08-12 10:00", "08-12 14:00"]),
        ("8.12 10.00, 9.12.2026 14.00", ["08-12 10:00", "09-12 14:00"]),
        ("di 8 dec, 10:00, wo 9 dec, 14:00", ["08-12 10:00", "09-12 14:00"]),
        ("di 8 dec en wo 9 dec om 10 uur", ["08-12 10:00", "09-12 10:00"]),
        ("8 december 2 uur 's middags\n9 december 10 uur ’s ochtends", ["08-12 14:00", "09-12 10:00"]),
        ("8 dec 10:00-11:30, 9 dec 14:00 - 15:30 uur", ["08-12 10:00", "09-12 14:00"]),
        ("kwart over 10 op 8 december", ["08-12 10:15"]),
        ("kwart voor 3 op 8 december", ["08-12 14:45"]),
        ("dinsdag tien uur, donderdag om 3", ["24-11 10:00", "26-11 15:00"]),
        ("volgende week dinsdag 9:30, 2026-12-09 14:00", ["01-12 09:30", "09-12 14:00"]),
        ("1) 8 dec 10:00\n2) 9 dec 11:00", ["08-12 10:00", "09-12 11:00"]),
        ("vandaag 16:00, morgen half 1", ["23-11 16:00", "24-11 12:30"]),
        ("25 okt 2026 2 uur 's nachts", None),
        ("8 dec", None),
        ("10:00", None),
        ("begin december 10:00", None),
        ("8 dec 25:00", None),
        ("di 9 dec 10:00", None),
        ("", None),
        ("8 dec 10:00, " * 60, None),
    ],
)
def test_moments_are_read_in_all_shapes_or_asked(tekst, momenten):
    if momenten is None:
        with pytest.raises(MomentOnleesbaar):
            gelezen(tekst)
    else:
        assert gelezen(tekst) == momenten


MOMENTEN = [
    Peilmoment(nr=nr, op=datetime(2026, 12, dag, uur, tzinfo=ZONE).astimezone(UTC))
    for nr, (dag, uur) in enumerate([(8, 10), (9, 14), (10, 9)], 1)
]


@pytest.mark.parametrize(
    ("tekst", "kan"),
    [
        *((woorden, (1, 3)) for woorden in ("1 3", "1 en 3", "1,3", "1️⃣ en 3️⃣", "ik kan 1 en 3, maar 2 niet")),
        *((woorden, (1, 3)) for woorden in ("alles behalve 2", "alleen 2 niet", "9 dec kan ik niet, de rest wel")),
        *((woorden, ()) for woorden in ("geen", "kan niet", "lukt niet", "helaas geen van deze", "nee, vakantie")),
        *((woorden, (1, 2, 3)) for woorden in ("alle", "alle drie", "1, 2 en 3")),
        ("dinsdag wel, woensdag niet", (1,)),
        ("ik kan op 8 december en donderdag", (1, 3)),
        ("9 december 14:00", (2,)),
        ("ook 3", (1, 3)),
        ("4", (4,)),
        *((woorden, None) for woorden in ("2 niet", "prima", "kan het ook 's avonds?", "vrijdag", "1 wel, 1 niet", "")),
        ("1 " * 200, None),
    ],
)
def test_an_answer_counts_where_it_is_certain(tekst, kan):
    assert lees_kan(tekst, MOMENTEN, ZONE, (1,)) == kan


def test_a_weekday_that_two_moments_have_is_asked():
    twee = [*MOMENTEN, Peilmoment(nr=4, op=datetime(2026, 12, 15, 9, tzinfo=UTC))]

    assert lees_kan("dinsdag", twee, ZONE) is None
    assert lees_kan("di 15 dec", twee, ZONE) == (4,)
