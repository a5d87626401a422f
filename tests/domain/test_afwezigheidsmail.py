"""What robots write for somebody who is out of office, in Dutch and English."""

from datetime import date

import pytest

from commands.domain.afwezigheidsmail import lees_afwezigheidsmail

DINSDAG = date(2026, 11, 3)
TOT = date(2026, 12, 11)
MAANDAG_ERNA = date(2026, 12, 13)
"""Of somebody who is back on Monday 14 December the last day away is the Sunday."""


@pytest.mark.parametrize(
    ("tekst", "tot"),
    [
        ("Ik ben afwezig tot en met vrijdag 11 december.", TOT),
        ("Bedankt voor uw bericht. Ik ben met verlof t/m 11 december 2026.", TOT),
        ("Van 30 november tot en met 11 december ben ik met vakantie.", TOT),
        ("Van 1 t/m 11 december ben ik niet aanwezig.", TOT),
        ("Ik ben op maandag 14 december weer aanwezig.", MAANDAG_ERNA),
        ("Vanaf 14 december ben ik weer bereikbaar.", MAANDAG_ERNA),
        ("Ik ben afwezig. Op 14-12-2026 ben ik terug op kantoor.", MAANDAG_ERNA),
        ("Tot 14 december ben ik niet op kantoor. Uw mail wordt niet doorgestuurd.", MAANDAG_ERNA),
        ("Ik geniet van mijn vakantie en lees mijn mail weer vanaf 14 december.", MAANDAG_ERNA),
        ("Momenteel ben ik met zwangerschapsverlof. Ik ben terug op 1 maart 2027.", date(2027, 2, 28)),
        ("Ik ben vandaag afwezig. Morgen ben ik er weer.", DINSDAG),
        ("Maandag ben ik er weer.", date(2026, 11, 8)),
        ("I am out of the office until Monday 14 December.", MAANDAG_ERNA),
        ("I will be out of office from 30 November to 11 December.", TOT),
        ("I am on leave through December 11th, 2026.", TOT),
        ("I am away until and including 11 December.", TOT),
        ("I will be back in the office on Monday, December 14.", MAANDAG_ERNA),
        ("Thank you for your email. I am on holiday and will return on 14 December 2026.", MAANDAG_ERNA),
        ("I'm out of office between 1 December and 11 December with limited access to email.", TOT),
        ("Out of office, returning 14/12/2026.", MAANDAG_ERNA),
        ("Ik ben afwezig van maandag 30 november 2026 tot vrijdag 11 december 2026.", TOT),
    ],
)
def test_until_when(tekst, tot):
    gelezen = lees_afwezigheidsmail(tekst, DINSDAG)

    assert gelezen is not None
    assert gelezen.tot == tot


@pytest.mark.parametrize(
    ("tekst", "vanaf"),
    [
        ("Van 30 november tot en met 11 december ben ik met vakantie.", date(2026, 11, 30)),
        ("Van 1 t/m 11 december ben ik niet aanwezig.", date(2026, 12, 1)),
        ("I will be out of office from 30 November to 11 December.", date(2026, 11, 30)),
        ("Ik ben sinds 1 oktober met verlof tot en met 11 december.", DINSDAG),
        ("Ik ben afwezig tot en met 11 december.", DINSDAG),
    ],
)
def test_from_when(tekst, vanaf):
    gelezen = lees_afwezigheidsmail(tekst, DINSDAG)

    assert gelezen is not None
    assert gelezen.vanaf == vanaf


@pytest.mark.parametrize(
    ("tekst", "adressen", "noemt"),
    [
        ("Afwezig t/m 11 december. Bij spoed: Wijkagent@Partners.test.", ("wijkagent@partners.test",), True),
        ("Afwezig t/m 11 december. Mijn collega neemt waar.", (), True),
        ("Away until 14 December. Please contact my colleague <team@partners.test>", ("team@partners.test",), True),
        ("Afwezig t/m 11 december.", (), False),
    ],
)
def test_somebody_else(tekst, adressen, noemt):
    gelezen = lees_afwezigheidsmail(tekst, DINSDAG)

    assert gelezen is not None
    assert (gelezen.adressen, gelezen.noemt_ander) == (adressen, noemt)


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        "Ik ben niet op kantoor. Bij spoed kunt u bellen met mijn collega.",
        "Ik werk niet op woensdag en vrijdag.",
        "Ik ben afwezig t/m 1 november 2026.",
        "Ik ben afwezig tot en met 11 december 2031.",
        "Uw bericht van 2 november 2026 is ontvangen en wordt voor 1 december gelezen.",
        "Ons kantoor is open van 9.00 tot 17.00 uur.",
        "tot en met " * 500,
    ],
)
def test_nothing_is_read_where_no_near_day_stands(tekst):
    assert lees_afwezigheidsmail(tekst, DINSDAG) is None
