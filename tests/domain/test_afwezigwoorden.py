"""What people write when they are away."""

from datetime import date

import pytest

from commands.domain.afwezigwoorden import lees_afwezig

DINSDAG = date(2026, 11, 3)
VRIJDAG, ACHTSTE = date(2026, 11, 6), date(2026, 12, 8)


@pytest.mark.parametrize(
    ("tekst", "vanaf", "tot"),
    [
        ("t/m 8 december", DINSDAG, ACHTSTE),
        ("tot en met 8 december", DINSDAG, ACHTSTE),
        ("tot en met dinsdag 8 december 2026", DINSDAG, ACHTSTE),
        ("t/m vrijdag", DINSDAG, VRIJDAG),
        ("t/m vrijdag a.s.", DINSDAG, VRIJDAG),
        ("tm 8-12", DINSDAG, ACHTSTE),
        ("tot 9 december", DINSDAG, ACHTSTE),
        ("tot maandag", DINSDAG, date(2026, 11, 8)),
        ("van 1 december t/m 8 december", date(2026, 12, 1), ACHTSTE),
        ("van 1 t/m 8 december", date(2026, 12, 1), ACHTSTE),
        ("1 t/m 8 december", date(2026, 12, 1), ACHTSTE),
        ("vanaf vrijdag tot en met 8 december", VRIJDAG, ACHTSTE),
        ("vanaf morgen t/m 8 december", date(2026, 11, 4), ACHTSTE),
        ("2 weken", DINSDAG, date(2026, 11, 16)),
        ("de komende twee weken", DINSDAG, date(2026, 11, 16)),
        ("t/m eind november", DINSDAG, date(2026, 11, 30)),
    ],
)
def test_the_days(tekst, vanaf, tot):
    gezegd = lees_afwezig(tekst, DINSDAG)

    assert gezegd is not None
    assert (gezegd.vanaf, gezegd.tot, gezegd.vervanger) == (vanaf, tot, "")


@pytest.mark.parametrize(
    ("tekst", "vervanger", "rest"),
    [
        ("t/m 8 december vervanger GGZ Duinoord", "GGZ Duinoord", ""),
        ("t/m 8 december, vervanger: GGZ Duinoord (behandelaar).", "GGZ Duinoord (behandelaar)", ""),
        ("t/m 8 december\nmijn vervanger is de GGZ Duinoord", "GGZ Duinoord", ""),
        ("t/m 8 december, waarneming door GGZ, verder niets", "GGZ", "verder niets"),
        ("t/m 8 december, GGZ Duinoord vervangt mij", "GGZ Duinoord", ""),
        ("t/m 8 december met als vervanger behandelaar@partners.test", "behandelaar@partners.test", ""),
        ("t/m 8 december wegens een operatie", "", "wegens een operatie"),
    ],
)
def test_who_stands_in(tekst, vervanger, rest):
    gezegd = lees_afwezig(tekst, DINSDAG)

    assert gezegd is not None
    assert (gezegd.tot, gezegd.vervanger, gezegd.rest) == (ACHTSTE, vervanger, rest)


@pytest.mark.parametrize(
    "tekst",
    [
        "t/m 8 december afwezig",
        "tot en met 8 december met verlof",
        "er niet t/m 8 december",
        "er t/m 8 december niet",
        "van 1 t/m 8 december op vakantie",
        "afwezig t/m 8 december",
        "vanaf morgen t/m 8 december er niet",
    ],
)
def test_the_word_for_it_stands_before_or_behind_the_days(tekst):
    gezegd = lees_afwezig(tekst, DINSDAG, met_woord=True)

    assert gezegd is not None
    assert gezegd.tot == ACHTSTE


@pytest.mark.parametrize(
    "tekst", ["", "mee eens", "volgende week", "t/m wanneer", "t/m 8 december bezig met punt 3", "klaar t/m punt 3"]
)
def test_other_words_tell_of_no_absence(tekst):
    assert lees_afwezig(tekst, DINSDAG, met_woord=True) is None


@pytest.mark.parametrize("tekst", ["van 9 t/m 8 december", "t/m 31 februari", "tot", "t/m"])
def test_days_that_cannot_be(tekst):
    assert lees_afwezig(tekst, DINSDAG) is None


def test_an_answer_to_the_question_whether_it_is_so_long():
    gezegd = lees_afwezig("zeker t/m 1 november 2027", DINSDAG)

    assert gezegd is not None
    assert (gezegd.zeker, gezegd.tot) == (True, date(2027, 11, 1))
