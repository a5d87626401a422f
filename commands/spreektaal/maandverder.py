"""An actiepunt that must wait for a time without a day: "zet 2 door naar volgende maand". It is asked for one. Pure."""

import re
from collections.abc import Collection
from typing import Final

_VORM: Final = re.compile(
    r"\W*(?:(?:kun je|kunt u|wil je|wilt u|graag|mag|kan|doe|sorry|hoi|hallo)\b\W*)*"
    r"(?:(?:zet|schuif|verzet|verplaats|verschuif|leg|til)\s+)?(?:(?:actie)?punt |actie |nr\.? |nummer )?(?P<n>\d{1,2})"
    r"(?:\s+(?:maar|even|graag|ook|mag|kan|moet|wordt|gaat|schuift|schuiven|doorschuiven|door|op|over|uitstellen"
    r"|verzetten|verplaatsen|doe))*\s+(?:naar|tot|in|over)\s+"
    r"(?:(?:begin|eind|half|ergens in|de)\s+)?(?:volgende|komende) (?:maand|periode|kwartaal)"
    r"(?:\s+(?:aub|svp|graag|dan|maar|zetten|schuiven|verzetten|verplaatsen|uitstellen))*\W*",
    re.IGNORECASE,
)


def naar_volgende_maand(tekst: str, punten: Collection[int]) -> int | None:
    """The actiepunt of which all of the text says so; None for other words."""
    gezegd = _VORM.fullmatch(tekst) if len(tekst.split()) <= 14 else None
    return int(gezegd["n"]) if gezegd is not None and int(gezegd["n"]) in punten else None
