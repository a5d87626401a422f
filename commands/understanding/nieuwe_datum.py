"""A casushouder or procesregisseur answers "het lukt niet" with a new date, in plain words."""

from datetime import date
from typing import Final

from commands.actie.uitstel import UITSTEL, lees_datum_en_rest, lees_duur_en_rest
from commands.actie.verandering import BEHEER
from commands.command import Opdracht
from commands.domain.actiepunt import Status
from commands.domain.datum import schrijf_kort
from commands.domain.weigering import DatumOnleesbaar
from commands.domain.weigering_terug import BedoeltU
from commands.grammar.grammar import zonder_slot
from commands.grammar.lezing import Plek
from commands.messages import Inbound
from commands.spreektaal.nieuwedatum import lees_nieuwe_datum as lees_woorden
from commands.spreektaal.nieuwedatum import zonder_dag
from commands.understanding.identiteit import Bekend
from commands.understanding.uitwerken import met_teken

_VER: Final = 183
"""Days; a date that is further away may be one of this year that has passed (own choice)."""


def lees_nieuwe_datum(inbound: Inbound, wie: Bekend, vandaag: date) -> tuple[Opdracht, ...] | None:
    """The new date of the actiepunt that they answer; None for other words, and of a point that may still work.

    Raises BedoeltU for a date that stands there alone or is far away, for one with a reason, which others would read,
    and for a holiday of which nobody knows the end.
    """
    if inbound.bewerkt or inbound.doorgestuurd or not inbound.versleuteld or met_teken(inbound.tekst):
        return None
    if not _is_gevraagd(wie) or wie.wie.casus is None:
        return None
    gezegd = lees_woorden(zonder_slot(inbound.tekst))
    if gezegd is None:
        return None
    hier = f"{wie.wie.casus.code} {wie.nummer} uitstel tot"
    if zonder_dag(gezegd.dag):
        raise BedoeltU(code=wie.wie.casus.code, voorbeeld=hier, zelf=hier, mist="de datum")
    if (dag := _heel(gezegd.dag, vandaag)) is None:
        duur = not gezegd.reden and not gezegd.kaal and _is_duur(gezegd.dag, vandaag)
        return (Opdracht(command=UITSTEL, nummer=wie.nummer, tekst=gezegd.dag),) if duur else None
    if dag <= vandaag:
        return None
    if not gezegd.kaal and not gezegd.reden and (dag - vandaag).days <= _VER:
        return (Opdracht(command=UITSTEL, nummer=wie.nummer, tekst=f"tot {schrijf_kort(dag)}"),)
    heel = f"{hier} {schrijf_kort(dag)} {gezegd.reden}".rstrip()
    raise BedoeltU(code=wie.wie.casus.code, voorbeeld=heel, zelf=heel)


def _is_gevraagd(wie: Bekend) -> bool:
    """Whether they answer, where nobody else reads it, a message about one actiepunt that does not work."""
    if not wie.wie.rollen & BEHEER or wie.plek is Plek.KAMER or wie.aan_groep or wie.op_groep:
        return False
    if wie.verzoek is not None or wie.wachtend is not None or wie.nummer in wie.eigen_punten:
        return False
    return any(punt.nummer == wie.nummer and punt.status is Status.LUKT_NIET for punt in wie.punten)


def _heel(woorden: str, vandaag: date) -> date | None:
    """The day that all of these words are."""
    try:
        dag, rest = lees_datum_en_rest(woorden.split(), vandaag)
    except DatumOnleesbaar:
        return None
    return None if rest else dag


def _is_duur(woorden: str, vandaag: date) -> bool:
    duur = lees_duur_en_rest(woorden.split(), vandaag)
    return duur is not None and not duur[1]
