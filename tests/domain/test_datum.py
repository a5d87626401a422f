"""Dates as people write them."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from commands.domain.datum import lees_datum, schrijf_datum, schrijf_kort

MAANDAG = date(2026, 11, 2)
DRIE_DECEMBER = date(2026, 12, 3)
DAGEN = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@pytest.mark.parametrize(
    "tekst",
    [
        "3-12-2026",
        "3/12/'26",
        "3/12/\u201926",
        "03.12.2026",
        "3 12 2026",
        "3\u201312\u20132026",
        "2026-12-03",
        "3-12",
        "3-12-26",
        " 3 december 2026 ",
        "3 DECEMBER",
        "3 dec",
        "3 dec.",
        "3dec2026",
        "3 december '26",
        "do 3 december",
        "do. 3-12-2026",
        "donderdag 3 december 2026",
        "3 december (donderdag)",
        "3e december",
        "de 3e van december",
        "derde december 2026",
        "drie december",
        "drie december tweeduizend zesentwintig",
        "drie december tweeduizendzesentwintig",
        "uiterlijk 3 december 2026",
        "v\u00f3\u00f3r 3 december",
        "t/m 3 december",
        "over 31 dagen",
    ],
)
def test_each_way_to_write_3_december_is_read(tekst: str) -> None:
    assert lees_datum(tekst, vandaag=MAANDAG) == DRIE_DECEMBER


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("vandaag", MAANDAG),
        ("vanmiddag", MAANDAG),
        ("morgen", date(2026, 11, 3)),
        ("overmorgen", date(2026, 11, 4)),
        ("gisteren", date(2026, 11, 1)),
        ("vrijdag", date(2026, 11, 6)),
        ("maandag", MAANDAG),
        ("a.s. maandag", date(2026, 11, 9)),
        ("komende vrijdag", date(2026, 11, 6)),
        ("vrijdag a.s.", date(2026, 11, 6)),
        ("afgelopen maandag", date(2026, 10, 26)),
        ("vrijdag j.l.", date(2026, 10, 30)),
        ("volgende week dinsdag", date(2026, 11, 10)),
        ("dinsdag volgende week", date(2026, 11, 10)),
        ("deze week vrijdag", date(2026, 11, 6)),
        ("vorige week vrijdag", date(2026, 10, 30)),
        ("over 2 weken", date(2026, 11, 16)),
        ("over twee weken", date(2026, 11, 16)),
        ("binnen een week", date(2026, 11, 9)),
        ("over \u00e9\u00e9n maand", date(2026, 12, 2)),
        ("over 10 dagen", date(2026, 11, 12)),
        ("2 weken geleden", date(2026, 10, 19)),
        ("eind december", date(2026, 12, 31)),
        ("eind februari", date(2027, 2, 28)),
        ("eind februari 2028", date(2028, 2, 29)),
        ("half december", date(2026, 12, 15)),
        ("eind van de maand", date(2026, 11, 30)),
        ("eind volgende maand", date(2026, 12, 31)),
        ("eind van de week", date(2026, 11, 6)),
        ("eind volgende week", date(2026, 11, 13)),
        ("eind 2026", date(2026, 12, 31)),
        ("1e", date(2026, 12, 1)),
        ("de eerste", date(2026, 12, 1)),
        ("31ste", date(2026, 12, 31)),
        ("achttiende", date(2026, 11, 18)),
        ("twee\u00ebntwintig januari", date(2027, 1, 22)),
        ("1 november", date(2027, 11, 1)),
        ("2 november", MAANDAG),
    ],
)
def test_words_that_hang_on_today_are_read(tekst: str, verwacht: date) -> None:
    assert lees_datum(tekst, vandaag=MAANDAG) == verwacht


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("3 december", date(2025, 12, 3)),
        ("1 november", date(2026, 11, 1)),
        ("2-11", MAANDAG),
        ("vrijdag", date(2026, 10, 30)),
        ("maandag", MAANDAG),
        ("de 31e", date(2026, 10, 31)),
        ("3-12-2026", DRIE_DECEMBER),
    ],
)
def test_looking_back_takes_the_latest_on_or_before_today(tekst: str, verwacht: date) -> None:
    assert lees_datum(tekst, vandaag=MAANDAG, terug=True) == verwacht


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        "  ",
        "31-02",
        "31-02-2027",
        "31 februari",
        "29 februari",
        "12-13-2026",
        "0-12-2026",
        "3",
        "drie",
        "3 12",
        "vrijdag 3 december 2026",
        "volgende vrijdag",
        "begin december",
        "zo snel mogelijk",
        "z.s.m.",
        "3 en 4 december",
        "3-4 december",
        "3-12-202",
        "3-12-0026",
        "10:30",
        "1.2.3.4",
        "over 0 dagen",
        "over 9999999999 dagen",
        "over 9999 maanden geleden",
        "9" * 5000,
        "\u00b2-\u00b3-2026 ja",
        "\u0663-12-2026",
        "3 december 2026, samen met de wijkagent",
    ],
)
def test_what_is_no_certain_date_gives_none(tekst: str) -> None:
    assert lees_datum(tekst, vandaag=MAANDAG) is None


def test_a_weekend_has_no_end_of_the_week_ahead() -> None:
    assert lees_datum("eind van de week", vandaag=date(2026, 11, 7)) is None


@pytest.mark.parametrize("vandaag", [date.min, date.max])
@pytest.mark.parametrize("tekst", ["over 2 weken", "1 januari", "31e", "eergisteren", "2 maanden geleden", "eind jaar"])
def test_the_edge_of_the_calendar_never_raises(tekst: str, vandaag: date) -> None:
    lees_datum(tekst, vandaag=vandaag)
    lees_datum(tekst, vandaag=vandaag, terug=True)


def test_a_date_is_written_with_and_without_the_day_of_the_week() -> None:
    assert schrijf_datum(DRIE_DECEMBER) == "donderdag 3 december 2026"
    assert schrijf_kort(DRIE_DECEMBER) == "3 december 2026"


@given(DAGEN, DAGEN, st.booleans())
def test_what_is_written_is_read_back(dag: date, vandaag: date, terug: bool) -> None:
    for tekst in (schrijf_datum(dag), schrijf_kort(dag), dag.isoformat(), f"{dag.day}/{dag.month}/{dag.year}"):
        assert lees_datum(tekst, vandaag=vandaag, terug=terug) == dag


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 364))
def test_a_date_without_a_year_is_the_nearest_in_the_asked_direction(vandaag: date, afstand: int) -> None:
    for dag, terug in ((vandaag + timedelta(afstand), False), (vandaag - timedelta(afstand), True)):
        assert lees_datum(f"{dag.day}-{dag.month}", vandaag=vandaag, terug=terug) == dag


@given(st.text() | st.text(alphabet="0123456789-/. devrmaouijin'"), st.dates(), st.booleans())
@example("1" * 4400, date.max, True)
def test_any_text_gives_a_date_or_none(tekst: str, vandaag: date, terug: bool) -> None:
    gevonden = lees_datum(tekst, vandaag=vandaag, terug=terug)
    assert gevonden is None or isinstance(gevonden, date)
