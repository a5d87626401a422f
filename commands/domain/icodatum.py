"""The day of a first ICO as typed: one that was held, or one that is still to come, with its hour. Own choices all."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from commands.domain.beleid import Beleid
from commands.domain.datum import lees_datum, schrijf_kort
from commands.domain.icomoment import Twijfel, lees_zeker
from commands.domain.weigering import DatumOnleesbaar
from commands.domain.weigering_ico import IcoUurOntbreekt, MomentOnleesbaar
from commands.domain.werkdagen import lokale_dag

_LANG_GELEDEN: Final = timedelta(days=60)
"""A plan is made within days of its ICO: a day without a year that lies longer ago means the next one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Icodag:
    """When the first ICO was, or is."""

    dag: date
    """Local."""
    moment: datetime | None = None
    """UTC; None for one that was held, and where there are more to choose from."""
    momenten: tuple[datetime, ...] = ()
    """UTC; more than one, to choose from: then `dag` is the first of them."""
    twijfel: tuple[tuple[datetime, Twijfel], ...] = ()
    """Why it may be a slip; empty where it is not, or where it is said to be meant."""


def lees_icodag(tekst: str, nu: datetime, beleid: Beleid) -> Icodag:
    """Raises DatumOnleesbaar, and IcoUurOntbreekt for a day ahead without an hour."""
    vandaag = lokale_dag(nu, beleid)
    try:
        momenten, twijfel = lees_zeker(tekst, nu, beleid, None)
    except MomentOnleesbaar:
        return Icodag(dag=_dag(tekst, vandaag))
    if len(momenten) > 1:
        eerste = lokale_dag(min(momenten), beleid)
        return Icodag(dag=eerste, momenten=tuple(momenten), twijfel=tuple(twijfel))
    [op] = momenten
    dag = lokale_dag(op, beleid)
    eerder = lees_datum(f"{dag.day}-{dag.month}", vandaag=vandaag, terug=True)
    if str(dag.year) not in tekst and eerder is not None and vandaag - eerder < dag - vandaag:
        dag, op = eerder, nu
    return Icodag(dag=dag) if op <= nu else Icodag(dag=dag, moment=op, twijfel=tuple(twijfel))


def _dag(tekst: str, vandaag: date) -> date:
    """A day without an hour, which must lie behind."""
    dag, komt = lees_datum(tekst, vandaag=vandaag, terug=True), lees_datum(tekst, vandaag=vandaag)
    if dag is None or komt is None:
        raise DatumOnleesbaar(tekst=" ".join(tekst.split()[:3]))
    if dag > vandaag or (vandaag - dag > _LANG_GELEDEN and komt > vandaag):
        raise IcoUurOntbreekt(dag=schrijf_kort(komt))
    return dag
