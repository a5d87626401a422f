"""A procesregisseur writes that the client objects, or wants to see what is kept: asked as the command that notes it.

The term of the law begins that day (see `casus verzoek`), so that nothing of it is noted before a yes.
"""

import re
from typing import Final

from commands.command import Opdracht
from commands.domain.rollen import Rol
from commands.domain.weigering_terug import BedoeltU
from commands.grammar.grammar import zonder_slot
from commands.messages import Inbound
from commands.understanding.identiteit import Bekend
from commands.understanding.regiezin import zonder_code
from commands.understanding.uitwerken import met_teken

_CLIENT: Final = (
    r"^\W*(?:(?:let op|helaas|update|vandaag|zojuist|net)\W+)*(?:de |onze |deze |ons )?(?:cli[eë]nte?|betrokkene"
    r"|gezin|moeder"
    r"|vader|ouders?|pati[eë]nt)\b"
)
_BEZWAAR: Final = re.compile(
    rf"{_CLIENT}.*?(?:\bbezwaar\b|\b(?:is|zijn) (?:het )?(?:er )?(?:niet|oneens)\b.*\b(?:delen|gedeeld|deelname|casus"
    r"|bespreken|besproken|verwerking|uitwisseling|dossier)\b|\b(?:trekt|trok) (?:\w+ ){0,3}toestemming (?:\w+ )?in\b"
    r"|\btoestemming (?:\w+ )?ingetrokken\b|\bwil niet (?:meer )?dat (?:we|wij|er|jullie) .*(?:delen|deelt|gedeeld)\b)",
    re.IGNORECASE,
)
_INZAGE: Final = re.compile(
    rf"{_CLIENT}.*?\b(?:inzage|wil(?:len)? (?:graag )?weten wat (?:er )?(?:over|van) \w+|(?:dossier|stukken"
    r"|gegevens)\w* (?:\w+ ){0,3}?(?:inzien|zien|lezen|opvragen"
    r"|hebben))\b",
    re.IGNORECASE,
)
_CORRECTIE: Final = re.compile(
    rf"{_CLIENT}.*?\b(?:correctie|rectificatie|gegevens (?:\w+ ){{0,3}}?(?:verbeteren|corrigeren|aanpassen"
    r"|kloppen niet))\b",
    re.IGNORECASE,
)
_OPDRACHT: Final = re.compile(r"^\W*cli[eë]nt bezwaar\b", re.IGNORECASE)
"""The command itself, which puts the casus on hold."""
_ANDERS: Final = re.compile(
    r"\?|\b(?:geen|nooit|boete|als|indien|tenzij|uitkering|rechtbank|vonnis|rechter)\b", re.IGNORECASE
)
_HOOGSTENS: Final = 24


def lees_clientrecht(inbound: Inbound, wie: Bekend) -> tuple[Opdracht, ...] | None:
    """None for other words. Raises BedoeltU with the command, for such words in a casus that is known."""
    regie = any(een.rol is Rol.PROCESREGISSEUR for een in wie.wie.medewerkers)
    if not regie or not wie.onder_ons or wie.op_groep or wie.wie.deelnemer is not None or wie.wachtend is not None:
        return None
    if inbound.bewerkt or inbound.doorgestuurd or wie.antwoord_als or met_teken(inbound.tekst):
        return None
    tekst, code = zonder_code(zonder_slot(inbound.tekst).strip())
    code = code or (wie.wie.casus.code if wie.wie.casus is not None else None)
    recht = welk_recht(tekst)
    if code is None or not recht:
        return None
    heel = f"casus verzoek {code} {recht}"
    raise BedoeltU(code=code, voorbeeld=heel, zelf=heel)


def welk_recht(tekst: str) -> str:
    """ "bezwaar", "inzage" or "correctie"; empty for other words."""
    if len(tekst.split()) > _HOOGSTENS or _ANDERS.search(tekst) or _OPDRACHT.search(tekst):
        return ""
    for vorm, recht in ((_BEZWAAR, "bezwaar"), (_INZAGE, "inzage"), (_CORRECTIE, "correctie")):
        if vorm.search(tekst) is not None:
            return recht
    return ""
