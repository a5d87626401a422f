"""Writes the days of one person as an iCalendar file that asks nothing (RFC 5545, PUBLISH): the same input gives the
same bytes."""

from datetime import UTC, timedelta
from typing import Final

from icalendar import Calendar, Event

from commands.messages.dagen import Agendablad, Agendadag, Agendamoment
from commands.texts.opmaak import een_regel

MIME: Final = "text/calendar"
_PRODID: Final = "-//ketenbot//agenda//NL"
_PLACE: Final = 300


def write_dates(sheet: Agendablad, *, training: bool) -> bytes:
    """The bytes of the .ics file; taken in once more, it changes the entries that are there by their SEQUENCE."""
    calendar = Calendar()
    calendar.add("prodid", _PRODID)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    entries: tuple[Agendadag | Agendamoment, ...] = (*sheet.dagen, *sheet.momenten)
    for entry in entries:
        event = Event()
        event.add("uid", entry.uid)
        event.add("dtstamp", sheet.gemaakt_op.astimezone(UTC).replace(microsecond=0))
        event.add("sequence", entry.volgnummer)
        _when(event, entry)
        event.add("summary", f"PROEF {entry.titel}" if training else entry.titel)
        event.add("class", "PRIVATE")
        calendar.add_component(event)
    return bytes(calendar.to_ical(sorted=False))


def _when(event: Event, entry: Agendadag | Agendamoment) -> None:
    if isinstance(entry, Agendadag):
        event.add("dtstart", entry.op)
        event.add("dtend", entry.op + timedelta(days=1))
        event.add("status", "CANCELLED" if entry.voorbij else "CONFIRMED")
        event.add("transp", "TRANSPARENT")
        return
    event.add("dtstart", entry.begin.astimezone(UTC))
    event.add("dtend", (entry.begin + timedelta(minutes=entry.duur_min)).astimezone(UTC))
    event.add("status", "CONFIRMED")
    event.add("transp", "OPAQUE")
    place = een_regel(entry.plaats)[:_PLACE]
    if place:
        event.add("location", place)
