"""`triage <ja|nee|aanhouden> ... namens <...>`: what was decided on an aanmelding (SOURCES: S1, S3, S4, WGS 2.31)."""

from dataclasses import replace
from datetime import timedelta

from commands.aanmelding.lezen import de_aanmelding, regels_van
from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.aanmelden import Aanmeldbeleid, ClientHoe, ClientWanneer
from commands.domain.aanmelding import BESLUIT, BESLUIT_VAN, Aanmelding, AanmeldStand, ClientStand
from commands.domain.afspraken import afspraken_van
from commands.domain.herinnering import Stap
from commands.domain.icodatum import lees_icodag
from commands.domain.rollen import Rol
from commands.domain.toestanden import Casusstap, na_stap
from commands.domain.triagebesluit import Besluit, Triagebesluit, is_eens, lees_besluit
from commands.domain.triagedag import lijst_op, triage_voor
from commands.domain.weigering_aanmelding import (
    AanmeldingOnvolledig,
    AlBeslist,
    BesluitOntbreekt,
    ClientHoudtOp,
    DatumNodig,
    NamensOntbreekt,
    RedenOntbreekt,
)
from commands.effects.aanmeldplan import plan_triage, plan_vraag, stop_vragen
from commands.effects.aannemen import zeg_aanmelder, zeg_regie
from commands.effects.eersteico import plan_eerste
from commands.effects.huisoverleg import noem_dag
from commands.effects.termijnplan import plan_vrijgave
from commands.effects.weggooien import gooi_casus_weg
from commands.messages import Effect, Say, Staf
from commands.texts import aanmeldbesluit
from commands.texts import triage as teksten
from commands.texts.bijeenkomst import wanneer
from commands.texts.weigering_aanmelding import WIE

_TRIAGE = (Rol.PROCESREGISSEUR, Rol.TRIAGELID)
_KAAL_JA = Triagebesluit(besluit=Besluit.JA)


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Noted with on whose behalf; the aanmelder hears it, and of what is not taken up nothing stays (BGS 1.16).

    The triage decides together (SOURCES: S1): the procesregisseur notes what it decided, or two of its members say the
    same. What one member writes down waits until another confirms it.

    Raises AanmeldenUit, NietAangemeld, AlBeslist, AanmeldingOnvolledig, BesluitOntbreekt, NamensOntbreekt,
    RedenOntbreekt, DatumNodig, ClientHoudtOp, and as `casus nieuw` does for the moment of an ICO.
    """
    regels, casus, een = regels_van(context), context.casus, await de_aanmelding(context)
    if not een.open:
        raise AlBeslist(code=casus.code)
    if een.stand is AanmeldStand.ONVOLLEDIG:
        raise AanmeldingOnvolledig(code=casus.code)
    van_ander = een.besluit_van_ander(context.wie.persoon.id)
    eerder = lees_besluit(van_ander)
    mee = is_eens(opdracht.tekst) or (lees_besluit(opdracht.tekst) == _KAAL_JA and _zegt_ja(eerder))
    tekst = van_ander if van_ander and mee else opdracht.tekst
    besluit = _lees(tekst, een, regels, context)
    samen = eerder is not None and eerder.besluit is besluit.besluit
    if Rol.PROCESREGISSEUR not in context.wie.rollen and not samen:
        return await _leg_voor(tekst, besluit, een, context)
    een = een.zonder_besluit()
    if besluit.besluit is Besluit.AANHOUDEN:
        return await _houd_aan(besluit, een, context)
    if besluit.besluit is Besluit.NEE:
        return await _wijs_af(besluit, een, context)
    return await _neem_op(besluit, een, regels, context)


def _lees(tekst: str, een: Aanmelding, regels: Aanmeldbeleid, context: Context) -> Triagebesluit:
    """The decision, with all that it needs."""
    casus, doe = context.casus, teksten.besluit_over(context.casus.code, regels)
    besluit = lees_besluit(tekst)
    if besluit is None:
        raise BesluitOntbreekt(code=casus.code, doe=doe, met_namens=regels.namens)
    if besluit.besluit is not Besluit.JA and not besluit.woorden:
        met = regels.namens and besluit.besluit is Besluit.NEE
        raise RedenOntbreekt(doe=doe, besluit=besluit.besluit.value, namens=besluit.namens, met_namens=met)
    beslist = besluit.besluit is not Besluit.AANHOUDEN
    if beslist and regels.namens and (not besluit.namens or besluit.namens == WIE):
        raise NamensOntbreekt(doe=doe, besluit=besluit.besluit.value)
    if besluit.besluit is not Besluit.JA:
        return besluit
    zonder = regels.client_hoe is ClientHoe.TOESTEMMING and een.client is not ClientStand.TOESTEMMING
    if een.ligt_stil or zonder:
        raise ClientHoudtOp(code=casus.code, waarom=een.client.value)
    if regels.meteen_datum and not besluit.dag:
        raise DatumNodig(doe=doe, namens=besluit.namens, met_namens=regels.namens)
    return besluit


def _zegt_ja(eerder: Triagebesluit | None) -> bool:
    """A bare yes agrees with a yes alone: where a no was written down it may mean either."""
    return eerder is not None and eerder.besluit is Besluit.JA


async def _leg_voor(tekst: str, besluit: Triagebesluit, een: Aanmelding, context: Context) -> Uitkomst:
    """It waits; each procesregisseur and each other member of the triage is asked whether it is right."""
    code, zelf = context.casus.code, context.wie.persoon.id
    antwoorden = {**een.antwoorden, BESLUIT: tekst, BESLUIT_VAN: zelf}
    await context.uow.aanmeldingen.save_aanmelding(replace(een, antwoorden=antwoorden))
    leden = [lid for rol in _TRIAGE for lid in await context.uow.medewerkers.with_rol(rol)]
    ander = {lid.persoon.id: lid.id for lid in reversed(leden) if lid.persoon.id != zelf}
    bericht = teksten.voorgelegd(code, besluit)
    sleutel = f"aanmelding/{een.casus_id}/voorgelegd/{context.nu.isoformat()}"
    effecten = tuple(
        Say(aan=Staf(medewerker_id=wie, casus_id=een.casus_id), bericht=bericht, sleutel=f"{sleutel}/{wie}")
        for wie in ander.values()
    )
    return Uitkomst(antwoord=teksten.voorgelegd_genoteerd(code, besluit), effecten=effecten, object=een.casus_id)


async def _neem_op(besluit: Triagebesluit, een: Aanmelding, regels: Aanmeldbeleid, context: Context) -> Uitkomst:
    casus = context.casus
    ico = lees_icodag(besluit.dag, context.nu, context.beleid) if besluit.dag else None
    komt = ico is not None and ico.moment is not None
    regie = next((staf for staf in context.wie.medewerkers if staf.rol is Rol.PROCESREGISSEUR), None)
    casus = na_stap(casus, Casusstap.OPNEMEN_MET_ICO if komt else Casusstap.OPNEMEN)
    casus = replace(
        casus,
        geopend_door=casus.geopend_door if regie is None else regie.id,
        ico_op=None if ico is None else ico.dag,
        afspraken=afspraken_van(context.huisbeleid),
        afspraken_op=context.vandaag,
    )
    await context.uow.casussen.save_casus(casus)
    een = replace(een, stand=AanmeldStand.OPGENOMEN, namens=besluit.namens)
    await context.uow.aanmeldingen.save_aanmelding(een)
    await stop_vragen(context.uow, casus.id, Stap.AANMELDING_TRIAGE, Stap.AANMELDING_AANVULLEN)
    if ico is not None and ico.moment is not None:
        await plan_eerste(context, casus, ico.moment)
    elif casus.ico_op is not None:
        await plan_vrijgave(context, casus)
    if regels.client_wanneer is ClientWanneer.NA_TRIAGE:
        await plan_vraag(context, casus.id, Stap.CLIENT_VRAAG)
    moment = ico.moment if ico is not None and regels.aanmelder_erbij else None
    op = "" if moment is None else wanneer(moment, context.beleid.zone)
    zeg = zeg_aanmelder(context, een, aanmeldbesluit.uitkomst_ja(casus, regels, op), "opgenomen")
    overleg = await noem_dag(ico.dag, context) if ico is not None and regels.meteen_datum else ""
    bericht = teksten.opgenomen(casus, een, regels, overleg=overleg)
    ook = [] if regie is not None else await zeg_regie(context, casus, bericht, "opgenomen")
    ook += await _zeg_anderen(een, "opgenomen", besluit.namens, context, regie_ook=regie is not None)
    return Uitkomst(antwoord=bericht, effecten=(zeg, *ook), object=casus.id)


async def _wijs_af(besluit: Triagebesluit, een: Aanmelding, context: Context) -> Uitkomst:
    casus = context.casus
    await gooi_casus_weg(casus, context, Casusstap.NIET_OPNEMEN)
    ook = await _zeg_anderen(een, "niet opgenomen", besluit.namens, context, regie_ook=True)
    uitkomst = aanmeldbesluit.uitkomst_nee(casus.code, besluit.woorden)
    zeg = zeg_aanmelder(context, een, uitkomst, "niet_opgenomen", los=True)
    return Uitkomst(antwoord=teksten.afgewezen(casus.code), effecten=(zeg, *ook), object=casus.id)


async def _zeg_anderen(
    een: Aanmelding, uitkomst: str, namens: str, context: Context, *, regie_ook: bool
) -> list[Effect]:
    """To the others of whom the decision was asked; not as a message of the casus, of which nothing may remain."""
    op_lijst = een.triage_op is None or lijst_op(een.triage_op, context.beleid) <= context.nu
    rollen = [Rol.TRIAGELID] * op_lijst + [Rol.PROCESREGISSEUR] * regie_ook
    leden = [lid for rol in rollen for lid in await context.uow.medewerkers.with_rol(rol)]
    ander = {lid.persoon.id: lid.id for lid in leden if lid.persoon.id not in (context.wie.persoon.id, een.aanmelder)}
    bericht = teksten.al_besloten(context.casus.code, uitkomst, namens)
    sleutel = f"aanmelding/{een.casus_id}/besloten/{context.nu.isoformat()}"
    return [Say(aan=Staf(medewerker_id=wie), bericht=bericht, sleutel=f"{sleutel}/{wie}") for wie in ander.values()]


async def _houd_aan(besluit: Triagebesluit, een: Aanmelding, context: Context) -> Uitkomst:
    casus = context.casus
    na = context.nu if een.triage_op is None else max(context.nu, context.nu + (een.triage_op - context.vandaag))
    een = replace(een, stand=AanmeldStand.AANGEHOUDEN, triage_op=triage_voor(na + timedelta(hours=1), context.beleid))
    await context.uow.aanmeldingen.save_aanmelding(een)
    await plan_triage(context, een)
    zeg = zeg_aanmelder(
        context, een, aanmeldbesluit.uitkomst_later(casus.code, besluit.woorden, een.triage_op), "aangehouden"
    )
    return Uitkomst(antwoord=teksten.blijft_op_de_lijst(casus.code, een.triage_op), effecten=(zeg,), object=casus.id)


TRIAGE = Command(
    woorden="triage",
    ook=("aanmelding besluit", "besluit aanmelding"),
    gebruik="triage <ja, nee of aanhouden> <advies of reden> namens <wie>",
    samenvatting=teksten.TRIAGE,
    rollen=REGIE | {Rol.TRIAGELID},
    prive=True,
    onder_ons=True,
    bewijs=True,
    run=run,
)
