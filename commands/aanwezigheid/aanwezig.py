"""`aanwezig`: somebody who was away is there again, sooner than they said."""

from commands.command import IEDEREEN, Command, Context, Opdracht, Uitkomst
from commands.effects.afwezig_voorbij import bekende, vertel_voorbij
from commands.effects.vervangen import plaatsen_van
from commands.texts import afwezig as teksten
from commands.texts import afwezig_eerder as eerdere


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """What waited for them comes at the next opening of the office; whoever stood in hears it."""
    persoon_id = context.wie.persoon.id
    weg = await bekende(context)
    if weg is None:
        return Uitkomst(antwoord=teksten.was_niet_afwezig(), object=persoon_id)
    await context.uow.afwezigheden.remove_of(persoon_id)
    effecten = await vertel_voorbij(weg, await plaatsen_van(persoon_id, context.uow), context)
    antwoord = teksten.weer_aanwezig() if weg.vanaf <= context.vandaag else eerdere.gaat_niet_door(weg.vanaf, weg.tot)
    return Uitkomst(antwoord=antwoord, effecten=tuple(effecten), object=persoon_id)


AANWEZIG = Command(
    woorden="aanwezig",
    ook=(
        "weer aanwezig",
        "weer terug",
        *(f"{wie}{hoe}" for wie in ("ik ben ", "ben ") for hoe in ("er weer", "weer aanwezig", "weer terug", "terug")),
    ),
    gebruik="aanwezig",
    samenvatting=teksten.AANWEZIG,
    rollen=IEDEREEN,
    in_casus=False,
    kaal=True,
    bewijs=False,
    run=run,
)
