"""Answers to a step of the ladder: that it is not needed, that its reader goes after it themselves, or that it is
needed after all. "Nee hoeft niet, ik bel zelf", "nog niet nodig", "doe maar wel". Pure; never raises.

Each word of the no must be known: "hoeft niet meer" says something else, and so does "nee, laat de manager het weten".
"""

import re
from typing import Final

from commands.spreektaal.woorden import reeks

_HOOGSTENS: Final = 25
"""Words; a longer message is a story."""
_NEE: Final = reeks("nee neen nope")
_NIET: Final = reeks("niet geen")
_STERK: Final = reeks("hoeft hoef hoeven nodig")
_ZWAK: Final = reeks("nu nog opschalen weten horen")
_VAN_MANAGER: Final = reeks("opschalen manager weten horen")
"""Of these a no needs a "niet": "laat de manager het maar weten" is a yes."""
_ERBIJ: Final = reeks(
    "hoor echt even laat maar zitten dat dit het de deze manager procesregisseur casushouder zvh te van mij voor wat "
    "betreft liever ons dank u je jullie bedankt hoi hallo beste goedemorgen goedemiddag dag sorry oke ok oké prima "
    "is vind ik we wij graag naar en dan eerst doe daar daarvoor hiervoor ook allemaal komt goed punt actiepunt bot"
)
_DAG: Final = reeks(
    "morgen vandaag vanmiddag vanavond straks zo overmorgen maandag dinsdag woensdag donderdag vrijdag volgende week "
    "deze want"
)
"""In front of what they do themselves: "hoeft niet, morgen bel ik ze"."""
_DANK: Final = re.compile(r"\b(?:dank|bedankt)(?: (?:u|je))? ?wel\b", re.IGNORECASE)
_IK: Final = r"(?:ik|wij|we)"
_KORT: Final = (
    r"(?:bel|bellen|spreek|spreken|mail|mailen|app|appen|regel|regelen|bespreek|bespreken|overleg|overleggen|check"
    r"|benader|vraag (?!me\b|mij\b)|pak|pakken|neem (?:\w+ ){0,3}?(?:contact|op)\b|doe (?:het|dit|dat)\b"
    r"|zit er\b|zoek contact)"
)
_LANG: Final = (
    r"(?:ga|gaan|zal|zullen|wil|willen|kan|kunnen) (?:(?!niet\b|geen\b)[\w-]+ ){0,5}?(?:bellen|spreken|mailen|appen"
    r"|achteraan|achterheen|achter|regelen|oppakken|bespreken|navragen|overleggen|benaderen|langs|contact)\b"
    r"|(?:heb|hebben) (?:(?!niet\b|geen\b)[\w-]+ ){0,5}?(?:gebeld|gesproken|gemaild|geappt|overlegd|besproken"
    r"|afgesproken|contact|een afspraak)\b"
)
_ZELF: Final = re.compile(
    rf"\b{_IK} (?:zelf )?(?:{_KORT}|{_LANG})"
    rf"|\b(?:bel|spreek|mail|app|regel|bespreek|overleg|pak|benader|check) {_IK}\b"
    r"|\b(?:bel|spreek|mail|app) (?:(?:ze|hem|haar|hen|m|er|de \w+) )?(?:zelf|straks|morgen|vandaag|vanmiddag|wel)\b"
    r"(?! maar)"
    r"|\b(?:pak|regel) (?:het|dit|dat) zelf\b|\bga er ?(?:zelf |wel )*(?:achteraan|achterheen|achter)\b"
    r"|\bzit er (?:zelf |al )*(?:bovenop|achteraan)\b",
    re.IGNORECASE,
)
_DEELZIN: Final = re.compile(r"[,.;:!\n]|\b(?:maar|en|want|omdat)\b")
_ONTKENT: Final = re.compile(r"\b(?:niet|geen|nooit|niets|niks)\b", re.IGNORECASE)
_STAND: Final = re.compile(
    r"\b(?:klaar|gereed|gedaan|afgerond|geregeld|gelukt|opgelost|afgesloten|voorbij|lukt|uitstel\w*|uitgesteld|verval\w*"
    r"|(?:op)?geschaald|pauze\w*)\b",
    re.IGNORECASE,
)
"""They say how it stands, which is asked about."""
_BIJ_DOE: Final = reeks(
    "maar wel toch ja dat dit het nu dan hoor even alsnog ook graag doe doen nee oke ok oké sorry prima bij nader "
    "inzien laat weten horen de manager zvh aub svp liever wil we wij ik"
)


def pakt_zelf_op(tekst: str, *, bij_nee: bool = True) -> bool:
    """Whether it says no to the step and what its writer does themselves: "nee hoeft niet, ik bel zelf"; not where it
    says how it stands.

    `bij_nee`: a bare "nee" in front is enough; otherwise they say that it is not needed, or "laat maar".
    """
    zelf = _ZELF.search(tekst)
    if zelf is None or "?" in tekst or len(tekst.split()) > _HOOGSTENS or _STAND.search(tekst) is not None:
        return False
    ervoor = _woorden(tekst[: zelf.start()])
    if not ervoor <= _BEKEND | _DAG or not _slaat_af(ervoor):
        return False
    duidelijk = bij_nee or not ervoor.isdisjoint(_STERK) or {"laat", "maar"} <= ervoor
    return duidelijk and _ONTKENT.search(_DEELZIN.split(tekst[zelf.start() :], maxsplit=1)[0]) is None


def is_niet_nu(tekst: str) -> bool:
    """Whether it says to the question if the manager must hear of it that this is not needed (yet), and nothing more:
    "nee", "nog niet nodig", "hoeft de manager niet te weten"."""
    gezegd = _woorden(tekst)
    return "?" not in tekst and gezegd <= _BEKEND and _slaat_af(gezegd)


def is_toch_wel(tekst: str) -> bool:
    """Whether it says to that question that it is to be done (after all), and nothing more: "doe maar wel", "toch
    wel"."""
    gezegd = _woorden(tekst)
    wil = {"toch", "wel"} <= gezegd or "alsnog" in gezegd or ("maar" in gezegd and bool(gezegd & {"doe", "wel"}))
    return "?" not in tekst and wil and gezegd <= _BIJ_DOE


def _slaat_af(woorden: set[str]) -> bool:
    ontkent = not _NIET.isdisjoint(woorden)
    if not _VAN_MANAGER.isdisjoint(woorden) and not ontkent:
        return False
    niet_nodig = ontkent and not (_STERK | _ZWAK | {"manager"}).isdisjoint(woorden)
    return niet_nodig or not _NEE.isdisjoint(woorden) or {"laat", "maar"} <= woorden


def _woorden(tekst: str) -> set[str]:
    kaal = _DANK.sub(" ", tekst.casefold())
    return set("".join(teken if teken.isalnum() else " " for teken in kaal).split())


_BEKEND: Final = _NEE | _NIET | _STERK | _ZWAK | _ERBIJ
