"""Words in answer to a question about an actiepunt that speak of something else: a question, or who does it.

Pure; never raises. It proposes nothing by itself: whoever reads it asks.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import Enum, auto
from typing import Final

from commands.domain.afwezigwoorden import lees_afwezig, weg_met_duur
from commands.domain.datum import lees_datum, schrijf_kort
from commands.spreektaal.wegdagen import alleen_dagen, deze_week, deze_week_niet, is_er_niet
from commands.spreektaal.woorden import reeks
from commands.spreektaal.woordkeus import AANHEF, frasen

_LANG: Final = 40
"""A longer message is a story, which says more than one thing."""
_HELE_WEEK: Final = 7


class Anders(Enum):
    """What somebody speaks of, where it is not how an actiepunt stands."""

    VRAAG = auto()
    """They ask something about it."""
    NIET_VAN_MIJ = auto()
    """They say that it is for somebody else."""
    STOPT = auto()
    """They leave."""
    AFWEZIG = auto()
    """They are away for a time."""
    VERVANGEN = auto()
    """Another stands in for them."""


_STOPT: Final = frozenset(
    frasen(
        (
            "met vroegpensioen|pensioen|prepensioen", "uit dienst", "andere|nieuwe baan|functie|werkgever",
            "werk hier|daar niet meer", "werk niet meer bij|voor|hier|in", "niet meer werkzaam", "laatste werkdag",
            "niet meer betrokken", "doe|doen niet langer|meer mee", "stop bij", "stop met deze casus|zaak",
            "verlaat de|het organisatie|team|gemeente", "ga weg bij",
            "meld|melden me|mij|ons|mezelf hierbij|helaas? af",
        )
    )
)  # fmt: skip
_NIET_VAN_MIJ: Final = frozenset(
    frasen(
        (
            "niet van|voor|aan mij|ons", "niet mijn|onze actie|punt|actiepunt|taak|werk|verantwoordelijkheid|afspraak",
            "niet bij mij|ons", "hoort|horen niet? thuis? bij", "is voor de|het", "is van de|het",
            "is een? actie|taak|punt van|voor", "ligt|liggen bij de|het", "gaan|ga ik|wij|we niet over",
            "gaan|ga niet over", "verkeerde persoon|afdeling|organisatie", "moet|moeten bij de|het", "ben ik niet van",
            "neemt|nemen dit|het|hem over",
            "overgedragen aan|naar mijn|een|onze? nieuwe? collega|opvolger", "zijn wij|we niet van", "moet de|het",
        )
    )
)  # fmt: skip
_VERVANGEN: Final = frozenset(
    frasen(
        (
            "neemt|nemen mij|me|ons|voor? mij|me? waar", "neemt|nemen waar",
            "pakt|pakken dit|het|alles|dat over",
            "collega de|het nieuwe? behandelverantwoordelijke|verantwoordelijke|aanspreekpunt",
            "waarneming", "waarnemer",
            "waargenomen door",
            "in mijn|onze plaats", "vervangt|vervangen mij|me|ons",
            "vervanger|vervanging is|van", "mijn|onze vervanger",
            "mij|me|ons vervangen", "neemt|nemen het|dit|alles|dat? even|tijdelijk? van|voor mij|me|ons? over|waar",
            "neemt|nemen mijn|onze werk|taken|zaken|casus|casussen|dossiers? over|waar",
        )
    )
)  # fmt: skip
_VERVANGT_MIJ: Final = frozenset(frasen(("vervangt|vervangen mij|me|ons", "neemt|nemen mij|ons waar")))
"""Whoever stands before these stands in for the writer, also when it is no colleague."""
_INVALLER: Final = reeks("collega collegas vervanger waarnemer opvolger teamgenoot")
_ANDER_WERK: Final = reeks("client cliënt moeder vader kind jongere gezin school rechter advocaat arts")
"""Of these "de waarnemer" may be: a lawyer or a doctor has one too."""
_AFWEZIG: Final = frozenset(
    frasen(
        (
            "ben|zijn er dan? niet", "ben|zijn er even|dan|ook niet", "niet aanwezig", "ben|zijn afwezig",
            "buiten kantoor",
            "ben|ga|met|mijn zwangerschapsverlof|ouderschapsverlof|verlof|vakantie|ziekteverlof|bevallingsverlof",
            "ben|ga op|met zwangerschapsverlof|ouderschapsverlof|verlof|vakantie", "ik|heb|hebben dan? vakantie|verlof",
            "ben ik|wij|we? ziek", "ben ik|wij|we? vrij", "ik ziek", "ben ik|wij|we? weg",
            "ben ik|wij|we er dan|even? niet",
            "week|weken|dagen|maanden even? afwezig|weg|vrij",
        )
    )
)  # fmt: skip
_VERLOF: Final = reeks("zwangerschapsverlof ouderschapsverlof bevallingsverlof verlof vakantie afwezig zorgverlof")
"""In a message of few words these say it too: "verlof vanaf 1 maart"."""
_MET_INGANG: Final = reeks("vanaf per tot t/m tm")
_BUITENLAND: Final = frozenset(frasen(("zit|zitten|ben|zijn in het buitenland",)))
"""Only where it begins with this: of a cliënt it is said too."""
_KORT: Final = 6
_HEEL: Final = {
    "wkn": "weken", "wk": "week", "weekje": "week", "weekjes": "weken", "dgn": "dagen", "dagje": "dag",
    "mnd": "maanden", "ff": "even",
}  # fmt: skip
_ANDER: Final = reeks("hij zij ze die consulent behandelaar collega moeder vader betrokkene client gezin jongere")
"""Of whom it may be said instead of the writer."""
_ZELF: Final = reeks("ik wij we ben mijn mij ons")
_VRAAGT: Final = reeks(
    "wat wie waar wanneer hoe welk welke waarom waarover waarvoor hoezo kan kunt kun mag moet is zijn heb heeft hebt "
    "hebben wil wilt zou was waren"
)
_OPEN: Final = reeks("wat wie waar hoe welk welke waarom waarover waarvoor hoezo")
"""With one of these in front no question mark is needed."""
_VOOR_WIE: Final = reeks("bij met voor aan van tot over op")
_SNAPT_NIET: Final = frozenset(
    frasen(
        (
            "niet|on duidelijk", "onduidelijk", "snap|begrijp|begrijpen|snappen het|dit|ik|wij|niet niet?",
            "weet|weten niet|nog|even|ook niet? wat|wie|bij|hoe|waar|welke|met", "geen idee wat|wie|hoe|waar|bij",
            "een|mijn|nog vraag over|hierover|erover", "vraag hierover|erover",
            "wat wordt|is hiermee|hier|daarmee|ermee bedoeld",
        )
    )
)  # fmt: skip
_LANGST: Final = 6


def zegt_anders(tekst: str) -> Anders | None:
    """What they speak of; None where it is none of these, or may be somebody else who leaves or is away."""
    woorden = _woorden(tekst)
    if not woorden or len(woorden) > _LANG:
        return None
    kern = _zonder_aanhef(woorden)
    kort = len(kern) <= _KORT and not _VERLOF.isdisjoint(kern)
    dagen = alleen_dagen(kern) and (_ANDER | _ANDER_WERK).isdisjoint(kern)
    van_zichzelf = _ANDER.isdisjoint(kern[:2]) and (kort or dagen or not _ZELF.isdisjoint(woorden))
    if _bevat(kern, _STOPT) and van_zichzelf:
        return Anders.STOPT
    if _bevat(kern, _VERVANGT_MIJ) and _ANDER_WERK.isdisjoint(kern):
        return Anders.VERVANGEN
    if _bevat(kern, _VERVANGEN) and not _INVALLER.isdisjoint(kern) and _ANDER_WERK.isdisjoint(kern):
        return Anders.VERVANGEN
    if kern[0] in _VERLOF and kern[1:2] != [] and kern[1] in _MET_INGANG and (_ANDER | _ANDER_WERK).isdisjoint(kern):
        return Anders.VERVANGEN if {"neemt", "nemen"} & {*kern} and {"over", "waar"} & {*kern} else Anders.AFWEZIG
    if kern[0] == "ziek" and len(kern) <= _KORT and (_ANDER | _ANDER_WERK).isdisjoint(kern):
        return Anders.AFWEZIG
    in_buitenland = tuple(kern[:4]) in _BUITENLAND
    afwezig = kort or in_buitenland or dagen or _bevat(kern, _AFWEZIG) or is_er_niet(kern)
    if in_buitenland or (afwezig and van_zichzelf) or deze_week_niet(woorden):
        return Anders.AFWEZIG
    if _vraagt(tekst, kern):
        return Anders.VRAAG
    if _bevat(kern, _NIET_VAN_MIJ):
        return Anders.NIET_VAN_MIJ
    return Anders.VRAAG if _bevat(kern, _SNAPT_NIET) else None


def weg_van_tot(tekst: str, vandaag: date) -> tuple[str, str]:
    """The first and the last day of an absence as they can be typed; empty where they say no such day."""
    woorden = " ".join(tekst.replace("\n", " ").split())
    kaal = _woorden(woorden)
    for begin in range(len(woorden.split())):
        rest = " ".join(woorden.split()[begin:])
        gezegd = lees_afwezig(rest, vandaag)
        if gezegd is not None and (begin == 0 or any(woord in rest.lower() for woord in ("tot", "t/m", " tm "))):
            return schrijf_kort(gezegd.vanaf), schrijf_kort(gezegd.tot)
    if (van_duur := weg_met_duur(woorden, vandaag)) is not None:
        return schrijf_kort(van_duur[0]), schrijf_kort(van_duur[1])
    if (terug := deze_week(kaal, vandaag)) is not None:
        return "", schrijf_kort(terug)
    for plaats, woord in enumerate(kaal):
        if woord == "week" and kaal[plaats - 1 : plaats] in (["volgende"], ["komende"]):
            maandag = vandaag + timedelta(days=_HELE_WEEK - vandaag.weekday())
            return schrijf_kort(maandag), schrijf_kort(maandag + timedelta(days=_HELE_WEEK - 1))
        if woord in ("vanaf", "per", "van"):
            dag = _dag(kaal[plaats + 1 :], vandaag)
            return ("", "") if dag is None else (schrijf_kort(dag), "")
    return "", ""


def _dag(woorden: Sequence[str], vandaag: date) -> date | None:
    """The longest date in front."""
    gelezen = (lees_datum(" ".join(woorden[:aantal]), vandaag=vandaag) for aantal in range(4, 0, -1))
    return next((dag for dag in gelezen if dag is not None), None)


def _vraagt(tekst: str, kern: Sequence[str]) -> bool:
    """Whether a question word stands in front, after "bij" or "met" too, and without a mark only where it is open."""
    if kern[:1] == ["hoe"] and kern[2:3] == ["het"]:  # "hoe zit het met 2": how it stands, after all
        return False
    begin = kern[1:2] if not _VOOR_WIE.isdisjoint(kern[:1]) else kern[:1]
    if "?" in tekst:
        return not _VRAAGT.isdisjoint(begin) or not _OPEN.isdisjoint(kern)
    return not _OPEN.isdisjoint(begin)


def _woorden(tekst: str) -> list[str]:
    woorden = "".join(teken if teken.isalnum() or teken in "/-" else " " for teken in tekst.casefold()).split()
    return [_HEEL.get(woord, woord) for woord in woorden]


def _zonder_aanhef(woorden: list[str]) -> list[str]:
    begin = 1 if not AANHEF.isdisjoint(woorden[:1]) else 0
    while begin < len(woorden) and woorden[begin] in ("ik", "wij", "we", "dit", "deze", "helaas", "sorry", "nee"):
        if woorden[begin + 1 : begin + 2] == ["ziek"]:
            break
        begin += 1
    return woorden[begin:] or woorden


def _bevat(woorden: Sequence[str], reeksen: frozenset[tuple[str, ...]]) -> bool:
    return any(
        tuple(woorden[plaats : plaats + aantal]) in reeksen
        for plaats in range(len(woorden))
        for aantal in range(1, _LANGST + 1)
    )
