"""The short answers to the question whether casushouder and procesregisseur spoke: "ja gister, loopt", "nog niet".

Own choices. A report counts where each word of it is known; a yes without a day is of today.
"""

import re
from typing import Final

_RAND: Final = ",.;:()!"
_JA: Final = frozenset(
    (
        "ja",
        "jawel",
        "jazeker",
        "jaa",
        "yes",
        "klopt",
        "gehad",
        "gebeld",
        "gesproken",
        "overlegd",
        "bijgepraat",
        "geappt",
    )
)
_GESPROKEN: Final = frozenset(("gebeld", "gesproken", "overlegd", "bijgepraat", "geappt"))
_DAG: Final = {
    **dict.fromkeys(("gister", "gisteren", "gisteravond", "gistermiddag", "gisterochtend"), "gisteren"),
    **dict.fromkeys(("vandaag", "vanmorgen", "vanochtend", "vanmiddag", "net", "zojuist", "zonet"), "vandaag"),
    "eergisteren": "eergisteren",
}
_UITKOMST: Final = tuple(
    (re.compile(rf"\b(?:{vorm})\b", re.IGNORECASE), uitkomst)
    for vorm, uitkomst in (
        (r"(?:we |wij |gaan |willen |graag )*(?:gaan )?opschalen|opgeschaald", "opschalen"),
        (r"(?:we |wij |gaan |willen |graag )*(?:gaan )?afschalen|afgeschaald", "afschalen"),
        (
            r"(?:een )?(?:nieuwe? (?:vervolg-? ?)?(?:ico|overleg)|vervolg-? ?(?:ico|overleg))(?: nodig| plannen)?",
            "vervolg-ICO",
        ),
        (
            r"(?:alles |het |gaat |is |verder )*(?:loopt|lopen)(?: alles| goed| prima| door| nog)*"
            r"|(?:we |wij )?gaan (?:zo )?door(?: zo)?|(?:het |dit |alles )?gaat (?:zo |gewoon )?door(?: zo)?|doorgaan"
            r"|rustig|stabiel"
            r"|(?:alles |het |gaat |is |verder )+(?:ok|oke|oké|goed|rustig|prima|stabiel|top)",
            "doorgaan",
        ),
    )
)
_STIL: Final = frozenset(
    (
        *("ik", "we", "wij", "hebben", "heb", "is", "zijn", "er", "al", "en", "met", "elkaar", "contact"),
        *("geweest", "even", "kort", "telefonisch", "hoor", "gewoon", "ook", "wel", "nog", "de", "het", "een"),
        *("alles", "verder", "samen", "maar", "denk", "app", "via", "teams", "per", "ons", "wel"),
        *("ging", "verliep", "gesprek", "prima", "goed", "dat", "was"),
    )
)
_ROL: Final = {
    **dict.fromkeys(("casushouder", "casusregisseur", "houder"), "casushouder"),
    **dict.fromkeys(
        ("procesregisseur", "regisseur", "procesregie", "procesmanager", "regie", "pr", "zvh"), "procesregisseur"
    ),
}
_NOG_NIET: Final = re.compile(
    r"(?:(?:sorry|helaas|nee|neen|nope)\b\W*)*(?:nee|neen|nope|nog niet|niet gelukt|nog geen|geen contact)\b"
    r"|(?:(?:sorry|helaas)\b\W*)*(?:\d ?x|paar keer|meerdere keren) gebeld\W+(?:maar )?geen gehoor",
    re.IGNORECASE,
)
_HOOGSTENS: Final = 14
_EEN_DAG: Final = "gisteren"
"""Stands in the place of the day that is not known."""
_ONGEVEER: Final = re.compile(
    r"\b(?:ergens |eerder )?(?:in |begin |eind )?(?:(?:de )?(?P<vorige>vorige|afgelopen|voorbije) week"
    r"|(?P<deze>deze week|van de week)"
    r"|(?:de )?(?:vorige|afgelopen) maand|laatst|onlangs|kortgeleden|recent"
    r"|pas (?:nog|geleden)|(?:een )?(?:paar|aantal) (?:dagen|weken) (?:geleden|terug)"
    r"|(?:een )?(?:week|weekje|tijdje|maand) (?:geleden|terug))\b",
    re.IGNORECASE,
)


def lees_kort_contact(tekst: str) -> str | None:
    """The report as `contact gehad` takes it: "gisteren doorgaan"; None where a word is not known, or a day that may
    be meant is not named."""
    if "?" in tekst or len(tekst.split()) > _HOOGSTENS or nog_geen_contact(tekst):
        return None
    kaal, uitkomsten = " ".join(tekst.split()), []
    for vorm, uitkomst in _UITKOMST:
        kaal, aantal = vorm.subn(" ", kaal)
        uitkomsten += [uitkomst] if aantal else []
    woorden = [woord for woord in (een.strip(_RAND).lower() for een in kaal.split()) if woord]
    dagen = {_DAG[woord] for woord in woorden if woord in _DAG}
    rollen = [_ROL[woord] for woord in woorden if woord in _ROL]
    over = {*woorden} - _JA - _DAG.keys() - _STIL - _ROL.keys()
    zegt_ja = bool({*woorden} & _JA)
    gesproken = bool({*woorden} & _GESPROKEN) or {"contact", "gehad"} <= {*woorden}
    genoeg = bool(dagen) or bool(uitkomsten and gesproken)
    if over or not zegt_ja or not genoeg or len(dagen) > 1 or len(uitkomsten) > 1:
        return None
    met = f" met de {rollen[0]}" if rollen else ""
    return f"{next(iter(dagen), 'vandaag')}{met}{''.join(f' {een}' for een in uitkomsten)}"


def lees_zonder_dag(tekst: str) -> tuple[str, int | None] | None:
    """The same report where only about when it was is said: "vorige week gebeld met regie"; None for other words.

    What stands behind `contact gehad`, the day left out, and how many weeks back it was, where that is said.
    """
    ongeveer = _ONGEVEER.search(tekst)
    if ongeveer is None or any(woord.strip(_RAND).lower() in _DAG for woord in tekst.split()):
        return None
    kort = lees_kort_contact(f"{tekst[: ongeveer.start()]} {_EEN_DAG} {tekst[ongeveer.end() :]}")
    weken = 1 if ongeveer["vorige"] else 0 if ongeveer["deze"] else None
    return None if kort is None else (kort.removeprefix(_EEN_DAG).strip(), weken)


def nog_geen_contact(tekst: str) -> bool:
    """Whether it begins with a no: there was none yet."""
    return "?" not in tekst and _NOG_NIET.match(tekst.strip()) is not None
