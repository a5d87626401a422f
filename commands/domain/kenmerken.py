"""Quasi-identifiers of a client in words: what points to nobody by itself, and to few people together.

Own choice of kinds; no name and no number is among them. They are read by words that stand in the messages of a casus,
in any case. An age, a town or a nationality the guard holds by itself: those count once a person let them through
(commands.domain.mozaiek).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Kenmerksoort(StrEnum):
    """What it tells of somebody."""

    LEEFTIJD = "leeftijd"
    KINDEREN = "kinderen"
    GEZIN = "gezin"
    PLAATS = "plaats"
    SCHOOL = "school"
    WERK = "werk"
    HERKOMST = "herkomst"
    GEZONDHEID = "gezondheid"
    GEBEURTENIS = "gebeurtenis"
    OPVALLEND = "opvallend"
    """So rare that it may point to one person without anything beside it."""


@dataclass(frozen=True, slots=True, order=True)
class Kenmerk:
    """One of them, in words that are equal for equal facts ("vier kinderen" and "4 kids")."""

    soort: Kenmerksoort
    waarde: str


@dataclass(frozen=True, slots=True, order=True)
class Gezien:
    """One of them with its place in a text, `eind` exclusive."""

    begin: int
    eind: int
    kenmerk: Kenmerk


_TELWOORD: Final = {
    woord: str(nummer)
    for nummer, woorden in enumerate(
        ("", "een één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"),
    )
    for woord in woorden.split()
}
_AANTAL: Final = r"(?P<aantal>\d{1,2}|" + "|".join(sorted(_TELWOORD, key=len, reverse=True)) + ")"
_KIND: Final = (
    r"(?P<kind>kinderen|kids|kindjes|kleinkinderen|pleegkinderen|dochters?|dochtertjes?|zoons?|zonen|zoontjes?"
    r"|meisjes|jongens|baby's)"
)
_HAAR: Final = r"(?:zijn|haar|hun|de|mijn|jonge|kleine|minderjarige|schoolgaande|thuiswonende)"
_MAAND: Final = (
    r"(?:jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_DAG: Final = rf"(?:\d{{1,2}} {_MAAND}\b\.?(?: \d{{4}})?|\d{{1,2}}[-/]\d{{1,2}}(?:[-/]\d{{2,4}})?)"
_VOORVAL: Final = (
    r"(?:bevallen|geboren|overleden|getrouwd|gescheiden|aangehouden|gearresteerd|vrijgekomen|vrijgelaten|neergestoken"
    r"|gestoken|neergeschoten|aangereden|mishandeld|verkracht|ontvoerd|ontruimd|uitgezet|verongelukt|veroordeeld"
    r"|brand|steekpartij|schietpartij|aanrijding|ongeluk|overval|inval|suïcidepoging|suicidepoging|zelfmoordpoging)"
)
_WERKT: Final = r"(?:werkt|werkte|werkzaam|baan|aangenomen|begonnen|in dienst|zzp'?er)"
_NIET_WERK: Final = (
    r"(?!(?:het|een|de|dit|dat|dagbesteding|vrijwilliger|contactpersoon|tussenpersoon|casus\w*|proces\w*|\w*regisseur"
    r"|begeleider|mentor|team\w*|\w*agent|vangnet|afleiding|rem|verwacht|voorheen|enige|eerste|laatste|afgesproken|volgt|nodig|team)\b)"
)

_PATRONEN: Final[tuple[tuple[Kenmerksoort, str], ...]] = (
    (Kenmerksoort.KINDEREN, rf"\b{_AANTAL} (?:{_HAAR} ){{0,2}}{_KIND}\b"),
    (Kenmerksoort.KINDEREN, r"\b(?P<w>(?:hoog)?zwanger|in verwachting|tweeling|enig kind|kinderloos)\b"),
    (
        Kenmerksoort.GEZIN,
        r"\b(?P<w>alleenstaand)e? (?:moeder|vader|ouder|man|vrouw)\b|\b(?P<x>weduwe|weduwnaar|eenoudergezin"
        r"|pleeggezin|pleegkind|pleegzoon|pleegdochter|stief(?:vader|moeder|zoon|dochter|kind)|adoptie(?:kind|ouders)"
        r"|samengesteld gezin|co-ouderschap)\b|\bwoont? (?:nog |weer |in )?(?P<y>bij (?:zijn|haar|de) (?:ouders|moeder"
        r"|vader|oma|opa|zus|broer|tante|oom))\b|\b(?:is|zijn|net|pas|al jaren) (?P<z>gescheiden)\b",
    ),
    (
        Kenmerksoort.SCHOOL,
        r"\b(?:op|naar|van|volgt|doet|zit in) (?:de |het |een )?(?P<w>basisschool|vmbo|mavo|havo|vwo|gymnasium"
        r"|praktijkonderwijs|praktijkschool|speciaal (?:basis)?onderwijs|vso|sbo|mbo|hbo|roc|internaat|kleuterklas"
        r"|groep [1-8]|brugklas)\b",
    ),
    (
        Kenmerksoort.WERK,
        rf"\b{_WERKT} (?:nu |nog |weer )?als (?:een )?{_NIET_WERK}(?P<w>[a-zà-ÿ-]{{3,}})\b"
        r"|(?<!\bik ga )(?<!\bik ben )\b(?P<x>zzp'?er|gepensioneerd|met pensioen|eigen bedrijf|eigen zaak"
        r"|arbeidsongeschikt)\b",
    ),
    (Kenmerksoort.HERKOMST, r"\b(?P<w>statushouder|asielzoeker|vluchteling|arbeidsmigrant|ongedocumenteerd)e?\b"),
    (
        Kenmerksoort.GEZONDHEID,
        r"\b(?P<w>diabetes|suikerziekte|epilepsie|[a-z]*kanker|parkinson|dementie|alzheimer|hartfalen|hartinfarct"
        r"|beroerte|herseninfarct|hersenletsel|copd|hiv|hepatitis|autisme|autistisch|adhd|schizofrenie|borderline"
        r"|ptss|anorexia|eetstoornis|downsyndroom|syndroom van \w+|lvb|verstandelijke beperking|slechthorend"
        r"|slechtziend|rolstoel|dwarslaesie|beenprothese|nierdialyse|leverziekte)\b",
    ),
    (
        Kenmerksoort.GEBEURTENIS,
        rf"\b(?P<w>{_DAG}) (?:\w+ ){{0,4}}(?P<v>{_VOORVAL})\b"
        rf"|\b(?!aangehouden|uitgezet)(?P<v2>{_VOORVAL}) (?:op |sinds |in |van )?(?P<w2>{_DAG})\b",
    ),
    (
        Kenmerksoort.OPVALLEND,
        r"\b(?P<w>drieling|vierling|siamese tweeling|doofblind|dwerggroei|albino|woonwagen|woonboot|woonark"
        r"|vlinderhuid|transgender|interseks)\b",
    ),
)
_LEZERS: Final = tuple((soort, re.compile(patroon, re.IGNORECASE)) for soort, patroon in _PATRONEN)
LANGST: Final = 60
"""Characters of a value that are kept."""


def lees_kenmerken(tekst: str) -> tuple[Gezien, ...]:
    """Those in a text, each place, in order."""
    return tuple(sorted(_alle(tekst)))


def _alle(tekst: str) -> Iterator[Gezien]:
    for soort, lezer in _LEZERS:
        for gevonden in lezer.finditer(tekst):
            waarde = _waarde({naam: deel.lower() for naam, deel in gevonden.groupdict().items() if deel})
            yield Gezien(gevonden.start(), gevonden.end(), Kenmerk(soort, waarde[:LANGST]))


def _waarde(delen: dict[str, str]) -> str:
    if "aantal" in delen:
        aantal = _TELWOORD.get(delen["aantal"], delen["aantal"])
        kind = re.sub(r"^(?:kids|kindjes)$", "kinderen", delen["kind"])
        return f"{aantal} {kind}"
    return " ".join(" ".join(delen.values()).split())
