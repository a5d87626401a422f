"""`actie gereed 3`: the actiepunt is done."""

from commands.actie.antwoord import meld
from commands.command import EIGEN, LEIDING, REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.actiepunt import FeedbackSoort, Status
from commands.texts import actie as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Close the actiepunt; a second time only new words are shared, and without them it raises AlGereed."""
    return await meld(opdracht, context, FeedbackSoort.GEREED, status=Status.GEREED)


GEREED = Command(
    woorden="actie gereed",
    ook=("gereed", "klaar", "afgerond", "gedaan", "gelukt", "gebeurd", "actie klaar", "actie afgerond"),
    alleen=("af", "done", "voltooid", "helemaal klaar"),
    zeker=True,
    gebruik="actie gereed <nummer> [toelichting]",
    samenvatting=teksten.GEREED,
    rollen=EIGEN | REGIE,
    over_punt=True,
    telt=True,
    afgebakend=True,
    raadt=True,
    bewijs=LEIDING,
    run=run,
)
