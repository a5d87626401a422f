"""All of the writer's own actiepunten, in other words than "alle punten": "alles is af wat van mij was".

Pure; never raises. Such words are written as "alle punten", which the reading knows. "Bij ons is alles klaar" is not
among them: that may be about a part, and is asked.
"""

import re
from typing import Final

_LANGST: Final = 300
"""Characters; a longer text is a story, which says more than one thing."""
_MIJ: Final = r"(?:mij|me|ons|mijn naam|onze naam|mijn bord(?:je)?|mijn lijst(?:je)?|mijn kant|onze kant)"
_DEED: Final = (
    r"(?:moest(?:en)?(?: gebeuren| doen| regelen| oppakken| uitvoeren)?|zou(?:den)?(?: doen| regelen| oppakken)?"
    r"|had(?:den)?(?: te doen| afgesproken| toegezegd| openstaan| open staan)|doen moest(?:en)?|te doen had(?:den)?"
    r"|heb(?:ben)? (?:toegezegd|afgesproken|beloofd|opgepakt))"
)
_STOND: Final = (
    r"(?:was|waren|is|lag|ligt|lagen|stond(?: open)?|stonden|staat|openstond|hoorde|kwam|gevraagd (?:is|was|werd)"
    r"|verwacht (?:werd|wordt)|nog open ?stond)"
)
_BIJ_MIJ: Final = rf"(?:er )?(?:nog )?(?:van|bij|voor|op|aan) {_MIJ} (?:(?:nog|allemaal) )?{_STOND}"
_VAN_MIJ: Final = rf"(?:{_BIJ_MIJ}|(?:ik|wij|we) (?:allemaal |nog )?{_DEED})"
_ALLE: Final = "alle punten"
_VORMEN: Final = tuple(
    (re.compile(vorm, re.IGNORECASE), anders)
    for vorm, anders in (
        (rf"\b(?:al(?:les)?|dat(?:gene)?) (?:wat|dat) {_VAN_MIJ}\b", _ALLE),
        (rf"^(\W*)wat {_VAN_MIJ}\b", rf"\1{_ALLE}"),
        (rf"\balles (?P<midden>(?:is|was|heb ik|hebben wij|hebben we)(?: [\w]+){{1,3}}?) (?:wat|dat) {_VAN_MIJ}\b",
         rf"{_ALLE} \g<midden>"),
        (r"\b(?:al(?:le)? )(?:mijn|onze) (?:open(?:staande)? )?(?:actie)?(?:punten|taken|acties|afspraken)\b", _ALLE),
        (r"\b(?:mijn|onze) (?:actie)?(?:punten|taken|acties) (?=(?:zijn|is)\b)", f"{_ALLE} "),
    )
)  # fmt: skip


def als_alle_punten(tekst: str) -> str:
    """The same text, with such words as "alle punten"."""
    if len(tekst) > _LANGST:
        return tekst
    for vorm, anders in _VORMEN:
        tekst, keer = vorm.subn(anders, tekst, count=1)
        if keer:
            break
    return tekst
