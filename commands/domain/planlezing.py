"""From the words of a plan to a plan: what can be believed is kept, the rest becomes a question that names its place.

Nothing is guessed: a deelnemer whose kind is unclear counts as derde (who gets nothing) until it is answered.
"""

from dataclasses import replace
from datetime import date
from enum import StrEnum

from commands.domain.afstemmingsplan import Doel, PlanDeelnemer, PlanDocument, PlanVraag, VraagSoort
from commands.domain.celtekst import gekozen, glad, ingevuld
from commands.domain.contactgegevens import woorden
from commands.domain.datum import lees_datum
from commands.domain.eigen import EigenAdressen
from commands.domain.planacties import Actielezer
from commands.domain.planadressen import lees_adresregels
from commands.domain.planbekend import afgedekt
from commands.domain.plandeelnemers import lees_deelnemers
from commands.domain.planregels import aantal_afspraken, lees_regels
from commands.domain.planwie import CASUSHOUDER_WOORDEN, Wiezoeker
from commands.domain.rollen import Kanaal, Soort
from commands.domain.ruwplan import (
    TABEL_ACTIEPUNTEN,
    TABEL_CASUS,
    TABEL_DEELNEMERS,
    TABEL_DOELEN,
    TABEL_TEKST,
    RuwDoel,
    RuweActie,
    RuwPlan,
    RuwVeld,
)


class PlanFout(StrEnum):
    """The reasons why a file cannot be read as a plan."""

    LEEG = "leeg"
    TE_GROOT = "te_groot"
    WACHTWOORD = "wachtwoord"
    OUDE_WORD = "oude_word"
    """A .doc of Word 97 to 2003."""
    GEEN_WORD = "geen_word"
    """Something else under the name of a Word file."""
    KAPOT = "kapot"
    ONVEILIG = "onveilig"
    """Made to harm the reader: it unpacks without end, or reaches for other files."""
    GEEN_TABELLEN = "geen_tabellen"


def maak_plan(
    ruw: RuwPlan,
    *,
    vandaag: date,
    max_actiepunten: int,
    kanalen: frozenset[Kanaal] = frozenset(Kanaal),
    eigen: EigenAdressen = EigenAdressen(),  # noqa: B008  (it never changes)
    soorten: bool = True,
) -> PlanDocument:
    """Make the plan of its words. A date without a year, or "over 2 weken", counts from the ICO, otherwise from today.
    `kanalen` are those that are on, `eigen` the bot's own addresses, `soorten` as in lees_deelnemers.

    Questions come in the order of the plan: casus, doelen, deelnemers, actiepunten. A missing goal, a missing due date
    and what is told of a row that was left out or taken together do not block.
    """
    vragen: list[PlanVraag] = []
    wie = ruw.deelnemers or lees_adresregels(ruw.adresregels) or ruw.deelnemers
    deelnemers, onduidelijk, over_deelnemers = lees_deelnemers(wie or (), kanalen, eigen, soorten=soorten)
    derden = {i for i, wie in enumerate(deelnemers) if wie.soort is Soort.DERDE and i not in onduidelijk}
    ico_op = _ico(ruw.ico, vandaag, vragen)
    casushouder = _casushouder(ruw.casushouder, deelnemers, derden, vragen)
    doelen = _doelen(ruw.doelen, vragen)
    vragen += _ontbreekt(wie, TABEL_DEELNEMERS, VraagSoort.GEEN_DEELNEMERS)
    vragen += over_deelnemers
    zoeker = Wiezoeker(deelnemers, casushouder)
    rijen = _met_tekst(ruw, zoeker, vragen)
    vragen += _ontbreekt(rijen, TABEL_ACTIEPUNTEN, VraagSoort.GEEN_ACTIEPUNTEN)
    acties = Actielezer(zoeker, derden, ico_op, vandaag, vragen).lees(rijen or (), max_actiepunten)
    if rijen and not acties and all(vraag.soort is not VraagSoort.WAT_LEEG for vraag in vragen):
        vragen.append(PlanVraag(soort=VraagSoort.GEEN_ACTIEPUNTEN, tabel=TABEL_ACTIEPUNTEN))
    if gemist := aantal_afspraken(ruw.overige, zoeker):
        soort = VraagSoort.AFSPRAKEN_OVERGESLAGEN
        vragen.append(PlanVraag(soort=soort, tabel=TABEL_TEKST, waarde=str(gemist), blokkeert=False))
    vragen += [
        PlanVraag(soort=VraagSoort.VORIG_OVERLEG, tabel=een.tabel, waarde=glad(een.tekst), blokkeert=False)
        for een in ruw.vorige
    ]
    document = PlanDocument(
        ico_op=ico_op,
        casushouder=casushouder,
        doelen=doelen,
        acties=acties,
        deelnemers=deelnemers,
    )
    return replace(document, vragen=(*vragen, *afgedekt(document)))


def _met_tekst(ruw: RuwPlan, zoeker: Wiezoeker, vragen: list[PlanVraag]) -> tuple[RuweActie, ...] | None:
    """The rows of the tables and the actiepunten in the text; one that stands in both counts once."""
    bekend = {woorden(rij.wat) for rij in ruw.acties or ()}
    tekst = [actie for actie in lees_regels(ruw.regels, zoeker) if woorden(actie.wat) not in bekend]
    if tekst and ruw.acties:
        soort = VraagSoort.ACTIES_IN_TEKST
        vragen.append(PlanVraag(soort=soort, tabel=TABEL_TEKST, waarde=str(len(tekst)), blokkeert=False))
    return (*(ruw.acties or ()), *tekst) if tekst else ruw.acties


def _ontbreekt(rijen: tuple[object, ...] | None, tabel: str, leeg: VraagSoort) -> list[PlanVraag]:
    if rijen:
        return []
    soort = VraagSoort.TABEL_ONTBREEKT if rijen is None else leeg
    return [PlanVraag(soort=soort, tabel=tabel, blokkeert=tabel != TABEL_DOELEN)]


def _doelen(rijen: tuple[RuwDoel, ...] | None, vragen: list[PlanVraag]) -> tuple[Doel, ...]:
    """The template names leefgebieden beforehand: one without a goal is no goal."""
    doelen = tuple(
        Doel(leefgebied=glad(rij.leefgebied), doel=glad(rij.doel), rij=rij.rij)
        for rij in rijen or ()
        if ingevuld(rij.doel)
    )
    vragen += _ontbreekt(None if rijen is None else doelen, TABEL_DOELEN, VraagSoort.GEEN_DOELEN)
    return doelen


def _ico(veld: RuwVeld | None, vandaag: date, vragen: list[PlanVraag]) -> date | None:
    """The ICO was held: a date ahead of today is not believed."""
    if veld is None or not ingevuld(veld.tekst):
        vragen.append(PlanVraag(soort=VraagSoort.GEEN_ICO_DATUM, tabel=TABEL_CASUS, rij=veld.rij if veld else 0))
        return None
    tekst = glad(veld.tekst)
    for poging in (tekst, tekst.partition(",")[0], tekst.partition(" om ")[0]):
        gevonden = lees_datum(poging, vandaag=vandaag, terug=True)
        if gevonden is not None and gevonden <= vandaag:
            return gevonden
    soort = VraagSoort.ICO_DATUM_ONLEESBAAR
    vragen.append(PlanVraag(soort=soort, tabel=veld.tabel, rij=veld.rij, waarde=tekst))
    return None


def _casushouder(
    veld: RuwVeld | None, deelnemers: tuple[PlanDeelnemer, ...], derden: set[int], vragen: list[PlanVraag]
) -> int | None:
    tekst = ingevuld(gekozen(veld.tekst)) if veld else ""
    if tekst:
        zoeker = Wiezoeker(deelnemers)
        treffer = zoeker.zoek(tekst)
        index = None if treffer.anderen or treffer.elk else treffer.index
        soort = VraagSoort.CASUSHOUDER_ONBEKEND
        if index is not None and treffer.geraden and index not in derden:
            geraden = PlanVraag(soort=VraagSoort.CASUSHOUDER_GERADEN, tabel=TABEL_CASUS, rij=veld.rij if veld else 0)
            vragen.append(replace(geraden, waarde=tekst, voorstel=zoeker.naam(index), blokkeert=False))
    else:
        # Many write it as a role in the table of deelnemers.
        zo = [i for i, wie in enumerate(deelnemers) if CASUSHOUDER_WOORDEN.intersection(woorden(wie.functie))]
        index = zo[0] if len(zo) == 1 else None
        soort = VraagSoort.GEEN_CASUSHOUDER
    if index is not None and index not in derden:
        return index
    if index is not None:
        soort = VraagSoort.CASUSHOUDER_DERDE
        tekst = tekst or deelnemers[index].organisatie
    vragen.append(PlanVraag(soort=soort, tabel=TABEL_CASUS, rij=veld.rij if veld else 0, waarde=tekst))
    return None
