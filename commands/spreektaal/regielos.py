"""The same sentences in any order: a verb, an actiepunt, a day and a deelnemer, wherever they stand.

Only for a short sentence that no table has, and never with a denial in it; what it means is asked once.
"""

import re
from typing import Final

HOOGSTENS: Final = 14
"""Words; with more of them it tells something too."""
_ONTKENT: Final = re.compile(
    r"\b(?:niet(?! (?:meer|langer))|nooit|geen(?! deelnemer)|behalve|of|als|wanneer)\b", re.IGNORECASE
)
_TIJD: Final = re.compile(r"\b(?:tot|t/m|uiterlijk|later|langer|uitstel)\b", re.IGNORECASE)
_TOT: Final = re.compile(r"\b(?:tot|uiterlijk)\s+(?P<dag>\S.*)", re.IGNORECASE)
_VERTELT: Final = re.compile(r"\b(?:heb|hebben|had|heeft|gebeld|gesproken|gemaild|denk|hoor|hoorde)\b", re.IGNORECASE)
_PUNT: Final = re.compile(r"\b(?:actie)?punt (\d{1,3})\b", re.IGNORECASE)
_DAG: Final = re.compile(r"\b(?:tot|t/m|op|naar|voor|per|uiterlijk)\s+(?P<dag>(?!de\b|het\b)[\w/. -]+)$", re.IGNORECASE)


def _een_van(woorden: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{woorden})\b", re.IGNORECASE)


OVER_PUNT: Final = tuple(
    (_een_van(woorden), opdracht)
    for woorden, opdracht in (
        (r"opschal\w*|opgeschaald|escaleer\w*|escaleren|manager", "opschalen {n}"),
        (r"pauze|pauzeren|pauzeer|rusten|stilzetten|parkeren|parkeer|in de wacht", "pauzeer {n}"),
        (r"vervall\w*|vervalt|schrap\w*|niet (?:meer|langer) nodig|overbodig|achterhaald|weg|eraf|weghalen",
         "actie vervalt {n}"),
        (r"geef|geven|naar|doet|doen|neemt|nemen|pakt|pakken|overzetten|overdragen|overnemen|laat|krijgt|krijgen|regelt",
         "actie geef {n} aan {wie}"),
    )
)  # fmt: skip
"""A word, and the command for which it stands beside an actiepunt; the first that stands there wins."""
ZONDER_PUNT: Final = tuple(
    (_een_van(voor), _een_van(woorden), opdracht)
    for voor, woorden, opdracht in (
        (r"casus|zaak|dossier", r"sluit|sluiten|afsluiten|gesloten|afgesloten|dicht|afronden", "casus afsluiten"),
        (r"casushouder", r"wordt|word|maak|worden", "deelnemer casushouder {wie}"),
        (r"plan|mail", r"gezien|gelezen|binnen|gekregen|gehad|ontvangen|bekeken|bezorgd|aangekomen", "bezorging"),
        (r"wie|welke|wat", r"te laat|achter|open|gereageerd|achterloopt", "actie lijst"),
        (r"overzicht|lijst", r"punten|actiepunten|acties", "actie lijst"),
        (r"deelnemer|groep|casus|lijst",
         r"niet (?:meer|langer)|geen deelnemer meer|halen|haal|verwijderen|verwijder|eruit|eraf",
         "deelnemer verwijder {wie}"),
    )
)  # fmt: skip
TOONT: Final = ("casus afsluiten", "bezorging", "actie lijst")


def lees_los(kern: str) -> tuple[str, int | None, str] | None:
    """The command with its number, that number, and the words of the day at the end; None for other words."""
    if len(kern.split()) > HOOGSTENS or _ONTKENT.search(kern) is not None or _VERTELT.search(kern) is not None:
        return _vraagt(kern)
    punten = _PUNT.findall(kern)
    if len(punten) == 1:
        opdracht = next((opdracht for woord, opdracht in OVER_PUNT if woord.search(kern) is not None), None)
        if opdracht is not None and "{wie}" in opdracht and _TIJD.search(kern) is not None:
            tot = _TOT.search(kern)  # "de ggz krijgt tot 12 december voor punt 2" is about the day
            return None if tot is None else (f"actie uitstel {punten[0]}", int(punten[0]), tot["dag"])
        dag = _DAG.search(kern)
        return (
            None
            if opdracht is None
            else (opdracht.replace("{n}", punten[0]), int(punten[0]), dag["dag"] if dag else "")
        )
    return _zonder_punt(kern) if not punten else None


def _vraagt(kern: str) -> tuple[str, int | None, str] | None:
    """Questions about the plan and what is late deny and tell: "heeft de ggz het plan nog niet gezien"."""
    gevonden = _zonder_punt(kern) if len(kern.split()) <= HOOGSTENS else None
    return gevonden if gevonden is not None and gevonden[0] in ("bezorging", "actie lijst") else None


def _zonder_punt(kern: str) -> tuple[str, int | None, str] | None:
    for voor, woorden, opdracht in ZONDER_PUNT:
        if voor.search(kern) is not None and woorden.search(kern) is not None:
            return opdracht, None, ""
    return None
