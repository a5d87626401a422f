"""Writes a meeting as an iCalendar file for one person (RFC 5545, RFC 5546): the same input gives the same bytes."""

import re
from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from icalendar import Calendar, Component, Event, Timezone, TimezoneDaylight, TimezoneStandard, vCalAddress

from commands.domain.bijeenkomst import DeelnameSoort
from commands.messages.afspraak import Afspraak
from commands.texts.opmaak import een_regel

FILE_NAME: Final = "afspraak.ics"
_PRODID: Final = "-//ketenbot//agenda//NL"
_MAX_PLACE: Final = 300
_UID: Final = re.compile(r"[A-Za-z0-9@._-]{1,200}")
_STATUS: Final = {
    DeelnameSoort.JA: "ACCEPTED",
    DeelnameSoort.NEE: "DECLINED",
    DeelnameSoort.MISSCHIEN: "TENTATIVE",
}
_AMSTERDAM: Final = "Europe/Amsterdam"


def method_of(afspraak: Afspraak) -> str:
    """REQUEST, or CANCEL for one that was called off; it stands in the file and in the headers beside it."""
    return "CANCEL" if afspraak.afgezegd else "REQUEST"


def write_appointment(afspraak: Afspraak, *, title: str, organizer: str, attendee: str, stamp: datetime) -> bytes:
    """The bytes of the .ics file, with CRLF line ends and nothing of the meeting but what stands in `afspraak`.

    `organizer`, `attendee`: mail addresses; the answer goes to the organizer. `stamp`: UTC. Raises ValueError for a uid
    that could not come back as it went.
    """
    if _UID.fullmatch(afspraak.uid) is None:
        raise ValueError("this uid cannot stand in a calendar")
    calendar = Calendar()
    calendar.add("prodid", _PRODID)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method_of(afspraak))
    zone = _zone(afspraak)
    if zone is not None:
        calendar.add_component(zone)
    calendar.add_component(_event(afspraak, title, organizer, attendee, stamp, in_zone=zone is not None))
    return bytes(calendar.to_ical(sorted=False))


def _event(afspraak: Afspraak, title: str, organizer: str, attendee: str, stamp: datetime, *, in_zone: bool) -> Event:
    begin = afspraak.begin.astimezone(ZoneInfo(afspraak.tijdzone) if in_zone else UTC)
    end = (afspraak.begin + timedelta(minutes=afspraak.duur_min)).astimezone(begin.tzinfo)
    event = Event()
    event.add("uid", afspraak.uid)
    event.add("dtstamp", stamp.astimezone(UTC).replace(microsecond=0))
    event.add("sequence", afspraak.volgnummer)
    event.add("dtstart", begin)
    event.add("dtend", end)
    event.add("summary", title)
    place = een_regel(afspraak.plaats)[:_MAX_PLACE]
    if place:
        event.add("location", place)
    event.add("organizer", _person(organizer), encode=False)
    event.add("attendee", _attendee(attendee, afspraak), encode=False)
    event.add("status", "CANCELLED" if afspraak.afgezegd else "CONFIRMED")
    event.add("class", "PRIVATE")
    event.add("transp", "OPAQUE")
    return event


def _person(address: str) -> vCalAddress:
    return vCalAddress(f"mailto:{address}")


def _attendee(address: str, afspraak: Afspraak) -> vCalAddress:
    """With the answer that they gave, which an update that leaves the time alone does not take away (RFC 5546)."""
    person = _person(address)
    status = "NEEDS-ACTION" if afspraak.antwoord is None else _STATUS[afspraak.antwoord]
    person.params.update({"CUTYPE": "INDIVIDUAL", "ROLE": "REQ-PARTICIPANT", "PARTSTAT": status})
    if not afspraak.afgezegd and afspraak.antwoord is None:
        person.params["RSVP"] = "TRUE"
    return person


def _zone(afspraak: Afspraak) -> Timezone | None:
    """The rules of its time zone, with rules that repeat each year, as programs know no list of nights.

    None for a zone that follows neither Amsterdam nor one offset: its times are then UTC.
    """
    days = [afspraak.begin + timedelta(days=number) for number in range(-366, 367)]
    offsets = [_offset(afspraak.tijdzone, day) for day in days]
    zone = Timezone()
    zone.add("tzid", afspraak.tijdzone)
    if len(set(offsets)) == 1:
        zone.add_component(_rule(TimezoneStandard(), offsets[0], offsets[0], datetime.fromisoformat("1970-01-01")))
    elif offsets == [_offset(_AMSTERDAM, day) for day in days]:
        winter, summer = min(offsets), max(offsets)
        zone.add_component(
            _rule(TimezoneDaylight(), winter, summer, datetime.fromisoformat("1970-03-29T02:00"), month=3)
        )
        zone.add_component(
            _rule(TimezoneStandard(), summer, winter, datetime.fromisoformat("1970-10-25T03:00"), month=10)
        )
    else:
        return None
    return zone


def _offset(zone: str, moment: datetime) -> timedelta:
    return moment.astimezone(ZoneInfo(zone)).utcoffset() or timedelta()


def _rule(
    part: TimezoneStandard | TimezoneDaylight, before: timedelta, after: timedelta, since: datetime, *, month: int = 0
) -> Component:
    """From which offset to which, on the last Sunday of this month."""
    part.add("dtstart", since)
    if month:
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
    part.add("tzoffsetfrom", before)
    part.add("tzoffsetto", after)
    return part
