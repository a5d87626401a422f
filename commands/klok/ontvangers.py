"""Finds the people who must hear a due step now, and the roles of it that nobody fills (SOURCES: C24)."""

from collections.abc import Iterable, Sequence

from commands.domain.casus import Casus
from commands.domain.deelnemer import Deelnemer, Medewerker
from commands.domain.herinnering import VAN_EIGENAAR, Herinnering, Stap
from commands.domain.rollen import Rol
from commands.domain.voorgelegd import casushouders
from commands.klok.read_once import ReadOnce
from commands.klok.signaal import Ontvanger

ROLLEN = {
    Stap.ACTIE_CASUSHOUDER: (Rol.CASUSHOUDER,),
    Stap.ACTIE_PROCESREGISSEUR: (Rol.PROCESREGISSEUR,),
    Stap.ACTIE_MANAGER: (Rol.MANAGER,),
    Stap.PLAN_GEVRAAGD: (Rol.PROCESREGISSEUR,),
    Stap.PLAN_TE_LAAT: (Rol.PROCESREGISSEUR, Rol.MANAGER),
    Stap.CONTACT_CASUSHOUDER: (Rol.CASUSHOUDER,),
    Stap.CONTACT_PROCESREGISSEUR: (Rol.PROCESREGISSEUR,),
    Stap.UITNODIGING_OPEN: (Rol.PROCESREGISSEUR,),
    Stap.ADRES_WEG: (Rol.PROCESREGISSEUR,),
    Stap.POST_AUTOMATISCH: (Rol.PROCESREGISSEUR,),
    Stap.BESLUIT_CASUSHOUDER: (Rol.CASUSHOUDER,),
    Stap.BESLUIT_PROCESREGISSEUR: (Rol.PROCESREGISSEUR,),
    Stap.VRAAG_OPEN: (Rol.CASUSHOUDER,),
    Stap.VRAAG_REGIE: (Rol.CASUSHOUDER, Rol.PROCESREGISSEUR),
    Stap.WACHTEND_VRAAG: (Rol.PROCESREGISSEUR,),
    Stap.WACHTEND_MANAGER: (Rol.MANAGER,),
}
"""The roles that hear each step; the other steps are for the owner of an actiepunt."""


async def vind_ontvangers(
    stap: Stap, casus: Casus, bekend: ReadOnce, eigenaars: Sequence[Deelnemer] = (), *, ieder: bool = False
) -> tuple[tuple[Ontvanger, ...], tuple[Rol, ...]]:
    """The people who must hear this step now, and the roles of it that nobody fills.

    A step for the owners goes to the casushouder when there is no owner who can be asked, and to them too when one of
    several cannot and each answers apart (`ieder`); the question for a decision goes to the procesregisseur when there
    is no casushouder.
    """
    if stap is Stap.BESLUIT_CASUSHOUDER:
        houders, _ = await _met_rollen((Rol.CASUSHOUDER,), casus, bekend)
        return (houders, ()) if houders else await _met_rollen((Rol.PROCESREGISSEUR,), casus, bekend)
    if stap not in VAN_EIGENAAR:
        return await _met_rollen(ROLLEN[stap], casus, bekend)
    bereikt = tuple(als_lid(Rol.PARTNER, een) for een in eigenaars if is_bereikbaar(een))
    if bereikt and (not ieder or len(bereikt) == len(eigenaars)):
        return bereikt, ()
    houders, ontbreekt = await _met_rollen((Rol.CASUSHOUDER,), casus, bekend)
    al = {een.persoon_id for een in bereikt}
    return (*bereikt, *(een for een in houders if een.persoon_id not in al)), () if bereikt else ontbreekt


async def vind_gevraagden(
    rij: Herinnering, casus: Casus, steller: Deelnemer, bekend: ReadOnce
) -> tuple[tuple[Ontvanger, ...], tuple[Rol, ...]]:
    """The casushouders of whom `steller` asks something, later the procesregisseur beside them; and roles without
    anybody. Where no casushouder is reached it is the procesregisseur from the beginning."""
    houders = tuple(als_lid(Rol.CASUSHOUDER, lid) for lid in casushouders(await bekend.leden(casus), steller.id))
    if houders and rij.stap is Stap.VRAAG_OPEN:
        return houders, ()
    regie, ontbreekt = await _met_rollen((Rol.PROCESREGISSEUR,), casus, bekend)
    return (*houders, *regie), ontbreekt


def is_bereikbaar(lid: Deelnemer) -> bool:
    """Whether this deelnemer can be asked something: they take part, and a channel reaches them."""
    return lid.wordt_gevraagd and bool(lid.bereikbaar_via)


def als_lid(rol: Rol, lid: Deelnemer) -> Ontvanger:
    """A deelnemer who hears it as deelnemer of the casus."""
    return Ontvanger(rol=rol, persoon_id=lid.persoon.id, deelnemer_id=lid.id)


async def _met_rollen(
    rollen: Iterable[Rol], casus: Casus, bekend: ReadOnce
) -> tuple[tuple[Ontvanger, ...], tuple[Rol, ...]]:
    leden = await bekend.leden(casus)
    gevonden: list[Ontvanger] = []
    ontbreekt: list[Rol] = []
    for rol in rollen:
        if rol is Rol.CASUSHOUDER:
            deze = [als_lid(rol, lid) for lid in leden if lid.casushouder and is_bereikbaar(lid)]
        else:
            deze = [_als_staf(rol, een) for een in await _staf(rol, casus, bekend) if een.kanalen]
        gevonden += deze
        if not deze:
            ontbreekt.append(rol)
    return tuple(gevonden), tuple(ontbreekt)


async def _staf(rol: Rol, casus: Casus, bekend: ReadOnce) -> list[Medewerker]:
    """All with this role; of the procesregisseurs the one of the casus, if they are still there."""
    allen = await bekend.medewerkers(rol)
    eigen = [een for een in allen if een.id == casus.geopend_door]
    return eigen if rol is Rol.PROCESREGISSEUR and eigen else allen


def _als_staf(rol: Rol, een: Medewerker) -> Ontvanger:
    return Ontvanger(rol=rol, persoon_id=een.persoon.id, medewerker_id=een.id)
