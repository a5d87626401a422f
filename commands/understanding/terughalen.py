"""Whether short words ask to take back what their writer sent before: "haal weg", "wil dat bericht intrekken".

Pure; never raises. Own choice: they may repeat what should not have been read, so they are shared with nobody.
"""

import re
from typing import Final

_VOOR: Final = (
    r"^\W*(?:(?:oh|o|ow|ai|oei|oeps|sorry|nee|ja|fout|foutje|shit|help|wacht|stop|hallo|hoi|svp|aub|graag|even|kan|kun"
    r"|kunt|wil|wilt|mag|moet|je|u|jullie|iemand|ik|wij|we|willen|liever|toch|maar|per ongeluk|verstuurd|gestuurd"
    r"|beste \w+)\b\W*)*"
)
_WAT: Final = (
    r"(?:(?:mijn|dat|dit|het|die|deze|de) )?(?:(?:vorige|laatste|eerdere|net verstuurde) )?"
    r"(?:bericht(?:je)?|e-?mail|mail(?:tje)?|app(?:je)?|tekst|reactie|woorden)"
)
_DAT: Final = rf"(?:{_WAT}|dit|dat|het|alles|(?:dat |het |mijn )?(?:vorige|laatste))"
_BELEEFD: Final = r"(?:(?:svp|aub|graag|maar|even|er|snel|direct|meteen|weer|nog|s\.v\.p\.|a\.u\.b\.) )*"
_WEG: Final = r"(?:intrekken|verwijderen|wissen|terugtrekken|terughalen|terugnemen|weghalen|weg|deleten)"
_NIET_MOGEN: Final = (
    r"(?:dit|dat|het|die|deze)(?: \w+){0,4}? (?:had|hadden|heb|hebben) (?:(?:ik|wij|we|hier|jullie) ){1,2}"
    r"(?:nooit|niet|eigenlijk niet|beter niet) (?:mogen|moeten|willen) "
    r"(?:delen|sturen|mailen|zeggen|schrijven|noemen|melden|vertellen)"
)
"""Only where nothing else follows but the wish itself."""
_SLOT: Final = r"(?:\W+(?:aub|svp|graag|a\.u\.b|s\.v\.p|nu|snel|sorry))*\W*$"
_KAN_WEG: Final = (
    r"(?:(?:kun|kan|kunt|wil|wilt|mag|graag|willen|kunnen) )*(?:(?:je|u|jullie|iemand|dat|dit|het|er|maar|weer|even|nog"
    rf"|uit) )*{_WEG}"
)
_VORMEN: Final = re.compile(
    "|".join(
        (
            rf"{_VOOR}haal (?:{_DAT} )?{_BELEEFD}(?:weg|terug){_SLOT}",
            rf"{_VOOR}(?:dit|dat|het|{_WAT}) (?:mocht (?:echt )?niemand|had (?:echt )?niemand mogen) "
            r"(?:lezen|zien|weten|horen)(?=\W*$|\s*[,.;:!?])",
            rf"{_VOOR}{_WAT} {_BELEEFD}{_WEG}\b(?! (?:naar|van|bij|voor)\b)",
            rf"{_VOOR}(?:dit|dat|het|alles) {_BELEEFD}(?:intrekken|terughalen|weghalen|wissen){_SLOT}",
            rf"{_VOOR}(?:verwijder|wis|delete|trek) {_BELEEFD}{_DAT}(?: {_BELEEFD}(?:in|terug))?{_SLOT}",
            rf"{_VOOR}niet delen {_DAT}{_SLOT}|{_VOOR}(?:{_WAT}|(?:dat |het )?(?:vorige|laatste)) niet delen{_SLOT}",
            rf"{_VOOR}{_NIET_MOGEN}(?:\W+{_KAN_WEG})?{_SLOT}",
            rf"{_VOOR}(?:alles )?(?:ongedaan maken|maak ongedaan)(?:\W+(?:aub|svp|graag))+\W*$",
        )
    ),
    re.IGNORECASE,
)


def wil_terughalen(tekst: str) -> bool:
    """Whether they ask it, and nothing else of a person."""
    return _VORMEN.search(tekst) is not None
