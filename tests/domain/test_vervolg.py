"""When a vervolg-ICO is asked for: each week in its time, and ever less often past it."""

from datetime import date, datetime, timedelta

from commands.domain.herinnering import Stap
from commands.domain.vervolg import vervolg_moment
from tests.domain.kalender import een_beleid, lokaal

ICO = date(2026, 11, 2)
BELEID = een_beleid()


def alle(tot: datetime) -> list[tuple[int, Stap]]:
    """The week of each question, and its step, until somebody decides."""
    gevraagd, nu, keer = [], lokaal("2026-11-03 10:00"), 1
    while (volgend := vervolg_moment(ICO, keer, BELEID, nu)) is not None and volgend.due_at <= tot:
        gevraagd.append(((volgend.due_at.date() - ICO).days // 7, volgend.stap))
        nu, keer = volgend.due_at, volgend.volgnummer + 1
    return gevraagd


def test_each_week_up_to_the_last_and_then_ever_less_often_with_the_manager_every_other_time() -> None:
    vraag, laat = Stap.VERVOLG_VRAAG, Stap.VERVOLG_LAAT
    assert alle(lokaal("2027-07-12 10:00")) == [
        (3, vraag),
        (5, vraag),
        (6, vraag),
        (7, vraag),
        (8, vraag),
        (9, laat),
        (11, vraag),
        (14, laat),
        (18, vraag),
        (22, laat),
        (26, vraag),
        (30, laat),
        (34, vraag),
    ]


def test_one_that_was_asked_each_week_before_is_asked_within_four_weeks() -> None:
    nu = lokaal("2027-03-08 09:00")
    volgend = vervolg_moment(ICO, 17, BELEID, nu)
    assert volgend is not None
    assert volgend.due_at - nu <= timedelta(weeks=4, days=1)
    assert volgend.volgnummer == 17
