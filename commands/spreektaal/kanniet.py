"""What a procesregisseur asks that no command does: it is answered honestly, with what comes near it; own choices."""

import re
from typing import Final

_VRAAG: Final = r"(?:kun|kan|wil|zou)?(?: je| u| jij)?\W*"
_HERINNER: Final = re.compile(
    rf"{_VRAAG}(?:stuur|mail|geef|doe|zend|verstuur)\b.*\b(?:herinnering|reminder|rappel|seintje)\w*\b.*"
    r"|(?:herinner|rappelleer|por)\b.*"
    r"|(?:(?:kun|kan|wil|zou) (?:je|u|jij)|zit|ga)\b.*\bachter (?:de|hun|zijn|haar) (?:broek|vodden)\b.*",
    re.IGNORECASE,
)
_UIT: Final = re.compile(
    rf"{_VRAAG}(?:zet|stop|schakel|doe|pauzeer)\b.*\b(?:alle|de|al die) "
    r"(?:mails?|mailtjes|herinneringen|berichten|meldingen)\b.*",
    re.IGNORECASE,
)
_HOOGSTENS: Final = 12


def kan_niet(tekst: str) -> str | None:
    """ "herinnering": they want one sent by hand; "mails_uit": they want all mail to stop; None for other words."""
    if len(tekst.split()) > _HOOGSTENS:
        return None
    if _HERINNER.fullmatch(tekst.strip()) and not re.search(r"\b(?:niet|geen)\b", tekst, re.IGNORECASE):
        return "herinnering"
    return "mails_uit" if _UIT.fullmatch(tekst.strip()) else None
