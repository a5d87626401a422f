"""The address book of a ZVH: organisations with their contacts, as plans and commands of procesregisseurs gave them.

It tells of no casus. An entry that no casus used for two years is forgotten (own choice: WGS 1.8(7) says no longer than
needed, and a contact of longer ago is seldom still right).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from commands.domain.afstemmingsplan import PlanDeelnemer, PlanDocument, PlanVraag, VraagSoort
from commands.domain.contactgegevens import woorden
from commands.domain.planinvulling import Invulling, Invulveld, aanduiding, leden_van, met_lid
from commands.domain.planwie import Wiezoeker
from commands.domain.rollen import Kanaal

BEWAAR_DAGEN = 2 * 365
ADRESBOEK = "adresboek"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """One address of an organisation in one role."""

    organisatie: str
    functie: str
    adres: str = field(repr=False)
    """Mail address or Matrix id."""
    gebruikt_op: date
    """Local calendar date on which a casus last took it."""

    @property
    def kanaal(self) -> Kanaal:
        """By the form of the address."""
        return Kanaal.MATRIX if self.adres.startswith("@") else Kanaal.MAIL

    @property
    def plek(self) -> str:
        """The domain or server, which names no person."""
        return self.adres.rpartition("@")[2] if self.kanaal is Kanaal.MAIL else self.adres.partition(":")[2]


def van_organisatie(contacten: Iterable[Contact], tekst: str) -> list[Contact]:
    """Those of the organisation with this name; if there is none, of the only one whose name has these words."""
    gezocht = woorden(tekst)
    zelfde = [een for een in contacten if woorden(een.organisatie) == gezocht]
    if zelfde or not gezocht:
        return zelfde
    deels = [een for een in contacten if set(gezocht) <= set(woorden(een.organisatie))]
    return deels if len({woorden(een.organisatie) for een in deels}) == 1 else []


def ook_bij(contact: Contact, contacten: Iterable[Contact]) -> tuple[str, ...]:
    """The other organisations that have this very address."""
    eigen = woorden(contact.organisatie)
    anders = (een.organisatie for een in contacten if een.adres == contact.adres)
    return tuple(dict.fromkeys(naam for naam in anders if woorden(naam) != eigen))


def stel_voor(document: PlanDocument, contacten: Sequence[Contact]) -> PlanDocument:
    """The plan in which a missing address that the book has is asked for confirmation; nothing is filled in."""
    return replace(document, vragen=tuple(_voorstel(document, vraag, contacten) for vraag in document.vragen))


def neem_over(document: PlanDocument, contacten: Sequence[Contact], van: str) -> tuple[PlanDocument, list[Invulling]]:
    """The plan with the proposed addresses of the deelnemers that `van` names, empty: of all that were proposed."""
    zoeker = Wiezoeker(document.deelnemers)
    genoemd = leden_van(zoeker.zoek(van)) if van else tuple(range(len(document.deelnemers)))
    gedaan: dict[int, Invulling] = {}
    for vraag in document.vragen:
        if vraag.soort is not VraagSoort.ADRES_VOORSTEL:
            continue
        index = next((nr for nr, lid in enumerate(document.deelnemers) if nr in genoemd and _hoort(vraag, lid)), None)
        contact = None if index is None else _contact(document, document.deelnemers[index], _kanaal(vraag), contacten)
        if index is None or contact is None:
            continue
        lid = document.deelnemers[index]
        mail = contact.kanaal is Kanaal.MAIL
        nieuw = replace(
            lid,
            email=contact.adres if mail else lid.email,
            matrix_id=lid.matrix_id if mail else contact.adres,
            kanalen=lid.kanalen or (contact.kanaal,),
        )
        document = replace(
            met_lid(document, index, nieuw), vragen=tuple(een for een in document.vragen if een is not vraag)
        )
        gedaan[index] = Invulling(veld=Invulveld.ADRES, wie=aanduiding(document, index))
    return document, list(gedaan.values())


def _voorstel(document: PlanDocument, vraag: PlanVraag, contacten: Sequence[Contact]) -> PlanVraag:
    if vraag.soort is not VraagSoort.ADRES_ONTBREEKT:
        return vraag
    lid = next((een for een in document.deelnemers if _hoort(vraag, een)), None)
    contact = None if lid is None else _contact(document, lid, _kanaal(vraag), contacten)
    if contact is None:
        return vraag
    return replace(vraag, soort=VraagSoort.ADRES_VOORSTEL, waarde=f"{contact.kanaal.value} {contact.plek}")


def _kanaal(vraag: PlanVraag) -> Kanaal | None:
    woord = vraag.waarde.partition(" ")[0]
    return Kanaal(woord) if woord else None


def _hoort(vraag: PlanVraag, lid: PlanDeelnemer) -> bool:
    return vraag.rij == lid.rij and not lid.toegevoegd and not vraag.tabel.startswith("actie")


def _contact(
    document: PlanDocument, lid: PlanDeelnemer, kanaal: Kanaal | None, contacten: Sequence[Contact]
) -> Contact | None:
    """The only one of this organisation in this very role; none that stands under two organisations, or belongs to
    somebody else in this plan."""
    bezet = {adres for een in document.deelnemers for adres in een.adressen}
    eigen = [
        een
        for een in contacten
        if woorden(een.organisatie) == woorden(lid.organisatie)
        and (kanaal is None or een.kanaal is kanaal)
        and een.adres not in bezet
        and not ook_bij(een, contacten)
    ]
    passend = [een for een in eigen if woorden(een.functie) == woorden(lid.functie)]
    return passend[0] if len(passend) == 1 else None
