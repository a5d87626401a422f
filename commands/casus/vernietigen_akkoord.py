"""`casus vernietigen akkoord <code>`: another person agrees, and the casus goes after the days to object."""

from commands.command import Command, Context, Opdracht, Uitkomst, Wie
from commands.domain.rollen import Rol
from commands.domain.toestanden import Casusstap, wie_mag
from commands.effects.vernietigen import BOVEN, besluit_nu, te_beslissen
from commands.texts import vernietigen as teksten


def beslist_als(wie: Wie) -> Rol:
    """The role in which this person agrees."""
    return next(rol for rol in BOVEN if rol in wie.rollen)


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """Everybody in the casus hears the day. Raises as `te_beslissen` does."""
    casus, wie = context.casus, context.wie
    een = await te_beslissen(casus, wie.persoon.id, context)
    besloten, effecten = await besluit_nu(een, wie.persoon.id, beslist_als(wie), context)
    antwoord = teksten.besloten(casus.code, besloten.dag or context.vandaag)
    return Uitkomst(antwoord=antwoord, effecten=tuple(effecten), object=casus.id)


VERNIETIGEN_AKKOORD = Command(
    woorden="casus vernietigen akkoord",
    ook=("vernietigen akkoord", "akkoord met vernietigen"),
    gebruik="casus vernietigen akkoord <code>",
    samenvatting=teksten.AKKOORD,
    rollen=wie_mag(Casusstap.VERNIETIGEN_AKKOORD),
    kaal=True,
    bewijs=True,
    prive=True,
    vrije_regels=False,
    doorgeef=lambda _tekst: (),
    na_sluiting=True,
    run=run,
)
