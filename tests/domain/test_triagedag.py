"""The triage for which an aanmelding is in time, with its cut-off, holidays and the hour that is skipped."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.settings.werkwijze_reading import read_werkwijze
from commands.domain.beleid import Beleid
from commands.domain.triagebesluit import Besluit, lees_besluit
from commands.domain.triagedag import inleveren_tot, is_verschoven, lijst_op, triage_voor
from commands.domain.werkdagen import is_werkdag
from tests.domain.kalender import een_beleid, lokaal

NHN, ZAANSTREEK, ZONDER = (
    replace(een_beleid(), aanmelden=read_werkwijze(naam).reporting(), vrije_dagen=frozenset((date(2027, 4, 27),)))
    for naam in ("noord-holland-noord", "zaanstreek-waterland", "kennemerland")
)


@pytest.mark.parametrize(
    ("op", "beleid", "triage"),
    [
        ("2026-11-09 11:59", NHN, date(2026, 11, 10)),
        ("2026-11-09 12:00", NHN, date(2026, 11, 17)),
        ("2026-11-10 08:00", NHN, date(2026, 11, 17)),
        ("2026-11-10 08:59", ZAANSTREEK, date(2026, 11, 10)),
        ("2026-11-10 09:00", ZAANSTREEK, date(2026, 11, 17)),
        ("2027-04-26 11:00", NHN, date(2027, 4, 28)),
        ("2027-04-27 11:00", NHN, date(2027, 5, 4)),
        ("2027-04-27 11:00", ZAANSTREEK, date(2027, 4, 28)),
        ("2026-11-09 11:59", ZONDER, None),
        ("2026-11-09 11:59", Beleid(), None),
    ],
)
def test_the_next_triage(op: str, beleid: Beleid, triage: date | None) -> None:
    assert triage_voor(lokaal(op), beleid) == triage


@given(st.integers(0, 700 * 24), st.sampled_from((NHN, ZAANSTREEK)))
def test_it_is_always_a_working_day_still_to_come_and_never_more_than_a_week_and_two_days_away(
    uren: int, beleid: Beleid
) -> None:
    nu = lokaal("2026-06-01 00:30") + timedelta(hours=uren)
    triage = triage_voor(nu, beleid)
    assert triage is not None
    assert is_werkdag(triage, beleid)
    assert lijst_op(triage, beleid) > nu
    assert (triage - nu.date()).days <= 10
    assert is_verschoven(triage, beleid) == (triage.weekday() != 1)


def test_the_cut_off_stays_where_it_was_when_the_triage_moves() -> None:
    assert lijst_op(date(2027, 4, 28), NHN) == lokaal("2027-04-26 12:00")
    assert inleveren_tot(date(2027, 4, 27), ZAANSTREEK) == lokaal("2027-04-28 09:00")


@pytest.mark.parametrize(
    ("tekst", "besluit", "woorden", "namens"),
    [
        ("ja namens politie en OM", Besluit.JA, "", "politie en OM"),
        ("Ja, namens OM.", Besluit.JA, "", "OM"),
        ("opnemen (namens gemeente)", Besluit.JA, "", "gemeente"),
        (
            "nee: overleg eerst met het wijkteam, namens politie",
            Besluit.NEE,
            "overleg eerst met het wijkteam",
            "politie",
        ),
        ("niet opnemen, te licht namens OM", Besluit.NEE, "te licht", "OM"),
        ("aanhouden GGZ was er niet", Besluit.AANHOUDEN, "GGZ was er niet", ""),
        ("later, wacht op de school", Besluit.AANHOUDEN, "wacht op de school", ""),
    ],
)
def test_a_decision_is_read(tekst: str, besluit: Besluit, woorden: str, namens: str) -> None:
    gelezen = lees_besluit(tekst)
    assert gelezen is not None
    assert (gelezen.besluit, gelezen.woorden, gelezen.namens) == (besluit, woorden, namens)


@pytest.mark.parametrize("tekst", ["", "misschien", "namens OM", "we weten het niet"])
def test_what_is_no_decision_is_none(tekst: str) -> None:
    assert lees_besluit(tekst) is None


@pytest.mark.parametrize(
    ("tekst", "dag"), [("ja ico di 8 december 10:00 namens OM", "di 8 december 10:00"), ("ja prima namens OM", "")]
)
def test_the_day_of_a_yes(tekst: str, dag: str) -> None:
    gelezen = lees_besluit(tekst)
    assert gelezen is not None
    assert gelezen.dag == dag
