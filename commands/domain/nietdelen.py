"""Words with which a sender asks that not everybody reads their message: such a message goes to nobody at once.

Own choices, no source: holding one too many costs a question, sharing one too many cannot be taken back.
"""

import re
from typing import Final

NIET_DELEN: Final = "niet_delen"
"""Kind of a place that holds a text for this reason; nothing in it points to a person."""
VAN_DERDE: Final = "van_derde"
"""Kind of a text that the procesregisseur reads first, for a derde wrote it; nothing in it points to a person."""
GEEN_PLEK: Final = frozenset({NIET_DELEN, VAN_DERDE})
"""The kinds that hold a text without pointing to a person in it."""

_DELEN: Final = r"(?:delen|door(?:sturen|geven|zetten|mailen)|verder(?:sturen|vertellen)|rondsturen|verspreiden)"
_KORT: Final = r"(?:deel|stuur|geef|zet|mail|vertel|verspreid)"
_DIT: Final = r"(?:dit|deze|die|dat|onderstaande?|mijn (?:bericht|mail|tekst)|het onderstaande)"
_GRAAG: Final = r"(?:dit|deze|onderstaande?|graag|liever|svp|s\.v\.p\.|aub|a\.u\.b\.|alsjeblieft|alstublieft|gelieve)"
_BEGIN: Final = r"(?:^|[.!?:;,(\[\n*>-])[ \t*_\"']*"
_EIND: Final = r"(?=[ \t*_\"']*(?:$|[.!?:;,)\]\n-]))"
_REGIE: Final = r"(?:de |mijn |onze |u als )?(?:proces|keten)?(?:regisseur|regie)\b"
_HOUDER: Final = r"(?:de |mijn |onze )?casus(?:houder|regisseur)\b"
_VORMEN: Final = re.compile(
    "|".join(
        (
            rf"\b{_KORT} {_DIT}(?: \w+){{0,3}} niet\b",
            rf"\b{_GRAAG}(?: \w+){{0,4}} niet(?: \w+){{0,4}} {_DELEN}\b",
            rf"{_BEGIN}niet(?: \w+){{0,4}} {_DELEN}\b",
            rf"\bniet {_DELEN}{_EIND}",
            rf"{_BEGIN}(?:(?:strikt|streng|zeer|dit is|even|let op) )*vertrouwelijk\b",
            r"\b(?:dit|deze|bericht|mail|informatie)(?: \w+){0,3} (?:is|blijft|moet|graag)(?: \w+){0,2} "
            r"vertrouwelijk\b",
            rf"\bvertrouwelijk (?:houden|behandelen){_EIND}",
            r"\bin vertrouwen(?: gezegd| gemeld)?[ ]?[:,(]",
            r"\bik (?:zeg|meld|schrijf|vertel) (?:u |je |jullie )?dit in vertrouwen\b",
            rf"\b(?:alleen|uitsluitend|enkel|slechts)(?: \w+)? (?:voor|aan|met) (?:{_REGIE}|{_HOUDER})",
            r"\b(?:dit|blijft|blijven|houd|hou|houden|even|graag|liever)(?: \w+){0,2} (?:onder|tussen) ons\b(?! en\b)",
            rf"{_BEGIN}(?:onder|tussen) ons(?: gezegd(?: en gezwegen)?)?{_EIND}",
            r"\bniet (?:bedoeld |bestemd )?voor (?:iedereen|de (?:hele )?groep|de anderen|alle deelnemers)\b",
            rf"\b{_DIT}(?: \w+){{0,3}} niet (?:in|naar|aan|met) "
            r"(?:iedereen|de (?:hele )?groep|de anderen|alle deelnemers)\b",
        )
    ),
    re.IGNORECASE,
)  # fmt: skip
_RAND: Final = " \t\n.!?:;,()[]*_\"'>-"


def vraagt_niet_delen(tekst: str) -> tuple[int, int] | None:
    """The first place that asks it, in code points; None without any."""
    gevonden = _VORMEN.search(tekst)
    if gevonden is None:
        return None
    begin, eind = gevonden.span()
    woorden = gevonden[0]
    return begin + len(woorden) - len(woorden.lstrip(_RAND)), eind - len(woorden) + len(woorden.rstrip(_RAND))
