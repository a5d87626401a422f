"""An actiepunt that must wait for a time without a day: "zet 2 door naar volgende maand". It is asked for one. Pure."""

import re
from collections.abc import Collection
from typing import Final

from commands.domain.actiepunt import FeedbackSoort
from commands.spreektaal.verstaan import Melding, Verstaan

_HOOGSTENS: Final = 14
_VORM: Final = re.compile(
    r"\W*(?:(?:kun je|kunt u|wil je|wilt u|graag|mag|kan|doe|sorry|hoi|hallo)\b\W*)*"
    r"(?:(?:zet|schuif|verzet|verplaats|verschuif|leg|til)\s+)?(?:(?:actie)?punt |actie |nr\.? |nummer )?(?P<n>\d{1,2})"
    r"(?:\s+(?:maar|even|graag|ook|mag|kan|moet|wordt|gaat|schuift|schuiven|doorschuiven|door|op|over|uitstellen"
    r"|verzetten|verplaatsen|doe))*\s+(?:naar|tot|in|over)\s+"
    r"(?:(?:begin|eind|half|ergens in|de)\s+)?(?:volgende|komende) (?:maand|periode|kwartaal)"
    r"(?:\s+(?:aub|svp|graag|dan|maar|zetten|schuiven|verzetten|verplaatsen|uitstellen))*\W*",
    re.IGNORECASE,
)


def naar_volgende_maand(tekst: str, punten: Collection[int]) -> Verstaan | None:
    """More time for the actiepunt of which all of the text says so, and never sure; None for other words."""
    gezegd = _VORM.fullmatch(tekst) if len(tekst.split()) <= _HOOGSTENS else None
    nummer = 0 if gezegd is None else int(gezegd["n"])
    if nummer not in punten:
        return None
    melding = Melding(nummer=nummer, soort=FeedbackSoort.UITSTEL, sterk=True)
    return Verstaan(meldingen=(melding,), genoemd=frozenset((nummer,)), heel=True)
