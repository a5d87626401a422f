"""Whether words about an actiepunt hold the next step about it: a question, an apology or thanks tell nothing of it.

Pure; never raises. Own choice: a step too many costs a look, a ladder that stops costs the actiepunt.
"""

import re
from typing import Final

from commands.domain.nietdelen import vraagt_niet_delen
from commands.spreektaal.anders import Anders, zegt_anders
from commands.spreektaal.woorden import reeks

_ZIN: Final = re.compile(r"[^.!?\n]+[.!?\n]*")
_VRAAGT: Final = re.compile(
    r"^\W*(?:(?:hoi|hallo|beste|dag|sorry|oke?|ja|en|maar)\b\W*)*(?:mag|mogen|kan|kun|kunt|kunnen|zou|zal|wil|wilt) "
    r"(?:ik|je|u|jij|jullie|iemand|de|het|dit|dat)\b",
    re.IGNORECASE,
)
_LEEG: Final = reeks(
    "sorry excuus excuses mijn oeps ai au pff pfff pffff vergeten helemaal glad weer even totaal was ik wij we ben "
    "zijn heb het dit dat hem er aan te laat daarvoor hiervoor ja nee oke ok oké stom dom spijt me mij foutje druk "
    "drukte gehad hoi hallo dag beste dank je u wel bedankt dankjewel ontschoten door mijn hoofd geschoten niet gezien "
    "late reactie voor de"
)
"""Of an apology nothing else is said."""


def houdt_op(tekst: str) -> bool:
    """Whether they tell something of it; words that their writer asks not to share do not."""
    if not tekst.strip():
        return True
    if vraagt_niet_delen(tekst) is not None:
        return False
    zinnen = [zin for zin in _ZIN.findall(tekst) if not zin.rstrip().endswith("?")]
    return any(not _is_leeg(zin) and not _is_vraag(zin) for zin in zinnen)


def _is_vraag(zin: str) -> bool:
    return zegt_anders(zin) is Anders.VRAAG or _VRAAGT.search(zin) is not None


def _is_leeg(zin: str) -> bool:
    return set("".join(teken if teken.isalnum() else " " for teken in zin.lower()).split()) <= _LEEG
