"""An owner says in own words that an actiepunt need not be done any more: "ons punt kan vervallen". Pure."""

import re
from dataclasses import dataclass
from typing import Final

_VOORAF: Final = r"\W*(?:(?:hoi|hallo|dag|beste|goedemorgen|goedemiddag|allen|allemaal|ok|oke|oké|ja|nee)\b\W*)*"
_DAN: Final = (
    r"(?: (?:dan|dus|nu|inmiddels|wel|ook|al|eigenlijk|hoor|wat (?:mij|ons) betreft|van (?:mij|ons)|voor ons))*"
)
_OVERBODIG: Final = (
    rf"(?:(?:kan|mag|kunnen|mogen){_DAN} (?:komen te )?vervallen"
    rf"|(?:hoeft|hoeven|hoef){_DAN} (?:niet|nie) (?:meer|langer)"
    r"(?: (?:door te gaan|gedaan te worden|uitgevoerd te worden))?"
    rf"|is{_DAN} (?:niet (?:meer|langer) (?:nodig|van toepassing|aan de orde|relevant)|overbodig(?: geworden)?"
    r"|achterhaald))"
)
_WIENS: Final = r"(?P<eigen>(?:ons|onze|mijn|mn|m'n|dit|deze|het) )?"
_PUNT: Final = rf"{_WIENS}(?:(?:actie)?p(?:u)?nt(?:je)?|actie|aktie)(?: ?(?P<n>\d{{1,3}}))?"
_WAAROM: Final = (
    r"(?:\s*[,.;:–-]+\s*(?P<r1>\S.*)|\s+(?P<r2>(?:want|omdat|wegens|vanwege|ivm|i\.v\.m\.|aangezien)\s+\S.*))?"
)
_VORM: Final = re.compile(
    rf"{_VOORAF}(?:{_PUNT}|(?:nr\.? ?|nummer )?(?P<m>\d{{1,3}})|(?P<dit>dit|deze)) {_OVERBODIG}{_DAN}{_WAAROM}\W*",
    re.IGNORECASE | re.DOTALL,
)
_HOOGSTENS: Final = 40
"""Words; a longer message tells more."""


@dataclass(frozen=True, slots=True)
class Vervalt:
    """The actiepunt that is named, and whether it is that of the message which they answer."""

    nummer: int | None
    dit: bool


def kan_vervallen(tekst: str) -> Vervalt | None:
    """What they say so of; None for other words, and where they ask it."""
    if "?" in tekst or len(tekst.split()) > _HOOGSTENS:
        return None
    gezegd = _VORM.fullmatch(" ".join(tekst.split()))
    if gezegd is None:
        return None
    nummer = gezegd["n"] or gezegd["m"]
    return Vervalt(nummer=None if nummer is None else int(nummer), dit=gezegd["dit"] is not None)
