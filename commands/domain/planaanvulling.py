"""What a new version of a plan leaves out and the casus that runs knows: owners, addresses, casushouder, ICO, goals.

Minutes of the next meeting hold the actiepunten and little else. Only what is not there at all is filled in: words
that could not be read are asked about.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from commands.domain.afstemmingsplan import PlanActie, PlanDeelnemer, PlanDocument, PlanVraag, VraagSoort
from commands.domain.deelnemer import Deelnemer
from commands.domain.planleden import vergelijk_leden
from commands.domain.planwie import Wiezoeker
from commands.domain.ruwplan import TABEL_DEELNEMERS, TABEL_DOELEN

_GEEN_TABEL: Final = frozenset({VraagSoort.TABEL_ONTBREEKT, VraagSoort.GEEN_DEELNEMERS})


def aangevuld(document: PlanDocument, loopt: PlanDocument, leden: Sequence[Deelnemer]) -> PlanDocument:
    """The new version with what it does not say at all taken from the running one, and its owners found there too."""
    document = _met_adressen(_met_tabellen(document, loopt), loopt, leden)
    return _met_eigenaars(document, loopt, [lid for lid in leden if lid.actief])


def _met_adressen(document: PlanDocument, loopt: PlanDocument, leden: Sequence[Deelnemer]) -> PlanDocument:
    """Whoever takes part keeps their address and channel where the file has none."""
    rijen: list[PlanDeelnemer] = []
    bekend: set[int] = set()
    for rij, lid in zip(document.deelnemers, vergelijk_leden(document, loopt, leden).van, strict=True):
        if lid is None or not lid.actief or rij.adressen or not set(rij.kanalen) <= set(lid.kanalen):
            rijen.append(rij)
            continue
        kanalen = rij.kanalen or lid.kanalen
        rijen.append(replace(rij, kanalen=kanalen, email=lid.persoon.email, matrix_id=lid.persoon.matrix_id))
        bekend.add(rij.rij)
    vragen = (
        een
        for een in document.vragen
        if een.soort is not VraagSoort.ADRES_ONTBREEKT or een.rij not in bekend or een.tabel.startswith("actie")
    )
    return replace(document, deelnemers=tuple(rijen), vragen=tuple(vragen))


def _met_tabellen(document: PlanDocument, loopt: PlanDocument) -> PlanDocument:
    vragen = document.vragen
    if _mist(vragen, _GEEN_TABEL, TABEL_DEELNEMERS) and not document.deelnemers:
        document = replace(document, deelnemers=loopt.deelnemers, casushouder=loopt.casushouder)
        vragen = _zonder(vragen, _GEEN_TABEL, TABEL_DEELNEMERS)
    vragen = _zonder(vragen, {VraagSoort.GEEN_CASUSHOUDER})  # the one who is it stays so
    if _mist(vragen, {VraagSoort.GEEN_ICO_DATUM}):
        document = replace(document, ico_op=loopt.ico_op)
        vragen = _zonder(vragen, {VraagSoort.GEEN_ICO_DATUM})
    if _mist(vragen, {VraagSoort.TABEL_ONTBREEKT}, TABEL_DOELEN):
        document = replace(document, doelen=loopt.doelen)
        vragen = _zonder(vragen, {VraagSoort.TABEL_ONTBREEKT}, TABEL_DOELEN)
    return replace(document, vragen=vragen)


def _met_eigenaars(document: PlanDocument, loopt: PlanDocument, leden: Sequence[Deelnemer]) -> PlanDocument:
    """Owners whom the file does not list, but who take part, are owners; each of them gets a row."""
    rijen = list(document.deelnemers)
    zoeker = Wiezoeker([als_rij(lid) for lid in leden])
    van = vergelijk_leden(document, loopt, leden).van
    plaats = {lid.id: nr for nr, lid in enumerate(van) if lid is not None}
    acties: list[PlanActie] = []
    gevonden: set[tuple[str, int]] = set()
    for actie in document.acties:
        vraag = next((een for een in document.vragen if _gaat_over(een, actie)), None)
        treffer = zoeker.zoek(actie.wie_tekst) if vraag is not None and actie.wie is None else None
        if treffer is None or vraag is None or treffer.index is None:
            acties.append(actie)
            continue
        wie = []
        for nr in (treffer.index, *treffer.anderen):
            lid = leden[nr]
            if treffer.allen and not lid.ontvangt:
                continue
            if lid.id not in plaats:
                plaats[lid.id] = len(rijen)
                rijen.append(als_rij(lid))
            wie.append(plaats[lid.id])
        if not wie:
            acties.append(actie)
            continue
        acties.append(replace(actie, wie=wie[0], samen=tuple(wie[1:]), ieder=treffer.elk))
        gevonden.add((vraag.tabel, vraag.rij))
    vragen = tuple(
        een
        for een in document.vragen
        if een.soort is not VraagSoort.WIE_ONBEKEND or (een.tabel, een.rij) not in gevonden
    )
    return replace(document, deelnemers=tuple(rijen), acties=tuple(acties), vragen=vragen)


def als_rij(lid: Deelnemer) -> PlanDeelnemer:
    """The row of somebody whom the file does not list, but who takes part."""
    return PlanDeelnemer(
        organisatie=lid.organisatie,
        functie=lid.functie,
        soort=lid.soort,
        kanalen=lid.kanalen,
        email=lid.persoon.email,
        matrix_id=lid.persoon.matrix_id,
        toegevoegd=True,
        lid=lid.id,
    )


def _gaat_over(vraag: PlanVraag, actie: PlanActie) -> bool:
    return vraag.soort is VraagSoort.WIE_ONBEKEND and vraag.rij == actie.rij


def _mist(vragen: Sequence[PlanVraag], soorten: set[VraagSoort] | frozenset[VraagSoort], tabel: str = "") -> bool:
    return any(een.soort in soorten and tabel in ("", een.tabel) for een in vragen)


def _zonder(
    vragen: Sequence[PlanVraag], soorten: set[VraagSoort] | frozenset[VraagSoort], tabel: str = ""
) -> tuple[PlanVraag, ...]:
    return tuple(een for een in vragen if een.soort not in soorten or tabel not in ("", een.tabel))
