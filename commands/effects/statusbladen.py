"""Makes the status sheet of a casus from what is kept of it."""

from datetime import date, datetime, time

from commands.domain.bijeenkomst import lopende
from commands.domain.casus import Casus
from commands.domain.statusblad import Statusblad, maak_statusblad
from commands.domain.vervolg import is_geregeld, vervolg_venster
from commands.ports import Transaction


async def statusblad(casus: Casus, laatste: date, tx: Transaction) -> Statusblad:
    """How it stands now; `laatste`: the local date of the last contact, from which on is told what was said."""
    beleid = tx.voor(casus).beleid
    begin = datetime.combine(laatste, time(), tzinfo=beleid.zone)
    gezegd = await tx.uow.overzichten.told_since(casus.id, begin)
    punten = await tx.uow.actiepunten.of_casus(casus.id)
    icos = await tx.uow.bijeenkomsten.of_casus(casus.id)
    vraagt = casus.ico_op is not None and bool(beleid.vervolg_weken) and not is_geregeld(icos)
    return maak_statusblad(
        punten,
        gezegd,
        tx.vandaag,
        beleid,
        gepland=await tx.uow.herinneringen.planned_for_all([punt.id for punt in punten]),
        ico=lopende(icos),
        venster=vervolg_venster(casus.ico_op, beleid) if vraagt and casus.ico_op is not None else None,
    )
