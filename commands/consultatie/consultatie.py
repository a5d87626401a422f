"""`consultatie`: somebody wants to spar with the house about a case that is none of it (SOURCES: S3)."""

from commands.aanmelding.aanmelding import kanalen_van
from commands.command import LEDEN, REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.aanmelding import AanmeldStand
from commands.domain.rollen import VOORKANT
from commands.effects.aanmeldplan import stop_vragen
from commands.effects.aannemen import als_aanmelder, begin_aanmelding, zeg_aanmelder
from commands.texts import consultatie as teksten


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """A place of its own for the question, which the door looks at; words beside the command are kept nowhere.

    Raises GeenProcesregisseur.
    """
    wie = context.wie
    plaatsen = [een for een in await context.uow.deelnemers.of_persoon(wie.persoon.id) if een.actief]
    staf = await als_aanmelder(context, wie.persoon, kanalen_van(plaatsen, context))
    casus, een = await begin_aanmelding(context, staf, "", AanmeldStand.CONSULTATIE)
    await stop_vragen(context.uow, casus.id)
    vraag = teksten.wat_is_uw_vraag(casus.code)
    if wie.deelnemer is None:
        return Uitkomst(antwoord=vraag, object=casus.id, casus_id=casus.id)
    zeg = zeg_aanmelder(context, een, vraag, "consultatie")
    return Uitkomst(antwoord=teksten.apart(casus.code), effecten=(zeg,), object=casus.id)


CONSULTATIE = Command(
    woorden="consultatie",
    ook=("even sparren", "sparren"),
    gebruik="consultatie",
    samenvatting=teksten.CONSULTATIE,
    rollen=LEDEN | REGIE | VOORKANT,
    in_casus=False,
    prive=True,
    kaal=True,
    bewijs=False,
    run=run,
)
