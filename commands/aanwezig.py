"""`aanwezig`: somebody who was away is there again, sooner than they said."""

from commands.command import IEDEREEN, Command, Context, Opdracht, Uitkomst
from commands.texts import afwezig as teksten


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """What waited for them comes at the next opening of the office."""
    was_weg = await context.uow.afwezigheden.remove_of(context.wie.persoon.id)
    antwoord = teksten.weer_aanwezig() if was_weg else teksten.was_niet_afwezig()
    return Uitkomst(antwoord=antwoord, object=context.wie.persoon.id)


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
    run=run,
)
