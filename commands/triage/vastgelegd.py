"""`vastgelegd [datum]`: the casus stands in the system of record of the house (SOURCES: S1, S3)."""

from dataclasses import replace

from commands.aanmelding.lezen import de_aanmelding, regels_van
from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.aanmeldlezing import zoek_dag
from commands.domain.weigering import DatumOnleesbaar
from commands.texts import triage as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Its day is kept, that of today where none is said. Raises AanmeldenUit, NietAangemeld, DatumOnleesbaar."""
    regels, een = regels_van(context), await de_aanmelding(context)
    woorden = opdracht.tekst.strip(" .,!")
    dag = zoek_dag(woorden, context.vandaag, terug=True) if woorden else context.vandaag
    if dag is None or dag > context.vandaag:
        raise DatumOnleesbaar(tekst=woorden)
    await context.uow.aanmeldingen.save_aanmelding(replace(een, vastgelegd_op=dag))
    return Uitkomst(antwoord=teksten.vastgelegd(context.casus.code, dag, regels), object=context.casus.id)


VASTGELEGD = Command(
    woorden="vastgelegd",
    ook=("vastgelegd op",),
    gebruik="vastgelegd [datum]",
    samenvatting=teksten.VASTGELEGD,
    rollen=REGIE,
    prive=True,
    vrije_regels=False,
    doorgeef=lambda _tekst: (),
    run=run,
)
