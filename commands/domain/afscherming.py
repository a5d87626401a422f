"""A closed casus is shielded: the procesregisseur alone reads it, for one of these reasons (SOURCES: WGS 2.31).

The reasons are words of our own, so that the logboek can hold them and tells nothing of a casus.
"""

import re
from datetime import date
from typing import Final

REDENEN: Final = ("bezwaar", "inzage", "klacht", "terugval", "heropenen", "evaluatie", "controle", "vernietigen")
"""Why somebody may read it (own choice; no source names them)."""
_OOK: Final = {
    "verzoek": "inzage",
    "inzageverzoek": "inzage",
    "recidive": "terugval",
    "heropening": "heropenen",
    "evalueren": "evaluatie",
    "audit": "controle",
    "vernietiging": "vernietigen",
}


def lees_reden(tekst: str) -> str | None:
    """The reason that stands in these words; None where it is none or several."""
    woorden = re.findall(r"[a-zë]+", tekst.casefold())
    gevonden = {reden for woord in woorden if (reden := _OOK.get(woord, woord)) in REDENEN}
    return gevonden.pop() if len(gevonden) == 1 else None


def sleutel(casus_id: str, persoon_id: str) -> str:
    """The name under which it is kept that this person may read it."""
    return f"inzien.{casus_id}.{persoon_id}"


def mag_lezen(bewaard: str | None, vandaag: date) -> bool:
    """Whether they told a reason today."""
    return bewaard == f"{vandaag}"
