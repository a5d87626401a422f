"""`casus vernietigen lijst akkoord`: another person agrees to all that was proposed."""

from commands.casus.vernietigen_akkoord import beslist_als
from commands.command import Command, Context, Opdracht, Uitkomst
from commands.domain.toestanden import Casusstap, wie_mag
from commands.domain.vernietiging import VernietigStand
from commands.domain.weigering_vernietigen import BezwaarLoopt, NietsTeVernietigen
from commands.effects.vernietigen import besluit_nu, mag_vernietigd
from commands.messages import Effect
from commands.texts import vernietigen as teksten


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """All that others proposed, but what an objection holds. Raises NietsTeVernietigen."""
    uow, zelf = context.uow, context.wie.persoon.id
    effecten: list[Effect] = []
    codes, dag = [], context.vandaag
    for een in await uow.vernietigingen.open_vernietigingen():
        if een.stand is not VernietigStand.VOORGESTELD or een.van == zelf:
            continue
        try:
            await mag_vernietigd(await uow.casussen.get_casus(een.casus), context)
        except BezwaarLoopt:
            continue
        besloten, erbij = await besluit_nu(een, zelf, beslist_als(context.wie), context)
        dag = besloten.dag or dag
        codes.append(een.code)
        effecten += erbij
    if not codes:
        raise NietsTeVernietigen
    return Uitkomst(antwoord=teksten.lijst_besloten(codes, dag), effecten=tuple(effecten), object="casussen")


VERNIETIGEN_LIJST_AKKOORD = Command(
    woorden="casus vernietigen lijst akkoord",
    ook=("vernietigen lijst akkoord", "akkoord met de lijst"),
    gebruik="casus vernietigen lijst akkoord",
    samenvatting=teksten.LIJST_AKKOORD,
    rollen=wie_mag(Casusstap.VERNIETIGEN_AKKOORD),
    kaal=True,
    bewijs=True,
    in_casus=False,
    prive=True,
    run=run,
)
