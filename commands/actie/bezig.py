"""`actie bezig 3`: somebody works on it. Acknowledged is not done: the due date stays."""

from commands.actie.antwoord import meld
from commands.command import LEDEN, REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.actiepunt import FeedbackSoort, Status
from commands.texts import actie as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Note that work goes on; also the way to take back "gereed"."""
    return await meld(opdracht, context, FeedbackSoort.BEZIG, status=Status.BEZIG)


BEZIG = Command(
    woorden="actie bezig",
    ook=("bezig", "mee bezig", "in uitvoering", "nog niet klaar", "niet klaar", "nog niet gereed", "niet gereed"),
    gebruik="actie bezig <nummer> [toelichting]",
    samenvatting=teksten.BEZIG,
    rollen=LEDEN | REGIE,
    over_punt=True,
    run=run,
)
