"""A command that its writer corrects in the same message: "3 klaar, o nee 4", "2 klaar, nee grapje". Pure.

Nothing of it is certain: what may be meant is shown, and asked.
"""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from commands.domain.datum import lees_datum

_STERK: Final = (
    r"(?:(?:o+h?|ah?|hm+|oeps|wacht|ho|stop)[\s,.!]+)*(?:nee[\s,.!]+(?:sorry|wacht|grapje|foutje|foute?|oeps)"
    r"|o+h?[\s,.!]+(?:nee|wacht)|wacht[\s,.!]+nee|(?:nee[\s,.]+|sorry[\s,.]+)?(?:ik )?bedoel(?:de)?(?: ik)?"
    r"|sorry[\s,.]+(?:nee|moet zijn|dat is|het is)|foutje|correctie|grapje|geintje|vergissing|moet zijn|oeps)\b"
)
_ZWAK: Final = r"(?:nee|sorry|of nee|dus niet)\b"
_MERK: Final = re.compile(rf"(?P<voor>[\s,.;:!()–-]+)(?:(?P<sterk>{_STERK})|{_ZWAK})", re.IGNORECASE)
_VOORAF: Final = re.compile(
    rf"(?:[\s,.;:!()–-]|{_STERK}|\b(?:sorry|nee|dat|het|dit|is|moet|moest|was|natuurlijk|dus|maar|alleen|zijn|ik)\b)*",
    re.IGNORECASE,
)
_ACHTERAF: Final = re.compile(
    r"(?:[\s,.;:!()–-]+(?:ik bedoel(?:de)?|bedoel(?:de)? ik|bedoel|moet het zijn|moet zijn|dus|hoor|natuurlijk|sorry"
    r"|zijn|grapje|haha))*[\s.!)]*$",
    re.IGNORECASE,
)
_NUMMER: Final = re.compile(r"(?:(?:actie)?punt |actie |nr\.? |nummer )?(?P<n>\d{1,3})", re.IGNORECASE)
_STAND: Final = re.compile(r"klaar|gereed|gedaan|bezig|lukt niet|vervalt", re.IGNORECASE)
_GETAL: Final = re.compile(r"\b\d{1,3}\b")
_DAG: Final = re.compile(r"(?P<voor>.*\b(?:tot|naar|t/m|op|wordt)\s+)(?P<dag>\S.*)", re.IGNORECASE)
_LANGST: Final = 30
"""Words; a longer text is a story."""


@dataclass(frozen=True, slots=True)
class Verbetering:
    """The command before the correction, and the words of it."""

    eerst: str
    woorden: str = field(repr=False)
    sterk: bool
    """Whether they say that it was wrong; a bare "nee" or "sorry" says so only before what is meant."""


def verbetering_in(tekst: str) -> Verbetering | None:
    """The first correction behind some words; None without."""
    kaal = " ".join(tekst.split())
    if "?" in kaal or len(kaal.split()) > _LANGST:
        return None
    merk = _MERK.search(kaal)
    if merk is None or not merk.start():
        return None
    rest = kaal[merk.start() :]
    voor = _VOORAF.match(rest)
    woorden = rest[voor.end() :] if voor is not None else rest
    achter = _ACHTERAF.search(woorden)
    woorden = woorden[: achter.start()] if achter is not None else woorden
    return Verbetering(kaal[: merk.start()], woorden.strip(" ,.;:!()"), merk["sterk"] is not None)


def bedoelde(gezegd: Verbetering, nummer: int, vandaag: date) -> str | None:
    """The command as it may be meant, which is about this actiepunt at first; None where that is not known."""
    eerst, woorden = gezegd.eerst.strip(" ,.;:!"), gezegd.woorden
    genoemd = str(nummer) in _GETAL.findall(eerst)
    eerst = eerst if genoemd else f"{nummer} {eerst}"
    if not woorden:
        return eerst if gezegd.sterk else None
    dag = _DAG.fullmatch(eerst)
    if dag is not None and lees_datum(dag["dag"], vandaag=vandaag) is not None:
        kaal = re.sub(r"^(?:tot|naar|op)\s+", "", woorden, flags=re.IGNORECASE)
        if lees_datum(kaal, vandaag=vandaag) is not None and not kaal.isdecimal():
            return f"{dag['voor']}{kaal}"
        if kaal.isdecimal():
            return None
    if (anders := _NUMMER.fullmatch(woorden)) is not None:
        return re.sub(rf"\b{nummer}\b", anders["n"], eerst, count=1)
    return f"{nummer} {woorden}" if _STAND.fullmatch(woorden) else None
