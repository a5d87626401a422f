"""`aanwezig`: somebody who was away is there again, sooner than they said."""

from commands.command import IEDEREEN, Command, Context, Opdracht, Uitkomst
from commands.effects.vervangen import vertel_terug
from commands.texts import afwezig as teksten


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """What waited for them comes at the next opening of the office; whoever stood in hears it."""
    persoon_id = context.wie.persoon.id
    alle = await context.uow.afwezigheden.since(context.vandaag)
    weg = next((een for een in alle if een.persoon_id == persoon_id), None)
    if weg is None:
        return Uitkomst(antwoord=teksten.was_niet_afwezig(), object=persoon_id)
    await context.uow.afwezigheden.remove_of(persoon_id)
    effecten = await vertel_terug(weg, context)
    return Uitkomst(antwoord=teksten.weer_aanwezig(), effecten=tuple(effecten), object=persoon_id)


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
