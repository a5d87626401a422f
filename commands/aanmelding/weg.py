"""`aanmelding weg`: an aanmelder takes back what they reported, before it was decided on."""

from commands.aanmelding.lezen import de_aanmelding
from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.aanmelding import AanmeldStand
from commands.domain.rollen import Rol
from commands.domain.toestanden import Casusstap
from commands.domain.weigering_aanmelding import AlBeslist
from commands.effects.aannemen import zeg_regie
from commands.effects.weggooien import gooi_casus_weg
from commands.messages import Effect, Say, Staf
from commands.texts import aanmelding as teksten


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """Nothing of it stays (SOURCES: BGS 1.16). Raises NietAangemeld, AlBeslist, CasusOnbekend."""
    casus, een = context.casus, await de_aanmelding(context)
    if not een.open:
        raise AlBeslist(code=casus.code)
    await gooi_casus_weg(casus, context, Casusstap.INTREKKEN)
    effecten: list[Effect] = []
    if een.stand is not AanmeldStand.ONVOLLEDIG:
        effecten = await zeg_regie(context, casus, teksten.ingetrokken_regie(casus.code), "ingetrokken")
    zelf = {lid.id for lid in context.wie.medewerkers}
    effecten = [
        zeg
        for zeg in effecten
        if not (isinstance(zeg, Say) and isinstance(zeg.aan, Staf) and zeg.aan.medewerker_id in zelf)
    ]
    return Uitkomst(antwoord=teksten.ingetrokken(casus.code), effecten=tuple(effecten), object=casus.id)


AANMELDING_WEG = Command(
    woorden="aanmelding weg",
    ook=("aanmelding intrekken",),
    gebruik="aanmelding weg",
    samenvatting=teksten.WEG,
    rollen=REGIE | {Rol.AANMELDER},
    prive=True,
    kaal=True,
    bewijs=True,
    run=run,
)
