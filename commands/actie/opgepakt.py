"""`actie opgepakt 3`: somebody on the ladder takes up the step that they heard."""

from datetime import date

from commands.actie.antwoord import aanduiding, feedback_op, mag_melden, meld
from commands.actie.betrokkenen import vertel_betrokkenen
from commands.actie.verandering import zoek_open
from commands.command import HUIS, LEDEN, REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.actiepunt import Actiepunt, FeedbackSoort, Status, antwoord
from commands.domain.eigenaars import is_eigenaar
from commands.domain.herinnering import Stap
from commands.domain.rollen import Rol
from commands.domain.werkdagen import lokale_dag
from commands.effects.termijnplan import plan_actie
from commands.texts import trap as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """The next step waits, as after words about it (see `ophouden`); from its owner it means `bezig`.

    Raises as `zoek_open` and `mag_melden` do.
    """
    if opdracht.alleen_woorden:
        return await meld(opdracht, context, FeedbackSoort.TERUGKOPPELING)
    punt = await zoek_open(opdracht, context)
    lid = context.wie.deelnemer
    if lid is not None and is_eigenaar(punt, lid.id):
        return await meld(opdracht, context, FeedbackSoort.BEZIG, status=Status.BEZIG)
    if Rol.MANAGER not in context.wie.rollen:
        await mag_melden(context, punt)
    woorden = "" if opdracht.zonder_woorden else opdracht.tekst
    nieuw = antwoord(punt, op=context.nu)
    await context.uow.actiepunten.save_actiepunt(nieuw)
    wacht_tot = await plan_actie(context, nieuw, FeedbackSoort.OPGEPAKT)
    await context.uow.feedback.add_feedback(feedback_op(context, punt, FeedbackSoort.OPGEPAKT, woorden))
    bericht = teksten.opgepakt(context.casus, nieuw, aanduiding(context), woorden)
    return Uitkomst(
        antwoord=teksten.opgepakt_genoteerd(context.casus, nieuw, woorden, wacht_tot, await _weer(context, nieuw)),
        effecten=await vertel_betrokkenen(context, nieuw, bericht),
        object=punt.id,
    )


async def _weer(context: Context, punt: Actiepunt) -> date | None:
    """The local date on which a procesregisseur is asked how it goes on; None where something else comes first."""
    gepland = await context.uow.herinneringen.planned_for(punt.id)
    eerste = min(gepland, key=lambda een: een.due_at, default=None)
    if Rol.PROCESREGISSEUR not in context.wie.rollen or eerste is None:
        return None
    return lokale_dag(eerste.due_at, context.beleid) if eerste.stap is Stap.BESLUIT_PROCESREGISSEUR else None


OPGEPAKT = Command(
    woorden="actie opgepakt",
    alleen=(
        "opgepakt",
        *(f"{woord} opgepakt" for woord in ("wordt", "is", "heb ik", "hebben we", "hebben wij")),
        *(f"ik pak {het} op" for het in ("het", "dit", "deze", "dat")),
        *(f"{wij} pakken {het} op" for wij in ("we", "wij") for het in ("het", "dit", "deze", "dat")),
        *(f"pak ik {zelf}op" for zelf in ("", "zelf ")),
        *(f"pakken {wij} op" for wij in ("we", "wij")),
    ),
    gebruik="actie opgepakt <nummer> [toelichting]",
    samenvatting=teksten.OPGEPAKT,
    rollen=LEDEN | REGIE | {Rol.MANAGER},
    over_punt=True,
    telt=True,
    bewijs=HUIS,
    run=run,
)
