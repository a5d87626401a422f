"""What a button leaves to be filled in: "3 lukt niet, omdat [reden]". Sent back as it was, it says nothing there."""

import re

OPEN = ("datum", "reden", "wie", "tekst", "besluit", "nummer", "nummers", "dag en uur", "dagen en uren", "plaats")
"""All that a button may leave open."""
_NA = (
    *("tot", "omdat", "aan", "kan", "vraag", "bericht", "vast", "momenten", "verzet", "plaats", "afgezegd", "nodig"),
    *("akkoord", "heropenen", "antwoord", "signaal"),
)
"""The word before it; behind an opschalen, a besluit or a weiger stands a number."""
_OPEN = re.compile(rf"(?:,? ?\bomdat )?\[(?:{'|'.join(OPEN)})\]", re.IGNORECASE)
_INGEVULD = re.compile(
    rf"\b((?:{'|'.join(_NA)})|(?:opschalen|besluit|weiger) W?\d+) \[([^\[\]\n]{{1,200}})\]", re.IGNORECASE
)


def zonder_haken(tekst: str) -> str:
    """The text without what was not filled in, and without the brackets around what was."""
    if "[" not in tekst:
        return tekst
    return _INGEVULD.sub(r"\1 \2", _OPEN.sub("", tekst))
