"""`plan gezien`: a deelnemer saw their agreements, and found no fault in them."""

from commands.command import EIGEN, Command, Context, Opdracht, Uitkomst
from commands.texts import afspraken as teksten


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """The logboek keeps who and when; nothing waits for it, and nobody is told."""
    casus = context.casus
    return Uitkomst(antwoord=teksten.gezien(casus), object=casus.id, casus_id=casus.id)


GEZIEN = Command(
    woorden="plan gezien",
    ook=("afspraken gezien", "plan gelezen", "afspraken gelezen", "gezien dit klopt", "plan klopt"),
    gebruik="plan gezien",
    samenvatting=teksten.GEZIEN,
    rollen=EIGEN,
    kaal=True,
    bewijs=False,
    run=run,
)
