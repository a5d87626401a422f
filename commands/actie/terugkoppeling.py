"""`actie terugkoppeling 3 <tekst>`: words about an actiepunt, from any deelnemer."""

from commands.actie.antwoord import meld
from commands.command import EIGEN, HUIS, REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.actiepunt import FeedbackSoort
from commands.domain.rollen import Rol
from commands.domain.weigering import OpdrachtOnvolledig
from commands.texts import actie as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Keep the words with the actiepunt and share them; raises OpdrachtOnvolledig without words."""
    if not opdracht.tekst:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    return await meld(opdracht, context, FeedbackSoort.TERUGKOPPELING)


TERUGKOPPELING = Command(
    woorden="actie terugkoppeling",
    ook=("terugkoppeling",),
    gebruik="actie terugkoppeling <nummer> <tekst>",
    samenvatting=teksten.TERUGKOPPELING,
    rollen=EIGEN | REGIE | {Rol.MANAGER},
    over_punt=True,
    telt=True,
    afgebakend=True,
    vrij=True,
    bewijs=HUIS,
    run=run,
)
