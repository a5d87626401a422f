"""An absence that was told does not go on: whoever stood in hears it, and whoever heard of a date that falls in it."""

from collections.abc import Sequence

from commands.command import Context
from commands.domain.afwezigheid import Afwezigen, Afwezigheid
from commands.effects.vervangen import Plaats, vertel_terug
from commands.messages import Effect, Lid, Say, Staf
from commands.ports import Transaction
from commands.texts import afwezig_eerder as teksten


async def bekende(context: Context) -> Afwezigheid | None:
    """The absence of the writer that is not over; None where nothing is known of one."""
    alle = await context.uow.afwezigheden.since(context.vandaag)
    return next((een for een in alle if een.persoon_id == context.wie.persoon.id), None)


async def vertel_voorbij(
    weg: Afwezigheid, plaatsen: Sequence[Plaats], tx: Transaction, nieuw: Afwezigheid | None = None
) -> list[Effect]:
    """To the same people as `vertel_afwezig`, where a date is still to come. `nieuw`: what takes its place."""
    effecten: list[Effect] = []
    if nieuw is None or nieuw.vervanger != weg.vervanger:
        effecten += await vertel_terug(weg, tx)
    if weg.uit_post:
        return effecten
    afwezigen = Afwezigen(await tx.uow.afwezigheden.since(tx.vandaag), tx.vandaag)
    merk = f"voorbij/{weg.persoon_id}/{weg.gemeld_op.isoformat()}"
    for plaats in plaatsen:
        casus, lid = plaats.casus, plaats.lid
        komt = [
            punt
            for punt in plaats.in_die_tijd(weg)
            if punt.uiterlijk is not None
            and punt.uiterlijk >= tx.vandaag
            and not (nieuw is not None and nieuw.geldt(punt.uiterlijk))
        ]
        if not komt or (lid.casushouder and nieuw is not None):
            continue
        aan: list[Lid | Staf] = [
            Lid(deelnemer_id=een.id)
            for een in plaats.anderen
            if een.casushouder and een.bereikbaar_via and not afwezigen.is_weg(een.persoon.id)
        ]
        regie = Staf(medewerker_id=casus.geopend_door, casus_id=casus.id)
        bericht = teksten.toch_aanwezig(casus, lid.aanduiding, weg.tot)
        effecten += [
            Say(aan=een, bericht=bericht, sleutel=f"{merk}/{lid.id}/{nr}")
            for nr, een in enumerate([regie] if lid.casushouder else aan or [regie])
        ]
    return effecten
