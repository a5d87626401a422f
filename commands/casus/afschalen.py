"""`casus afschalen K7Q2`: short for `casus afsluiten K7Q2 afschalen`."""

from dataclasses import replace

from commands.casus.afsluiten import run as stel_voor
from commands.command import Command, Context, Opdracht, Uitkomst
from commands.domain.toestanden import Casusstap, wie_mag
from commands.texts import einde as teksten

_EINDE = "afschalen"


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Proposed as any end is; raises as that does."""
    return await stel_voor(replace(opdracht, tekst=_EINDE), context)


AFSCHALEN = Command(
    woorden="casus afschalen",
    ook=("afschalen", "we kunnen afschalen", "wij kunnen afschalen", "deze casus kan worden afgeschaald"),
    gebruik="casus afschalen <code>",
    samenvatting=teksten.AFSCHALEN,
    rollen=wie_mag(Casusstap.VOORSTELLEN),
    kaal=True,
    prive=True,
    bewijs=True,
    run=run,
)
