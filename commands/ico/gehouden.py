"""`ico gehouden`: the meeting took place."""

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.bijeenkomst import is_gehouden
from commands.effects.icoplan import stop_geweest
from commands.ico.lezen import het_ico
from commands.texts import bijeenkomst as teksten


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """What was agreed there comes as a new version of the plan. Raises IcoNietGepland."""
    ico = is_gehouden(await het_ico(context), context.nu)
    await context.uow.bijeenkomsten.save_bijeenkomst(ico)
    await stop_geweest(context.uow, ico)
    return Uitkomst(antwoord=teksten.gehouden(context.casus, ico), object=ico.id)


GEHOUDEN = Command(
    woorden="ico gehouden",
    ook=("ico is geweest", "ico geweest", "het ico is gehouden"),
    gebruik="ico gehouden",
    samenvatting=teksten.GEHOUDEN,
    rollen=REGIE,
    kaal=True,
    run=run,
)
