"""Reads the answer of a calendar to an invitation (RFC 5546), as Outlook, Google, Apple and Thunderbird write it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from icalendar import Calendar, Component, vCalAddress

from commands.domain.bijeenkomst import DeelnameSoort
from commands.messages.agenda import Agendaantwoord

MAX_BYTES: Final = 100_000
MAX_EVENTS: Final = 5
"""A file with more, or of more bytes, is no answer to one invitation."""
_METHODS: Final = frozenset({"REPLY", "COUNTER"})
_ANSWERS: Final = {
    "ACCEPTED": DeelnameSoort.JA,
    "DECLINED": DeelnameSoort.NEE,
    "TENTATIVE": DeelnameSoort.MISSCHIEN,
    "DELEGATED": DeelnameSoort.NEE,
}
_MAX_WORDS: Final = 4_000
_MAX_SEQUENCE: Final = 1_000_000
_GOOGLE: Final = "-//google inc"
_NOTE: Final = re.compile(r":\s*[\"“](.{1,4000})[\"”]\s*(?:\n|$)", re.DOTALL)
"""The note of its sender stands in quotation marks, after the sentence of the program."""
_SENTENCE: Final = re.compile(
    r"^(?=.*(?:accepted|declined|tentative|delegated|gedelegeerd|geaccepteerd|aanvaard|afgewezen|afgeslagen|geweigerd|voorlopig|proposed"
    r"|voorgesteld))(?=.*(?:invit|uitnodiging|event|afspraak|gebeurtenis|meeting|vergader)).{1,300}$",
    re.IGNORECASE,
)
"""A line in which the program itself tells of the answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What stands in one file."""

    value: Agendaantwoord
    comment: str
    """The words of its sender as they stand in the file; empty without."""
    quotes_words: bool
    """Whether its program puts these words into a text of its own (Google)."""


def read_answer(files: Sequence[bytes], sender: str) -> Answer | None:
    """The answer in the first of these files that holds one; None when none can be read. `sender`: lower case."""
    for raw in files:
        if len(raw) <= MAX_BYTES and raw.upper().count(b"BEGIN:VEVENT") in range(1, MAX_EVENTS + 1):
            try:
                answer = _read(Calendar.from_ical(raw), sender)
            except (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError, OSError):
                continue  # a broken file says nothing; a time zone is looked for by its name, as a file
            if answer is not None:
                return answer
    return None


def words_beside(text: str, answer: Answer) -> str:
    """The words of its sender in the text of the mail, without the sentences that the program wrote itself."""
    if answer.quotes_words:
        note = _NOTE.search(text)
        return note[1].strip() if note is not None else ""
    return "\n".join(line for line in text.split("\n") if _SENTENCE.match(line.strip()) is None).strip()


def _read(calendar: Component, sender: str) -> Answer | None:
    method = str(calendar.get("METHOD", "")).strip().upper()
    events = [part for part in calendar.walk("VEVENT") if "RECURRENCE-ID" not in part]
    if method not in _METHODS or len({str(part.get("UID", "")) for part in events}) != 1:
        return None
    event = events[0]
    attendee = _attendee(event, sender)
    status = str(attendee.params.get("PARTSTAT", "")).upper() if attendee is not None else ""
    said = _ANSWERS.get(status)
    uid, sequence = str(event["UID"]).strip(), int(event.get("SEQUENCE", 0))
    if method == "COUNTER":
        said = said or DeelnameSoort.MISSCHIEN
    if said is None or not uid or not 0 <= sequence <= _MAX_SEQUENCE:
        return None
    return Answer(
        value=Agendaantwoord(
            uid=uid[:200],
            volgnummer=sequence,
            antwoord=said,
            ander_komt=status == "DELEGATED",
            voorstel=_moment(event) if method == "COUNTER" else None,
        ),
        comment="\n".join(dict.fromkeys(_comments(event, attendee)))[:_MAX_WORDS],
        quotes_words=str(calendar.get("PRODID", "")).lower().startswith(_GOOGLE),
    )


def _attendee(event: Component, sender: str) -> vCalAddress | None:
    """The one who answers: its sender where several are named; None when that cannot be told."""
    found = [person for person in _listed(event, "ATTENDEE") if isinstance(person, vCalAddress)]
    if len(found) == 1:
        return found[0]
    own = [person for person in found if str(person).lower().removeprefix("mailto:").strip() == sender]
    return own[0] if len(own) == 1 else None


def _comments(event: Component, attendee: vCalAddress | None) -> Iterator[str]:
    """Google writes it beside the address, the others in a line of its own."""
    comments = [str(comment) for comment in _listed(event, "COMMENT")]
    beside = str(attendee.params.get("X-RESPONSE-COMMENT", "")) if attendee is not None else ""
    for comment in (*comments, beside):
        if comment.strip():
            yield comment.strip()


def _listed(event: Component, name: str) -> list[object]:
    value = event.get(name, [])
    return value if isinstance(value, list) else [value]


def _moment(event: Component) -> datetime | None:
    begin = getattr(event.get("DTSTART"), "dt", None)
    return begin.astimezone(UTC) if isinstance(begin, datetime) and begin.tzinfo is not None else None
