"""What the template leaves out because it goes over the wire: addresses, and words that the door found.

An address comes back from the earlier version of the same concept; words must be written anew.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from commands.domain.afstemmingsplan import PlanDeelnemer, PlanDocument, PlanVraag, VraagSoort
from commands.domain.contactgegevens import woorden
from commands.domain.rollen import Kanaal
from commands.domain.ruwplan import TABEL_ACTIEPUNTEN, TABEL_DEELNEMERS, TABEL_DOELEN

AL_BEKEND: Final = "al bekend"
"""Stands in the place of an address."""
BALK: Final = "█"
"""Stands in the place of each character that was found."""


def met_bekende_adressen(document: PlanDocument, eerder: PlanDocument | None) -> PlanDocument:
    """The plan with the addresses of the earlier version where the template says that they are known.

    They are those of the deelnemer with the same organisation and role; where there is none, the question stays.
    """
    gevonden: dict[tuple[int, str], str] = {}
    for vraag in document.vragen:
        if vraag.soort is VraagSoort.ADRES_NIET_BEKEND and eerder is not None:
            adres = _adres(document, vraag, eerder)
            if adres:
                gevonden[vraag.rij, vraag.waarde] = adres
    if not gevonden:
        return document
    return replace(
        document,
        deelnemers=tuple(
            replace(
                lid,
                email=gevonden.get((lid.rij, Kanaal.MAIL.value), lid.email),
                matrix_id=gevonden.get((lid.rij, Kanaal.MATRIX.value), lid.matrix_id),
            )
            for lid in document.deelnemers
        ),
        vragen=tuple(
            vraag
            for vraag in document.vragen
            if vraag.soort is not VraagSoort.ADRES_NIET_BEKEND or (vraag.rij, vraag.waarde) not in gevonden
        ),
    )


def zonder_herhaling(document: PlanDocument, eerder: PlanDocument) -> PlanDocument:
    """The plan without the word that it has no goals, where that was said of the earlier version too."""
    gezegd = {vraag.soort for vraag in eerder.vragen if vraag.tabel == TABEL_DOELEN and not vraag.blokkeert}
    over = (vraag for vraag in document.vragen if vraag.tabel != TABEL_DOELEN or vraag.soort not in gezegd)
    return replace(document, vragen=tuple(over))


def afgedekt(document: PlanDocument) -> Iterator[PlanVraag]:
    """A question for each row in which words are still blotted out."""
    for doel in document.doelen:
        if BALK in doel.doel or BALK in doel.leefgebied:
            yield PlanVraag(soort=VraagSoort.AFGEDEKT, tabel=TABEL_DOELEN, rij=doel.rij)
    for lid in document.deelnemers:
        if BALK in lid.organisatie or BALK in lid.functie:
            yield PlanVraag(soort=VraagSoort.AFGEDEKT, tabel=TABEL_DEELNEMERS, rij=lid.rij)
    for actie in document.acties:
        if BALK in actie.wat:
            yield PlanVraag(soort=VraagSoort.AFGEDEKT, tabel=TABEL_ACTIEPUNTEN, rij=actie.rij)


def _adres(document: PlanDocument, vraag: PlanVraag, eerder: PlanDocument) -> str | None:
    kanaal = Kanaal(vraag.waarde)
    for lid in document.deelnemers:
        if lid.rij == vraag.rij:
            zelfde = [een for een in eerder.deelnemers if _aanduiding(een) == _aanduiding(lid)]
            if len(zelfde) == 1:
                return zelfde[0].email if kanaal is Kanaal.MAIL else zelfde[0].matrix_id
    return None


def _aanduiding(lid: PlanDeelnemer) -> tuple[object, object]:
    return woorden(lid.organisatie), woorden(lid.functie)
