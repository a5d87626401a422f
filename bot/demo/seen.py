"""One message in a mailbox or in a room, as an outsider sees it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One message as its reader saw it."""

    channel: str
    """"mail" or "matrix"."""
    who: str
    """Role of the reader."""
    at: datetime
    """Casus clock at the moment it was seen."""
    text: str
    subject: str = ""
    """Subject of a mail, name of a room."""
    html: str = ""
    sender: str = ""
    """Sender as shown: the display name and address of a mail, the Matrix id of an event."""
    reply_to: str = ""
    """Where a reply goes: Reply-To or From; the room id in Matrix."""
    id: str = ""
    """Message-ID or event id."""
    calendar: str = ""
    """The invitation that came with a mail, as the lines of its file."""
    headers: dict[str, str] = field(default_factory=dict)
    """The header fields of a mail, names in lower case."""

    @property
    def answered_id(self) -> str:
        """The message it answers: a Message-ID or an event id; empty if none."""
        return self.headers.get("in-reply-to", "").strip()

    @property
    def all_words(self) -> str:
        """Subject and text together, to search in."""
        return f"{self.subject}\n{self.text}"


Note = Callable[[Seen], None]
"""Called once for each message, in the order it was seen."""
Now = Callable[[], datetime]
"""The casus clock."""


def contains(*words: str) -> Callable[[Seen], bool]:
    """A condition: all these words are in subject or text, in any case."""
    lowered = [word.lower() for word in words]
    return lambda message: all(word in message.all_words.lower() for word in lowered)


def answers(at: str) -> Callable[[Seen], bool]:
    """A condition: it answers that message."""
    return lambda message: message.answered_id == at
