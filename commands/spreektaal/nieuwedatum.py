"""Who asked what happens with an actiepunt that does not work hears a new date: "geef ze nog 2 weken". Pure."""

import re
from dataclasses import dataclass, field
from typing import Final

_VOORAF: Final = (
    r"\W*(?:(?:ok|oke|oké|okee|prima|goed|akkoord|ja|nou|nee|helder|jammer|dank|top|hoi|hallo|is goed|snap ik)\b\W*)*"
)
_ERBIJ: Final = r"(?: (?:dan|maar|nog|wel|even|dus|gewoon|ook))*"
_ZE: Final = r"(?: (?:ze|hen|hun|zij|het|dit|dat|er|de datum|deze))?"
_ZET: Final = re.compile(
    rf"{_VOORAF}(?:"
    r"(?:(?:ik|we|wij) )?(?:doe|geef|gun|geven|gunnen|laat|maak|verzet|verplaats|schuif)(?: (?:ik|we|wij))?"
    rf"{_ZE}{_ERBIJ}"
    r"(?: (?:tot|naar|door naar))?"
    rf"|(?:dan )?(?:ze|zij|het|dit|dat|de datum) (?:krijgt|krijgen|mag|mogen|wordt|kan|kunnen){_ERBIJ}(?: tot)?"
    rf"|dan (?:wordt|doen we|maken we){_ZE}(?: er)?{_ERBIJ}|(?:(?:mag|kan|dan|maar|wel){_ERBIJ} )?tot"
    r"|(?:dan )?maar(?= na )|(?=nog ))(?= )",
    re.IGNORECASE,
)
_SLOT: Final = re.compile(r"(?:\s+(?:dan|maar|van|hoor|graag|aub|svp|dus|wel|de tijd))+$", re.IGNORECASE)
_WAAROM: Final = re.compile(
    r"\s*[,;:–]\s*|\s*\.\s+|\s+(?=(?:want|omdat|wegens|vanwege|ivm|i\.v\.m\.)\s)", re.IGNORECASE
)
_NA: Final = re.compile(
    r"(?:tot )?na (?:(?:de|het|hun) )?(?:(?:school|herfst|kerst|voorjaars|mei|zomer)?vakantie|verlof)", re.IGNORECASE
)
_HOOGSTENS: Final = 25
"""Words; a longer message tells more."""


@dataclass(frozen=True, slots=True)
class NieuweDatum:
    """The words of the day, whether only a date stands there, and the words after it."""

    dag: str
    kaal: bool
    reden: str = field(default="", repr=False)


def lees_nieuwe_datum(tekst: str) -> NieuweDatum | None:
    """The words that may be a day; None for other words. Whether they are one, the reader of days says."""
    kaal = " ".join(tekst.split()).strip(" .!")
    if not kaal or "?" in kaal or len(kaal.split()) > _HOOGSTENS:
        return None
    zet = _ZET.match(kaal) if not kaal.lower().startswith("nog ") else re.match("", kaal)
    rest = kaal[zet.end() :].strip() if zet is not None else kaal
    hoofd, *reden = _WAAROM.split(rest, maxsplit=1)
    dag = _SLOT.sub("", hoofd).removeprefix("tot ").strip()
    return NieuweDatum(dag=dag, kaal=zet is None, reden=reden[0].strip() if reden else "") if dag else None


def zonder_dag(dag: str) -> bool:
    """Whether they name a holiday of which nobody knows the end."""
    return _NA.fullmatch(dag) is not None
