"""What people write when they are away."""

from datetime import date

import pytest

from commands.domain.afwezigwoorden import lees_afwezig, weg_met_duur

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


@pytest.mark.parametrize(
    "woorden",
    [
        "twee weken met ingang van 7 december",
        "2 weken vanaf 7 december",
        "vanaf 7 december 2 weken",
        "vanaf 7 december twee weken",
        "met ingang van 7 december twee weken",
        "twee weken afwezig met ingang van 7 december",
    ],
)
def test_how_long_counts_from_the_day_beside_it(woorden: str) -> None:
    gezegd = lees_afwezig(woorden, date(2026, 11, 3))

    assert gezegd is not None
    assert (gezegd.vanaf, gezegd.tot) == (date(2026, 12, 7), date(2026, 12, 20))


@pytest.mark.parametrize(
    ("zin", "dagen"),
    [
        ("ik ben twee weken afwezig met ingang van 7 december", (date(2026, 12, 7), date(2026, 12, 20))),
        ("Ik ben er vanaf 7 december drie weken niet", (date(2026, 12, 7), date(2026, 12, 27))),
        ("per 7 december 2 weken vakantie", (date(2026, 12, 7), date(2026, 12, 20))),
        ("ik ben twee weken afwezig", None),
        ("vanaf 7 december ben ik weg", None),
        ("vanaf 7 december twee weken hier en drie weken daar", None),
    ],
)
def test_a_sentence_says_how_long_and_from_when(zin: str, dagen: tuple[date, date] | None) -> None:
    assert weg_met_duur(zin, date(2026, 11, 3)) == dagen


@pytest.mark.parametrize(
    ("woorden", "wie"),
    [
        ("t/m 1 december, collega@partners.test neemt waar", "collega@partners.test"),
        ("t/m 1 december. De politie neemt mij waar", "politie"),
        ("t/m 1 december, wijkagent neemt het over", "wijkagent"),
        ("2 weken, ggz neemt alles van mij over", "ggz"),
        ("tot vrijdag, collega van de politie valt in", "politie"),
        ("t/m 1 december, mijn collega neemt waar", "collega"),
        ("t/m 1 december, ik neem contact op over punt 2", ""),
        ("t/m 1 december, moeder valt vaak in slaap", ""),
        ("t/m 1 december, de moeder neemt niets waar van de klachten die daar en daar en daar spelen", ""),
    ],
)
def test_who_stands_in_may_be_said_in_passing(woorden: str, wie: str) -> None:
    gezegd = lees_afwezig(woorden, date(2026, 11, 3))

    assert gezegd is not None
    assert (gezegd.vervanger, gezegd.los) == (wie, bool(wie))
