"""The owner of an actiepunt that does not work says that it does after all: asked once, and shared with nobody."""

import re
from typing import Final

from commands.domain.actiepunt import Status
from commands.domain.weigering_terug import BedoeltU
from commands.grammar.grammar import zonder_slot
from commands.grammar.lezing import Plek
from commands.messages import Inbound
from commands.understanding.identiteit import Bekend
from commands.understanding.uitwerken import is_van_ander, met_teken

_VOORAF: Final = (
    r"\W*(?:(?:hoi|hallo|beste|allen|goed nieuws|goednieuws|sorry|nee|ja|ok|oke|oké|update|het|dit|dat|die|hij|ik|we"
    r"|wij|\d{1,3}|punt|actiepunt|actie)\b\W*)*"
)
_WIE: Final = r"(?: (?:het|dit|dat|ons|mij|me|hem|nu|dus|er|ik|we|wij))*"
_GELUKT: Final = (
    rf"(?:(?:is|zijn|heb|hebben){_WIE} )?(?:toch|alsnog){_WIE}(?: (?:nog|wel))* (?:gelukt|gedaan|gebeurd|geregeld)"
)
_GAAT: Final = (
    rf"(?:(?:kan|kunnen|lukt|gaat|komt){_WIE} (?:toch|alsnog)(?: (?:wel|nog|door|lukken|goed|doen))*"
    rf"|(?:lukt|gaat){_WIE} wel(?: (?:lukken|door))*|toch wel(?: (?:mogelijk|haalbaar|lukken))*|gaat{_WIE} toch door)"
)
_VORM: Final = re.compile(
    rf"{_VOORAF}(?:(?P<klaar>{_GELUKT})|{_GAAT})(?:(?: (?:hoor|gelukkig|denk ik))*\W*$|\s*[,.;:!–-]+\s*\S.*"
    r"|\s+(?:want|omdat|nu|met|via|dankzij)\b.*)",
    re.IGNORECASE | re.DOTALL,
)
_NIET: Final = re.compile(r"\btoch niet\b|\bals\b|\bmits\b|\btenzij\b|\bmisschien\b", re.IGNORECASE)
_HOOGSTENS: Final = 25


def eis_niet_toch_wel(inbound: Inbound, wie: Bekend) -> None:
    """Raises BedoeltU with that it goes on, or is done, of the actiepunt that they said does not work."""
    lid, casus = wie.wie.deelnemer, wie.wie.casus
    if lid is None or lid.is_derde or casus is None or wie.plek is Plek.KAMER or wie.verzoek is not None:
        return
    if inbound.bewerkt or inbound.doorgestuurd or not inbound.versleuteld or wie.wachtend is not None:
        return
    tekst = zonder_slot(inbound.tekst).strip()
    if wie.antwoord_als or met_teken(tekst) or "?" in tekst or len(tekst.split()) > _HOOGSTENS:
        return
    gezegd = _VORM.fullmatch(" ".join(tekst.split()))
    nummer = None if gezegd is None or _NIET.search(tekst) else _lukt_niet(tekst, wie)
    if gezegd is None or nummer is None:
        return
    hier = f"{casus.code} {nummer}"
    zin, klaar = (f"{hier} klaar", "") if gezegd["klaar"] else (f"{hier} bezig", f"{hier} klaar")
    raise BedoeltU(code=casus.code, voorbeeld=zin, zelf=zin, klaar=klaar)


def _lukt_niet(tekst: str, wie: Bekend) -> int | None:
    """The one own actiepunt that does not work: as named, as answered, or the only one."""
    eigen = [een.nummer for een in wie.punten if een.status is Status.LUKT_NIET and not is_van_ander(wie, een.nummer)]
    genoemd = {int(getal) for getal in re.findall(r"^\W*(?:(?:actie)?punt |actie )?(\d{1,3})\b", tekst, re.IGNORECASE)}
    over = wie.nummer if wie.nummer is not None else None if wie.terug is None else wie.terug.nummer
    if genoemd or over is not None:
        nummer = next(iter(genoemd), over)
        return nummer if nummer in eigen else None
    return eigen[0] if len(eigen) == 1 else None
