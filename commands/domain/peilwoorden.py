"""The words of an answer to a poll, as tokens: moments, yes and no; one that is not known leaves it unsure."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from commands.domain.bijeenkomst import HOOGSTENS, Peilmoment
from commands.domain.datumwoorden import MAANDEN, WEEKDAGEN

MOMENT, WEL, NIET, ALLE, REST, ALLEEN, BEHALVE, OOK, KAN, WEG, HELAAS, GRENS, MAAR = "MpnARobkcvh|!"


class Woord(NamedTuple):
    """One token: its kind, the word itself, and for a moment the numbers it may stand for."""

    soort: str
    tekst: str
    nrs: frozenset[int] = frozenset()


SOORT: Final = {
    **dict.fromkeys(("wel", "ja", "jawel"), WEL),
    **dict.fromkeys(("niet", "geen", "nee", "verhinderd", "afwezig"), NIET),
    **dict.fromkeys(("alle", "alles", "allemaal", "altijd"), ALLE),
    **dict.fromkeys(("rest", "overige", "andere"), REST),
    **dict.fromkeys(("kan", "kunnen", "kunt", "lukt", "past", "schikt", "beschikbaar", "aanwezig"), KAN),
    **dict.fromkeys(("vakantie", "verlof", "cursus", "training"), WEG),
    **dict.fromkeys(("behalve", "uitgezonderd"), BEHALVE),
    "alleen": ALLEEN,
    "ook": OOK,
    "helaas": HELAAS,
    "maar": MAAR,
}
STIL: Final = frozenset(
    [
        "ik",
        "we",
        "wij",
        "mij",
        "me",
        "ons",
        "ben",
        "is",
        "zijn",
        "om",
        "op",
        "de",
        "het",
        "een",
        "en",
        "of",
        "dan",
        "dat",
        "die",
        "dit",
        "deze",
        "dagen",
        "momenten",
        "data",
        "datums",
        "opties",
        "nummers",
        "van",
        "hoor",
        "dus",
        "komt",
        "uit",
        "doe",
        "er",
        "bij",
        "erbij",
        "enkele",
        "tijd",
        "heb",
        "mogelijk",
        "prima",
        "goed",
        "ok",
        "oke",
        "oké",
        "okay",
        "akkoord",
        "dank",
        "bedankt",
        "dankjewel",
        "u",
        "jullie",
        "je",
        "alvast",
        "beste",
        "hallo",
        "hoi",
        "goedemorgen",
        "goedemiddag",
        "groet",
        "groeten",
        "groetjes",
        "mvg",
        "gr",
        "wat",
        "betreft",
        "sorry",
        "echt",
    ]
)
_BELEEFD: Final = re.compile(
    r"\b(?<!niet )graag\b(?! gedaan)|\btot (?:dan|ziens)\b|\b(?:ik )?hoor (?:het )?graag\b"
    r"|\bfijne? (?:dag|weekend|avond)\b|\bdank (?:u|je) ?wel\b"
    r"|\bmet (?:vriendelijke|hartelijke) groet(?:en)?\b|\bvoor (?:mij|me|ons)\b"
    r"|^(?:beste|hallo|hoi|goedemorgen|goedemiddag) (?:allen|allemaal|collega'?s|procesregisseur|ketenbot)\b"
    "|[\U0001f44d\U0001f3fb-\U0001f3ff\U0001f642\U0001f60a\U0001f64f\u2705\U0001f44c]"
)
_REDEN: Final = re.compile(r",?\s(?:want|omdat|ivm|i\.v\.m\.|wegens|vanwege)\s(?P<reden>[^\d\n]*)$")
_DAG: Final = "|".join(f"{dag}|{dag[:2]}" for dag in WEEKDAGEN)
_MAAND: Final = "|".join(f"{maand}|{maand[:3]}" for maand in MAANDEN)
_LEES: Final = re.compile(
    rf"(?P<aantal>\b\d+ (?:dag|dagen|momenten?|data|datums|opties?|keer|x)\b)"
    rf"|(?P<tijd>\b(?:om )?(?P<uur>\d{{1,2}})(?::(?P<min>\d\d)(?: ?uur| ?u)?|u(?P<min2>\d\d)|\.(?P<min3>00|15|30|45)"
    rf"(?: ?uur| ?u)?"
    rf"| ?uur| ?u)\b|\bom (?P<uur2>\d{{1,2}})\b(?![:.]\d))"
    rf"|(?P<datum>\b(?:(?P<dw>{_DAG})\.? )?(?:de )?(?P<d>\d{{1,2}})(?:e|ste|de)?"
    rf" ?(?:(?P<mw>{_MAAND})\b\.?|(?P<s>[-/.])(?P<mn>0?[1-9]|1[0-2])\b(?![:.]\d))(?:[ /-]\d{{4}}\b)?)"
    rf"|(?P<dagnr>\b(?P<dw2>{_DAG})\.? (?:de )?(?P<d2>\d{{1,2}})(?:e|ste|de)?\b(?! ?(?:uur|u)\b|[:.]\d))"
    rf"|(?P<rang>\b(?P<r>\d{{1,2}})(?:e|ste|de)\b)"
    rf"|(?P<alle>\balle (?P<tel>twee|drie|vier|vijf|[2-5])\b|\b(?:beide|allebei)\b)"
    rf"|(?P<week>\b(?:die|deze|de) (?:hele )?week\b)"
    rf"|(?P<geen>\bgeen van (?:ze )?alle(?:n|maal)?\b)"
    rf"|(?P<weekdag>\b(?:{_DAG})\b\.?)"
    rf"|(?P<nr>\b\d{{1,2}}\b)"
    rf"|(?P<woord>[^\W\d_]+)|(?P<grens>[,;.\n])|(?P<teken>[^\s!\"'()&+*:-])"
)
_ENKEL: Final = re.compile(
    r"(\bgeen|\b(?:eerste|tweede|derde|vierde|vijfde|laatste))(?: enkele?)? (?:dag|moment|datum|optie)\b"
    r"|\b(?:dag|moment|datum|optie|nummer|nr\.?) ?(?=\d)"
)
"""One day where it is certain which; of "die dag kan ik niet" it is not."""
_TEL: Final = {"twee": 2, "drie": 3, "vier": 4, "vijf": 5}
_RANG: Final = ("eerste", "tweede", "derde", "vierde", "vijfde")


def effen(tekst: str) -> str:
    """The text in small letters, each gap one space, without signs that say nothing and courtesies."""
    schoon = re.sub("[\ufe0f\u20e3]", "", tekst.lower().replace("\u2019", "'"))
    return _BELEEFD.sub(" ", re.sub(r"[^\S\n]+", " ", schoon.strip())).strip()


def woorden_van(tekst: str, momenten: Sequence[Peilmoment], zone: ZoneInfo) -> list[Woord] | None:
    """The tokens of an even text; None when it holds a word, a day or an hour that is not certain."""
    dagen = {een.nr: een.op.astimezone(zone) for een in momenten}
    tekst = _ENKEL.sub(r"\1", tekst)
    tekst = re.sub(r"\b(\d) ?(?:t/m|tm|tot en met) ?(\d)\b", _reeks, _zonder_reden(tekst))
    uit: list[Woord] = []
    for treffer in _LEES.finditer(tekst):
        soort = next(naam for naam, gevonden in treffer.groupdict().items() if gevonden is not None)
        if soort == "tijd":
            nrs = _om(treffer, dagen)
            vorige = next((een for een in reversed(uit) if een.soort), None)
            if vorige is not None and vorige.soort == MOMENT:  # "9 december 14:00"
                uit.remove(vorige)
                nrs &= vorige.nrs
            woord: Woord | None = Woord(MOMENT, treffer[0], nrs)
        else:
            woord = _woord(soort, treffer, dagen)
        if woord is None:
            return None
        uit.append(woord)
    return uit if all(een.nrs for een in uit if een.soort == MOMENT) else None


def _zonder_reden(tekst: str) -> str:
    """ "kan niet, want ik heb cursus": the reason names no day and takes nothing back."""
    gevonden = _REDEN.search(tekst)
    if gevonden is None or re.search(rf"\b(?:{_DAG}|maar|wel|niet|misschien|rest|weet)\b", gevonden["reden"]):
        return tekst
    return tekst[: gevonden.start()]


def _reeks(treffer: re.Match[str]) -> str:
    return " ".join(str(nr) for nr in range(int(treffer[1]), int(treffer[2]) + 1)) or treffer[0]


def _woord(soort: str, treffer: re.Match[str], dagen: dict[int, datetime]) -> Woord | None:
    """The token; with an empty kind where it says nothing, None where it is not known."""
    tekst = treffer[0]
    match soort:
        case "datum":
            return _moment(tekst, _op_datum(treffer, dagen))
        case "dagnr":
            return _moment(tekst, _op_dag(int(treffer["d2"]), dagen) & _op_weekdag(treffer["dw2"], dagen))
        case "rang":
            rang = int(treffer["r"])
            return _moment(tekst, _op_dag(rang, dagen) | ({rang} & dagen.keys()))
        case "weekdag":
            return _moment(tekst, _op_weekdag(tekst, dagen))
        case "nr":
            return _moment(tekst, {int(tekst)} if 1 <= int(tekst) <= HOOGSTENS else set())
        case "alle":
            tel = treffer["tel"] or "twee"
            return Woord(ALLE, tekst) if _TEL.get(tel, 0) == len(dagen) or tel == str(len(dagen)) else None
        case "week":
            return Woord("", tekst) if len({op.isocalendar()[:2] for op in dagen.values()}) == 1 else None
        case "geen" | "grens":
            return Woord(NIET if soort == "geen" else GRENS, tekst)
        case "woord" if tekst in _RANG or tekst == "laatste":
            return _moment(tekst, {_RANG.index(tekst) + 1 if tekst in _RANG else max(dagen)} & dagen.keys())
        case "woord" if tekst in SOORT:
            return Woord(SOORT[tekst], tekst)
        case _:
            return Woord("", tekst) if tekst in STIL else None


def _moment(tekst: str, nrs: set[int]) -> Woord | None:
    return Woord(MOMENT, tekst, frozenset(nrs)) if nrs else None


def _om(treffer: re.Match[str], dagen: dict[int, datetime]) -> frozenset[int]:
    """The moments that begin at this hour; "2 uur" is in the afternoon."""
    uur = int(treffer["uur"] or treffer["uur2"])
    minuut = int(treffer["min"] or treffer["min2"] or treffer["min3"] or 0)
    uren = {uur, uur + 12} if uur < 8 else {uur}
    return frozenset(nr for nr, op in dagen.items() if op.hour in uren and op.minute == minuut)


def _op_datum(treffer: re.Match[str], dagen: dict[int, datetime]) -> set[int]:
    """The moments on this date; of "1/3" and "10-12" that may be numbers or hours, those too."""
    dag = int(treffer["d"])
    naam = treffer["mw"]
    maand = [een[:3] for een in MAANDEN].index(naam[:3]) + 1 if naam else int(treffer["mn"])
    gevonden = {nr for nr, op in dagen.items() if (op.day, op.month) == (dag, maand)}
    if treffer["dw"]:
        return gevonden & _op_weekdag(treffer["dw"], dagen)
    if treffer["mn"] and dag <= HOOGSTENS and maand <= HOOGSTENS:
        return set()
    if treffer["s"] == "-" and dag < maand:
        gevonden |= {nr for nr, op in dagen.items() if dag <= op.hour < maand}
    if treffer["s"] == ".":
        gevonden |= {nr for nr, op in dagen.items() if (op.hour, op.minute) == (dag, maand)}
    return gevonden


def _op_dag(dag: int, dagen: dict[int, datetime]) -> set[int]:
    return {nr for nr, op in dagen.items() if op.day == dag}


def _op_weekdag(woord: str, dagen: dict[int, datetime]) -> set[int]:
    return {nr for nr, op in dagen.items() if WEEKDAGEN[op.weekday()][:2] == woord[:2]}
