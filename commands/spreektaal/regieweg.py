"""Somebody of the house says in passing that they are away: "ik ben volgende week vrij". Pure."""

import re
from datetime import date, timedelta
from typing import Final

from commands.domain.afwezigwoorden import lees_afwezig, weg_met_duur
from commands.domain.datum import lees_datum, schrijf_kort

_WEG: Final = (
    r"(?:er niet|niet (?:bereikbaar|aanwezig|er)|afwezig|vrij|weg|op vakantie|met vakantie|vakantie|(?:met )?verlof)"
)
_ZELF: Final = re.compile(
    rf"(?:(?:ik|wij|we) (?:ben|heb|ga|zit|zijn|hebben|gaan) |ben |heb )?(?:(?:er|dan|even|helaas) )*(?P<dagen>\S.*?) "
    rf"{_WEG}(?: (?:hoor|dus|en dan terug))?",
    re.IGNORECASE,
)
_VOOROP: Final = re.compile(
    rf"(?:(?:ik|wij|we) (?:ben|heb|ga|zit|zijn) )?{_WEG} (?P<dagen>(?:tot|t/m|van|vanaf|volgende|deze|\d).+)",
    re.IGNORECASE,
)
_DAG_VOOROP: Final = re.compile(
    rf"(?P<dagen>\S.*?) (?:ben|zijn|heb|hebben) (?:ik|wij|we) (?:er )?(?:(?:dan|even|helaas) )*{_WEG}", re.IGNORECASE
)
_VRIJDAG: Final = 4


def lees_zelf_weg(kern: str, vandaag: date) -> str:
    """The words behind `afwezig` for this sentence; empty for other words."""
    gezegd = _DAG_VOOROP.fullmatch(kern) or _ZELF.fullmatch(kern) or _VOOROP.fullmatch(kern)
    if gezegd is None:
        return ""
    dagen = " ".join(gezegd["dagen"].lower().removeprefix("de ").split())
    span = _week(dagen, vandaag) or _een_dag(dagen, vandaag)
    if span is None and re.match(r"(?:vanaf|per|met ingang van)\b", dagen):
        span = weg_met_duur(f"ik ben weg {dagen}", vandaag)
    if span is None and re.match(r"(?:van|tot|t/m|\d)", dagen):
        gelezen = lees_afwezig(dagen, vandaag)
        span = None if gelezen is None or gelezen.rest else (gelezen.vanaf, gelezen.tot)
    return "" if span is None else f"van {schrijf_kort(span[0])} t/m {schrijf_kort(span[1])}"


def _een_dag(dagen: str, vandaag: date) -> tuple[date, date] | None:
    """One day, or two behind one another."""
    gelezen = [lees_datum(een.strip(), vandaag=vandaag) for een in dagen.split(" en ")]
    if len(gelezen) > 2 or any(een is None for een in gelezen):
        return None
    eerste, laatste = gelezen[0], gelezen[-1]
    if eerste is None or laatste is None or not timedelta(0) <= laatste - eerste <= timedelta(days=1):
        return None
    return eerste, laatste


def _week(dagen: str, vandaag: date) -> tuple[date, date] | None:
    maandag = vandaag - timedelta(days=vandaag.weekday())
    if re.fullmatch(r"(?:heel |hele )?(?:volgende|komende) (?:hele )?week", dagen):
        return maandag + timedelta(days=7), maandag + timedelta(days=7 + _VRIJDAG)
    if re.fullmatch(r"(?:heel |de rest van )?deze (?:hele )?week", dagen) and vandaag.weekday() <= _VRIJDAG:
        return vandaag, maandag + timedelta(days=_VRIJDAG)
    return None
