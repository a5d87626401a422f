"""`ico uitnodigen`: those who were named for the first ICO hear of it, with what to prepare."""

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.casus import Fase
from commands.domain.weigering_ico import IcoAlUitgenodigd, IcoInVerleden, NiemandGenoemd
from commands.effects.icopost import nodig_uit
from commands.ico.lezen import het_ico
from commands.texts import eersteico as teksten


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """Nothing goes to anybody before this. Raises IcoAlUitgenodigd, IcoNietGepland, IcoInVerleden, NiemandGenoemd."""
    casus = context.casus
    if casus.fase is not Fase.GEPLAND:
        raise IcoAlUitgenodigd
    ico = await het_ico(context)
    if ico.moment is None or ico.moment <= context.nu:
        raise IcoInVerleden
    if not any(een.wordt_gevraagd for een in await context.uow.deelnemers.of_casus(casus.id)):
        raise NiemandGenoemd(code=casus.code)
    effecten, leden = await nodig_uit(context, casus, ico)
    bon = teksten.uitgenodigd(casus, ico, context.beleid.zone, leden)
    return Uitkomst(antwoord=bon, effecten=tuple(effecten) if leden else (), object=ico.id)


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
