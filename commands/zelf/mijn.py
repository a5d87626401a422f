"""`mijn`: what waits for my answer, and my open actiepunten, over all my casussen."""

from commands.command import EIGEN, REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.actiepunt import Actiepunt
from commands.domain.casus import Casus
from commands.domain.eigenaars import voor_eigenaar
from commands.domain.rollen import Kanaal
from commands.domain.wachtop import WachtOp
from commands.effects.wachtop import wacht_op
from commands.texts import actielijst as teksten


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """First what waits for this person, then their actiepunten that did not end: soonest due date first, those without
    a date last.

    A mail may be read by a colleague: one about a casus holds the words of that casus alone, and counts the others.
    """
    gevonden: list[tuple[Casus, Actiepunt]] = []
    gevraagd: list[WachtOp] = []
    for lid in await context.uow.deelnemers.of_persoon(context.wie.persoon.id):
        per_chat = context.inbound.kanaal is Kanaal.MATRIX
        if lid.weet_ervan and not (lid.is_derde and (per_chat or not lid.krijgt_eigen)):
            casus = await context.uow.casussen.get_casus(lid.casus_id)
            punten = [voor_eigenaar(punt, lid.id) for punt in await context.uow.actiepunten.of_owner(lid.id)]
            gevonden += [(casus, punt) for punt in punten if not punt.voorbij]
            gevraagd.append(await wacht_op(lid, casus, context))
    gevonden.sort(key=lambda paar: (paar[1].uiterlijk is None, paar[1].uiterlijk or context.vandaag, paar[1].nummer))
    hier = context.wie.casus if context.inbound.kanaal is Kanaal.MAIL else None
    elders = [paar for paar in gevonden if hier is not None and paar[0].id != hier.id]
    met_woorden = [paar for paar in gevonden if paar not in elders]
    antwoord = teksten.mijn(
        met_woorden,
        context.vandaag,
        elders,
        wacht=[een for een in gevraagd if hier is None or een.casus.id == hier.id],
        wacht_elders=[een for een in gevraagd if een.aantal and hier is not None and een.casus.id != hier.id],
    )
    return Uitkomst(antwoord=antwoord, object=context.wie.persoon.id)


MIJN = Command(
    woorden="mijn",
    ook=("mijn actiepunten", "mijn punten", "wat staat er op mijn naam"),
    gebruik="mijn",
    samenvatting=teksten.MIJN,
    rollen=EIGEN | REGIE,
    in_casus=False,
    kaal=True,
    leest=True,
    prive=True,
    run=run,
)
