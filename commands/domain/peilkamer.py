"""A plain line in the room of a casus while its poll runs: an answer to it, or talk; own choice.

The room holds talk too, so that a day or a number alone is none: a word of coming or agreeing stands with it, and
nothing that is not read.
"""

import re
from collections.abc import Sequence
from typing import Final
from zoneinfo import ZoneInfo

from commands.domain.bijeenkomst import Peilmoment
from commands.domain.datumwoorden import WEEKDAGEN
from commands.domain.peilantwoord import lees_kan
from commands.domain.peilwoorden import effen

_DAG: Final = rf"\b(?:{'|'.join(WEEKDAGEN)}|{'|'.join(dag[:2] for dag in WEEKDAGEN)})\b"
_MET_DAG: Final = re.compile(r"\b(?:kan|kunnen|schikt|past|goed|prima|oke?|oké|akkoord|alleen|rest)\b")
_MET_NUMMER: Final = re.compile(r"\b(?:(?:is|zijn|vind ik) (?:goed|prima|oke?|oké|akkoord)|kan ik|schikt|past)\b")
_ALLE: Final = re.compile(r"\balle (?:twee|drie|vier|vijf|[2-5])\b")
_NIET: Final = re.compile(r"\b(?:niet|geen|nee)\b")
"""With a number it may be of an actiepunt."""
_HAND: Final = re.compile("[\u270b\u270a\U0001f44b\U0001f44d\U0001f44c\u2705\U0001f3fb-\U0001f3ff\ufe0f]+")
_LANGST: Final = 60


def kaal_in_kamer(tekst: str) -> str:
    """The line without the hand or the thumb in front of it."""
    return _HAND.sub(" ", tekst).strip()


def antwoordt_in_kamer(tekst: str, momenten: Sequence[Peilmoment], zone: ZoneInfo) -> bool:
    """Whether this plain line surely answers the poll: "wo en do kan ik", "1 en 3 is goed", "alleen donderdag"."""
    schoon = effen(kaal_in_kamer(tekst))
    if not schoon or len(schoon) > _LANGST or "\n" in schoon or "?" in schoon:
        return False
    dag = re.search(_DAG, schoon) is not None and _MET_DAG.search(schoon) is not None
    nummer = re.search(r"\d", schoon) is not None and _MET_NUMMER.search(schoon) and not _NIET.search(schoon)
    alle = _ALLE.search(schoon) is not None and (_MET_DAG.search(schoon) or _MET_NUMMER.search(schoon))
    if not (dag or nummer or alle):
        return False
    kan = lees_kan(kaal_in_kamer(tekst), momenten, zone)
    return bool(kan) and set(kan or ()) <= {een.nr for een in momenten}
