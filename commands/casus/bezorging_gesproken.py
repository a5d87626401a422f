"""`bezorging gesproken <wie>`: somebody of whom nothing was heard has the plan, as one of the role holders knows."""

from commands.command import Command, Context, Opdracht, Uitkomst
from commands.domain.deelnemerzoeken import zoek_lid
from commands.domain.rollen import Rol
from commands.domain.weigering import CasusNietLopend, OpdrachtOnvolledig
from commands.effects.tekenplan import stop_teken
from commands.texts import teken as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """The line of the logboek is what shows it. Raises OpdrachtOnvolledig, CasusNietLopend, DeelnemerOnbekend,
    WelkeDeelnemer."""
    casus, wie = context.casus, opdracht.tekst.strip(" ,.:;")
    if casus.vrijgegeven_op is None:
        raise CasusNietLopend(code=casus.code)
    if not wie:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    leden = [een for een in await context.uow.deelnemers.of_casus(casus.id) if een.actief]
    lid = zoek_lid(wie, leden)
    await stop_teken(context.uow, lid)
    return Uitkomst(antwoord=teksten.genoteerd(casus, lid), object=lid.id, casus_id=casus.id)


BEZORGING_GESPROKEN = Command(
    woorden="bezorging gesproken",
    ook=("bezorging gebeld",),
    gebruik="bezorging gesproken <wie>",
    samenvatting=teksten.GESPROKEN,
    rollen=frozenset((Rol.CASUSHOUDER, Rol.PROCESREGISSEUR)),
    prive=True,
    vrije_regels=False,
    doorgeef=lambda _tekst: (),
    bewijs=False,
    run=run,
)
