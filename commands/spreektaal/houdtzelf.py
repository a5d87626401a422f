"""Words in answer to the receipt of a hand-over that was offered: whoever asked keeps it after all. Pure."""

import re
from typing import Final

_OEPS: Final = (
    r"\W*(?:(?:laat (?:dat |het )?maar(?: zitten)?(?! (?:weten|horen|doen|overnemen|gaan))|vergeet het|oeps|sorry"
    r"|foutje|vergissing|nee|bij nader inzien|hoi|hallo|ja|toch niet|na overleg|ok|oke|oké"
    r"|hoeft (?:toch )?niet(?: meer)?|(?:is )?(?:toch )?niet (?:meer )?nodig|niet meer overdragen)\b[\s,.;:!–-]*)*"
)
_GROET: Final = re.compile(
    r"(?:hoi|hallo|ja|ok|oke|oké|nee|sorry|hoor|dank\w*|na overleg|bij nader inzien|\W)*", re.IGNORECASE
)
_HET: Final = (
    r"(?:het|hem|'?t|'?m|dit|dat|deze|die|(?:(?:het|dit) )?(?:actie)?punt(?: \d{1,3})?|actie \d{1,3}|\d{1,3}"
    r"|(?:het )?casushouder(?:schap)?|de rol)"
)
_DOET: Final = re.compile(
    rf"{_OEPS}(?:(?:(?:ik|wij|we) )?(?:doe|doen|hou|houd|houden|pak|pakken|regel|regelen|blijf|blijven)"
    rf"(?: (?:ik|wij|we))?(?: {_HET})?(?: (?:toch|gewoon|maar|wel|dan|weer))* (?:zelf|{_HET})"
    rf"(?: (?:wel|doen|op|houden|oppakken|toch))*"
    rf"|(?:(?:ik|wij|we) )?(?:doe|doen|hou|houd|houden|blijf|blijven)(?: (?:ik|wij|we))? (?:{_HET} )?toch(?: {_HET})?"
    rf"|{_HET} blijft(?: (?:toch|gewoon|wel|dus))* (?:bij|van) (?:mij|ons)"
    r"|trek (?:(?:mijn|het|dit|dat|de) )?(?:vraag|verzoek|aanbod) (?:maar |weer )*(?:in|terug))?(?: hoor| dank\w*)?\W*",
    re.IGNORECASE,
)


def houdt_zelf(tekst: str, nummer: int | None) -> bool:
    """Whether they take the question back, and say no more than that: they keep the actiepunt, or the role."""
    kaal = " ".join(tekst.split())
    if "?" in kaal or _GROET.fullmatch(kaal) or not _DOET.fullmatch(kaal):
        return False
    return set(re.findall(r"\d+", kaal)) <= {str(nummer)}
