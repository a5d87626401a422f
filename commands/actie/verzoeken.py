"""Makes what waits for `akkoord`, finds it, and closes it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from commands.command import Context
from commands.domain.actiepunt import Actiepunt
from commands.domain.deelnemer import Deelnemer
from commands.domain.verzoek import Verzoek, VerzoekSoort, geldt, mag_antwoorden
from commands.domain.voorgelegd import casushouders
from commands.domain.weigering import NietBevoegd
from commands.domain.weigering_terug import AlTeruggenomen
from commands.domain.weigering_verzoek import GeenVerzoek, VerzoekBeantwoord, VerzoekWacht
from commands.effects.opnieuw import plan_vraag, stop_vraag
from commands.effects.voorleggen import zoals_gezien
from commands.messages import Lid, Staf

ROL_VAN_STAF = "de ~procesregisseur~"
TERUG = (VerzoekSoort.VERVALT, VerzoekSoort.OVERDRACHT)
"""An owner takes these back with `ongedaan`."""


async def stel(
    context: Context,
    punt: Actiepunt,
    soort: VerzoekSoort,
    *,
    aan: Sequence[Deelnemer] = (),
    dag: date | None = None,
    tekst: str = "",
) -> tuple[Verzoek, tuple[Lid | Staf, ...]]:
    """Note what the asker asks, in the place of what they asked about it before; and who must answer.

    Raises NietBevoegd for a medewerker, and VerzoekWacht while something of another waits about this actiepunt.
    """
    van = context.wie.deelnemer
    if van is None:
        raise NietBevoegd
    eerder = await _open(context, punt)
    if eerder is not None and eerder.van != van.id:
        raise VerzoekWacht(nummer=punt.nummer)
    if eerder is not None:
        await sluit(context, eerder, akkoord=False)
    verzoek = Verzoek(
        id=context.ids.new_id(),
        casus_id=punt.casus_id,
        actiepunt_id=punt.id,
        soort=soort,
        van=van.id,
        aan=tuple(lid.id for lid in aan),
        dag=dag,
        tekst=tekst,
        sinds=context.nu,
    )
    await context.uow.verzoeken.add_verzoek(verzoek)
    await plan_vraag(context, verzoek, 1)
    return verzoek, await _gevraagden(context, aan)


async def neem_aan(context: Context, punt: Actiepunt) -> tuple[Verzoek, Deelnemer]:
    """What waits about it for the asker of this command, and who asked it.

    Raises VerzoekBeantwoord when it was answered before, and GeenVerzoek when nothing waits for them, as after it was
    taken back.
    """
    lid, rollen = context.wie.deelnemer, context.wie.rollen
    zelf = lid.id if lid is not None else None
    alle = [een for een in await context.uow.verzoeken.of_actiepunt(punt.id) if mag_antwoorden(een, zelf, rollen)]
    if not alle:
        raise GeenVerzoek(nummer=punt.nummer)
    if not geldt(alle[-1], punt):
        if alle[-1].door in ("", alle[-1].van):
            raise GeenVerzoek(nummer=punt.nummer)
        raise VerzoekBeantwoord(nummer=punt.nummer, wie=await _wie(context, alle[-1].door))
    return alle[-1], await context.uow.deelnemers.get_deelnemer(alle[-1].van)


async def sluit(context: Context, verzoek: Verzoek, *, akkoord: bool) -> None:
    """It is answered by the asker of this command; nothing is asked any more."""
    nieuw = replace(verzoek, beantwoord_op=context.nu, akkoord=akkoord, door=context.wie.actor)
    await context.uow.verzoeken.save_verzoek(nieuw)
    await stop_vraag(context.uow, verzoek)


async def neem_terug(context: Context, punt: Actiepunt, op: datetime) -> tuple[Verzoek, tuple[Lid | Staf, ...]] | None:
    """What the asker asked at `op`, to drop it or to take it over: nothing is asked any more; and who was asked. None
    without.

    Raises AlTeruggenomen where they took it back before, and VerzoekBeantwoord after the answer of another.
    """
    zelf = context.wie.actor
    alle = await context.uow.verzoeken.of_actiepunt(punt.id)
    eigen = [een for een in alle if een.van == zelf and een.sinds == op and een.soort in TERUG]
    if not eigen:
        return None
    verzoek = eigen[-1]
    if verzoek.door == zelf:
        raise AlTeruggenomen(code=context.casus.code)
    if verzoek.door:
        raise VerzoekBeantwoord(nummer=punt.nummer, wie=await _wie(context, verzoek.door))
    await sluit(context, verzoek, akkoord=False)
    return verzoek, await _gevraagden(context, await context.uow.deelnemers.find_ids(verzoek.aan))


async def andere_gevraagden(context: Context, verzoek: Verzoek) -> tuple[Lid, ...]:
    """Those who were asked beside the one who answers now."""
    zelf = context.wie.actor
    return tuple(
        Lid(deelnemer_id=lid.id)
        for lid in await context.uow.deelnemers.find_ids(verzoek.aan)
        if lid.id != zelf and lid.ontvangt
    )


async def _open(context: Context, punt: Actiepunt) -> Verzoek | None:
    alle = await context.uow.verzoeken.of_actiepunt(punt.id)
    return next((een for een in reversed(alle) if geldt(een, punt)), None)


async def _gevraagden(context: Context, aan: Sequence[Deelnemer]) -> tuple[Lid | Staf, ...]:
    lid, casus = context.wie.deelnemer, context.casus
    if not aan and lid is not None:
        aan = casushouders(await context.uow.deelnemers.of_casus(casus.id), lid.id)
    if aan:
        return tuple(Lid(deelnemer_id=een.id) for een in aan)
    return (Staf(medewerker_id=casus.geopend_door, casus_id=casus.id),)


async def _wie(context: Context, wie_id: str) -> str:
    leden = await context.uow.deelnemers.find_ids([wie_id])
    if wie_id == context.wie.actor:
        return "u"
    return zoals_gezien(leden[0], context) if leden else ROL_VAN_STAF
