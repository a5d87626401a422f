"""Finds the places in a plan that may point to a person: before its preview, and once more before its release."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from commands.domain.afstemmingsplan import PlanDocument, PlanVraag, VraagSoort
from commands.domain.kenmerken import Kenmerk
from commands.domain.mozaiek import in_teksten, vrijgegeven, weeg
from commands.domain.rollen import Kanaal
from commands.domain.ruwplan import TABEL_ACTIEPUNTEN, TABEL_DEELNEMERS, TABEL_DOELEN
from commands.domain.vondst import ZONDER_NAAM, Casuslijst
from commands.door.gekeurd import NietDoorgelaten, Poort
from commands.messages import Bericht


async def keur_plan(
    document: PlanDocument, bestandsnaam: str, lijst: Casuslijst, poort: Poort
) -> tuple[PlanVraag, ...]:
    """The places in a plan that may point to a person, as questions that stand in the way of its release.

    Last, which facts may point to somebody together: that is only told, for the procesregisseur knows the plan whole.
    """
    delen = [*_plandelen(document)]
    if bestandsnaam:
        delen.append((PlanVraag(soort=VraagSoort.HERKENBARE_BESTANDSNAAM), bestandsnaam))
    samen = _samen(document, lijst)
    try:
        await poort.keur([tekst for _, tekst in delen], lijst)
    except NietDoorgelaten as fout:
        gevonden = tuple(
            replace(
                delen[een.tekst_nr][0],
                waarde=delen[een.tekst_nr][1][een.begin : een.eind],
                voorstel=een.voorstel or ZONDER_NAAM,
            )
            for een in fout.vondsten
            if not een.waarschuwing
        )
        return (*gevonden, *samen)
    return samen


def _samen(document: PlanDocument, lijst: Casuslijst) -> tuple[PlanVraag, ...]:
    gevonden = weeg([tekst for _, tekst in _plandelen(document)], lijst.kenmerken, lijst.mozaiek_grens)
    soorten = sorted({soort for een in gevonden for soort in een.samen})
    return (PlanVraag(soort=VraagSoort.SAMEN_HERKENBAAR, waarde=", ".join(soorten), blokkeert=False),) * bool(soorten)


def plan_kenmerken(document: PlanDocument) -> set[Kenmerk]:
    """The facts about the client that go out with a plan, and the words that a person let stand in it."""
    vrij = {vraag.waarde for vraag in document.vragen if vraag.soort in HERKENBAAR and not vraag.blokkeert}
    return in_teksten(tekst for _, tekst in _plandelen(document)) | {
        vrijgegeven(woorden) for woorden in vrij if woorden
    }


def _plandelen(document: PlanDocument) -> Iterator[tuple[PlanVraag, str]]:
    """Every free text of a plan that partners will read, with its place."""
    for doel in document.doelen:
        yield _plek(TABEL_DOELEN, doel.rij), f"{doel.leefgebied}: {doel.doel}"
    for actie in document.acties:
        yield _plek(TABEL_ACTIEPUNTEN, actie.rij), actie.wat
    for lid in document.deelnemers:
        yield _plek(TABEL_DEELNEMERS, lid.rij), f"{lid.organisatie} {lid.functie}"


def _plek(tabel: str, rij: int) -> PlanVraag:
    return PlanVraag(soort=VraagSoort.HERKENBAAR, tabel=tabel, rij=rij)


HERKENBAAR = (VraagSoort.HERKENBAAR, VraagSoort.HERKENBARE_BESTANDSNAAM)


def onopgelost(document: PlanDocument, gevonden: Sequence[PlanVraag]) -> tuple[PlanVraag, ...]:
    """The finds of now that no person released: they hold the plan."""
    vrij = {_kern(vraag) for vraag in document.vragen if vraag.soort in HERKENBAAR and not vraag.blokkeert}
    return tuple(vraag for vraag in gevonden if vraag.soort in HERKENBAAR and _kern(vraag) not in vrij)


def opnieuw_gekeurd(document: PlanDocument, gevonden: Sequence[PlanVraag]) -> PlanDocument:
    """The plan with the finds of now in the place of the earlier ones; a find that a person released stays released."""
    samen = [vraag for vraag in gevonden if vraag.soort is VraagSoort.SAMEN_HERKENBAAR]
    over = [
        vraag
        for vraag in document.vragen
        if vraag.soort is not VraagSoort.SAMEN_HERKENBAAR and (vraag.soort not in HERKENBAAR or not vraag.blokkeert)
    ]
    return replace(document, vragen=(*over, *onopgelost(document, gevonden), *samen))


def vrijgelaten(document: PlanDocument) -> PlanDocument:
    """The plan after a person released its finds: they are still told, and hold nothing."""
    return replace(
        document,
        vragen=tuple(
            replace(vraag, blokkeert=False) if vraag.soort in HERKENBAAR else vraag for vraag in document.vragen
        ),
    )


def _kern(vraag: PlanVraag) -> tuple[str, str, int, str]:
    return vraag.soort.value, vraag.tabel, vraag.rij, vraag.waarde


def zoals_getoond(document: PlanDocument, kanaal: Kanaal) -> PlanDocument:
    """The plan for the preview. In a mail the found words are blotted out, for a mail can be forwarded."""
    dek = _dekker(document, kanaal)
    if dek is None:
        return document
    return replace(
        document,
        doelen=tuple(replace(een, leefgebied=dek(een.leefgebied), doel=dek(een.doel)) for een in document.doelen),
        acties=tuple(replace(een, wat=dek(een.wat), wie_tekst=dek(een.wie_tekst)) for een in document.acties),
        deelnemers=tuple(
            replace(een, organisatie=dek(een.organisatie), functie=dek(een.functie)) for een in document.deelnemers
        ),
        vragen=tuple(
            replace(vraag, waarde=dek(vraag.waarde), voorstel=dek(vraag.voorstel)) for vraag in document.vragen
        ),
    )


def bedekt(bericht: Bericht, document: PlanDocument, kanaal: Kanaal) -> Bericht:
    """A message about this plan, with the found words blotted out as in `zoals_getoond`."""
    dek = _dekker(document, kanaal)
    if dek is None:
        return bericht
    return replace(
        bericht,
        blokken=tuple(
            replace(blok, tekst=dek(blok.tekst), regels=tuple(map(dek, blok.regels)), citaat=dek(blok.citaat))
            for blok in bericht.blokken
        ),
    )


def _dekker(document: PlanDocument, kanaal: Kanaal) -> Callable[[str], str] | None:
    gevonden = sorted({vraag.waarde for vraag in document.vragen if vraag.soort in HERKENBAAR}, key=len, reverse=True)
    if kanaal is not Kanaal.MAIL or not gevonden:
        return None

    def dek(tekst: str) -> str:
        for woord in gevonden:
            tekst = tekst.replace(woord, "█████")
        return tekst

    return dek
