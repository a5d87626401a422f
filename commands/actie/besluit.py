"""`actie besluit 3 <tekst>`: the manager, or the procesregisseur, decided what happens with an actiepunt."""

from commands.actie.antwoord import aanduiding, feedback_op
from commands.actie.betrokkenen import vertel_betrokkenen
from commands.actie.verandering import zoek_open
from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.actiepunt import FeedbackSoort, antwoord
from commands.domain.rollen import Rol
from commands.domain.weigering import OpdrachtOnvolledig
from commands.effects.termijnplan import plan_actie
from commands.texts import trap as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Kept with the actiepunt, and told to owner, casushouder and procesregisseur; the next step waits, as for words.

    Raises as `zoek_open` does, and OpdrachtOnvolledig without words.
    """
    punt, tekst = await zoek_open(opdracht, context), opdracht.tekst.strip()
    if not tekst:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    casus, nieuw = context.casus, antwoord(punt, op=context.nu)
    await context.uow.actiepunten.save_actiepunt(nieuw)
    wacht_tot = await plan_actie(context, nieuw, FeedbackSoort.BESLUIT)
    await context.uow.feedback.add_feedback(feedback_op(context, punt, FeedbackSoort.BESLUIT, tekst))
    bericht = teksten.besluit(casus, nieuw, aanduiding(context), tekst)
    return Uitkomst(
        antwoord=teksten.besluit_genoteerd(casus, nieuw, tekst, wacht_tot),
        effecten=await vertel_betrokkenen(context, nieuw, bericht),
        object=punt.id,
    )


BESLUIT = Command(
    woorden="actie besluit",
    ook=("besluit", "mijn besluit", "ons besluit"),
    gebruik="actie besluit <nummer> <tekst>",
    samenvatting=teksten.BESLUIT,
    rollen=REGIE | {Rol.MANAGER},
    over_punt=True,
    afgebakend=True,
    vrij=True,
    bewijs=True,
    run=run,
)
