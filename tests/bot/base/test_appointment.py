"""A meeting as an iCalendar file, as this library and another one read it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from bot.base.appointment import write_appointment
from commands.domain.bijeenkomst import DeelnameSoort
from commands.messages.afspraak import Afspraak

GOLDENS = Path(__file__).parent / "agenda"
ZELF = "casus-k7q2+abcdefghij234567abcd@bot.test"
GGZ = "ggz@partner.test"
STEMPEL = datetime(2026, 10, 1, 7, 30, tzinfo=UTC)
ICO = Afspraak(
    uid="bijeenkomst-4f1c@bot.test",
    volgnummer=0,
    titel="ICO casus K7Q2",
    begin=datetime(2026, 10, 23, 8, 0, tzinfo=UTC),
    duur_min=90,
    plaats="Gemeentehuis, zaal 3; https://overleg.test/k7q2",
)
GEVALLEN = {
    "uitnodiging": ICO,
    "verzet_naar_wintertijd": replace(ICO, volgnummer=1, begin=ICO.begin + timedelta(days=7)),
    "afgezegd": replace(ICO, volgnummer=2, afgezegd=True),
    "andere_plaats_blijft_ja": replace(ICO, plaats="Buurthuis", antwoord=DeelnameSoort.JA),
    "bonaire": replace(ICO, plaats="Kralendijk, ’t kantoor", tijdzone="America/Kralendijk"),
}


def schrijf(afspraak: Afspraak, *, attendee: str = GGZ) -> bytes:
    return write_appointment(afspraak, title=afspraak.titel, organizer=ZELF, attendee=attendee, stamp=STEMPEL)


@pytest.mark.parametrize("naam", GEVALLEN)
def test_it_is_the_golden_file_to_the_octet(naam):
    assert schrijf(GEVALLEN[naam]) == (GOLDENS / f"{naam}.ics").read_bytes()


@pytest.mark.parametrize("naam", GEVALLEN)
def test_another_program_reads_the_same_moments_and_people(naam):
    afspraak = GEVALLEN[naam]
    gelezen = vobject.readOne((GOLDENS / f"{naam}.ics").read_text(encoding="utf-8"))
    event = gelezen.vevent
    assert (event.dtstart.value, event.dtend.value) == (
        afspraak.begin,
        afspraak.begin + timedelta(minutes=afspraak.duur_min),
    )
    assert gelezen.method.value == ("CANCEL" if afspraak.afgezegd else "REQUEST")
    assert event.status.value == ("CANCELLED" if afspraak.afgezegd else "CONFIRMED")
    assert event.location.value == afspraak.plaats
    assert (event.uid.value, event.sequence.value) == (afspraak.uid, str(afspraak.volgnummer))
    assert event.organizer.value == f"mailto:{ZELF}"
    assert [lid.value for lid in event.contents["attendee"]] == [f"mailto:{GGZ}"]
    gezegd = ["ACCEPTED"] if afspraak.antwoord is DeelnameSoort.JA else ["NEEDS-ACTION"]
    assert event.attendee.params["PARTSTAT"] == gezegd


@pytest.mark.parametrize("naam", GEVALLEN)
def test_the_rules_of_the_zone_in_the_file_give_the_same_moment(naam):
    kalender = Calendar.from_ical((GOLDENS / f"{naam}.ics").read_bytes())
    zone = kalender.walk("VTIMEZONE")[0].to_tz(lookup_tzid=False)
    lokaal = kalender.walk("VEVENT")[0]["DTSTART"].dt.replace(tzinfo=zone)
    assert lokaal.astimezone(UTC) == GEVALLEN[naam].begin


def test_a_zone_with_other_rules_is_told_in_utc():
    kalender = schrijf(replace(ICO, tijdzone="America/New_York")).decode()
    assert "VTIMEZONE" not in kalender
    assert "DTSTART:20261023T080000Z" in kalender


def test_a_place_cannot_add_a_line_of_its_own():
    kalender = Calendar.from_ical(schrijf(replace(ICO, plaats="zaal\r\nATTENDEE:mailto:een@ander.test")))
    event = kalender.walk("VEVENT")[0]
    assert event["ATTENDEE"] == f"mailto:{GGZ}"
    assert event["LOCATION"] == "zaal ATTENDEE:mailto:een@ander.test"


def test_a_uid_that_could_not_come_back_is_refused():
    with pytest.raises(ValueError, match="uid"):
        schrijf(replace(ICO, uid="een\r\nUID:twee"))


@given(
    afspraak=st.builds(
        Afspraak,
        uid=st.from_regex(r"[a-z0-9-]{1,40}@bot\.test", fullmatch=True),
        volgnummer=st.integers(0, 999),
        titel=st.just("ICO casus K7Q2"),
        begin=st.integers(0, 7_000_000).map(
            lambda minuten: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minuten)
        ),
        duur_min=st.integers(15, 480),
        plaats=st.text(max_size=400),
        tijdzone=st.sampled_from(["Europe/Amsterdam", "America/Kralendijk", "Asia/Kathmandu", "America/New_York"]),
        afgezegd=st.booleans(),
    ),
    lid=st.from_regex(r"[a-z0-9.]{1,60}@[a-z0-9]{1,60}\.test", fullmatch=True),
)
def test_only_what_is_on_the_list_stands_in_it_in_short_lines(afspraak, lid):
    bestand = schrijf(afspraak, attendee=lid)
    assert all(len(regel) <= 75 for regel in bestand.split(b"\r\n"))
    event = Calendar.from_ical(bestand).walk("VEVENT")[0]
    assert set(event) <= {
        "UID", "DTSTAMP", "SEQUENCE", "DTSTART", "DTEND", "SUMMARY", "LOCATION", "ORGANIZER", "ATTENDEE", "STATUS",
        "CLASS", "TRANSP",
    }  # fmt: skip
    assert event["DTSTART"].dt == afspraak.begin
    assert (event["ATTENDEE"], event["ORGANIZER"]) == (f"mailto:{lid}", f"mailto:{ZELF}")
    assert bestand.replace(b"\r\n ", b"").count(b"mailto:") == 2 + str(event.get("LOCATION", "")).count("mailto:")
