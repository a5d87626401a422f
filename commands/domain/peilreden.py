"""An answer to a poll that is certain in front, with a reason or another day behind it; own choices.

"Alleen donderdag, dinsdag heb ik zelf iets" is "alleen donderdag"; "kan niet maar 18 december wel" is none of these
moments, and the procesregisseur alone reads of the other day.
"""

import re
from collections.abc import Sequence
from typing import Final
from zoneinfo import ZoneInfo

from commands.domain.bijeenkomst import Peilmoment
from commands.domain.datumwoorden import MAANDEN
from commands.domain.peilantwoord import lees_kan
from commands.domain.peilwoorden import effen, woorden_van

_MAAND: Final = "|".join(maand[:3] for maand in MAANDEN)
_ALLEEN: Final = re.compile(
    r"(?P<kern>(?:ik |wij )?(?:kan |kunnen )?(?:alleen|enkel) [^,;.\n]+)[,;.\n]\s*(?P<reden>\S.*)", re.DOTALL
)
_TOCH: Final = re.compile(r"\d|\b(?:kan|kunnen|wel|niet|ook|eventueel|desnoods|misschien|maar|of|liever|rest|alle)\b")
"""A reason with one of these may change which moments suit."""
_ANDERE_DAG: Final = re.compile(
    r"(?P<kern>(?:(?:helaas|sorry|nee)\W+)*(?:ik |wij )?(?:kan|kunnen) (?:dan |helaas |ik )*"
    r"(?:niet|geen(?: van (?:deze|die|alle)\w*(?: dagen| momenten| data)?)?))[\s,;.]+maar "
    rf"(?P<rest>.*\b\d{{1,2}}(?:e|ste|de)?(?: (?:{_MAAND})|[-/]\d{{1,2}}\b)"
    r"(?=.*\b(?:wel|kan|kunnen)\b).*)",
    re.DOTALL,
)


def noemt_andere_dag(tekst: str) -> bool:
    """Whether they say none, and name another day: all of it may be passed on."""
    return _ANDERE_DAG.fullmatch(effen(tekst)) is not None


def lees_met_reden(tekst: str, momenten: Sequence[Peilmoment], zone: ZoneInfo) -> tuple[tuple[int, ...], str] | None:
    """What they can, and what the procesregisseur reads with it; None where that is not certain."""
    if "?" in tekst:
        return None
    ander = _ANDERE_DAG.fullmatch(effen(tekst))
    dagen = {een.op.astimezone(zone).day for een in momenten}
    if ander is not None and not any(int(dag) in dagen for dag in re.findall(r"(?<!\d)\d{1,2}(?!\d)", ander["rest"])):
        return ((), tekst.strip())
    alleen = _ALLEEN.fullmatch(tekst.strip().lower())
    if alleen is None or _TOCH.search(alleen["reden"]):
        return None
    kan = lees_kan(alleen["kern"], momenten, zone)
    genoemd = {nr for nr in kan or () if _noemt(alleen["reden"], nr, momenten, zone)}
    return None if not kan or genoemd else (kan, tekst.strip()[alleen.start("reden") :])


def _noemt(reden: str, nr: int, momenten: Sequence[Peilmoment], zone: ZoneInfo) -> bool:
    """Whether the reason speaks of this moment too."""
    return any(nr in een.nrs for woord in re.findall(r"\w+", reden) for een in woorden_van(woord, momenten, zone) or ())
