"""The answer of a calendar to an invitation of ours, as its mail says it."""

from dataclasses import dataclass
from datetime import datetime

from commands.domain.bijeenkomst import DeelnameSoort


@dataclass(frozen=True, slots=True, kw_only=True)
class Agendaantwoord:
    """An answer by a button; the words that came with it are the text of the mail."""

    uid: str
    """Of the meeting, as it stood in the invitation; anybody can write one."""
    volgnummer: int
    """Of the invitation that is answered."""
    antwoord: DeelnameSoort
    ander_komt: bool = False
    """Whether they handed the invitation on: then they do not come, and another may. Who that is stays unread."""
    voorstel: datetime | None = None
    """Another moment that is proposed (UTC)."""
