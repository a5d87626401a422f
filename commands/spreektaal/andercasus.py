"""Whether short words say that something belongs to another casus or client: "dit ging over een andere cliënt".

Pure; never raises. Own choice: they may stand beside what nobody here should read, so they are shared with nobody.
"""

import re
from typing import Final

_HOOGSTENS: Final = 16
"""Words; a longer message tells something too."""
_GEVAL: Final = r"(?:casus|zaak|dossier|cli[eë]nte?|pati[eë]nt|klant|gezin|betrokkene)\b"
_EEN_ANDER: Final = rf"(?:een |'n |n |mijn )?(?:heel |hele |totaal )?andere? {_GEVAL}"
_DIT: Final = (
    r"(?:dit|dat|het|die|deze|mijn|was|is|ging|hoort|hoorde|slaat|sloeg|moest|moet|hoefde|bericht|melding|mail|antwoord"
    r"|reactie|tekst|opmerking|verhaal|alles)"
)
_IK: Final = (
    r"(?:ik|wij|we|heb|had|was|zat|zit|dacht|denk|bedoel|bedoelde|haal|haalde|gooi|gooide|keek|schreef|vergis|vergiste"
    r"|vergist|verwissel|verwisselde)"
)
_VOORAF: Final = (
    r"\W*(?:(?:sorry|excuus|excuses|oeps\w*|oops|foutje|fout|nee|ai|au|oei|oh|o|vergissing|pardon|mijn fout"
    r"|verkeerde (?:mail|bericht)(?: (?:beantwoord|gestuurd|verstuurd))?|hoi|hallo"
    r"|let op|vergist|wacht|shit|stom|beste allen|goedemorgen|goedemiddag)\b\W*)*"
)
_NIET_DEZE: Final = (
    r"niet (?:voor|over|bij|in|van|uit|op)? ?(?:deze|dit|die) (?:casus|zaak|dossier|cli[eë]nte?|gezin)\b"
)
_VORMEN: Final = re.compile(
    "|".join(
        (
            r"\bverkeerde (?:casus|zaak|dossier|cli[eë]nte?|pati[eë]nt|klant|gezin)\b",
            rf"^{_VOORAF}(?:{_DIT} )+(?:[\w,]+ ){{0,3}}?(?:over|voor|bij|van|in|uit|om|op) {_EEN_ANDER}",
            rf"^{_VOORAF}(?:\d{{1,2}} \w+ )?(?:{_DIT} )+(?:[\w,]+ ){{0,2}}?{_NIET_DEZE}",
            rf"^{_VOORAF}(?:{_DIT} )+(?:een )?(?:heel )?andere? {_GEVAL}(?=\W*$)",
            rf"^{_VOORAF}(?:{_IK} )+(?:[\w,]+ ){{0,4}}?{_EEN_ANDER}",
            rf"^{_VOORAF}(?:{_IK} )+(?:[\w,]+ ){{0,5}}?(?:door elkaar|verwisseld|verward|in de war)\b",
            rf"^{_VOORAF}{_EEN_ANDER}(?:[,.]? (?:bedoeld|sorry|dit|was|dus|is dit|is dat|hoor))*\W*$",
            rf"^{_VOORAF}(?:twee )?(?:cli[eë]nten|zaken|casussen|dossiers) (?:door elkaar|verwisseld|verward)\b",
        )
    ),
    re.IGNORECASE,
)
_GEVALLEN: Final = re.compile(
    r"\b(?:cli[eë]nte?n?|zaak|zaken|casus|casussen|dossiers?|gezinnen|pati[eë]nten)\b", re.IGNORECASE
)
_VERTELT: Final = re.compile(
    r"\b(?:heb|had|zat|zit) (?:\w+ ){0,4}(?:gesproken|gebeld|bezoek|overleg|gesprek)\b"
    r"|\b(?:ook|nog) (?:\w+ ){0,3}andere? "
    r"|\b(?:bezig|druk|gaan|ga|moet|kom) (?:met|naar|voor)\b",
    re.IGNORECASE,
)
"""Work for another casus is no mistake: "zat nog bij een andere cliënt"."""


def hoort_elders(tekst: str) -> bool:
    """Whether it says so, and tells nothing of the client here."""
    if len(tekst.split()) > _HOOGSTENS or "?" in tekst:
        return False
    if _VERTELT.search(tekst) is not None:
        return False
    return _VORMEN.search(tekst) is not None and _GEVALLEN.search(tekst) is not None
