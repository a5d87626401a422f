"""`casus niet vernietigen <code> <reden>`: the proposal, or the decision, is taken back."""

from commands.command import Command, Context, Opdracht, Uitkomst
from commands.domain.toestanden import Casusstap, wie_mag
from commands.domain.vernietiging import TERUG
from commands.domain.weigering_vernietigen import NietVoorgesteldVernietigen, WordtVernietigd
from commands.effects.vernietigen import neem_terug
from commands.texts import vernietigen as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """By whoever proposed it or may agree, as long as the work has not begun.

    Raises NietVoorgesteldVernietigen, WordtVernietigd.
    """
    casus = context.casus
    een = await context.uow.vernietigingen.find_code(casus.code)
    if een is None:
        raise NietVoorgesteldVernietigen(code=casus.code)
    if een.stand not in TERUG:
        raise WordtVernietigd(code=casus.code, terug=False)
    reden = opdracht.tekst.strip()
    effecten = await neem_terug(een, reden, context)
    if een.van == context.wie.persoon.id:
        effecten = effecten[1:]
    return Uitkomst(antwoord=teksten.teruggenomen(casus.code, ""), effecten=tuple(effecten), object=casus.id)


NIET_VERNIETIGEN = Command(
    woorden="casus niet vernietigen",
    ook=("niet vernietigen", "niet akkoord met vernietigen", "vernietigen intrekken"),
    gebruik="casus niet vernietigen <code> <reden>",
    samenvatting=teksten.NIET,
    rollen=wie_mag(Casusstap.NIET_VERNIETIGEN),
    prive=True,
    onder_ons=True,
    na_sluiting=True,
    bewijs=True,
    run=run,
)
