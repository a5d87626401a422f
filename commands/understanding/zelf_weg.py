"""A deelnemer tells that they are away, or that they are there after all: noted, and shared with nobody (own choice).

A derde is heard by the procesregisseur in any case, and what is said in the room of a casus is said to people.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final

from commands.aanwezigheid.aanwezig import AANWEZIG
from commands.aanwezigheid.afwezig import AFWEZIG
from commands.aanwezigheid.niet_waar import NIET_WAAR
from commands.actie.bezig import BEZIG
from commands.actie.gereed import GEREED
from commands.actie.lukt_niet import LUKT_NIET
from commands.command import Opdracht
from commands.domain.afwezigheid import Afwezigheid
from commands.domain.datum import schrijf_kort
from commands.domain.weigering import Weigering
from commands.domain.weigering_terug import BedoeltU
from commands.grammar.grammar import zonder_slot
from commands.grammar.lezing import Lezing, Plek
from commands.messages import Inbound
from commands.spreektaal.nietwaar import kan_niet_waarnemen
from commands.spreektaal.wegverandering import lees_verandering
from commands.spreektaal.zelfweg import is_er_weer, lees_zelf_afwezig, vraagt_wat_er_ligt
from commands.texts.afwezig import KAN_NIET_WAAR
from commands.understanding.identiteit import Bekend
from commands.understanding.uitwerken import met_teken
from commands.zelf.mijn import MIJN

_EN_IK: Final = re.compile(
    r"[\s.,;!]+(?:(?:en|ook|maar|verder|trouwens)\s+)*(?=(?:ik|wij|we|ben|vakantie|verlof|afwezig)\b)", re.IGNORECASE
)
_STANDEN: Final = (GEREED, BEZIG, LUKT_NIET)


def lees_zelf_weg(inbound: Inbound, wie: Bekend, vandaag: date) -> tuple[Opdracht, ...] | None:
    """The command for which such words stand; None for other words. Raises BedoeltU where their absence grows longer,
    which is asked."""
    if inbound.bewerkt or inbound.doorgestuurd or not inbound.versleuteld or wie.wachtend is not None:
        return None
    lid = wie.wie.deelnemer
    if wie.plek is Plek.KAMER or wie.antwoord_als or wie.verzoek is not None or (lid is not None and lid.is_derde):
        return None
    tekst = zonder_slot(inbound.tekst).strip()
    if not tekst or met_teken(tekst):
        return None
    if lid is not None and wie.bij_nee.startswith(KAN_NIET_WAAR) and kan_niet_waarnemen(tekst):
        return (Opdracht(command=NIET_WAAR, tekst=wie.bij_nee.removeprefix(KAN_NIET_WAAR).strip()),)
    if is_er_weer(tekst):
        return (Opdracht(command=AANWEZIG, tekst=""),)
    if lid is not None and vraagt_wat_er_ligt(tekst):
        return (Opdracht(command=AANWEZIG, tekst=""), Opdracht(command=MIJN))
    if lid is not None and wie.weg is not None and wie.plek is Plek.MAIL:
        veranderd = _verandering(tekst, wie.weg, wie, vandaag)
        if veranderd is not None:
            return veranderd
    dagen = "" if lid is None else lees_zelf_afwezig(tekst, vandaag)
    return (Opdracht(command=AFWEZIG, tekst=dagen),) if dagen else None


def _verandering(tekst: str, weg: Afwezigheid, wie: Bekend, vandaag: date) -> tuple[Opdracht, ...] | None:
    gezegd = lees_verandering(tekst, weg.vanaf, weg.tot, vandaag, over_punt=wie.nummer is not None)
    if gezegd is None:
        return None
    if gezegd.tot < vandaag:
        return (Opdracht(command=AANWEZIG, tekst=""),)
    begin = "" if weg.vanaf <= vandaag else f"van {schrijf_kort(weg.vanaf)} "
    dagen = f"{begin}t/m {schrijf_kort(gezegd.tot)}"
    if not gezegd.zeker:
        raise BedoeltU(code="", voorbeeld=f"afwezig {dagen}", zelf=f"afwezig {dagen}")
    return (Opdracht(command=AFWEZIG, tekst=dagen),)


def lees_ook_weg(
    inbound: Inbound, wie: Bekend, vandaag: date, lees: Callable[[Inbound], Lezing]
) -> tuple[Opdracht, ...] | None:
    """ "2 klaar en ik ben 23 t/m 27 nov vrij": the report, and the absence, which is of no use to others. None where
    what stands in front is no certain report. `lees` reads that part."""
    lid = wie.wie.deelnemer
    if inbound.bewerkt or inbound.doorgestuurd or not inbound.versleuteld or wie.wachtend is not None:
        return None
    if lid is None or lid.is_derde or wie.plek is Plek.KAMER or wie.antwoord_als or wie.verzoek is not None:
        return None
    tekst = zonder_slot(inbound.tekst).strip()
    for eind in _EN_IK.finditer(tekst):
        dagen = lees_zelf_afwezig(tekst[eind.end() :], vandaag)
        if not dagen:
            continue
        try:
            gelezen = lees(replace(inbound, tekst=tekst[: eind.start()]))
        except Weigering:
            return None
        if isinstance(gelezen, tuple) and gelezen and all(een.command in _STANDEN for een in gelezen):
            return (*gelezen, Opdracht(command=AFWEZIG, tekst=dagen))
    return None
