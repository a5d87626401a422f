"""Reads in which meeting an end was decided: its day, and who was there (SOURCES: S3, S4)."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from commands.domain.aanmeldlezing import zoek_dag
from commands.domain.sluiting import lees_einde

_MET: Final = re.compile(
    r"(?:^|[\s,;(])(?:samen\s+)?(?:met|aanwezig(?:en)?(?:\s+(?:waren|was))?)\s*:?\s+", re.IGNORECASE
)
_DAARNA: Final = re.compile(r"[\s,;]+(?:op|in|tijdens|van)\s.*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Overleg:
    """What was read; each empty where it is not told."""

    dag: date | None
    wie: str
    """Who was there, as written."""


def lees_overleg(tekst: str, vandaag: date) -> Overleg:
    """The day is past or today: "in het overleg van 8 december met politie en GGZ"."""
    woorden = [woord for woord in tekst.split() if lees_einde(woord) is None]
    regel = " ".join(woorden).strip(" .,;")
    delen = _MET.split(regel, maxsplit=1)
    wie = _DAARNA.sub("", delen[1]) if len(delen) > 1 else ""
    dag = vandaag if re.search(r"\bvandaag\b", regel, re.IGNORECASE) else zoek_dag(regel, vandaag, terug=True)
    return Overleg(dag=None if dag is None or dag > vandaag else dag, wie=wie.strip(" .,;:)"))
