"""The open questions of a plan as they are asked: the same question once, with all that it is about."""

from dataclasses import dataclass, replace

from commands.domain.afstemmingsplan import PlanDocument, PlanVraag, VraagSoort
from commands.domain.ruwplan import TABEL_ACTIEPUNTEN, TABEL_DEELNEMERS, TABEL_TEKST, TABEL_VERZENDLIJST

_EIGEN_PLEK = frozenset((VraagSoort.HERKENBAAR, VraagSoort.WAT_LEEG))
"""Questions that are about the words of one row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vraaggroep:
    """One question, with all that it is asked about."""

    vraag: PlanVraag
    nummers: tuple[int, ...] = ()
    """The actiepunten of the preview."""
    leden: tuple[str, ...] = ()
    """The organisations whose kind is asked."""


def groepeer(document: PlanDocument) -> tuple[Vraaggroep, ...]:
    """In the order of the first of each."""
    groepen: dict[PlanVraag, Vraaggroep] = {}
    for vraag in document.vragen:
        nummers, leden = _nummers(document, vraag), _leden(document, vraag)
        sleutel = replace(vraag, tabel="", rij=0) if nummers or leden else vraag
        if vraag.soort in _EIGEN_PLEK:
            sleutel = vraag
        eerder = groepen.get(sleutel, Vraaggroep(vraag=vraag))
        groepen[sleutel] = replace(
            eerder,
            nummers=tuple(dict.fromkeys((*eerder.nummers, *nummers))),
            leden=tuple(dict.fromkeys((*eerder.leden, *leden))),
        )
    return tuple(groepen.values())


def _nummers(document: PlanDocument, vraag: PlanVraag) -> tuple[int, ...]:
    if not vraag.rij or not vraag.tabel.startswith((TABEL_ACTIEPUNTEN, TABEL_TEKST)):
        return ()
    return tuple(actie.nummer for actie in document.acties if actie.rij == vraag.rij)


def _leden(document: PlanDocument, vraag: PlanVraag) -> tuple[str, ...]:
    if vraag.soort is not VraagSoort.SOORT_ONBEKEND or not vraag.tabel.startswith(
        (TABEL_DEELNEMERS, TABEL_VERZENDLIJST)
    ):
        return ()
    return tuple(lid.organisatie for lid in document.deelnemers if lid.rij == vraag.rij and lid.organisatie)
