"""Finds the people who must hear a due step now, and the roles of it that nobody fills (SOURCES: C24).

Somebody who is away is not asked: whoever stands in for them is, and where nobody does the step waits.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from commands.domain.afwezigheid import Afwezigen
from commands.domain.casus import Casus
from commands.domain.deelnemer import Deelnemer, Medewerker
from commands.domain.herinnering import VAN_EIGENAAR, Herinnering, Stap
from commands.domain.rollen import Rol
from commands.domain.voorgelegd import casushouders
from commands.klok.read_once import ReadOnce
from commands.klok.signaal import Gemis, Ontvanger, Vervangt
from commands.texts.klok import ROLNAAM

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
    Stap.STILTE_VRAAG: (Rol.CASUSHOUDER,),
    Stap.KLAAR_VRAAG: (Rol.CASUSHOUDER, Rol.PROCESREGISSEUR),
    Stap.VERVOLG_VRAAG: (Rol.PROCESREGISSEUR,),
    Stap.VERVOLG_LAAT: (Rol.PROCESREGISSEUR, Rol.MANAGER),
    Stap.ICO_MIST: (Rol.PROCESREGISSEUR,),
    Stap.ICO_GEWEEST: (Rol.PROCESREGISSEUR,),
    Stap.ICO_ANDER: (Rol.PROCESREGISSEUR,),
    Stap.ICO_KIEZEN: (Rol.PROCESREGISSEUR,),
    Stap.ICO_NOG: (Rol.PROCESREGISSEUR,),
    Stap.VERZOEK_OPEN: (Rol.CASUSHOUDER,),
    Stap.VERZOEK_REGIE: (Rol.CASUSHOUDER, Rol.PROCESREGISSEUR),
    Stap.NIEUWPLAN_VRAAG: (Rol.PROCESREGISSEUR,),
    Stap.AANBOD_OPEN: (Rol.CASUSHOUDER,),
    Stap.AANBOD_REGIE: (Rol.CASUSHOUDER, Rol.PROCESREGISSEUR),
    Stap.VERKLARING_VRAAG: (Rol.PROCESREGISSEUR,),
    Stap.TEKEN_VRAAG: (Rol.CASUSHOUDER,),
    Stap.BEWAREN_NADERT: (Rol.PROCESREGISSEUR,),
    Stap.BEWAREN_VRAAG: (Rol.PROCESREGISSEUR,),
    Stap.VERNIETIGING_VRAAG: (Rol.MANAGER, Rol.PROCESREGISSEUR),
    Stap.VASTLEGGEN_VRAAG: (Rol.PROCESREGISSEUR,),
    Stap.CLIENTVERZOEK_VRAAG: (Rol.PROCESREGISSEUR,),
    Stap.AGENDEREN_VRAAG: (Rol.PROCESREGISSEUR,),
    Stap.SCHADUW_VRAAG: (Rol.CASUSHOUDER, Rol.PROCESREGISSEUR),
    Stap.BIJLAGE_VRAAG: (Rol.PROCESREGISSEUR,),
    Stap.WACHTEND_VRAAG: (Rol.PROCESREGISSEUR,),
    Stap.WACHTEND_MANAGER: (Rol.MANAGER,),
}
"""The roles that hear each step; the other steps are for the owner of an actiepunt."""


async def vind_ontvangers(
    stap: Stap, casus: Casus, bekend: ReadOnce, eigenaars: Sequence[Deelnemer] = (), *, ieder: bool = False
) -> tuple[tuple[Ontvanger, ...], tuple[Gemis, ...]]:
    """The people who must hear this step now, and the roles of it that nobody fills.

    A step for the owners goes to the casushouder when there is no owner who can be asked, and to them too when one of
    several cannot and each answers apart (`ieder`); to nobody while all are away and nobody stands in. A question that
    is for the casushouder alone goes to the procesregisseur when there is no casushouder.
    """
    if stap in (Stap.BESLUIT_CASUSHOUDER, Stap.STILTE_VRAAG, Stap.TEKEN_VRAAG):
        houders, _ = await vind_met_rollen((Rol.CASUSHOUDER,), casus, bekend)
        return (houders, ()) if houders else await vind_met_rollen((Rol.PROCESREGISSEUR,), casus, bekend)
    if stap not in VAN_EIGENAAR:
        return await vind_met_rollen(ROLLEN[stap], casus, bekend)
    leden, afwezigen = await bekend.leden(casus), await bekend.afwezigen()
    te_vragen = [een for een in eigenaars if is_bereikbaar(een)]
    aanwezig = (als_aanwezig(Rol.PARTNER, een, leden, afwezigen) for een in te_vragen)
    bereikt = tuple({een.persoon_id: een for een in aanwezig if een is not None}.values())
    if te_vragen and (not ieder or len(te_vragen) == len(eigenaars)):
        return bereikt, ()
    houders, ontbreekt = await vind_met_rollen((Rol.CASUSHOUDER,), casus, bekend)
    al = {een.persoon_id for een in bereikt}
    return (*bereikt, *(een for een in houders if een.persoon_id not in al)), () if bereikt else ontbreekt


async def vind_gevraagden(
    rij: Herinnering, casus: Casus, steller: Deelnemer, bekend: ReadOnce
) -> tuple[tuple[Ontvanger, ...], tuple[Gemis, ...]]:
    """The casushouders of whom `steller` asks something, later the procesregisseur beside them; and roles without
    anybody. Where no casushouder is reached it is the procesregisseur from the beginning."""
    leden, afwezigen = await bekend.leden(casus), await bekend.afwezigen()
    gevonden = (als_aanwezig(Rol.CASUSHOUDER, lid, leden, afwezigen) for lid in casushouders(leden, steller.id))
    houders = tuple(een for een in gevonden if een is not None and een.persoon_id != steller.persoon.id)
    if houders and rij.stap in (Stap.VRAAG_OPEN, Stap.VERZOEK_OPEN):
        return houders, ()
    regie, ontbreekt = await vind_met_rollen((Rol.PROCESREGISSEUR,), casus, bekend)
    return (*houders, *regie), ontbreekt


async def vind_wie_akkoord_geeft(
    rij: Herinnering, casus: Casus, van: Deelnemer, aan: Sequence[Deelnemer], bekend: ReadOnce
) -> tuple[tuple[Ontvanger, ...], tuple[Gemis, ...]]:
    """Those whose `akkoord` is asked; of `aan`, who are asked to take something over, the casushouder hears when they
    do not answer, or are away or out of reach."""
    if not aan:
        return await vind_gevraagden(rij, casus, van, bekend)
    afwezigen = await bekend.afwezigen()
    zelf = tuple(
        als_lid(Rol.PARTNER, lid) for lid in aan if is_bereikbaar(lid) and not afwezigen.is_weg(lid.persoon.id)
    )
    if zelf and rij.stap is Stap.VERZOEK_OPEN:
        return zelf, ()
    houders, ontbreekt = await vind_gevraagden(rij, casus, van, bekend)
    al = {een.persoon_id for een in zelf}
    samen = (*zelf, *(een for een in houders if een.persoon_id not in al))
    return samen, () if samen else ontbreekt


async def vind_wie_de_rol_krijgt(
    rij: Herinnering, casus: Casus, aan: Sequence[Deelnemer], bekend: ReadOnce
) -> tuple[tuple[Ontvanger, ...], tuple[Gemis, ...]]:
    """Those to whom the role of casushouder was offered; later, or where none of them is there, whoever offers it."""
    afwezigen = await bekend.afwezigen()
    zelf = tuple(
        als_lid(Rol.PARTNER, lid) for lid in aan if is_bereikbaar(lid) and not afwezigen.is_weg(lid.persoon.id)
    )
    if zelf and rij.stap is Stap.AANBOD_OPEN:
        return zelf, ()
    anderen, ontbreekt = await vind_met_rollen(ROLLEN[rij.stap], casus, bekend)
    al = {een.persoon_id for een in zelf}
    samen = (*zelf, *(een for een in anderen if een.persoon_id not in al))
    return samen, () if samen else ontbreekt


def is_bereikbaar(lid: Deelnemer) -> bool:
    """Whether this deelnemer can be asked something: they take part, and a channel reaches them."""
    return (lid.wordt_gevraagd or lid.krijgt_eigen) and bool(lid.bereikbaar_via)


def als_lid(rol: Rol, lid: Deelnemer) -> Ontvanger:
    """A deelnemer who hears it as deelnemer of the casus."""
    return Ontvanger(rol=rol, persoon_id=lid.persoon.id, deelnemer_id=lid.id, derde=lid.is_derde)


def als_aanwezig(rol: Rol, lid: Deelnemer, leden: Iterable[Deelnemer], afwezigen: Afwezigen) -> Ontvanger | None:
    """The deelnemer in this role, or whoever of the casus stands in for them; None when they are away and nobody
    does, as for a derde."""
    weg = afwezigen.van(lid.persoon.id)
    if weg is None:
        return als_lid(rol, lid)
    kring = {een.persoon.id: een for een in leden if is_bereikbaar(een) and not een.is_derde}
    vervanger = None if lid.is_derde else afwezigen.vervanger(lid.persoon.id, kring)
    if vervanger is None:
        return None
    return replace(als_lid(rol, kring[vervanger]), vervangt=Vervangt(wie=lid.aanduiding, tot=weg.tot))


async def vind_met_rollen(
    rollen: Iterable[Rol], casus: Casus, bekend: ReadOnce
) -> tuple[tuple[Ontvanger, ...], tuple[Gemis, ...]]:
    """The people with these roles who are there, or who stand in; and the roles that nobody fills now."""
    leden, afwezigen = await bekend.leden(casus), await bekend.afwezigen()
    gevonden: list[Ontvanger] = []
    ontbreekt: list[Gemis] = []
    for rol in rollen:
        deze: list[Ontvanger | None]
        if rol is Rol.CASUSHOUDER:
            houders = [lid for lid in leden if lid.casushouder and is_bereikbaar(lid)]
            deze = [als_aanwezig(rol, lid, leden, afwezigen) for lid in houders]
            weg = [afwezigen.van(lid.persoon.id) for lid in houders]
        else:
            staf = [een for een in await _staf(rol, casus, bekend) if een.kanalen]
            deze = [_als_staf(rol, een, await bekend.medewerkers(rol), afwezigen) for een in staf]
            weg = [afwezigen.van(een.persoon.id) for een in staf]
        aanwezig = [een for een in deze if een is not None]
        gevonden += aanwezig
        if not aanwezig:
            terug = [een.tot for een in weg if een is not None]
            ontbreekt.append(Gemis(rol=rol, terug_na=min(terug, default=None)))
    return tuple(gevonden), tuple(ontbreekt)


async def _staf(rol: Rol, casus: Casus, bekend: ReadOnce) -> list[Medewerker]:
    """All with this role; of the procesregisseurs the one of the casus, if they are still there."""
    allen = await bekend.medewerkers(rol)
    eigen = [een for een in allen if een.id == casus.geopend_door]
    return eigen if rol is Rol.PROCESREGISSEUR and eigen else allen


def _als_staf(rol: Rol, een: Medewerker, allen: Iterable[Medewerker], afwezigen: Afwezigen) -> Ontvanger | None:
    weg = afwezigen.van(een.persoon.id)
    if weg is None:
        return Ontvanger(rol=rol, persoon_id=een.persoon.id, medewerker_id=een.id)
    kring = {ander.persoon.id: ander for ander in allen if ander.kanalen}
    vervanger = afwezigen.vervanger(een.persoon.id, kring)
    if vervanger is None:
        return None
    wie = kring[vervanger]
    vervangt = Vervangt(wie=f"de {ROLNAAM[rol]}", tot=weg.tot)
    return Ontvanger(rol=rol, persoon_id=wie.persoon.id, medewerker_id=wie.id, vervangt=vervangt)
