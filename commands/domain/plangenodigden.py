"""Those who were invited to the first ICO become the deelnemers of the first plan, unless it says otherwise."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from commands.domain.afstemmingsplan import (
    PlanDeelnemer,
    PlanDocument,
    PlanVraag,
    VraagSoort,
    met_toegevoegden,
)
from commands.domain.contactgegevens import woorden
from commands.domain.datum import schrijf_datum
from commands.domain.deelnemer import Deelnemer
from commands.domain.planaanvulling import aangevuld, als_rij
from commands.domain.ruwplan import TABEL_CASUS, TABEL_DOELEN

_ADRES: Final = frozenset((VraagSoort.ADRES_ONTBREEKT, VraagSoort.ADRES_NIET_BEKEND))


def met_genodigden(document: PlanDocument, leden: Sequence[Deelnemer], ico_op: date | None) -> PlanDocument:
    """The first plan with the addresses of those who were invited, each with a row of their own.

    A row of the plan is theirs where organisation and role are the same, or where it names no role and nobody else of
    this organisation was invited; of any other row without an address it is asked whose it is.
    """
    genodigden = [lid for lid in leden if lid.actief and lid.afgemeld_op is None]
    if not genodigden:
        return document
    rijen = tuple(als_rij(lid) for lid in genodigden)
    document = _met_adressen(document, rijen)
    eerder = PlanDocument(ico_op=ico_op, casushouder=None, doelen=(), acties=(), deelnemers=rijen)
    nieuw = aangevuld(document, eerder, genodigden)
    blijft = tuple(een for een in document.vragen if _blijft(een) and een not in nieuw.vragen)
    return met_toegevoegden(replace(nieuw, vragen=(*nieuw.vragen, *blijft)), eerder)


def niet_genodigd(
    document: PlanDocument, leden: Sequence[Deelnemer], vorig: PlanDocument | None
) -> tuple[PlanDeelnemer, ...]:
    """The rows of somebody who was not invited to the first ICO, and stood in no version of the plan before: it may be
    a mistake (own choice). None where nobody was invited through the bot."""
    genodigd = {adres for lid in leden if lid.actief for adres in als_rij(lid).adressen}
    al = genodigd | {adres for een in (() if vorig is None else vorig.deelnemers) for adres in een.adressen}
    return tuple(een for een in document.deelnemers if not een.adressen & al) if genodigd else ()


def met_dag_van_ico(document: PlanDocument, ico_op: date | None) -> PlanDocument:
    """The first plan, with a question where it says another day than its ICO was on: that of the plan counts."""
    if None in (ico_op, document.ico_op) or document.ico_op == ico_op:
        return document
    dag = "" if ico_op is None else schrijf_datum(ico_op)
    vraag = PlanVraag(soort=VraagSoort.ANDERE_ICO_DATUM, tabel=TABEL_CASUS, waarde=dag, blokkeert=False)
    return replace(document, vragen=(*document.vragen, vraag))


def _blijft(vraag: PlanVraag) -> bool:
    """Whether only the plan can say it: the casushouder is agreed upon in the ICO, and so are the goals."""
    return vraag.soort is VraagSoort.GEEN_CASUSHOUDER or (
        vraag.soort is VraagSoort.TABEL_ONTBREEKT and vraag.tabel == TABEL_DOELEN
    )


def _met_adressen(document: PlanDocument, genodigden: Sequence[PlanDeelnemer]) -> PlanDocument:
    gevonden: dict[int, PlanDeelnemer] = {}
    for nr, rij in enumerate(document.deelnemers):
        lid = None if rij.adressen else _zelfde(rij, genodigden)
        if lid is not None and lid not in gevonden.values():
            gevonden[nr] = lid
    rijen = {document.deelnemers[nr].rij for nr in gevonden}
    return replace(
        document,
        deelnemers=tuple(_aangevuld(rij, gevonden.get(nr)) for nr, rij in enumerate(document.deelnemers)),
        vragen=tuple(een for een in document.vragen if een.soort not in _ADRES or een.rij not in rijen),
    )


def _aangevuld(rij: PlanDeelnemer, lid: PlanDeelnemer | None) -> PlanDeelnemer:
    if lid is None:
        return rij
    return replace(rij, email=lid.email, matrix_id=lid.matrix_id, kanalen=lid.kanalen, lid=lid.lid)


def _zelfde(rij: PlanDeelnemer, genodigden: Sequence[PlanDeelnemer]) -> PlanDeelnemer | None:
    organisatie, functie = woorden(rij.organisatie), woorden(rij.functie)
    eigen = [een for een in genodigden if woorden(een.organisatie) == organisatie]
    passend = [een for een in eigen if woorden(een.functie) == functie] if functie else eigen
    return passend[0] if len(passend) == 1 else None
