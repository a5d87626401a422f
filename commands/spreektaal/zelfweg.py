"""A deelnemer tells in own words that they are away, or that they are there after all.

"Afwezig wegens verlof van 9 t/m 20 november, bij spoed collega bellen", "mijn vakantie gaat niet door". Pure; never
raises. Only where the words tell nothing else: each of the words beside the days is known.
"""

import re
from datetime import date
from typing import Final

from commands.domain.afwezigwoorden import lees_opdracht
from commands.domain.datumwoorden import MAANDEN, WEEKDAGEN
from commands.spreektaal.regieweg import lees_zelf_weg
from commands.spreektaal.woorden import reeks

_HOOGSTENS: Final = 40
"""Words; a longer message is a story."""
_DEEL: Final = re.compile(r"[,;\n]+|(?<![\d/])\.(?=\s|$)|[!:]+|\s+-\s+")
_WEG: Final = reeks(
    "afwezig verlof vakantie vrij buitenland weg absent zwangerschapsverlof ouderschapsverlof zorgverlof zomervakantie "
    "kerstvakantie bevallingsverlof cursus training congres"
)
_ZELF: Final = reeks(
    "ik wij we ben zijn heb hebben ga gaan zit zitten ziek er met op in het wegens vanwege ivm i.v.m. in.verband door "
    "verband een mijn onze helaas dan even ook zelf al en hoi hallo dag beste allen allemaal collega's collegas "
    "goedemorgen goedemiddag ter info fyi let mededeling aanwezig bereikbaar kantoor korte paar dagen week weken "
    "jaarlijkse geplande nog vanaf maand maanden de heel hele de rest cursus opleiding training niet werkzaam dienst "
    "uit buiten"
)
_DAG: Final = reeks(
    "van vanaf per tot t/m tm t.e.m. en met tussen volgende komende deze week weken dag dagen maand maanden vandaag "
    "morgen overmorgen ingang eind half begin ma di wo do vr za zo een twee drie vier vijf zes"
).union(WEEKDAGEN, MAANDEN, (maand[:3] for maand in MAANDEN), ("sept", "mrt"))
_VOOR_DAG: Final = reeks("van vanaf per tot t/m tm tussen volgende komende deze vandaag morgen")
_BIJ_SPOED: Final = re.compile(
    r"\b(?:spoed\w*|dringend\w*|urgent\w*|nood\w*|haast|collega\w*|vervang\w*|waarne\w*|waargenomen|neemt waar"
    r"|neemt het|(?:neemt|pakt|vangt|doet|regelt) (?:mijn|mn|m'n|onze|de) (?:actiepunten|punten|acties|taken|werk)"
    r"|bereikbaar|bereiken|bel|bellen|mail|mailen|contact\w*|secretariaat|nummer|meldkamer|piketdienst"
    r"|daarna|groet\w*|gr|mvg|weer|terug|vragen|antwoord\w*|reageer|lees|bedankt|dank)\b",
    re.IGNORECASE,
)
_ANDER: Final = re.compile(
    r"\b(?:cli[eë]nte?|betrokkene|moeder|vader|gezin|kind\w*|hij|zij|school|actiepunt|punt \d|klaar|gedaan|afgerond"
    r"|bezig|huisbezoek|overleg|ico)\b|\?",
    re.IGNORECASE,
)
"""Then it tells others something too."""
_WEER_OP: Final = re.compile(
    r"\b(?:maandag|dinsdag|woensdag|donderdag|vrijdag|ma|di|wo|do|vr|\d{1,2}[-/ ]\w+) "
    r"(?:ben (?:ik )?(?:er )?)?(?:weer|terug)\b"
    r"|\b(?:weer|terug) (?:er )?(?:op |vanaf )?(?:maandag|dinsdag|woensdag|donderdag|vrijdag|\d)",
    re.IGNORECASE,
)
"""The day on which they come back says more than the days before it."""
_GROET: Final = re.compile(r"(?:(?:met )?(?:vriendelijke )?groet(?:en)?|gr|mvg|hartelijke groet)\b", re.IGNORECASE)
"""What stands behind it is a name."""
_TOT: Final = re.compile(r"\b(?:tot|t/m|tm)\b|\d (?:dag|dagen|week|weken|maand|maanden)\b")
_HOE_LANG: Final = reeks("tot t/m tm t.e.m. dag dagen week weken maand maanden")
_STREEP: Final = re.compile(r"\b(\d{1,2})\s?[-–]\s?(\d{1,2})(?= [a-z]{3})")
_TUSSEN: Final = re.compile(r"\btussen (\d{1,2}(?: [a-z]+)?) en (?=\d)", re.IGNORECASE)
_VRIJE_TIJD: Final = r"(?:verlof|vakantie|afwezigheid|reis|cursus|verlofdag|vakantiedagen|week vrij|dag vrij)"
_HOOR: Final = r"(?:\W+(?:hoor|dus|weer|gewoon|toch|wel|nu|allen|allemaal|groet\w*|sorry|die week|dan))*\W*"
_ER: Final = (
    r"(?:(?:ik|wij|we|ben|zijn)\s+)*(?:(?:er|nu|dus|toch|dan|gewoon|wel|weer|al)\s+)*"
    r"(?:er|aanwezig|bereikbaar|aan het werk|aan de slag|beschikbaar)"
)
_TERUG: Final = re.compile(
    r"\W*(?:(?:hoi|hallo|goedemorgen|goedemiddag|beste allen|update|let op|correctie|helaas|toch niet|toch|sorry|nee)"
    r"\b\W*)*(?:"
    rf"(?:(?:mijn|onze|het|de|dat|die)\s+)*(?:geplande\s+)?{_VRIJE_TIJD}\s+(?:(?:gaat|ging)\s+(?:\w+\s+){{0,2}}?niet\s+door"
    r"|(?:is|wordt|werd)\s+(?:\w+\s+){0,2}?(?:geannuleerd|afgezegd|ingetrokken|vervallen|afgelast|afgelopen|voorbij))"
    rf"|{_VRIJE_TIJD}\s+(?:is\s+)?(?:verzet|verplaatst|opgeschoven)(?=[\s,.;]+(?:dus\s+)?(?:ik\s+)?ben\s+er\b)"
    rf"|(?:ik|wij|we)\s+(?:ga|gaan|heb|hebben)\s+(?:dus\s+|toch\s+)*(?:niet|geen)\s+(?:(?:op|met)\s+)?(?:{_VRIJE_TIJD}|weg)"
    r"|(?:(?:ik|wij|we)\s+)?(?:(?:ben|zijn|ga|gaan)\s+)?(?:toch|dus)\s+(?:(?:maar|dus|even)\s+)*niet\s+"
    r"(?:afwezig|weg|vrij|ziek|op vakantie|met vakantie|met verlof)"
    r"|(?:(?:ik|wij|we)\s+)?(?:ben|zijn)\s+(?:(?:er|al|weer|eerder|vandaag|sinds vandaag)\s+)*(?:terug)"
    rf"(?:\s+(?:van|uit)\s+(?:mijn\s+)?{_VRIJE_TIJD})?"
    r"|(?:(?:ik|ben)\s+)*(?:weer\s+(?:helemaal\s+)?(?:beter(?:\s+gemeld)?|hersteld)|(?:ben\s+)?(?:beter\s+gemeld|hersteld)"
    r"|niet\s+meer\s+ziek)"
    rf"|(?:ik|wij|we|ben)\s+{_ER}"
    rf")(?:[\s,.;]+(?:(?:dus|en|maar)\s+)*(?:{_ER}|weer\s+aan\s+het\s+werk))?{_HOOR}",
    re.IGNORECASE,
)


_EN_DAN: Final = re.compile(r"(?<=\w)\s*[.,!;\n-]\s*(?:en\s+|dus\s+)?(?=\w)")
_WAT_LIGT_ER: Final = re.compile(
    r"(?:wat (?:ligt|staat|is) er\b(?: (?:nog|nu|allemaal|voor|bij|mij|me|ons|open|van|te doen|gebeurd|klaar))*"
    r"|wat (?:moet|kan) ik(?: (?:nog|nu|allemaal|eerst))*(?: (?:doen|oppakken))?"
    r"|(?:ligt|staat|is) er (?:nog )?(?:iets|wat)(?: (?:voor|open|bij|mij|me|ons|te doen))*"
    r"|wat heb ik (?:allemaal )?gemist|wat (?:heb|hebben) (?:ik|wij|we) open(?: staan)?"
    r"|moet ik (?:nog |nu )*(?:iets|wat)(?: doen)?|mijn (?:punten|acties|lijst|actiepunten))\W*",
    re.IGNORECASE,
)


def vraagt_wat_er_ligt(tekst: str) -> bool:
    """Whether it says that they are there, and asks nothing but what is theirs to do: "ben er weer. wat ligt er?"."""
    for eind in _EN_DAN.finditer(tekst):
        if is_er_weer(tekst[: eind.start()]) and _WAT_LIGT_ER.fullmatch(tekst[eind.end() :]):
            return True
    return False


def is_er_weer(tekst: str) -> bool:
    """Whether it says nothing but that they are there, or that what they planned does not go on."""
    return len(tekst.split()) <= _HOOGSTENS and "?" not in tekst and _TERUG.fullmatch(tekst.strip()) is not None


def lees_zelf_afwezig(tekst: str, vandaag: date) -> str:
    """The words behind `afwezig`, with those about who stands in; empty where they say anything else."""
    if len(tekst.split()) > _HOOGSTENS or _ANDER.search(tekst) is not None or _WEER_OP.search(tekst) is not None:
        return ""
    heel = _TUSSEN.sub(r"van \1 t/m ", _STREEP.sub(r"\1 t/m \2", " ".join(tekst.split(" "))))
    delen = [deel.strip() for deel in _DEEL.split(heel) if deel and deel.strip()]
    dagen, rest = "", list[str]()
    for deel in delen:
        if _GROET.match(deel):
            break
        gelezen = "" if dagen else _dagen_in(deel, vandaag)
        if gelezen:
            dagen = gelezen
        elif _is_bijzaak(deel):
            rest.append(deel)
        else:
            return ""
    return ", ".join((dagen, *rest)) if dagen else ""


def _is_bijzaak(deel: str) -> bool:
    return _BIJ_SPOED.search(deel) is not None or {een.lower() for een in deel.split()} <= _ZELF


def _dagen_in(deel: str, vandaag: date) -> str:
    """The days in a part of which each word is known, and one says that they are away."""
    woorden = [woord.strip("().").lower() for woord in deel.split()]
    if not all(woord in _ZELF | _WEG or _is_dag(woord) for woord in woorden) or not _zegt_weg({*woorden}):
        return ""
    begin = next((nr for nr, woord in enumerate(woorden) if woord in _VOOR_DAG or woord[:1].isdigit()), len(woorden))
    eind = begin
    while eind < len(woorden) and _is_dag(woorden[eind]):
        eind += 1
    while eind > begin and woorden[eind - 1] in ("met", "en"):
        eind -= 1
    dagen = " ".join(woorden[begin:eind])
    if woorden[begin:eind] and woorden[begin] in ("per", "vanaf") and _HOE_LANG.isdisjoint(woorden[begin:eind]):
        return ""  # until when, they do not say
    if _TOT.search(dagen) is not None and lees_opdracht(dagen, vandaag) is not None:
        return dagen
    return lees_zelf_weg(f"ben {dagen} weg", vandaag) if dagen else ""


def _zegt_weg(woorden: set[str]) -> bool:
    """ "Ik ben er niet" and "ik ben met verlof", and not "ik ben niet met verlof"."""
    weg = not _WEG.isdisjoint(woorden)
    er = not {"er", "aanwezig", "bereikbaar"}.isdisjoint(woorden)
    return (weg and "niet" not in woorden) or (not weg and er and "niet" in woorden)


def _is_dag(woord: str) -> bool:
    return woord in _DAG or woord[:1].isdigit()
