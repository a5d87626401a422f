"""`casus weg <code> zeker`: a casus that was never released is thrown away, with all that was written in it."""

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.bijeenkomst import lopende
from commands.domain.toestanden import Casusstap, leidt_naar
from commands.domain.weigering import NietMeerWeg
from commands.domain.weigering_ico import IcoLoopt
from commands.effects.icopost import zeg_genodigden_af
from commands.effects.weggooien import gooi_casus_weg
from commands.texts import casus_weg as teksten

ZEKER = "zeker"


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Asked first, for it cannot be undone. Raises NietMeerWeg, and IcoLoopt while people are invited to its ICO."""
    casus = context.casus
    if leidt_naar(casus.fase, Casusstap.WEGGOOIEN) is None:
        raise NietMeerWeg(code=casus.code)
    leden = await context.uow.deelnemers.of_casus(casus.id)
    genodigd = any(lid.actief and lid.uitgenodigd_op for lid in leden)
    if genodigd and lopende(await context.uow.bijeenkomsten.of_casus(casus.id)) is not None:
        raise IcoLoopt
    if opdracht.tekst.strip(".,:;! ").lower() != ZEKER:
        return Uitkomst(antwoord=teksten.weet_u_het_zeker(casus), object=casus.id)
    await gooi_casus_weg(casus, context)
    af = zeg_genodigden_af(casus, leden, plan=False)
    return Uitkomst(antwoord=teksten.weggegooid(casus), effecten=tuple(af), object=casus.id)


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
