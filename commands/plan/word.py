"""`plan word`: the plan that runs as a Word file, from which the next meeting starts."""

from commands.command import IEDEREEN, Command, Context, Opdracht, Uitkomst
from commands.domain.planlopend import nog_open, zoals_het_loopt
from commands.domain.rollen import Rol
from commands.domain.weigering import CasusNietLopend
from commands.effects.planversie import lopend_plan
from commands.plan.pdf import PDF
from commands.texts import planword as teksten


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """Without an address, which stays as it is known. Raises CasusNietLopend, PlanOntbreekt."""
    casus, uow = context.casus, context.uow
    if casus.vrijgegeven_op is None:
        raise CasusNietLopend(code=casus.code)
    plan = await lopend_plan(context, casus)
    leden = await uow.deelnemers.of_casus(casus.id)
    document = zoals_het_loopt(plan.document, leden, casus.ico_op)
    punten = nog_open(await uow.actiepunten.of_casus(casus.id))
    antwoord = teksten.planword(casus, document, punten, leden, context.vandaag)
    return Uitkomst(antwoord=antwoord, object=casus.id, casus_id=casus.id)


WORD = Command(
    woorden="plan word",
    ook=("plan als word", "plan in word"),
    gebruik="plan word",
    samenvatting=teksten.WORD,
    rollen=IEDEREEN - {Rol.BEHEERDER},
    kaal=True,
    leest=True,
    run=run,
)
OP_PAPIER = (PDF, WORD)
"""To read, and to work on."""
