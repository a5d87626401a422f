"""A derde."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from commands.domain.actiepunt import Status
from commands.domain.nietdelen import VAN_DERDE
from commands.domain.rollen import Kanaal
from commands.domain.vondst import Vondst
from commands.domain.wachtend import Bewaard, Wachtend, WachtStatus
from commands.texts import derde, toets
from commands.texts.vertrouwen import wie_wij_zijn
from tests.domain.kalender import lokaal
from tests.texts.decor import CASUS, DERDE, PUNT
from tests.texts.zin import Zin, zin

_TEKST = "De bewoner was niet thuis."
WACHTEND = Wachtend(
    id="w",
    nummer=12,
    casus_id=CASUS.id,
    inbox_id="i",
    persoon_id="p",
    deelnemer_id=DERDE.id,
    kanaal=Kanaal.MAIL,
    sinds=lokaal("2026-11-12 10:00"),
    teksten=(_TEKST,),
    vondsten=(Vondst(tekst_nr=0, begin=0, eind=len(_TEKST), soort=VAN_DERDE, voorstel=""),),
    status=WachtStatus.BIJ_REGIE,
)


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    yield zin(derde.schrijf_verklaring, "", CASUS, DERDE)
    yield zin(derde.verklaring_nodig, "", CASUS, DERDE)
    yield zin(derde.onderwerp_vraag, "", CASUS, DERDE)
    yield zin(derde.vraag_opnieuw, "", CASUS, DERDE)
    for punten in (True, False):
        geval = "" if punten else "zonder actiepunt"
        yield zin(derde.verklaring_genoteerd, geval, CASUS, DERDE, date(2026, 11, 2), punten=punten)
    yield zin(
        derde.verklaring_genoteerd, "uitgenodigd", CASUS, DERDE, date(2026, 11, 2), punten=False, uitgenodigd=True
    )
    yield zin(derde.eerste_mail, "", CASUS, [PUNT], wie_wij_zijn(CASUS, DERDE, "ZVH Voorbeeldregio", "0100 000000"))
    yield zin(derde.punt_nu, "", CASUS, PUNT)
    yield zin(derde.punt_nu, "voorbij", CASUS, replace(PUNT, status=Status.VERVALLEN))
    yield zin(derde.punt_weg, "", CASUS, PUNT)
    yield zin(derde.punt_blijft, "", CASUS, PUNT)
    yield zin(derde.casus_klaar, "", CASUS)
    yield zin(derde.casus_heropend, "", CASUS)
    yield zin(derde.wacht_bij_regie, "", CASUS, WACHTEND)
    telt = Bewaard(woorden="actie gereed", nummer=3, telt=True)
    yield zin(derde.wacht_bij_regie, "de melding telt al", CASUS, replace(WACHTEND, opdrachten=(telt,)))
    yield zin(toets.voor_regie, "van een derde", CASUS, WACHTEND, DERDE.aanduiding)
    yield zin(derde.doorgegeven, "", CASUS, "De sleutel ligt bij de balie.")
    yield zin(derde.doorgegeven_genoteerd, "", CASUS, DERDE, WACHTEND)
    yield zin(derde.doorgegeven_genoteerd, "eigen woorden", CASUS, DERDE, None)
