"""`vrijgeven K7Q2`: the plan goes to the partners, and the casus runs."""

from dataclasses import replace

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.actiepunt import Actiepunt
from commands.domain.afstemmingsplan import PlanDeelnemer, PlanDocument, met_leden
from commands.domain.casus import Casus, Fase
from commands.domain.deelnemer import Deelnemer
from commands.domain.rollen import Kanaal, Rol
from commands.domain.toestanden import Casusstap, leidt_naar, na_stap
from commands.domain.weigering import PlanAlVrijgegeven, PlanNietVolledig, PlanOntbreekt
from commands.door.planwoorden import HERKENBAAR, opnieuw_gekeurd, plan_kenmerken
from commands.effects.icoplan import plan_vervolg
from commands.effects.icopost import zeg_genodigden_af
from commands.effects.planpost import begroet
from commands.effects.termijnplan import plan_actie, plan_contact, plan_uitnodiging, stop_vrijgave
from commands.effects.uitgang import leden_met
from commands.messages import Effect, NodigUit
from commands.plan.leden import maak_lid
from commands.plan.wijziging import geef_wijziging_vrij
from commands.texts import vrijgeven as teksten
from commands.texts.vrijgeven import vrijgegeven


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """Make deelnemers and actiepunten of the plan, plan the reminders, and post it to everyone.

    In a casus that runs: what a new version changes. Raises PlanAlVrijgegeven, PlanOntbreekt, PlanNietVolledig.
    """
    casus = context.casus
    if casus.fase is Fase.LOPEND:
        return await geef_wijziging_vrij(context)
    if casus.fase is Fase.GEPLAND:
        raise PlanOntbreekt(code=casus.code)
    if leidt_naar(casus.fase, Casusstap.VRIJGEVEN) is None:
        raise PlanAlVrijgegeven(code=casus.code)
    plan = await context.uow.plannen.find_newest(casus.id)
    if plan is None:
        raise PlanOntbreekt(code=casus.code)
    # checked once more: more words may be forbidden since the preview
    plan = replace(plan, document=opnieuw_gekeurd(plan.document, context.plan_vragen))
    if not plan.document.vrij_te_geven:
        raise PlanNietVolledig(
            code=casus.code,
            aantal=sum(vraag.blokkeert for vraag in plan.document.vragen),
            herkenbaar=sum(vraag.blokkeert for vraag in plan.document.vragen if vraag.soort in HERKENBAAR),
        )
    casus = replace(na_stap(casus, Casusstap.VRIJGEVEN), vrijgegeven_op=context.nu)
    await context.uow.casussen.save_casus(casus)
    leden = [
        await maak_lid(context, casus, regel, casushouder=nr == plan.document.casushouder)
        for nr, regel in enumerate(plan.document.deelnemers)
    ]
    await context.uow.plannen.save_plan(
        replace(plan, document=met_leden(plan.document, leden), vrijgegeven_op=context.nu)
    )
    await context.uow.kenmerken.add_kenmerken(casus.id, plan_kenmerken(plan.document), context.nu)
    weg = await _laat_gaan(casus, leden, context)
    await _maak_punten(casus, plan.document, leden, context)
    await _plan_termijnen(casus, context)
    effecten: list[Effect] = zeg_genodigden_af(casus, weg, plan=True)
    iedereen = [lid for lid in await context.uow.deelnemers.of_casus(casus.id) if lid.actief]
    for lid in iedereen:
        effecten += await begroet(context, casus, lid)
        await plan_uitnodiging(context, lid)
    matrix_leden = leden_met(iedereen, Kanaal.MATRIX)
    if matrix_leden and Kanaal.MATRIX in context.procesregisseur.kanalen:
        effecten.append(NodigUit(casus_id=casus.id, medewerker_id=context.procesregisseur.id))
    meldregels = context.beleid.aanmelden
    antwoord = vrijgegeven(
        casus,
        len(leden_met(iedereen, Kanaal.MAIL)),
        len(matrix_leden),
        [lid for lid in iedereen if lid.mist_verklaring],
        zonder_matrix=[lid for lid, regel in zip(leden, plan.document.deelnemers, strict=True) if _mist(lid, regel)],
        vastleggen="" if meldregels is None else meldregels.vastleggen,
    )
    return Uitkomst(antwoord=antwoord, effecten=tuple(effecten), object=casus.id)


def _mist(lid: Deelnemer, regel: PlanDeelnemer) -> bool:
    """Whether the plan asks for Matrix and the deelnemer cannot be reached there."""
    return Kanaal.MATRIX in regel.kanalen and Kanaal.MATRIX not in lid.kanalen


async def _laat_gaan(casus: Casus, leden: list[Deelnemer], context: Context) -> list[Deelnemer]:
    """Whoever was invited to the ICO and stands in no row of the plan takes part no longer: who they are."""
    blijft = {lid.id for lid in leden}
    weg = [lid for lid in await context.uow.deelnemers.of_casus(casus.id) if lid.actief and lid.id not in blijft]
    for lid in weg:
        await context.uow.deelnemers.save_deelnemer(replace(lid, vertrokken_op=context.nu))
    return weg


async def _maak_punten(casus: Casus, document: PlanDocument, leden: list[Deelnemer], context: Context) -> None:
    for actie in document.acties:
        punt = Actiepunt(
            id=context.ids.new_id(),
            casus_id=casus.id,
            nummer=actie.nummer,
            wat=actie.wat,
            eigenaars=tuple(leden[index].id for index in actie.eigenaars),
            ieder=actie.ieder,
            uiterlijk=actie.uiterlijk,
        )
        await context.uow.actiepunten.add_actiepunt(punt)
        await plan_actie(context, punt)


async def _plan_termijnen(casus: Casus, context: Context) -> None:
    await stop_vrijgave(context.uow, casus)
    await plan_vervolg(context, casus)
    laatste = casus.ico_op or context.vandaag
    for rol in (Rol.CASUSHOUDER, Rol.PROCESREGISSEUR):
        await plan_contact(context, casus, rol, laatste)


VRIJGEVEN = Command(
    woorden="vrijgeven",
    ook=("plan vrijgeven", "casus vrijgeven"),
    gebruik="vrijgeven <code>",
    samenvatting=teksten.VRIJGEVEN,
    rollen=REGIE,
    bewijs=True,
    prive=True,
    kaal=True,
    over_plan=True,
    run=run,
)
