"""`agenda`: the asker's own due dates and meetings as a file for their calendar."""

from commands.command import EIGEN, REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.actiepunt import Actiepunt
from commands.domain.bijeenkomst import Bijeenkomst, IcoStand
from commands.domain.casus import OPEN, Casus
from commands.domain.eigenaars import voor_eigenaar
from commands.domain.rollen import Kanaal
from commands.texts import dagen as teksten


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """Of all their casussen that are open, by code and number; a derde by mail alone.

    Whoever is only named for a first ICO is not told of it.
    """
    uow = context.uow
    punten: list[tuple[Casus, Actiepunt, str]] = []
    van: dict[str, Casus] = {}
    for lid in await uow.deelnemers.of_persoon(context.wie.persoon.id):
        casus = await uow.casussen.get_casus(lid.casus_id)
        per_chat = context.inbound.kanaal is Kanaal.MATRIX
        if not lid.actief or casus.fase not in OPEN or (lid.is_derde and (per_chat or not lid.krijgt_eigen)):
            continue
        eigen = await uow.actiepunten.of_owner(lid.id)
        punten += [(casus, voor_eigenaar(punt, lid.id), lid.id) for punt in eigen]
        if lid.weet_ervan:
            van[casus.id] = casus
    eigen_casussen = {een.id for een in context.wie.medewerkers}
    for casus in await uow.casussen.all_casussen() if eigen_casussen else ():
        if casus.geopend_door in eigen_casussen and casus.fase in OPEN:
            van[casus.id] = casus
    bijeenkomsten: list[tuple[Casus, Bijeenkomst]] = []
    for casus in van.values():
        alle = await uow.bijeenkomsten.of_casus(casus.id)
        bijeenkomsten += [(casus, ico) for ico in alle if ico.stand is IcoStand.GEPLAND]
    antwoord = teksten.agenda(punten, bijeenkomsten, context.nu, context.vandaag, context.beleid.zone)
    return Uitkomst(antwoord=antwoord, object=context.wie.persoon.id)


AGENDA = Command(
    woorden="agenda",
    ook=("mijn agenda", "mijn datums"),
    gebruik="agenda",
    samenvatting=teksten.AGENDA,
    rollen=EIGEN | REGIE,
    in_casus=False,
    kaal=True,
    leest=True,
    prive=True,
    run=run,
)
