"""A procesregisseur or casushouder lets a whole casus rest: "zet K7Q2 stil tot na de kerst". Pure; never raises."""

import re
from datetime import date
from typing import Final

from commands.spreektaal.regiedag import dag_vooraan

_CASUS: Final = (
    r"(?:(?:de |deze |die |dit |het |heel de |(?:de )?hele |heel )?(?:casus|zaak|dossier|boel)"
    r"|alles|alle herinneringen)"
)
_HERINNERINGEN: Final = (
    r"(?:herinnering(?:en)?|reminders?|rappels?|mails?|mailtjes|e-mails?|berichten|meldingen|berichtjes)"
)
_EVEN: Final = r"(?: (?:maar|even|ff|nu|dan|tijdelijk|voorlopig|hier|graag|ook|helemaal|weer|a\.?u\.?b|svp|meer))*"
_STIL: Final = (
    r"(?:stil(?: ?(?:zetten|leggen))?|(?:in|op) (?:de )?(?:pauze|wacht|hold)(?: (?:zetten|houden))?|on hold(?: zetten)?"
    r"|pauzeren|parkeren|rusten|liggen|stil ?liggen)"
)
_BIJ: Final = rf"(?: (?:in|voor|bij|over|van) {_CASUS})?"
_VORMEN: Final = tuple(
    re.compile(rf"{vorm}{_EVEN}(?:[, ]+(?P<tot>tot(?! en met)|t/m|tm|tot en met)\s+(?P<dag>\S.*))?", re.IGNORECASE)
    for vorm in (
        rf"(?:zet|leg|laat|hou|houd|doe){_EVEN}(?: {_CASUS})?{_EVEN} {_STIL}",
        rf"(?:pauzeer|parkeer){_EVEN}(?: {_CASUS})?{_BIJ}",
        rf"(?:(?:mag|kan|kunnen|moet|laten) (?:we )?)?{_CASUS}(?: (?:mag|kan|moet))?{_EVEN} {_STIL}",
        rf"(?:even |ff |voorlopig )*geen{_EVEN} {_HERINNERINGEN}{_EVEN}(?: (?:sturen|versturen|mailen))?{_BIJ}",
        rf"(?:stop|staak|pauzeer){_EVEN}(?: met)? (?:alle |de |al de )?{_HERINNERINGEN}{_BIJ}",
        rf"(?:even |ff )*(?:een )?(?:pauze|{_STIL})",
    )
)
_ZONDER_DAG: Final = re.compile(
    rf"(?:(?:zet|leg){_EVEN}(?: {_CASUS})?{_EVEN} (?:stil|(?:in|op) (?:de )?(?:pauze|wacht|hold)|on hold)"
    rf"|pauzeer(?: {_CASUS})?){_EVEN}",
    re.IGNORECASE,
)
"""Only these are no talk: "laat maar rusten" may mean the question itself."""
_PUNT: Final = re.compile(r"\b(?:actie)?punt(?:en)?\b|\bacties?\b|\b(?:nr|nummer)\b", re.IGNORECASE)


def als_alle_punten(zin: str, vandaag: date) -> str:
    """The same as a sentence about all actiepunten, without a day that nobody can know; any other as it stands."""
    gezegd = next((een for vorm in _VORMEN if (een := vorm.fullmatch(zin)) is not None), None)
    if gezegd is None or (_PUNT.search(zin[: gezegd.start("dag")] if gezegd["dag"] else zin) is not None):
        return zin
    if gezegd["dag"] is None:
        return "hou alle punten" if _ZONDER_DAG.fullmatch(zin) is not None else zin
    if dag_vooraan(gezegd["dag"], vandaag) is None:
        return "hou alle punten"
    tot = "tot" if gezegd["tot"].lower() == "tot" else "t/m"
    return f"pauzeer alle punten {tot} {gezegd['dag']}"
