"""One thing that an answer filled in, and the small changes to a plan that make it."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import StrEnum

from commands.domain.afstemmingsplan import PlanDeelnemer, PlanDocument, VraagSoort
from commands.domain.planwie import Treffer


class Invulveld(StrEnum):
    """The things in a plan that an answer can fill in."""

    WIE = "wie"
    UITERLIJK = "uiterlijk"
    CASUSHOUDER = "casushouder"
    ICO = "ico"
    SOORT = "soort"
    ADRES = "adres"


@dataclass(frozen=True, slots=True, kw_only=True)
class Invulling:
    """One thing that an answer filled in."""

    veld: Invulveld
    nummer: int = 0
    """Of the actiepunt; 0: it is about no actiepunt."""
    wie: str = ""
    """The deelnemer it is about, or who is meant."""
    waarde: str = ""
    """The day or the kind; empty: no day."""


def leden_van(treffer: Treffer) -> tuple[int, ...]:
    """The indexes that were found; empty when nobody was."""
    return () if treffer.index is None else (treffer.index, *treffer.anderen)


def aanduiding(document: PlanDocument, index: int) -> str:
    """A deelnemer as the preview names them."""
    return document.deelnemers[index].aanduiding


def vraagt_soort(document: PlanDocument, lid: PlanDeelnemer) -> bool:
    """Whether the plan leaves the kind of this deelnemer open."""
    return any(
        vraag.soort is VraagSoort.SOORT_ONBEKEND and vraag.rij == lid.rij and not vraag.tabel.startswith("actie")
        for vraag in document.vragen
    )


def zonder_vragen(
    document: PlanDocument, soorten: Collection[VraagSoort], rij: int, tabellen: tuple[str, ...]
) -> PlanDocument:
    """The plan without the questions of these kinds about this row."""
    over = (
        een
        for een in document.vragen
        if een.soort not in soorten or een.rij != rij or not een.tabel.startswith(tabellen)
    )
    return replace(document, vragen=tuple(over))


def met_lid(document: PlanDocument, index: int, lid: PlanDeelnemer) -> PlanDocument:
    """The plan with this deelnemer in the place of another."""
    return replace(document, deelnemers=(*document.deelnemers[:index], lid, *document.deelnemers[index + 1 :]))
