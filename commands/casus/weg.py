"""`casus weg <code> zeker`: a casus that was never released is thrown away, with all that was written in it."""

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.toestanden import Casusstap, leidt_naar
from commands.domain.weigering import NietMeerWeg
from commands.effects.weggooien import gooi_casus_weg
from commands.texts import casus_weg as teksten

ZEKER = "zeker"


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Asked first, for it cannot be undone; raises NietMeerWeg."""
    casus = context.casus
    if leidt_naar(casus.fase, Casusstap.WEGGOOIEN) is None:
        raise NietMeerWeg(code=casus.code)
    if opdracht.tekst.strip(".,:;! ").lower() != ZEKER:
        return Uitkomst(antwoord=teksten.weet_u_het_zeker(casus), object=casus.id)
    await gooi_casus_weg(casus, context)
    return Uitkomst(antwoord=teksten.weggegooid(casus), object=casus.id)


WEG = Command(
    woorden="casus weg",
    ook=("casus weggooien",),
    gebruik="casus weg <code>",
    samenvatting=teksten.WEG,
    rollen=REGIE,
    bewijs=True,
    prive=True,
    vrije_regels=False,
    doorgeef=lambda _tekst: (),
    run=run,
)
