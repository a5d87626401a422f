"""Words under the question to call somebody of whom nothing was heard: whether they were spoken is asked, and what is
said of that call goes to nobody (own choice)."""

import re
from collections.abc import Sequence
from typing import Final

from commands.domain.weigering_terug import BedoeltU, NietGesproken
from commands.grammar.grammar import zonder_slot
from commands.grammar.lezing import Plek
from commands.messages import Inbound
from commands.spreektaal.regiecontact import geen_gehoor
from commands.understanding.identiteit import Bekend
from commands.understanding.naast_contact import noemt_punt
from commands.understanding.uitwerken import met_teken

_GESPROKEN: Final = re.compile(
    r"\b(?:gebeld|gesproken|aan de (?:lijn|telefoon)|te pakken|telefonisch contact)\b", re.IGNORECASE
)
_BELT: Final = re.compile(
    r"\b(?:bel|bellen|belde|gehoor|voicemail|opgenomen|neemt niet op|nam niet op)\b", re.IGNORECASE
)
_ANDEREN: Final = re.compile(
    r"\b(?:cli[eë]nt\w*|betrokkene|moeder|vader|ouders|gezin|kind\w*|school|huisarts|buren|mevrouw|meneer"
    r"|procesregisseur|casushouder|regisseur)\b",
    re.IGNORECASE,
)
"""Who speaks of one of these speaks of another call."""
_NAAM: Final = 3
_HOOGSTENS: Final = 25
_KORT: Final = 6


def eis_wie_gesproken_is(inbound: Inbound, wie: Bekend) -> None:
    """Raises BedoeltU where they spoke somebody, and NietGesproken where they did not, or will."""
    casus, tekst = wie.wie.casus, zonder_slot(inbound.tekst).strip()
    if not wie.bellen or casus is None or wie.plek is Plek.KAMER or inbound.bewerkt or inbound.doorgestuurd:
        return
    if met_teken(tekst) or len(tekst.split()) > _HOOGSTENS or noemt_punt(tekst, wie) or _ANDEREN.search(tekst):
        return
    if (wie.ook_contact or wie.antwoord_als or wie.op_trede) and not _noemt(tekst, wie.bellen):
        return  # contact between the two is told in the same words
    zinnen = tuple(f"{casus.code} bezorging gesproken {een}" for een in wie.bellen)
    heel = "\n".join(zinnen)
    if _GESPROKEN.search(tekst) is not None and not geen_gehoor(tekst):
        mist = ("",) * len(zinnen) if len(zinnen) > 1 else ()
        raise BedoeltU(code=casus.code, voorbeeld=heel, zelf=heel, elk_mist=mist)
    alleen_bellen = wie.nummer is None and not wie.op_lijst and not wie.ook_contact
    if _BELT.search(tekst) is not None or geen_gehoor(tekst) or (alleen_bellen and len(tekst.split()) <= _KORT):
        raise NietGesproken(code=casus.code, wie=wie.bellen[0], lid=wie.wie.deelnemer is not None)


def _noemt(tekst: str, wie: Sequence[str]) -> bool:
    """Whether a word of one of these names stands there."""
    namen = {woord.strip("().,").lower() for naam in wie for woord in naam.split() if len(woord) > _NAAM}
    return bool(namen & {woord.strip("().,:;!").lower() for woord in tekst.split()})
