"""Plain words in answer to the proposal to drop an actiepunt: that it stays, or a doubt. Pure."""

import re
from typing import Final

_NEE: Final = (
    r"(?:(?:nee|neen|nope|nou nee|helaas|liever niet|niet akkoord|sorry|hoi|hallo|hoor|toch|ja maar|nou)\b[\s,.:;!–-]*)"
)
_EN: Final = r"(?: (?:wel|gewoon|echt|nog|toch|dus|zeker|ook|nu|maar|eerst|graag|wat (?:mij|ons) betreft))*"
_HET: Final = (
    r"(?:(?:dat|dit|het|die|deze|(?:dit |het |dat )?(?:actie)?punt(?: \d{1,3})?|actie(?: \d{1,3})?|\d{1,3}) )?"
)
_KERN: Final = (
    rf"(?:{_HET}moet{_EN} (?:blijven(?: staan)?|gebeuren|gedaan worden|doorgaan|door)"
    rf"|laat(?: (?:het|dit|dat))?{_EN} staan"
    rf"|{_HET}blijft{_EN} (?:staan|nodig|gelden)"
    rf"|{_HET}is{_EN} (?:nog|wel|echt) nodig"
    rf"|{_HET}(?:mag|kan){_EN} niet (?:komen te )?(?:vervallen|weg)"
    r"|niet (?:laten )?vervallen)"
)
_NA_NEE: Final = (
    rf"(?:{_HET}(?:moet )?(?:nog )?(?:graag )?(?:gewoon |wel |gewoon wel |wel gewoon )(?:blijven )?doen(?: graag)?"
    r"|(?:want )?(?:is )?(?:nog )?(?:wel|echt) nodig|nog niet|moet wel|graag wel)"
)
_WAAROM: Final = r"(?P<waarom>\s*[,.;:–-]+\s*\S.*|\s+(?:want|omdat|wegens|vanwege|ivm|i\.v\.m\.|aangezien)\s+\S.*)?"
_BLIJFT: Final = re.compile(rf"{_NEE}*{_KERN}(?: (?:hoor|graag|dus))?{_WAAROM}[\s.!]*", re.IGNORECASE)
_NEE_BLIJFT: Final = re.compile(rf"{_NEE}+{_NA_NEE}(?: hoor)?{_WAAROM}[\s.!]*", re.IGNORECASE)
_KAAL: Final = re.compile(r"(?:nee|neen|nope|nee,? niet akkoord)(?:,? hoor)?[\s.!]*", re.IGNORECASE)
_TOCH_WEG: Final = re.compile(
    r"\b(?:hoe(?:ft|f|ven)\b.*\bniet\b|niet (?:meer |langer )?(?:nodig|relevant|van toepassing)|overbodig|achterhaald"
    r"|(?:mag|kan|laat|laten)(?: (?:wel|ook|dan|dus|maar|het|dit|gewoon))* (?:weg|vervallen))\b",
    re.IGNORECASE,
)
_MITS: Final = re.compile(
    r"\b(?:mits|tenzij|indien|als|zodra|behalve|pas|misschien|maar|later|tot|volgende|morgen|\d+(?:e|de|ste)?)\b",
    re.IGNORECASE,
)


def moet_blijven(tekst: str) -> str | None:
    """The reason with which it stays, empty for a bare no; None for words that are no certain no."""
    kaal = " ".join(tekst.split())
    if _KAAL.fullmatch(kaal):
        return ""
    gezegd = _BLIJFT.fullmatch(kaal) or _NEE_BLIJFT.fullmatch(kaal)
    if (
        gezegd is None
        or "?" in kaal
        or _MITS.search(gezegd["waarom"] or "")
        or _TOCH_WEG.search(gezegd["waarom"] or "")
    ):
        return None
    return re.sub(r"^(?:(?:nee|neen|nope)\b(?: hoor\b)?[\s,.:;!–-]*)", "", kaal, flags=re.IGNORECASE)


def zegt_toch_weg(tekst: str) -> bool:
    """Whether a no says beside it that it need not be done: "nee hoeft niet meer"."""
    return _TOCH_WEG.search(tekst) is not None
