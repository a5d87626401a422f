"""The people on one level of the ladder, or the owner below it, who can be asked now."""

from collections.abc import Iterable, Sequence

from commands.command import Context
from commands.domain.actiepunt import Actiepunt
from commands.domain.afwezigheid import Afwezigen
from commands.domain.deelnemer import Deelnemer, Medewerker
from commands.domain.eigenaars import aan_zet
from commands.domain.rollen import Rol
from commands.domain.weigering import NiemandOpTrede
from commands.messages import Lid, Staf


async def vind_trede(context: Context, punt: Actiepunt, rol: Rol) -> tuple[Lid | Staf, ...]:
    """Everybody with this role here who is there, or stands in for one who is away; `Rol.PARTNER`: the owners.

    Raises NiemandOpTrede when nobody is left but the asker: nobody else is asked in their place.
    """
    leden = [lid for lid in await context.uow.deelnemers.of_casus(punt.casus_id) if lid.wordt_gevraagd]
    staf = [een for een in await context.uow.medewerkers.all_medewerkers() if een.kanalen]
    zij: list[Deelnemer | Medewerker] = [*_met_rol(context, punt, rol, leden, staf)]
    aanwezig = await _aanwezig(
        context,
        [een.persoon.id for een in zij],
        [*(een.persoon.id for een in leden), *(een.persoon.id for een in staf)],
    )
    plekken: dict[str, Lid | Staf] = {}
    for een in (*zij, *leden, *staf):
        if een.persoon.id in aanwezig and een.persoon.id != context.wie.persoon.id:
            plekken.setdefault(een.persoon.id, _plek(een, punt))
    if not plekken:
        raise NiemandOpTrede(nummer=punt.nummer, wie="eigenaar" if rol is Rol.PARTNER else rol.value)
    return tuple(plekken.values())


def _met_rol(
    context: Context, punt: Actiepunt, rol: Rol, leden: Iterable[Deelnemer], staf: Iterable[Medewerker]
) -> Sequence[Deelnemer | Medewerker]:
    if rol is Rol.PARTNER:
        vragen = aan_zet(punt) or punt.eigenaars
        return [lid for lid in leden if lid.id in vragen and lid.bereikbaar_via]
    if rol is Rol.CASUSHOUDER:
        return [lid for lid in leden if lid.casushouder and lid.bereikbaar_via]
    allen = [een for een in staf if een.rol is rol]
    eigen = [een for een in allen if een.id == context.casus.geopend_door]
    return eigen if rol is Rol.PROCESREGISSEUR and eigen else allen


async def _aanwezig(context: Context, zij: Iterable[str], kring: Iterable[str]) -> set[str]:
    weg = Afwezigen(await context.uow.afwezigheden.since(context.vandaag), context.vandaag)
    kring = set(kring)
    plaats = {wie: weg.vervanger(wie, kring) if weg.is_weg(wie) else wie for wie in zij}
    return {wie for wie in plaats.values() if wie is not None}


def _plek(een: Deelnemer | Medewerker, punt: Actiepunt) -> Lid | Staf:
    if isinstance(een, Deelnemer):
        return Lid(deelnemer_id=een.id)
    return Staf(medewerker_id=een.id, casus_id=punt.casus_id)
