"""`casus inzien <code> <reden>`: a shielded casus is read, for a reason that is logged (SOURCES: WGS 2.31)."""

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.afscherming import lees_reden, sleutel
from commands.domain.toestanden import Casusstap, leidt_naar
from commands.domain.weigering_einde import NietGesloten, RedenInzien
from commands.ports import LogRegel
from commands.texts import slot as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """From now until the end of the day. Raises NietGesloten, RedenInzien."""
    casus = context.casus
    if leidt_naar(casus.fase, Casusstap.HEROPENEN) is None:
        raise NietGesloten(code=casus.code)
    reden = lees_reden(opdracht.tekst)
    if reden is None:
        raise RedenInzien(code=casus.code)
    await context.uow.cursors.set(sleutel(casus.id, context.wie.persoon.id), f"{context.vandaag}")
    regel = LogRegel(
        actor=context.wie.actor,
        actie="casus inzien",
        object=casus.id,
        resultaat=f"reden:{reden}",
        herkomst=context.inbound.kanaal.value,
        op=context.nu,
        casus_id=casus.id,
    )
    await context.uow.logboek.write_lines([regel])
    return Uitkomst(antwoord=teksten.in_te_zien(casus, reden), object=casus.id)


INZIEN = Command(
    woorden="casus inzien",
    gebruik="casus inzien <code> <reden>",
    samenvatting=teksten.INZIEN,
    rollen=REGIE,
    prive=True,
    bewijs=True,
    vrije_regels=False,
    doorgeef=lambda _tekst: (),
    na_sluiting=True,
    run=run,
)
