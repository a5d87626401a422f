"""`deelnemer verwijder <wie>`: somebody takes part no longer."""

from dataclasses import replace

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.actiepunt import FeedbackSoort, Status
from commands.domain.casus import VOORAF, Casus
from commands.domain.deelnemer import Deelnemer
from commands.domain.deelnemerzoeken import zoek_lid
from commands.domain.eigenaars import zonder
from commands.domain.planrij import zonder_rij
from commands.domain.rollen import Kanaal
from commands.domain.weigering import LaatsteCasushouder
from commands.effects.adresboek import is_aangeschreven, vergeet_contact
from commands.effects.icopost import haal_uit_agenda
from commands.effects.termijnplan import plan_actie
from commands.messages import Effect, Groep, Lid, Say, VerwijderLid
from commands.texts import deelnemer as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Leaving ends the token and the place in the room; the open actiepunten stay, with their other owners, if any.

    Raises DeelnemerOnbekend, WelkeDeelnemer, LaatsteCasushouder, StaatInPlan.
    """
    casus, uow = context.casus, context.uow
    leden = [een for een in await uow.deelnemers.of_casus(casus.id) if een.actief]
    lid = zoek_lid(opdracht.tekst, leden)
    naamgenoten = [een for een in leden if een.id != lid.id and een.aanduiding == lid.aanduiding]
    if lid.casushouder:
        raise LaatsteCasushouder
    open_punten = [zonder(punt, lid.id) for punt in await uow.actiepunten.of_owner(lid.id) if punt.loopt]
    for punt in open_punten:
        if punt.eigenaars:
            await uow.actiepunten.save_actiepunt(punt)
        else:  # nobody does it now: the casushouder is asked soon, and not only when its date has come
            nieuw = replace(punt, versie=punt.versie + 1)
            await uow.actiepunten.save_actiepunt(nieuw)
            await plan_actie(context, nieuw, FeedbackSoort.BEZIG if nieuw.status is Status.BEZIG else None)
    await uow.deelnemers.save_deelnemer(replace(lid, vertrokken_op=context.nu))
    if not is_aangeschreven(lid):
        await vergeet_contact(context, lid)
    if casus.fase in VOORAF:
        return await _genodigde(casus, lid, context)
    effecten: list[Effect] = []
    if lid.ontvangt or lid.krijgt_eigen:
        aan = Lid(deelnemer_id=lid.id, derde=True)
        effecten.append(Say(aan=aan, bericht=teksten.afscheid(casus, lid), sleutel=f"afscheid/{lid.id}"))
    effecten += await haal_uit_agenda(context, casus, lid)
    if Kanaal.MATRIX in lid.kanalen:
        effecten.append(VerwijderLid(casus_id=casus.id, deelnemer_id=lid.id))
    behalve = (lid.id, context.wie.actor, *(een.id for een in naamgenoten))
    bericht = teksten.lid_weg(casus, lid, nog=bool(naamgenoten))
    effecten.append(Say(aan=Groep(casus_id=casus.id, behalve=behalve), bericht=bericht, sleutel=f"lid_weg/{lid.id}"))
    effecten += [
        Say(
            aan=Lid(deelnemer_id=een.id),
            bericht=teksten.naamgenoot_weg(casus, lid),
            sleutel=f"naamgenoot_weg/{lid.id}/{een.id}",
        )
        for een in naamgenoten
        if een.ontvangt
    ]
    return Uitkomst(
        antwoord=teksten.verwijderd(casus, lid, [punt for punt in open_punten if not punt.eigenaars]),
        effecten=tuple(effecten),
        object=lid.id,
    )


async def _genodigde(casus: Casus, lid: Deelnemer, context: Context) -> Uitkomst:
    """Before the first plan there is no group to tell; whoever was not invited yet never heard of it.

    They leave a plan that waits for its release. Raises StaatInPlan.
    """
    effecten: list[Effect] = []
    plan = await context.uow.plannen.find_newest(casus.id)
    adressen = {lid.persoon.email, lid.persoon.matrix_id}
    rijen = () if plan is None else plan.document.deelnemers
    nr = next((nr for nr, rij in enumerate(rijen) if rij.adressen & adressen), None)
    if plan is not None and nr is not None:
        document = zonder_rij(plan.document, nr)
        versie = plan.versie + 1
        nieuw = replace(plan, id=context.ids.new_id(), versie=versie, document=document, ontvangen_op=context.nu)
        await context.uow.plannen.add_plan(nieuw)
    if (lid.ontvangt or lid.krijgt_eigen) and lid.uitgenodigd_op is not None:
        bericht = teksten.afscheid(casus, lid)
        effecten.append(Say(aan=Lid(deelnemer_id=lid.id, derde=True), bericht=bericht, sleutel=f"afscheid/{lid.id}"))
        effecten += await haal_uit_agenda(context, casus, lid)
    return Uitkomst(antwoord=teksten.verwijderd(casus, lid, ()), effecten=tuple(effecten), object=lid.id)


VERWIJDER = Command(
    woorden="deelnemer verwijder",
    ook=("deelnemer verwijderen",),
    gebruik="deelnemer verwijder <code> <organisatie, rol of adres>",
    samenvatting=teksten.DEELNEMER_VERWIJDER,
    rollen=REGIE,
    bewijs=True,
    prive=True,
    vrije_regels=False,
    doorgeef=lambda _tekst: (),
    run=run,
)
