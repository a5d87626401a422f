"""Tells at once of a date that moved: to each other owner who still must do something, and to whoever it names."""

from commands.command import Context
from commands.domain.actiepunt import Actiepunt
from commands.domain.eigenaars import aan_zet
from commands.domain.genoemd import genoemden
from commands.messages import Bericht
from commands.texts import actie_verandering as teksten


async def wie_meedoet(context: Context, punt: Actiepunt, van: str, reden: str) -> dict[str, Bericht]:
    """By deelnemer id what each hears in the place of the news to the group; nobody where it has no date.

    A derde hears it in words of their own. `reden`: may be empty.
    """
    if punt.uiterlijk is None:
        return {}
    leden = [lid for lid in await context.uow.deelnemers.of_casus(punt.casus_id) if lid.wordt_gevraagd]
    zelf, casus = context.wie.actor, context.casus
    doen = set(aan_zet(punt))
    eigen = {
        lid.id: teksten.verzet_voor_u(casus, punt, van, reden, [een for een in leden if een.id in doen - {lid.id}])
        for lid in leden
        if lid.id in doen and lid.id != zelf
    }
    anderen = {lid.id: teksten.verzet_genoemd(casus, punt, van, reden) for lid in genoemden(punt, leden)}
    return eigen | {wie: bericht for wie, bericht in anderen.items() if wie != zelf}
