"""Reactions: the signs that the bot puts under its own messages, and what somebody taps there."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

KLAAR, BEZIG, LUKT_NIET = "✅", "⏳", "❌"
OVER_PUNT: Final = (KLAAR, BEZIG, LUKT_NIET)
"""The three commonest answers about one actiepunt."""
DUIMEN: Final = ("👍", "👎")
"""Under a reminder they may mean that it is done, or not, or only that it was read; so it is asked (own choice)."""
GENOTEERD: Final = "✅"
"""Under words in a room: they came in, and there is nothing else to say of them."""
GEEN: Final = "❌"
"""Under a poll: no moment suits."""
HOOGSTENS: Final = 9
"""The highest number that one sign can show."""
_LANGST: Final = 8
"""Characters; no sign of ours is longer, and a client may send anything."""
_TOEVOEGSEL: Final = "\ufe0e\ufe0f\u20e3\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
"""How a sign is drawn, the key around a digit, which some clients leave out, and the colours of a hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reactie:
    """One sign of one person under one message of the bot."""

    extern_id: str
    """Its own event."""
    onder: str
    """The event of the message under which it stands."""
    persoon_id: str
    teken: str
    """As `lees_teken` gives it."""
    op: datetime
    """When it was handled, UTC: what it brought about carries the same moment."""
    weg: bool = False
    """Whether it was taken away again."""


def lees_teken(sleutel: str) -> str | None:
    """The sign behind the key of a reaction: ✅, ⏳, ❌, a thumb, or a digit for a moment of a poll; None for others.

    A heart or a picture is thanks, and no answer.
    """
    if len(sleutel) > _LANGST:
        return None
    kaal = "".join(letter for letter in sleutel.strip() if letter not in _TOEVOEGSEL)
    return kaal if kaal in (*OVER_PUNT, *DUIMEN) or (len(kaal) == 1 and kaal in "123456789") else None


def cijferteken(nummer: int) -> str:
    """The sign for a moment of a poll, 1 to 9: 1️⃣."""
    return f"{nummer}\ufe0f\u20e3"


def tekens_van_peiling(aantal: int) -> tuple[str, ...]:
    """The signs under a poll of so many moments, and the one for none of them."""
    return (*(cijferteken(nummer) for nummer in range(1, aantal + 1)), GEEN)
