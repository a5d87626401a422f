"""An owner or a casushouder says that an actiepunt "kan weg", and nothing more: dropped or done, not certain. Pure."""

import re
from dataclasses import dataclass, field
from typing import Final

_VOORAF: Final = r"\W*(?:(?:hoi|hallo|dag|beste|goedemorgen|goedemiddag|allen|allemaal|ok|oke|oké|ja|nee)\b\W*)*"
_DAN: Final = (
    r"(?: (?:dan|dus|nu|inmiddels|wel|ook|al|eigenlijk|hoor|maar|gewoon|er|wat (?:mij|ons) betreft|van (?:mij|ons)"
    r"|voor ons))*"
)
_PUNT: Final = (
    r"(?:(?:(?:ons|onze|mijn|mn|m'n|dit|deze|het|die) )?(?:(?:actie)?p(?:u)?nt(?:je)?|actie|aktie)(?: ?(?P<n>\d{1,3}))?"
    r"|(?:nr\.? ?|nummer )?(?P<m>\d{1,3})|dit|deze|die|dat|het|hij)"
)
_LIJST: Final = (
    r"(?:eraf|er af|af|van (?:de|jullie|uw|het|mijn) (?:lijst(?:je)?|plan)(?: af)?|uit (?:het|de) (?:plan|lijst))"
)
_WAAROM: Final = (
    r"(?:\s*[,.;:–-]+\s*(?P<r1>\S.*)|\s+(?P<r2>(?:want|omdat|wegens|vanwege|ivm|i\.v\.m\.|aangezien)\s+\S.*))?"
)
_VORM: Final = re.compile(
    rf"{_VOORAF}(?:{_PUNT} )?(?:kan|mag){_DAN} (?:(?P<weg>weg|eruit|geschrapt(?: worden)?)|{_LIJST}){_DAN}{_WAAROM}\W*",
    re.IGNORECASE | re.DOTALL,
)
_GEDAAN: Final = re.compile(
    r"\b(?:klaar|gereed|gedaan|gebeurd|geregeld|afgerond|gelukt|af|rond|afgehandeld|opgelost|geweest|gesproken|gebeld"
    r"|gemaild|gehad|bezocht|heb|hebben)\b",
    re.IGNORECASE,
)
"""A reason with such a word says that it was done."""
_OVERBODIG: Final = re.compile(
    r"\b(?:overbodig|achterhaald|niet (?:meer |langer )?(?:nodig|relevant|aan de orde|van toepassing)|hoeft niet)\b",
    re.IGNORECASE,
)
_NOG: Final = re.compile(
    r"\b(?:\d{1,3} (?:is|klaar|bezig|kan|mag)|als|zodra|tenzij|mits|indien|punt \d)\b", re.IGNORECASE
)
"""These say more, or under a condition."""
_HOOGSTENS: Final = 30


@dataclass(frozen=True, slots=True)
class KanWeg:
    """The actiepunt that is named, and whether it is to be dropped; otherwise it may be done as well."""

    nummer: int | None
    vervalt: bool
    reden: str = field(repr=False)


def kan_weg(tekst: str) -> KanWeg | None:
    """What they say so of; None for other words, where they ask it, and where they say that it was done."""
    kaal = " ".join(tekst.split())
    if "?" in kaal or len(kaal.split()) > _HOOGSTENS:
        return None
    gezegd = _VORM.fullmatch(kaal)
    if gezegd is None:
        return None
    reden = (gezegd["r1"] or gezegd["r2"] or "").strip()
    overbodig = _OVERBODIG.search(reden) is not None
    if (_GEDAAN.search(reden) and not overbodig) or _NOG.search(reden):
        return None
    nummer = gezegd["n"] or gezegd["m"]
    weg = gezegd["weg"] is not None or overbodig
    return KanWeg(nummer=None if nummer is None else int(nummer), vervalt=weg, reden=reden)
