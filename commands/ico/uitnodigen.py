"""`ico uitnodigen`: those who were named for the first ICO hear of it, with what to prepare."""

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.casus import Fase
from commands.domain.weigering_ico import IcoAlUitgenodigd, IcoInVerleden, NiemandGenoemd
from commands.effects.aannemen import zeg_waar
from commands.effects.icopost import met_derden, nodig_uit
from commands.ico.lezen import het_ico
from commands.texts import bijeenkomst as icoteksten
from commands.texts import eersteico as teksten


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """Nothing goes to anybody before this. Where no moment was chosen yet they are asked which ones suit them.

    Raises IcoAlUitgenodigd, IcoNietGepland, IcoInVerleden, NiemandGenoemd.
    """
    casus = context.casus
    if casus.fase is not Fase.GEPLAND:
        raise IcoAlUitgenodigd
    ico = await het_ico(context)
    komt = [een.op for een in ico.momenten] if ico.moment is None else [ico.moment]
    if all(een <= context.nu for een in komt):
        raise IcoInVerleden
    if not any(een.wordt_gevraagd for een in await context.uow.deelnemers.of_casus(casus.id)):
        raise NiemandGenoemd(code=casus.code)
    effecten, leden = await nodig_uit(context, casus, ico)
    bon = teksten.uitgenodigd(casus, ico, context.beleid.zone, leden)
    if ico.moment is None and leden:
        bon = icoteksten.peiling_begonnen(casus, ico, context.beleid.zone, len(leden))
    bon = await met_derden(context, ico, bon)
    erbij = await zeg_waar(context, casus, ico) if leden else []
    return Uitkomst(antwoord=bon, effecten=(*effecten, *erbij) if leden else (), object=ico.id)


UITNODIGEN = Command(
    woorden="ico uitnodigen",
    ook=("uitnodigen voor ico", "nodig uit voor ico"),
    gebruik="ico uitnodigen",
    samenvatting=teksten.UITNODIGEN,
    rollen=REGIE,
    bewijs=True,
    prive=True,
    kaal=True,
    run=run,
)
