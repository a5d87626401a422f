"""The file for a calendar holds codes, and taken in once more it changes what is there."""

from datetime import date

import pytest
from icalendar import Calendar

from bot.base.dates import write_dates
from commands.domain.actiepunt import antwoord
from commands.messages.dagen import Agendablad
from commands.texts.dagen import agenda
from tests.texts.voorbeelden.dagen import NU, VERVOLG, van
from tests.texts.voorbeelden.tijdlijn import BELEID, ICO, PUNTEN, VANDAAG


def blad(*punten) -> Agendablad:
    gemaakt = agenda(van(*punten), [(ICO, VERVOLG)], NU, VANDAAG, BELEID.zone).bijgevoegd
    assert isinstance(gemaakt, Agendablad)
    return gemaakt


def events(*punten):
    return Calendar.from_ical(write_dates(blad(*punten), training=False)).walk("VEVENT")


def test_the_same_days_give_the_same_bytes() -> None:
    assert write_dates(blad(*PUNTEN), training=False) == write_dates(blad(*PUNTEN), training=False)


def test_a_day_has_the_code_and_the_number_and_no_other_word() -> None:
    file = write_dates(blad(*PUNTEN), training=False).decode()

    assert f"SUMMARY:Casus {ICO.code}: actiepunt 3" in file
    assert "DTSTART;VALUE=DATE:20261112" in file
    assert "METHOD:PUBLISH" in file
    assert [een.wat for een in PUNTEN if een.wat.split()[0] in file] == []


def test_a_later_date_is_the_same_entry_with_a_higher_sequence() -> None:
    [eerst, _] = events(PUNTEN[2])
    [later, _] = events(antwoord(PUNTEN[2], op=NU, uiterlijk=date(2026, 12, 24)))

    assert eerst["UID"] == later["UID"]
    assert eerst["SEQUENCE"] < later["SEQUENCE"]
    assert later["DTSTART"].dt == date(2026, 12, 24)


def test_what_is_done_goes_out_of_the_calendar() -> None:
    klaar, open_, _ = events(PUNTEN[0], PUNTEN[1])

    assert (klaar["STATUS"], open_["STATUS"]) == ("CANCELLED", "CONFIRMED")


def test_a_meeting_is_the_entry_of_its_invitation() -> None:
    ico = events(PUNTEN[1])[-1]

    assert (ico["UID"], ico["SEQUENCE"], ico["LOCATION"]) == (VERVOLG.uid, VERVOLG.volgnummer, VERVOLG.plaats)
    assert ico["DTSTART"].dt == VERVOLG.moment


@pytest.mark.parametrize("training", [True, False])
def test_training_says_so_in_each_entry(training: bool) -> None:
    file = write_dates(blad(*PUNTEN), training=training).decode()
    assert ("SUMMARY:PROEF Casus" in file) is training
