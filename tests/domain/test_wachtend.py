"""A held text: its short number, and how it is shown."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from commands.domain.casus import is_code
from commands.domain.rollen import Kanaal
from commands.domain.vondst import Vondst, gemerkt, met_voorstel, verborgen
from commands.domain.wachtend import Wachtend, WachtStatus, lees_nummer, volgend_nummer

TEKST = "Pietje belt 06-12."
NAAM = Vondst(tekst_nr=1, begin=0, eind=6, soort="name", voorstel="betrokkene")
NUMMER = Vondst(tekst_nr=1, begin=12, eind=17, soort="phone", voorstel="[telefoonnummer]")
WACHTEND = Wachtend(
    id="w",
    nummer=12,
    casus_id="c",
    inbox_id="i",
    persoon_id="p",
    deelnemer_id=None,
    kanaal=Kanaal.MAIL,
    sinds=datetime(2026, 11, 3, 9, tzinfo=UTC),
    teksten=("Dag", TEKST),
    vondsten=(NUMMER, NAAM, Vondst(tekst_nr=0, begin=0, eind=3, soort="indirect", voorstel="", waarschuwing=True)),
)


def test_a_text_is_shown_marked_blotted_out_and_in_the_words_of_the_proposal():
    assert gemerkt(TEKST, [NUMMER, NAAM]) == "«Pietje» belt «06-12»."
    assert verborgen(TEKST, [NUMMER, NAAM]) == "█████ belt █████."
    assert met_voorstel(TEKST, [NUMMER, NAAM]) == "betrokkene belt [telefoonnummer]."


def test_of_two_places_that_overlap_the_first_and_longest_counts():
    binnenin = replace(NAAM, begin=3, eind=9)
    assert met_voorstel(TEKST, [binnenin, NAAM]) == "betrokkene belt 06-12."


def test_a_warning_holds_nothing():
    assert WACHTEND.gehouden == (1,)
    assert WACHTEND.vervangingen == {TEKST: "betrokkene belt [telefoonnummer]."}


def test_it_is_open_until_somebody_decided():
    open_ = {status for status in WachtStatus if replace(WACHTEND, status=status).open}
    assert open_ == {WachtStatus.BIJ_AFZENDER, WachtStatus.BIJ_REGIE}


def test_no_number_has_the_shape_of_a_casus_code():
    nummer, alle = 0, []
    while nummer < 2000:
        nummer = volgend_nummer(nummer)
        alle.append(nummer)
    assert alle[:100] == list(range(1, 101))
    assert not any(is_code(f"W{een}") for een in alle)


@pytest.mark.parametrize(
    ("tekst", "nummer"), [("W12", 12), (" w7. ", 7), ("12", None), ("W", None), ("W1x", None), ("W" + "9" * 20, None)]
)
def test_a_number_is_read_as_people_write_it(tekst, nummer):
    assert lees_nummer(tekst) == nummer


def test_nothing_of_the_text_stands_in_what_is_printed_of_it():
    assert "Pietje" not in repr(WACHTEND)
