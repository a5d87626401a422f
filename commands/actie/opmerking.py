"""`actie opmerking 3 <tekst>`: words about an actiepunt for those who must know of it, and not for the group."""

from commands.actie.antwoord import aanduiding, feedback_op, zoek
from commands.actie.betrokkenen import vertel_betrokkenen
from commands.command import HUIS, LEDEN, REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.actiepunt import Actiepunt, FeedbackSoort, antwoord
from commands.domain.rollen import Rol
from commands.domain.weigering import OpdrachtOnvolledig
from commands.effects.termijnplan import plan_actie
from commands.messages import Effect
from commands.spreektaal.houdt import houdt_op
from commands.texts import opmerking as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Owner, casushouder and procesregisseur read it, and the next step waits, as after any words that tell of it.

    Where the words wait at the door the step waits too, and they follow. Raises as `zoek` does, and
    OpdrachtOnvolledig without words.
    """
    if not opdracht.tekst:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    punt = await zoek(opdracht, context)
    if opdracht.alleen_woorden:
        bon = teksten.verstuurd(context.casus, punt, opdracht.tekst)
        return Uitkomst(antwoord=bon, effecten=await _vertel(opdracht, context, punt), object=punt.id)
    nieuw, wacht_tot = punt, None
    if houdt_op(opdracht.tekst):
        nieuw = antwoord(punt, op=context.nu)
        await context.uow.actiepunten.save_actiepunt(nieuw)
        wacht_tot = await plan_actie(context, nieuw, FeedbackSoort.OPMERKING)
    if opdracht.zonder_woorden:
        return Uitkomst(antwoord=teksten.wacht_nog(context.casus, nieuw, wacht_tot), object=punt.id)
    return Uitkomst(
        antwoord=teksten.genoteerd(
            context.casus, nieuw, opdracht.tekst, wacht_tot, houder=Rol.CASUSHOUDER in context.wie.rollen
        ),
        effecten=await _vertel(opdracht, context, punt),
        object=punt.id,
    )


async def _vertel(opdracht: Opdracht, context: Context, punt: Actiepunt) -> tuple[Effect, ...]:
    await context.uow.feedback.add_feedback(
        feedback_op(context, punt, FeedbackSoort.OPMERKING, opdracht.tekst, terug=punt)
    )
    return await vertel_betrokkenen(
        context, punt, teksten.opmerking(context.casus, punt, aanduiding(context), opdracht.tekst)
    )


OPMERKING = Command(
    woorden="actie opmerking",
    gebruik="actie opmerking <nummer> <tekst>",
    samenvatting=teksten.OPMERKING,
    rollen=LEDEN | REGIE | {Rol.MANAGER},
    over_punt=True,
    prive=True,
    telt=True,
    vrij=True,
    bewijs=HUIS,
    run=run,
)
