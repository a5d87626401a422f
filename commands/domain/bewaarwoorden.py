"""Reads the words with which a casus is kept longer: a day, and who consented."""

import re
from dataclasses import dataclass
from datetime import date

from commands.domain.datum import lees_datum

_TOESTEMMING = re.compile(
    r"[\s,;]*\b(?:(?:en|na|met)\s+)?(?:de\s+)?(?:toestemming|akkoord)(?:\s+(?:is\s+)?(?:van|door))?\b[\s:,]*",
    re.IGNORECASE,
)
_TOT = re.compile(r"^\s*(?:tot(?:\s+en\s+met|\s*/\s*m)?|t\s*/\s*m|t\.?e\.?m\.?)\s+", re.IGNORECASE)
_LANGSTE_DATUM = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Verlengwens:
    """What was read."""

    tot: date | None
    """None where no day was read."""
    wie: str
    """Who consented, as written; empty where nobody is named."""


def lees_verlenging(tekst: str, vandaag: date) -> Verlengwens:
    """A day, with "toestemming van" behind or before it: "tot 1 maart 2032 met toestemming van GGZ en politie"."""
    regel = " ".join(tekst.split()).strip(" .!")
    delen = _TOESTEMMING.split(regel, maxsplit=1)
    voor, wie = delen[0], delen[1] if len(delen) > 1 else ""
    dag = _dag(voor, vandaag)
    if dag is None and wie:
        woorden = wie.split()
        for aantal in range(min(_LANGSTE_DATUM + 3, len(woorden) - 1), 0, -1):
            dag = _dag(" ".join(woorden[-aantal:]), vandaag)
            if dag is not None:
                return Verlengwens(tot=dag, wie=" ".join(woorden[:-aantal]).strip(" ,;"))
    return Verlengwens(tot=dag, wie=wie.strip(" ,;"))


def _dag(tekst: str, vandaag: date) -> date | None:
    return lees_datum(_TOT.sub("", tekst).strip(" ,;"), vandaag=vandaag)
