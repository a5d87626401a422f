"""Finds when the vervolg-ICO of a running casus is, or between which days it is to be held."""

from commands.domain.bijeenkomst import IcoSoort, IcoStand
from commands.domain.casus import Casus, Fase
from commands.domain.vervolg import is_geregeld, vervolg_venster
from commands.domain.vervolgdagen import Vervolgdagen
from commands.domain.werkdagen import lokale_dag
from commands.ports import Transaction


async def vervolgdagen(casus: Casus, tx: Transaction) -> Vervolgdagen | None:
    """None where none comes, or it was held."""
    if casus.fase is not Fase.LOPEND:
        return None
    beleid = tx.voor(casus).beleid
    alle = await tx.uow.bijeenkomsten.of_casus(casus.id)
    for een in reversed(alle):
        if een.soort is IcoSoort.VERVOLG and een.stand is IcoStand.GEPLAND and een.moment is not None:
            dag = lokale_dag(een.moment, beleid)
            return Vervolgdagen(van=dag, tot=dag, gepland=True)
    if casus.ico_op is None or not beleid.vervolg_weken or is_geregeld(alle):
        return None
    van, tot = vervolg_venster(casus.ico_op, beleid)
    return Vervolgdagen(van=van, tot=tot)
