"""Whether a loose message answers a question of the bot: surely, perhaps, or not (own choice).

It is read so before anybody else gets its words: what may be an answer is asked about, and shared with nobody.
"""

import re
from enum import Enum, auto
from typing import Final
from zoneinfo import ZoneInfo

from commands.domain.bijval import is_kaal
from commands.domain.contactwoorden import lees_kort_contact
from commands.domain.janee import lees_janee, reden_na_nee
from commands.domain.openvraag import JA_OF_NEE, Openvraag, OpenvraagSoort
from commands.domain.peilantwoord import lees_kan
from commands.domain.verzoek import VerzoekSoort
from commands.domain.verzoekantwoord import Strekking, lees_verzoekantwoord


class Passend(Enum):
    """How words fit a question."""

    ZEKER = auto()
    MISSCHIEN = auto()
    NIET = auto()


_LANGST: Final = 40
"""A longer message is a story for the group."""
_ERBIJ: Final = (
    r"(?:er |dan |daar |wel |ook |niet |graag |zeker |helaas |gewoon |natuurlijk |uiteraard |toch |zelf |allebei "
    r"|op |die dag |\d{1,2}(?:[/-]\d{1,2}| [a-z]{3,9})? )*"
)
"""Small words, and a day."""
_SLOT: Final = (
    r"(?=\s*(?:[.,;:!\n)]|$|want\b|omdat\b|ivm\b|i\.v\.m|wegens\b|vanwege\b|door\b|maar\b|ik\b"
    r"|gr\b|mvg\b|groet))"
)
"""No more of the same breath: "ik ben er bij cliënt niet uit" says something else."""
_WIE: Final = r"(?:ik|wij|we)"
_VAST: Final = re.compile(
    rf"\b{_WIE} (?:ben|zijn|zal|zullen) {_ERBIJ}"
    rf"(?:(?:aanwezig|afwezig|verhinderd|erbij|bij zijn)\b(?! geweest)|(?:zijn|bij){_SLOT})"
    rf"|\b{_WIE} (?:kan|kunnen) {_ERBIJ}(?:aanwezig zijn|erbij zijn|bij zijn|komen)\b"
    rf"|\b(?:ben|zijn) {_WIE} {_ERBIJ}(?:(?:aanwezig|afwezig|verhinderd|erbij)\b(?! geweest)|bij{_SLOT})"
    rf"|\b{_WIE} (?:meld|melden) (?:me|mij|ons|mezelf) (?:hierbij |helaas |dan )*(?:af|aan)\b"
    rf"|\b{_WIE} (?:sluit|schuif|sluiten|schuiven) {_ERBIJ}aan\b"
    r"|^\W*(?:helaas |ben |ik ben )*(?:verhinderd|aanwezig|erbij|afwezig)\b(?! geweest)|^\W*tot dan\b",
    re.IGNORECASE | re.MULTILINE,
)
"""They say that they come, or that they do not."""
_BIJ_MEER: Final = re.compile(r"\b(?:bij|op|voor) (?!het (?:ico|overleg|casusoverleg)\b)\w+", re.IGNORECASE)
_OVERLEG: Final = r"(?:ico|overleg|vervolgoverleg|casusoverleg|bijeenkomst|vergadering|uitnodiging|afspraak|sessie)"
_NAAR: Final = re.compile(
    rf"\b(?:kom|komen|kan|kunnen|lukt|haal|halen|red|redden|ga|gaan)\b.*\b{_OVERLEG}\b"
    rf"|\b{_OVERLEG}\b.*\b(?:kom ik|komen wij|kan ik|kunnen wij|lukt|ben ik|zijn wij|ik kom|wij komen|past|schikt)\b"
    rf"|\b{_OVERLEG}\b.*\b(?:akkoord|genoteerd|staat in (?:mijn|de) agenda|zet ik in (?:mijn|de) agenda|accepteer)\b"
    rf"|\b(?:accepteer|bevestig|ontvangen)\b.*\buitnodiging\b",
    re.IGNORECASE,
)
_MISSCHIEN_KOMT: Final = re.compile(
    r"(?:(?:helaas|sorry|oei|nee|ja|beste|hoi|hallo|allen|allemaal)\b[\s,.!:-]*)*"
    r"(?:(?:ik|wij|we) (?:kom|komen|kan|kunnen|red|haal|halen)(?: (?:het|dan|er|graag|helaas|ook|wel|zeker))*(?: niet)?"
    r"|(?:dat |dit |het )?(?:lukt|past|schikt)(?: (?:mij|me|ons|dan|wel|ook))*(?: niet)?"
    r"|kan (?:dan |die dag |helaas )*(?:niet|wel)|helaas niet|misschien|weet ik nog niet|nog niet zeker)"
    r"(?: (?:die|op die) dag)?[\s.,!]*(?:(?:mvg|gr|groet|groeten|groetjes)\b.*)?",
    re.IGNORECASE | re.DOTALL,
)
_KAN: Final = re.compile(r"\b(?:kan|kunnen|lukt|past|schikt|niet|wel|voorkeur|verhinderd|beschikbaar)\b", re.IGNORECASE)
_ZELF: Final = re.compile(
    r"\b(?:ik|wij|we|mij|me|ons|mijn|onze)\b|^\W*(?:alleen|liever|voorkeur|graag)\b", re.IGNORECASE
)
_DAGEN: Final = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_MOMENT: Final = re.compile(
    r"\b(?:moment(?:en)?|datumprikker|optie|opties|alle (?:data|momenten|dagen))\b", re.IGNORECASE
)
_HOUDER: Final = re.compile(
    rf"\b{_WIE}\b.*\b(?:word|wil|neem|doe|kan|ga|zie)\b.*\bcasushouder(?:schap)?\b"
    rf"|\bcasushouder(?:schap)?\b.*\b(?:doe ik|neem ik|wil ik|word ik|wordt lastig|zie ik|kan ik|is goed)\b"
    r"|\bcasushouder(?:schap)?\b.*\b(?:prima|akkoord)\b"
    r"|^\W*(?:ja|nee|prima|akkoord|helaas|liever niet)\b.*\bcasushouder(?:schap)?\b",
    re.IGNORECASE,
)
_OVERNAME: Final = re.compile(
    rf"\b{_WIE} (?:neem|nemen|pak|pakken) (?:dit|dat|het|hem|punt|actiepunt|actie|de|\d+|graag|wel|niet|\s)*"
    r"(?:over|op)\b"
    rf"|\b(?:neem|nemen|pak|pakken) {_WIE} (?:dit|dat|het|graag|wel|niet|\s)*(?:over|op)\b"
    r"|\b(?:akkoord|oneens|eens) met (?:het|de|dit|deze|uw|jullie) "
    r"(?:voorstel|overdracht|uitstel|nieuwe datum|verzoek)\b",
    re.IGNORECASE,
)
_SLUIT: Final = re.compile(r"\b(?:afsluit\w*|sluiten|sluit|afschal\w*|afgesloten|dicht)\b", re.IGNORECASE)
_JA_NEE: Final = re.compile(r"\b(?:ja|nee|akkoord|prima|goed|eens|mag|kan|niet|nog)\b", re.IGNORECASE)
_STUUR: Final = re.compile(
    r"(?:(?:ja|ok|oke|oké|prima|goed|akkoord|graag)\b[\s,.!]*)*"
    r"(?:(?:stuur|verstuur|verzend)(?: (?:maar|het|dit|zo|door|graag|dan|toch))*"
    r"|laat(?: (?:dat|het|dit))? maar(?: zitten)?|verwijder(?: (?:maar|het|dat|dit))*"
    r"|niet (?:sturen|versturen))[\s.!]*",
    re.IGNORECASE,
)


_JA_EN_GEHOORD: Final = re.compile(
    r"\W*(?:ja|jawel|jazeker)\b[\s,.]*(?:en |hij |zij |ze )?(?!.*\bniet\b)"
    r"(?:.{0,60}\b(?:zegt|zei|zeggen|volgens|hoorde ik)\b)",
    re.IGNORECASE,
)
"""A yes with what was heard in that talk: "ja en 2 is klaar zegt zij"."""


def kan_over_contact(tekst: str) -> bool:
    """Whether these few words may answer whether there was contact: "ja", "alles rustig", but no thanks ("top")."""
    if lees_kort_contact(tekst) is not None or _JA_EN_GEHOORD.match(tekst):
        return True
    kort = len(tekst.split()) <= _KORT // 2
    gezegd = re.search(r"\b(?:ja|jawel|jazeker|nee|neen|niet|klopt)\b", tekst, re.IGNORECASE) is not None
    return (
        kort and ((gezegd and _ja_of_nee(tekst)) or _RUSTIG.search(tekst) is not None) and not re.search(r"\d", tekst)
    )


def past_op(vraag: Openvraag, tekst: str, zone: ZoneInfo) -> Passend:
    """Whether these words answer it. Of several questions to which they fit perhaps, nobody can tell which."""
    woorden = tekst.split()
    if not woorden or len(woorden) > _LANGST:
        return Passend.NIET
    if vraag.nummer is not None and _noemt(vraag, tekst):
        return Passend.ZEKER
    zeker, misschien = _eigen(vraag, tekst, zone)
    if zeker:
        return Passend.ZEKER
    kaal = vraag.soort in JA_OF_NEE and _ja_of_nee(tekst)
    return Passend.MISSCHIEN if misschien or kaal else Passend.NIET


def _eigen(vraag: Openvraag, tekst: str, zone: ZoneInfo) -> tuple[bool, bool]:
    """Whether they answer a question of this kind: surely, and perhaps."""
    match vraag.soort:
        case OpenvraagSoort.KOMT:
            naar = _NAAR.search(tekst) is not None and _KAN_OF_KOM.search(tekst) is not None
            komt = _VAST.search(tekst)
            vast = komt is not None and _BIJ_MEER.match(tekst[komt.end() :].lstrip()) is None
            return vast or naar, _MISSCHIEN_KOMT.fullmatch(tekst.strip()) is not None
        case OpenvraagSoort.MOMENTEN:
            return _kiest(vraag, tekst, zone)
        case OpenvraagSoort.AANBOD:
            return _HOUDER.search(tekst) is not None, _is_antwoord(tekst)
        case OpenvraagSoort.VERZOEK:
            return _OVERNAME.search(tekst) is not None, _is_antwoord(tekst)
        case OpenvraagSoort.EINDE:
            return _SLUIT.search(tekst) is not None and _JA_NEE.search(tekst) is not None, False
        case OpenvraagSoort.CONTACT:
            kort = len(tekst.split()) <= _KORT // 2
            return _CONTACT.search(tekst) is not None, kort and _RUSTIG.search(tekst) is not None
        case OpenvraagSoort.BELLEN:
            return _is_gebeld(vraag, tekst), False
        case OpenvraagSoort.TEKST:
            return _STUUR.fullmatch(tekst.strip()) is not None, False
        case _:
            return False, False


_KAN_OF_KOM: Final = re.compile(
    rf"\b{_WIE}\b|^\W*(?:kan|kom|lukt|helaas|uitnodiging|accepteer|akkoord|ico|overleg)\b", re.IGNORECASE
)


def _is_gebeld(vraag: Openvraag, tekst: str) -> bool:
    """Whether they say that they spoke this person, by name or about the plan; contact is told in such words too."""
    if re.search(rf"\b{_GESPROKEN}\b", tekst, re.IGNORECASE) is None or re.search(_NIET_BELLEN, tekst, re.IGNORECASE):
        return False
    namen = {woord.strip("().,").lower() for woord in vraag.wat.split() if len(woord) > _NAAM}
    gezegd = {woord.strip("().,:;!").lower() for woord in tekst.split()}
    return bool(namen & gezegd) or re.search(r"\b(?:plan|leest|gelezen|binnen)\b", tekst, re.IGNORECASE) is not None


def _kiest(vraag: Openvraag, tekst: str, zone: ZoneInfo) -> tuple[bool, bool]:
    """Whether they name moments of the poll; a bare "nee" may be about anything."""
    gelezen = None if _ja_of_nee(tekst) else lees_kan(tekst, vraag.momenten, zone)
    kiest = gelezen is not None and set(gelezen) <= {een.nr for een in vraag.momenten}
    dagen = {_DAGEN[een.op.astimezone(zone).weekday()] for een in vraag.momenten}
    genoemd = any(re.search(rf"\b{dag}(?:ochtend|middag)?\b", tekst, re.IGNORECASE) for dag in dagen)
    over = genoemd and _KAN.search(tekst) is not None and _ZELF.search(tekst) is not None
    return kiest, over or (_MOMENT.search(tekst) is not None and _KAN.search(tekst) is not None)


def _is_antwoord(tekst: str) -> bool:
    strekking = lees_verzoekantwoord(tekst, VerzoekSoort.OVERDRACHT).strekking
    return strekking in (Strekking.JA, Strekking.NEE) and len(tekst.split()) <= _KORT


_KORT: Final = 12
_REGIE: Final = r"(?:procesregisseur|regisseur|procesregie|procesmanager|regie|pr|casushouder|casusregisseur)"
_GESPROKEN: Final = r"(?:gesproken|gebeld|overlegd|contact gehad|contact geweest)"
_NAAM: Final = 3
"""A shorter word of a name names nobody."""
_NIET_BELLEN: Final = rf"\b(?:{_REGIE}|cli[eë]nt\w*|moeder|vader|gezin|punt|\d)\b"
"""Who speaks of one of these speaks of another call."""
_CONTACT: Final = re.compile(rf"\b{_GESPROKEN}\b.*\b{_REGIE}\b|\b{_REGIE}\b.*\b{_GESPROKEN}\b", re.IGNORECASE)
_RUSTIG: Final = re.compile(
    r"\b(?:rustig|loopt (?:goed|prima)|gaat (?:goed|prima)|gebeld|gesproken|afschalen|afgeschaald|doorgaan)\b",
    re.IGNORECASE,
)


def _ja_of_nee(tekst: str) -> bool:
    kort = len(tekst.split()) <= _KORT
    return kort and (lees_janee(tekst) is not None or is_kaal(tekst) or reden_na_nee(tekst) is not None)


def _noemt(vraag: Openvraag, tekst: str) -> bool:
    """Whether they name the question or the held text by its number."""
    letter = {OpenvraagSoort.VRAAG: "V", OpenvraagSoort.TEKST: "W"}.get(vraag.soort)
    return letter is not None and re.search(rf"\b{letter}{vraag.nummer}\b", tekst, re.IGNORECASE) is not None
