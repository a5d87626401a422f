"""`hulp`: the commands that this person may give here, made from the command table."""

from commands.command import Command, Context, Opdracht, Uitkomst, mag
from commands.domain.rollen import Rol
from commands.texts import hulp as teksten


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """The usage of each command, but for those that this asker or this place would be refused."""
    regels = [
        (command.gebruik, command.samenvatting)
        for command in context.tabel
        if mag(command, context.wie) and not (command.prive and context.in_casuskamer)
    ]
    code = context.wie.casus.code if context.wie.casus is not None else ""
    return Uitkomst(antwoord=teksten.hulp(regels, code), object=context.wie.persoon.id)


HULP = Command(
    woorden="hulp",
    ook=("help", "?"),
    gebruik="hulp",
    samenvatting=teksten.HULP,
    rollen=frozenset(Rol),
    in_casus=False,
    kaal=True,
    leest=True,
    run=run,
)
