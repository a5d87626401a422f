"""`mijn`: my open actiepunten over all my casussen."""

from commands.command import LEDEN, REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.eigenaars import voor_eigenaar
from commands.texts import actielijst as teksten


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """The actiepunten of this person alone that did not end, soonest due date first, those without a date last."""
    gevonden = []
    for lid in await context.uow.deelnemers.of_persoon(context.wie.persoon.id):
        if lid.actief:
            casus = await context.uow.casussen.get_casus(lid.casus_id)
            punten = [voor_eigenaar(punt, lid.id) for punt in await context.uow.actiepunten.of_owner(lid.id)]
            gevonden += [(casus, punt) for punt in punten if not punt.voorbij]
    gevonden.sort(key=lambda paar: (paar[1].uiterlijk is None, paar[1].uiterlijk or context.vandaag, paar[1].nummer))
    return Uitkomst(antwoord=teksten.mijn(gevonden, context.vandaag), object=context.wie.persoon.id)


MIJN = Command(
    woorden="mijn",
    ook=("mijn actiepunten", "mijn punten"),
    gebruik="mijn",
    samenvatting=teksten.MIJN,
    rollen=LEDEN | REGIE,
    in_casus=False,
    kaal=True,
    leest=True,
    prive=True,
    run=run,
)
