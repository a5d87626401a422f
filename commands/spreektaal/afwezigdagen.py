"""The days in words that surely tell of the writer's own absence, whatever else stands there. Pure; never raises."""

import re
from datetime import date
from typing import Final

from commands.domain.afwezigwoorden import lees_opdracht
from commands.domain.datum import schrijf_kort
from commands.spreektaal.regieweg import lees_zelf_weg

_WEEK: Final = re.compile(r"\b(?:(?:volgende|komende|deze) (?:hele )?week|vandaag|morgen)\b", re.IGNORECASE)
_TOT: Final = re.compile(r"(?<!\w)(?:tot (?:en met )?|t/?m |tm |until )(?:aan )?(?:de )?(?=\S)", re.IGNORECASE)
_VAN: Final = re.compile(r"\bvan (?=\d)", re.IGNORECASE)
_MEEST: Final = 7
"""Words in which the days stand."""


def dagen_in(tekst: str, vandaag: date) -> str:
    """The words behind `afwezig`, from the first to the last day; empty where none are understood."""
    kaal = " ".join(tekst.split())
    for begin in [*(een.start() for een in _VAN.finditer(kaal)), *(een.start() for een in _TOT.finditer(kaal))]:
        if dagen := _gelezen(kaal[begin:].split()[:_MEEST], vandaag):
            return dagen
    week = _WEEK.search(kaal)
    return "" if week is None else lees_zelf_weg(f"ik ben {week[0]} weg", vandaag)


def _gelezen(woorden: list[str], vandaag: date) -> str:
    """The longest beginning of these words that tells the days."""
    for aantal in range(len(woorden), 1, -1):
        gezegd = lees_opdracht(" ".join(woorden[:aantal]).rstrip(".,;:!"), vandaag)
        if gezegd is not None and not gezegd.rest and not gezegd.vervanger and gezegd.tot >= vandaag:
            van = f"van {schrijf_kort(gezegd.vanaf)} " if gezegd.vanaf > vandaag else ""
            return f"{van}t/m {schrijf_kort(gezegd.tot)}"
    return ""
