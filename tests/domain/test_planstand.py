"""What a plan says of its own rows, and what is ticked in it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands.domain.celtekst import gekozen, is_aangekruist, zonder_hokjes
from commands.domain.planstand import doet_niet_meer_mee, is_afgerond, is_vervallen, is_vorig_overleg

VANDAAG = date(2026, 11, 4)


@pytest.mark.parametrize(
    ("tekst", "keuze"),
    [
        ("publiek", "publiek"),
        ("☐ publiek", ""),
        ("☒ publiek", "publiek"),
        ("☒ mail ☐ matrix", "mail"),
        ("☐ mail\n☑ matrix", "matrix"),
        ("☒ mail ☒ matrix", "mail, matrix"),
        ("mail ☐ matrix ☒", "matrix"),
        ("publiek [ ] privaat [x] derde [ ]", "privaat"),
        ("( ) publiek (x) privaat", "privaat"),
        ("Soort: ☐ publiek ✔ privaat", "privaat"),
        ("☐", ""),
    ],
)
def test_only_what_is_ticked_is_chosen(tekst: str, keuze: str) -> None:
    assert gekozen(tekst) == keuze


@given(st.text(alphabet="ab \n"))
def test_words_without_a_box_stay_as_they_are(tekst: str) -> None:
    assert gekozen(tekst) == zonder_hokjes(tekst) == tekst
    assert not is_aangekruist(tekst)


@pytest.mark.parametrize(
    ("status", "wat"),
    [
        ("afgerond", "Belt"),
        ("Gereed!", "Belt"),
        ("ja", "Belt"),
        ("☒", "Belt"),
        ("☐ open ☒ klaar", "Belt"),
        ("is gedaan", "Belt"),
        ("100%", "Belt"),
        ("1 november 2026", "Belt"),
        ("", "☒ Belt"),
        ("", "Belt (gedaan)"),
    ],
)
def test_a_row_that_says_it_is_done_is_done(status: str, wat: str) -> None:
    assert is_afgerond(status, wat, vandaag=VANDAAG)


@pytest.mark.parametrize(
    ("status", "wat"),
    [
        ("", "Belt"),
        ("open", "Belt"),
        ("nog niet klaar", "Belt"),
        ("bijna afgerond", "Belt"),
        ("nee", "Belt"),
        ("☐", "Belt"),
        ("☒ open ☐ klaar", "Belt"),
        ("50%", "Belt"),
        ("klaar op 3 december", "Belt"),
        ("3 december 2026", "Belt"),
        ("", "☐ Belt"),
        ("", "Belt (nog niet gedaan)"),
        ("", "Maakt het gesprek af (samen met de cliënt)"),
        ("", "Zorgt dat de aanvraag klaar is"),
    ],
)
def test_a_row_that_is_not_clearly_done_stays_open(status: str, wat: str) -> None:
    assert not is_afgerond(status, wat, vandaag=VANDAAG)


@pytest.mark.parametrize("titel", ["Afspraken vorig overleg", "Terugblik", "Actiepunten van de vorige keer:"])
def test_a_title_that_looks_back_is_known(titel: str) -> None:
    assert is_vorig_overleg(titel)


@pytest.mark.parametrize(
    "titel",
    [
        "",
        "Actiepunten",
        "Nieuwe actiepunten na het vorige ICO",
        "In de vorige weken is veel gebeurd; wij spraken dit af",
    ],
)
def test_other_titles_do_not_look_back(titel: str) -> None:
    assert not is_vorig_overleg(titel)


@pytest.mark.parametrize("cel", ["Niet meer betrokken", "neemt  niet meer deel", "GGZ (niet langer betrokken)"])
def test_who_takes_no_part_any_more_is_seen(cel: str) -> None:
    assert doet_niet_meer_mee("GGZ", cel)


@pytest.mark.parametrize("cel", ["betrokken", "afgemeld voor het overleg", "niet aanwezig"])
def test_who_was_only_absent_still_takes_part(cel: str) -> None:
    assert not doet_niet_meer_mee("GGZ", cel)


@pytest.mark.parametrize(
    "status",
    [
        *("vervallen", "Vervallen.", "is vervallen", "geannuleerd", "niet van toepassing", "n.v.t.", "N.v.t", "nvt"),
        *("☐ open ☒ vervallen", "vervallen op 3 november", "niet meer nodig", "komt te vervallen", "ingetrokken"),
    ],
)
def test_a_row_that_is_called_off_is_called_off(status: str) -> None:
    assert is_vervallen(status, "Belt")
    assert is_vervallen("", f"Belt ({status})") or "☐" in status


@pytest.mark.parametrize("status", ["", "open", "nog niet vervallen", "☐ vervallen", "niet vervallen", "vervalt niet"])
def test_a_row_that_stands_is_not_called_off(status: str) -> None:
    assert not is_vervallen(status, "Belt over de vervallen afspraak")
