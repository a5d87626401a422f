"""Says when a question about a meeting is asked again, to who does not know yet. No table has it: nobody types it."""

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.herinnering import HerinneringSoort, Stap
from commands.domain.werkdagen import lokale_dag
from commands.texts import icolater as teksten

_OVER_ICO = (HerinneringSoort.VERVOLG, HerinneringSoort.ICO)


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Changes nothing."""
    casus, uow = context.casus, context.uow
    onderwerpen = [casus.id, *(een.id for een in await uow.bijeenkomsten.of_casus(casus.id))]
    rijen = [rij for een in onderwerpen for rij in await uow.herinneringen.planned_for(een)]
    dagen = [rij.due_at for rij in rijen if rij.soort in _OVER_ICO and rij.due_at > context.nu]
    dag = lokale_dag(min(dagen), context.beleid) if dagen else None
    return Uitkomst(antwoord=teksten.later(casus, Stap(opdracht.tekst), dag), object=casus.id)


LATER = Command(
    woorden="ico later",
    gebruik="",
    samenvatting="",
    rollen=REGIE,
    prive=True,
    leest=True,
    doorgeef=lambda _tekst: (),
    run=run,
)
