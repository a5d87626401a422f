"""`vastgelegd [datum]`: the casus stands in the system of record of the house (SOURCES: S1, S3)."""

from dataclasses import replace

from commands.aanmelding.lezen import regels_van
from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.aanmeldlezing import zoek_dag
from commands.domain.weigering import DatumOnleesbaar
from commands.texts import triage as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Its day is kept, that of today where none is said. Raises AanmeldenUit, DatumOnleesbaar."""
    regels, uow, casus = regels_van(context), context.uow, context.casus
    woorden = opdracht.tekst.strip(" .,!")
    dag = zoek_dag(woorden, context.vandaag, terug=True) if woorden else context.vandaag
    if dag is None or dag > context.vandaag:
        raise DatumOnleesbaar(tekst=woorden)
    een = await uow.aanmeldingen.find_casus(casus.id)
    if een is not None:
        await uow.aanmeldingen.save_aanmelding(replace(een, vastgelegd_op=dag))
    bewaring = await uow.bewaringen.of_casus(casus.id)
    await uow.bewaringen.put_bewaring(replace(bewaring, vastgelegd_op=dag))
    return Uitkomst(antwoord=teksten.vastgelegd(casus.code, dag, regels), object=casus.id)


VASTGELEGD = Command(
    woorden="vastgelegd",
    ook=("vastgelegd op",),
    gebruik="vastgelegd [datum]",
    samenvatting=teksten.VASTGELEGD,
    rollen=REGIE,
    prive=True,
    vrije_regels=False,
    doorgeef=lambda _tekst: (),
    na_sluiting=True,
    bewijs=False,
    run=run,
)
