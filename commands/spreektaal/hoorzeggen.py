"""What somebody was told of the work of another: "politie zegt net aan de telefoon dat het klaar is".

Pure; never raises. It sets nothing: a casushouder or procesregisseur is asked whether they report it for them, and of
anybody else it says nothing about their own actiepunten.
"""

import re
from dataclasses import dataclass
from typing import Final

from commands.spreektaal.regiewoorden import NIEMAND

_HOOGSTENS: Final = 22
_GEEN_LID: Final = (
    r"(?:heb|hebben|heeft|had|ben|is|zijn|was|waren|word|wordt|net|zojuist|vandaag|gisteren|al|ook|even|nu|zelf|op|met"
    r"|van|na|bij|telefonisch|beide|beiden|allebei|alle|een|twee|drie|nog|inmiddels|dus|toch|weer|eerder|samen)\b|"
    r"(?:casushouder|procesregisseur|regisseur|buren|buur\w*|familie|ouders|kind\w*|dochter|zoon|broer|zus|oma|opa|partner"
    r"|mijn|ons|onze|die|deze|het|hun)\b"
)
_WIE: Final = rf"(?:de |het |onze )?(?P<wie>(?!{NIEMAND})(?!{_GEEN_LID})[^\W\d][\w()/&-]*(?: [\w()/&-]+){{0,2}}?)"
_ZEGT: Final = (
    r"(?:zegt|zei|zeggen|belt|belde|bellen|appt|appte|mailt|mailde|meldt|meldde|melden|vertelt|vertelde|bevestigt"
    r"|bevestigde|geeft aan|gaf aan|laat weten|liet weten|laat me weten|heeft (?:\w+ ){0,2}?"
    r"(?:laten weten|gebeld|gemeld|gemaild|gezegd|bevestigd|doorgegeven)|geeft door|gaf door|schrijft|schreef)"
)
_TUSSEN: Final = (
    r"(?:[ ,:]*(?:net|zojuist|zonet|vandaag|gisteren|vanmorgen|vanmiddag|mij|me|ons|al|nu|ook|door|aan de telefoon"
    r"|telefonisch|per mail|per telefoon|via de mail|en zei|zei|zegt|en zegt|dat|en|ze|zij|hij|die))*[ ,:]*"
)
_WAT: Final = (
    r"(?:(?:het|dit|dat|alles|ze|zij|hij|die|er|daar|dan|zijn|haar|hun|de|is|was|heeft|hebben|zo|mee|ermee|hiermee"
    r"|daarmee|deze|actiepunt|punt|actie|taak|deel|stuk|afspraak|inmiddels|nu|al|helemaal|bij|kant|gewoon)\W+)*"
)
_NUMMER: Final = (
    r"(?:(?:met |van |over )?(?:(?:actie)?punt |actie |nr\.? |nummer )?(?P<n>\d{1,2})\W+(?:is |zijn |heeft |hebben )?)?"
)
_KLAAR: Final = r"klaar|af|gedaan|gereed|afgerond|gelukt|rond|geregeld|gebeurd|uitgevoerd"
_NIET: Final = r"niet lukt|niet gaat lukken|niet gelukt|lukt niet|gaat niet lukken|niet kan"
_HOE: Final = rf"(?:(?P<niet>{_NIET})|(?P<klaar>{_KLAAR})|(?P<bezig>bezig))"
_SLOT: Final = (
    r"(?: (?:is|zijn|hebben|heeft|mee|ermee|hoor|dus|al|nu|met (?:alles|(?:hun|zijn|haar) (?:punt|actie|deel))"
    r"|met (?:(?:actie)?punt |actie )?(?P<m>\d{1,2})))*\W*"
)
_ZELF: Final = 3
"""The place of the form that names nobody who said it: "ggz is klaar met 2"."""
_VERZACHT: Final = r"\W*(?:(?:net|zojuist|vandaag|zonet|ok|hoi|hallo|update|fyi|ter info)\W+)*"
_VORMEN: Final = tuple(
    re.compile(rf"{_VERZACHT}{begin}{_TUSSEN}{_WAT}{_NUMMER}{_WAT}{_HOE}{_SLOT}", re.IGNORECASE)
    for begin in (
        rf"{_WIE} {_ZEGT}\b",
        r"(?:ik |wij |we )?(?:heb |hebben )?(?:net |zojuist |vandaag )?(?:hoor|hoorde|hoorden|begrijp|begreep|vernam) "
        rf"(?:net )?van {_WIE}(?= dat\b|[,:])",
        rf"(?:ik |wij |we )?(?:heb |hebben )?(?:net |zojuist |vandaag )?(?:van |met )?{_WIE} "
        r"(?:(?:net|zojuist|vandaag) )?(?:gehoord|gesproken|gebeld|begrepen"
        r"|vernomen|aan de (?:lijn|telefoon)(?: gehad)?)\b",
        rf"{_WIE}(?= (?:is|zijn|heeft|hebben)\b)",
        rf"volgens {_WIE}(?= (?:is|zijn|heeft|hebben|loopt)\b)",
    )
)


@dataclass(frozen=True, slots=True)
class Hoorzeggen:
    """Of whom it was said, and how it stands with theirs."""

    wie: str
    hoe: str
    """As it is typed: klaar, bezig or lukt niet."""
    nummer: int | None = None


def lees_hoorzeggen(kern: str) -> Hoorzeggen | None:
    """What such a sentence says; None for other words."""
    if len(kern.split()) > _HOOGSTENS or "?" in kern:
        return None
    for vorm in _VORMEN:
        gezegd = vorm.fullmatch(kern)
        if gezegd is None:
            continue
        nummer = gezegd["n"] or gezegd["m"]
        if vorm is _VORMEN[_ZELF] and nummer is None:
            continue  # "het huisbezoek is klaar" is of nobody
        hoe = "lukt niet" if gezegd["niet"] else "klaar" if gezegd["klaar"] else "bezig"
        return Hoorzeggen(wie=gezegd["wie"], hoe=hoe, nummer=int(nummer) if nummer else None)
    return None
