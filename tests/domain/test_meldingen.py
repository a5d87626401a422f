"""The choice of one person, the words that make news wait for nobody, and the moment at which it goes out."""

from dataclasses import replace
from datetime import UTC, time

import pytest

from commands.domain.meldingen import Meldingen, heeft_haast, lees_keuze
from commands.domain.nieuwsmoment import mails_per_dag, moet_nu, nieuwsmoment, rust_tot
from tests.domain.kalender import lokaal, wand
from tests.wereld import BELEID

OM_VIER = replace(BELEID, nieuws_om=time(16))
"""Of a house that tells the news of the day at its end."""


@pytest.mark.parametrize(
    "tekst",
    [
        "spoed",
        "Spoed: zij staat op straat",
        "2 lukt niet, DRINGEND",
        "het is urgent, bel mij",
        "er is een acute crisissituatie",
        "de situatie is onveilig",
        "geen idee, maar wel spoed",
    ],
)
def test_words_in_a_hurry(tekst):
    assert heeft_haast(tekst)


@pytest.mark.parametrize(
    "tekst",
    ["", "klaar, gebeld", "geen spoed", "het is niet dringend", "niet zo urgent", "wij bellen spoedig", "zonder haast"],
)
def test_words_that_can_wait(tekst):
    assert not heeft_haast(tekst)


@pytest.mark.parametrize(
    ("tekst", "keuze"),
    [
        ("direct", Meldingen.DIRECT),
        ("alles meteen", Meldingen.DIRECT),
        ("dagelijks graag", Meldingen.DAGELIJKS),
        ("1x per week", Meldingen.WEKELIJKS),
        ("wekelijks.", Meldingen.WEKELIJKS),
        ("elke week", Meldingen.WEKELIJKS),
        ("samen", Meldingen.SAMEN),
        ("minder mail graag", Meldingen.WEKELIJKS),
        ("van collega over de casus", None),
        ("", None),
    ],
)
def test_a_choice_in_words(tekst, keuze):
    assert lees_keuze(tekst, Meldingen.DAGELIJKS) is keuze


def test_less_than_each_at_once_is_once_a_day():
    assert lees_keuze("minder mail", Meldingen.DIRECT) is Meldingen.DAGELIJKS


@pytest.mark.parametrize(
    ("nu", "keuze", "dan"),
    [
        ("2026-11-03 10:00", Meldingen.DAGELIJKS, "di 2026-11-03 16:00"),
        ("2026-11-03 16:00", Meldingen.DAGELIJKS, "wo 2026-11-04 16:00"),
        ("2026-11-06 17:00", Meldingen.SAMEN, "ma 2026-11-09 16:00"),
        ("2026-12-24 17:00", Meldingen.DAGELIJKS, "ma 2026-12-28 16:00"),
        ("2026-11-03 10:00", Meldingen.WEKELIJKS, "ma 2026-11-09 16:00"),
        ("2026-11-09 15:59", Meldingen.WEKELIJKS, "ma 2026-11-09 16:00"),
        ("2027-03-26 12:00", Meldingen.WEKELIJKS, "di 2027-03-30 16:00"),
        ("2027-03-29 12:00", Meldingen.WEKELIJKS, "di 2027-03-30 16:00"),
        ("2026-10-23 17:00", Meldingen.DAGELIJKS, "ma 2026-10-26 16:00"),
    ],
)
def test_the_next_hour_of_the_house(nu, keuze, dan):
    assert wand(nieuwsmoment(lokaal(nu), keuze, OM_VIER)) == dan


def test_in_the_morning_it_is_told_with_what_the_clock_asks():
    assert wand(nieuwsmoment(lokaal("2026-11-03 10:00"), Meldingen.DAGELIJKS, BELEID)) == "wo 2026-11-04 09:00"
    assert BELEID.nieuws_om == BELEID.kantoor_open


@pytest.mark.parametrize(
    ("keuze", "dan"), [(Meldingen.DAGELIJKS, "wo 2026-11-04 09:00"), (Meldingen.WEKELIJKS, "ma 2026-11-09 09:00")]
)
def test_a_procesregisseur_reads_it_when_the_office_opens(keuze, dan):
    assert wand(nieuwsmoment(lokaal("2026-11-03 10:00"), keuze, OM_VIER, staf=True)) == dan


def test_at_once_is_now():
    assert nieuwsmoment(lokaal("2026-11-07 03:00"), Meldingen.DIRECT, BELEID) == lokaal("2026-11-07 03:00").astimezone(
        UTC
    )


@pytest.mark.parametrize(
    ("nu", "tot"),
    [
        ("2026-11-03 16:00", None),
        ("2026-11-03 21:00", None),
        ("2026-11-04 02:00", "wo 2026-11-04 09:00"),
        ("2026-11-07 16:00", "ma 2026-11-09 09:00"),
    ],
)
def test_late_news_waits_for_the_morning(nu, tot):
    moment = rust_tot(lokaal(nu), OM_VIER)

    assert (None if moment is None else wand(moment)) == tot


def test_an_hour_before_the_office_opens_is_kept():
    vroeg = replace(BELEID, nieuws_om=time(7, 0))

    assert rust_tot(lokaal("2026-11-03 07:00"), vroeg) is None


@pytest.mark.parametrize(
    ("nu", "keuze", "dan"),
    [
        ("2026-11-03 10:00", Meldingen.DAGELIJKS, "di 2026-11-17 16:00"),
        ("2026-12-24 17:00", Meldingen.SAMEN, "ma 2027-01-11 16:00"),
        ("2026-11-03 10:00", Meldingen.WEKELIJKS, "ma 2026-11-09 16:00"),
    ],
)
def test_what_makes_no_mail_of_its_own_waits_ten_working_days(nu, keuze, dan):
    assert wand(nieuwsmoment(lokaal(nu), keuze, OM_VIER, rustig=True)) == dan


def test_a_procesregisseur_hears_it_after_five():
    moment = nieuwsmoment(lokaal("2026-11-03 10:00"), Meldingen.DAGELIJKS, BELEID, rustig=True, staf=True)

    assert wand(moment) == "di 2026-11-10 09:00"


def test_of_several_casussen_each_has_its_turn_within_five_days():
    assert [mails_per_dag(aantal) for aantal in (0, 1, 2, 5, 6, 40)] == [0, 1, 1, 1, 2, 8]


def test_nothing_waits_for_a_turn_beyond_its_last_day():
    assert not moet_nu(lokaal("2026-11-03 10:00"), lokaal("2026-11-16 09:00"), BELEID)
    assert moet_nu(lokaal("2026-11-03 10:00"), lokaal("2026-11-17 09:00"), BELEID)
