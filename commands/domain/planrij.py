"""Finds a deelnemer in a plan that was not released, gives them another address, organisation or role, or takes out
somebody whom a command added.
"""

from dataclasses import replace
from typing import Final

from commands.domain.afstemmingsplan import PlanDeelnemer, PlanDocument, VraagSoort
from commands.domain.contactgegevens import woorden
from commands.domain.planinvulling import met_lid, zonder_vragen
from commands.domain.rollen import Kanaal
from commands.domain.tweerollen import rollen
from commands.domain.weigering import DeelnemerBestaatAl, DeelnemerOnbekend, WelkeDeelnemer
from commands.domain.weigering_ico import StaatInPlan

_OVER_ADRES: Final = (
    VraagSoort.ADRES_ONTBREEKT,
    VraagSoort.ADRES_ONJUIST,
    VraagSoort.ADRES_NIET_BEKEND,
    VraagSoort.ADRES_VOORSTEL,
    VraagSoort.ADRES_EIGEN,
    VraagSoort.KANAAL_ONBEKEND,
    VraagSoort.KANAAL_UIT,
)
_TABELLEN: Final = ("deelnemer", "verzend")


def zoek_rij(tekst: str, document: PlanDocument) -> int:
    """The index of the one deelnemer whose organisation, role or address these words are.

    Raises WelkeDeelnemer when it is several, and DeelnemerOnbekend when it is none.
    """
    gezocht = woorden(tekst)
    passend = [nr for nr, lid in enumerate(document.deelnemers) if gezocht and gezocht in _manieren(lid)]
    if not passend:
        raise DeelnemerOnbekend(tekst=tekst)
    if len(passend) > 1:
        keuzes = sorted({document.deelnemers[nr].aanduiding for nr in passend})
        raise WelkeDeelnemer(tekst=tekst, keuzes=", ".join(keuzes))
    return passend[0]


def met_ander_adres(document: PlanDocument, nr: int, adres: str, kanaal: Kanaal, code: str) -> PlanDocument:
    """The plan in which this deelnemer is reached at this address alone; what was asked about it is answered.

    Raises DeelnemerBestaatAl, with the code of the casus, when another deelnemer has the address.
    """
    if any(adres in een.adressen for ander, een in enumerate(document.deelnemers) if ander != nr):
        raise DeelnemerBestaatAl(code=code)
    mail = kanaal is Kanaal.MAIL
    lid = replace(
        document.deelnemers[nr],
        kanalen=(kanaal,),
        email=adres if mail else None,
        matrix_id=None if mail else adres,
    )
    return zonder_vragen(met_lid(document, nr, lid), _OVER_ADRES, lid.rij, _TABELLEN)


def met_andere_naam(document: PlanDocument, nr: int, organisatie: str, functie: str) -> PlanDocument:
    """The plan in which this deelnemer has another organisation or role; an empty one stays as it was."""
    lid = document.deelnemers[nr]
    nieuw = replace(lid, organisatie=organisatie or lid.organisatie, functie=functie or lid.functie)
    leeg = (VraagSoort.ORGANISATIE_LEEG,) if organisatie else ()
    return zonder_vragen(met_lid(document, nr, nieuw), leeg, lid.rij, _TABELLEN)


def _manieren(lid: PlanDeelnemer) -> set[tuple[str, ...]]:
    namen = [lid.organisatie, *lid.adressen]
    for functie in {lid.functie, *rollen(lid.functie)}:
        namen += [functie, f"{lid.organisatie} ({functie})", f"{functie} {lid.organisatie}"]
    return {gelezen for naam in namen if (gelezen := woorden(naam))}


def zonder_rij(document: PlanDocument, nr: int) -> PlanDocument:
    """The plan without somebody whom a command added; raises StaatInPlan for one whom the plan itself names."""
    lid = document.deelnemers[nr]
    if not lid.toegevoegd or document.casushouder == nr or any(nr in actie.eigenaars for actie in document.acties):
        raise StaatInPlan(wie=lid.aanduiding)

    def nieuw(index: int) -> int:
        return index - (index > nr)

    acties = (
        replace(actie, wie=None if actie.wie is None else nieuw(actie.wie), samen=tuple(map(nieuw, actie.samen)))
        for actie in document.acties
    )
    return replace(
        document,
        deelnemers=(*document.deelnemers[:nr], *document.deelnemers[nr + 1 :]),
        casushouder=None if document.casushouder is None else nieuw(document.casushouder),
        acties=tuple(acties),
    )
