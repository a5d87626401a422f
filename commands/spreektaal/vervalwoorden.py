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


_OEPS: Final = (
    r"\W*(?:(?:laat maar(?! (?:weten|horen|vervallen))|vergeet het|oeps|sorry|foutje|vergissing|nee|bij nader inzien"
    r"|hoi|hallo|allen|ja|toch niet|nee toch niet|na overleg|ok|oke|oké)\b[\s,.;:!–-]*)*"
)
_GROET: Final = re.compile(r"(?:hoi|hallo|ja|ok|oke|oké|allen|nee|sorry|na overleg|\W)*", re.IGNORECASE)
_TOCH: Final = r"(?: (?:toch|wel|nog|maar|gewoon|zelf|alsnog))*"
_HET: Final = (
    r"(?:(?:het|dit|dat|ons|mijn)(?: (?:actie)?punt)?|(?:(?:(?:actie)?punt|actie) )?\d{1,3}|(?:actie)?punt \d{1,3})"
)
_DOET: Final = re.compile(
    rf"{_OEPS}(?:(?:(?:ik|wij|we) )?(?:doe|doen|pak|pakken|ga|gaan)(?: (?:ik|wij|we))? {_HET} (?:toch|alsnog){_TOCH}"
    r"(?: (?:doen|op|oppakken))?"
    rf"|(?:{_HET} )?(?:blijft|kan blijven|moet){_TOCH} (?:staan|blijven)"
    rf"|(?:{_HET} )?(?:is )?toch wel nodig"
    r"|trek (?:(?:mijn|het|dit|dat|ons) )?voorstel (?:maar |weer )*in"
    r"|(?:mijn |het |ons )?voorstel intrekken)?(?: hoor)?\W*",
    re.IGNORECASE,
)
"""Words in answer to the receipt of their own proposal."""


def doet_toch(tekst: str, nummer: int | None) -> bool:
    """Whether they take their proposal back, and say no more than that: they do it after all."""
    kaal = " ".join(tekst.split())
    if "?" in kaal or _GROET.fullmatch(kaal) or not _DOET.fullmatch(kaal):
        return False
    return set(re.findall(r"\d+", kaal)) <= {str(nummer)}
