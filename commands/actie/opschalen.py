"""`opschalen 3 [naar manager] <reden>`: a level of the ladder is asked now, with the reason."""

from commands.actie.antwoord import aanduiding, feedback_op
from commands.actie.betrokkenen import vertel_betrokkenen, zeg_aan
from commands.actie.trede import vind_trede
from commands.actie.verandering import BEHEER, eigenaars, zoek_open
from commands.command import HUIS, Command, Context, Opdracht, Uitkomst
from commands.domain.actiepunt import FeedbackSoort, antwoord
from commands.domain.rollen import Rol
from commands.domain.trap import lees_opschalen
from commands.domain.weigering import OpdrachtOnvolledig
from commands.effects.trapplan import plan_opgeschaald
from commands.texts import trap as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """That level hears it at once and has 5 working days; the steps above it keep their distance.

    Raises as `zoek_open`, `lees_opschalen` and `vind_trede` do, and OpdrachtOnvolledig without a reason; a
    procesregisseur whom the bot asks if the manager must hear it needs none.
    """
    punt = await zoek_open(opdracht, context)
    naar, reden = lees_opschalen(opdracht.tekst, context.wie.rollen, context.beleid)
    zelf = naar is Rol.MANAGER and Rol.PROCESREGISSEUR in context.wie.rollen
    if not reden and not (zelf and context.voor(context.casus).beleid.manager_na_besluit):
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    plekken = await vind_trede(context, punt, naar)
    nieuw = antwoord(punt, op=context.nu)
    await context.uow.actiepunten.save_actiepunt(nieuw)
    await plan_opgeschaald(context, nieuw, naar)
    await context.uow.feedback.add_feedback(feedback_op(context, punt, FeedbackSoort.OPGESCHAALD, reden, terug=punt))
    casus, van = context.casus, aanduiding(context)
    wie = await eigenaars(context, punt)
    vraag = teksten.opgeschaald_voor_u(casus, nieuw, naar, wie, van, reden, context.vandaag)
    nieuws = teksten.opgeschaald(casus, nieuw, naar, van, reden)
    return Uitkomst(
        antwoord=teksten.opgeschaald_genoteerd(casus, nieuw, naar, reden),
        effecten=(
            *zeg_aan(plekken, vraag, f"opgeschaald/{nieuw.id}/{nieuw.versie}"),
            *await vertel_betrokkenen(context, nieuw, nieuws, behalve=plekken),
        ),
        object=punt.id,
    )


OPSCHALEN = Command(
    woorden="opschalen",
    ook=("actie opschalen", "schaal op"),
    gebruik="opschalen <nummer> [naar procesregisseur of manager] <reden>",
    samenvatting=teksten.OPSCHALEN,
    rollen=BEHEER,
    over_punt=True,
    bewijs=HUIS,
    run=run,
)
