"""`actie gezien 3`: somebody saw what the bot wrote about it. Nothing waits for that, and nothing changes."""

from commands.actie.antwoord import aanduiding, feedback_op, meld, zoek
from commands.actie.betrokkenen import vertel_betrokkenen
from commands.command import LEDEN, REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.actiepunt import FeedbackSoort
from commands.domain.rollen import Rol
from commands.messages import Effect
from commands.spreektaal.woorden import BELEEFD
from commands.texts import trap as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Kept with the actiepunt; of the manager the procesregisseur hears it. Words beside it are a terugkoppeling.

    Raises as `zoek` does.
    """
    if not _is_beleefd(opdracht.tekst):
        return await meld(opdracht, context, FeedbackSoort.TERUGKOPPELING)
    punt, casus = await zoek(opdracht, context), context.casus
    await context.uow.feedback.add_feedback(feedback_op(context, punt, FeedbackSoort.GEZIEN))
    effecten: tuple[Effect, ...] = ()
    if Rol.MANAGER in context.wie.rollen:
        bericht = teksten.gezien(casus, punt, aanduiding(context))
        effecten = await vertel_betrokkenen(context, punt, bericht, {Rol.PROCESREGISSEUR})
    return Uitkomst(antwoord=teksten.gezien_genoteerd(casus, punt), effecten=effecten, object=punt.id)


def _is_beleefd(tekst: str) -> bool:
    """Whether nothing stands there, or no more than thanks."""
    return all(woord.strip(".,;:!()").lower() in {*BELEEFD, ""} for woord in tekst.split())


GEZIEN = Command(
    woorden="actie gezien",
    alleen=("gezien", "heb ik gezien", "gezien en gelezen"),
    gebruik="actie gezien <nummer>",
    samenvatting=teksten.GEZIEN,
    rollen=LEDEN | REGIE | {Rol.MANAGER},
    over_punt=True,
    telt=True,
    bewijs=False,
    run=run,
)
