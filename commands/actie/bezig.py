"""`actie bezig 3`: somebody works on it. That is not done yet, so the due date stays."""

from commands.actie.antwoord import heropent, meld, zonder_zeker
from commands.command import EIGEN, LEIDING, REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.actiepunt import FeedbackSoort, Status
from commands.texts import actie as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Note that work goes on; with "zeker" in front it also takes back "gereed"."""
    zeker, tekst = zonder_zeker(opdracht.tekst)
    if not (zeker or opdracht.alleen_woorden) and (vraag := await heropent(opdracht, context)) is not None:
        return vraag
    return await meld(opdracht, context, FeedbackSoort.BEZIG, status=Status.BEZIG, tekst=tekst)


BEZIG = Command(
    woorden="actie bezig",
    ook=(
        "bezig",
        "mee bezig",
        "ermee bezig",
        "nog bezig",
        "nog mee bezig",
        "in uitvoering",
        "wordt aan gewerkt",
        *(f"{nog}niet {woord}" for nog in ("nog ", "") for woord in ("klaar", "gereed", "afgerond", "gedaan", "af")),
    ),
    alleen=("loopt", "loopt nog", "in behandeling"),
    gebruik="actie bezig <nummer> [toelichting]",
    samenvatting=teksten.BEZIG,
    rollen=EIGEN | REGIE,
    over_punt=True,
    telt=True,
    raadt=True,
    bewijs=LEIDING,
    run=run,
)
