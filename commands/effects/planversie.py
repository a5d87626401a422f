"""A new version of a plan that runs: kept, compared, and shown to the procesregisseur before anything goes out."""

from collections.abc import Sequence
from dataclasses import replace

from commands.command import Context, Uitkomst
from commands.domain.adresboek import stel_voor
from commands.domain.afstemmingsplan import (
    Afstemmingsplan,
    PlanDocument,
    VraagSoort,
    is_zelfde_plan,
    met_toegevoegden,
)
from commands.domain.casus import Casus
from commands.domain.planaanvulling import aangevuld
from commands.domain.planbekend import met_bekende_adressen
from commands.domain.planwijziging import Planwijziging, bepaal
from commands.domain.rollen import Rol
from commands.domain.weigering import CasusNietLopend, PlanOntbreekt, PlanversieOnbekend
from commands.door.planwoorden import bedekt, opnieuw_gekeurd
from commands.effects.opnieuw import plan_nieuwplan, stop_nieuwplan
from commands.messages import Bericht
from commands.ports import Transaction
from commands.texts import planwijziging as teksten
from commands.texts.planverschil import Namen


async def nieuwe_versie(document: PlanDocument, context: Context, *, zeker: bool) -> Uitkomst:
    """Keep it and show what it changes, or say why there is nothing to release. Raises PlanOntbreekt.

    One that waited for its release before gives way. `zeker`: a person said that it is of this casus.
    """
    casus, uow = context.casus, context.uow
    loopt, laatste = await lopend_plan(context, casus), await uow.plannen.find_newest(casus.id)
    gekeurd = opnieuw_gekeurd(met_bekende_adressen(document, loopt.document), context.plan_vragen)
    compleet = aangevuld(gekeurd, loopt.document, await uow.deelnemers.of_casus(casus.id))
    document = met_toegevoegden(compleet, loopt.document)
    if any(vraag.soort is VraagSoort.ADRES_ONTBREEKT for vraag in document.vragen):
        document = stel_voor(document, await uow.adresboek.all_contacts())
    wijziging = await wijziging_van(context, casus, document)
    if not document.acties:
        antwoord = teksten.zonder_punten(casus, wijziging)
        return Uitkomst(
            antwoord=bedekt(antwoord, document, context.inbound.kanaal),
            object=casus.id,
            casus_id=casus.id,
            geweigerd=True,
        )
    wacht = laatste if laatste is not None and laatste.vrijgegeven_op is None else None
    if wijziging.leeg and not wijziging.open_vragen:
        nog = None if wacht is None else wacht.versie
        return Uitkomst(antwoord=teksten.niets_gewijzigd(casus, wacht=nog), object=casus.id, casus_id=casus.id)
    if wijziging.onbekend and not zeker:
        return Uitkomst(
            antwoord=teksten.andere_casus(casus),
            object=casus.id,
            casus_id=casus.id,
            geweigerd=True,
            bewaar_bestand=True,
        )
    if wacht is not None and is_zelfde_plan(document, wacht.document):
        opnieuw = replace(document, acties=wacht.document.acties)  # with the choices that were made
        return Uitkomst(
            antwoord=await leg_voor(replace(wacht, document=opnieuw), context), object=casus.id, casus_id=casus.id
        )
    plan = Afstemmingsplan(
        id=context.ids.new_id(),
        casus_id=casus.id,
        versie=(laatste or loopt).versie + 1,
        document=document,
        ontvangen_op=context.nu,
    )
    await uow.plannen.add_plan(plan)
    await stop_nieuwplan(uow, casus.id)
    await plan_nieuwplan(context, plan, 1)
    return Uitkomst(antwoord=await leg_voor(plan, context), object=casus.id, casus_id=casus.id)


async def leg_voor(plan: Afstemmingsplan, context: Context, *, opnieuw: bool = False) -> Bericht:
    """The preview of a version that waits, and a note of the difference that it shows."""
    casus = context.casus
    wijziging = await wijziging_van(context, casus, plan.document)
    document = replace(plan.document, getoond=wijziging.merk)
    await context.uow.plannen.save_plan(replace(plan, document=document))
    bericht = teksten.voorbeeld(casus, wijziging, await namen(context, casus, wijziging), opnieuw=opnieuw)
    return bedekt(bericht, document, context.inbound.kanaal)


async def lopend_plan(tx: Transaction, casus: Casus) -> Afstemmingsplan:
    """The version that runs; raises PlanOntbreekt."""
    plan = await tx.uow.plannen.find_running(casus.id)
    if plan is None:
        raise PlanOntbreekt(code=casus.code)
    return plan


async def wachtend_plan(tx: Transaction, casus: Casus) -> Afstemmingsplan | None:
    """The version that waits for its release, if any."""
    plan = await tx.uow.plannen.find_newest(casus.id)
    return None if plan is None or plan.vrijgegeven_op is not None else plan


async def wijziging_van(tx: Transaction, casus: Casus, document: PlanDocument) -> Planwijziging:
    """The difference of this version with the running one, and with the casus as it is now. Raises PlanOntbreekt."""
    loopt = await lopend_plan(tx, casus)
    leden = await tx.uow.deelnemers.of_casus(casus.id)
    return bepaal(document, loopt.document, leden, await tx.uow.actiepunten.of_casus(casus.id))


async def namen(tx: Transaction, casus: Casus, wijziging: Planwijziging) -> Namen:
    """Names the owners of actiepunten in this difference, as others see them."""
    leden = {lid.id: lid.aanduiding for lid in await tx.uow.deelnemers.of_casus(casus.id)}
    nieuw = {wijziging.leden.merk(nr): wijziging.leden.rijen[nr].aanduiding for nr in wijziging.leden.erbij}
    alle = {**leden, **nieuw}
    return lambda merk: alle.get(merk, "nog niemand")


async def versies_voor(context: Context) -> list[Afstemmingsplan]:
    """The versions that the asker may see, oldest first; raises CasusNietLopend before the first release.

    One that was not released is for the procesregisseur alone, where no deelnemer reads it.
    """
    versies = await context.uow.plannen.of_casus(context.casus.id)
    if all(een.vrijgegeven_op is None for een in versies):
        raise CasusNietLopend(code=context.casus.code)
    if Rol.PROCESREGISSEUR in context.wie.rollen and not context.in_casuskamer:
        return versies
    return [een for een in versies if een.vrijgegeven_op is not None]


async def welke_versie(versie: int | None, versies: Sequence[Afstemmingsplan], context: Context) -> Afstemmingsplan:
    """The version with this number, without one the running one; raises PlanversieOnbekend, PlanOntbreekt."""
    if versie is None:
        return await lopend_plan(context, context.casus)
    for een in versies:
        if een.versie == versie:
            return een
    raise PlanversieOnbekend(code=context.casus.code, versie=versie)
