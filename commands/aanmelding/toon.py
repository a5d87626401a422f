"""`aanmelding toon`: what was reported, read back."""

from commands.aanmelding.lezen import de_aanmelding, regels_van
from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.aanmelding import voldoet
from commands.domain.rollen import VOORKANT
from commands.texts import aanmelding as teksten


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """For its aanmelder and those who judge it. Raises AanmeldenUit, NietAangemeld, CasusOnbekend."""
    regels, een = regels_van(context), await de_aanmelding(context)
    bericht = teksten.toon(context.casus.code, een, regels, voldoet=voldoet(een, regels))
    return Uitkomst(antwoord=bericht, object=context.casus.id)


AANMELDING_TOON = Command(
    woorden="aanmelding toon",
    gebruik="aanmelding toon",
    samenvatting=teksten.TOON,
    rollen=REGIE | VOORKANT,
    prive=True,
    kaal=True,
    leest=True,
    run=run,
)
