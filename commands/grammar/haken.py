"""What a button leaves to be filled in: "3 lukt niet, omdat [reden]". Sent back as it was, it says nothing there."""

import re

_OPEN = re.compile(r"(?:,? ?\bomdat )?\[(?:datum|reden|wie|tekst|besluit|naam)\]", re.IGNORECASE)
_INGEVULD = re.compile(r"\b(tot|omdat|aan) \[([^\[\]\n]{1,200})\]", re.IGNORECASE)


def zonder_haken(tekst: str) -> str:
    """The text without what was not filled in, and without the brackets around what was."""
    if "[" not in tekst:
        return tekst
    return _INGEVULD.sub(r"\1 \2", _OPEN.sub("", tekst))
