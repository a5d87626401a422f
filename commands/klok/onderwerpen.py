"""The subject of each thing that the clock asks about."""

from datetime import date
from typing import Final

from commands.domain.herinnering import HerinneringSoort
from commands.klok.signaal import Signaal
from commands.texts import (
    agenderen,
    bewaren,
    bijlage,
    casushouder,
    clientverzoek,
    derde,
    einde,
    gaande,
    kamer,
    klok_aanmelding,
    klok_besluit,
    klok_casus,
    klok_ico,
    schaduwlijst,
    slot,
    teken,
    terugpost,
    vernietigen,
    voorleggen,
    wachten,
)
from commands.texts import klok as teksten
from commands.texts import verzoek as verzoekteksten

_OVER_LID: Final = {
    HerinneringSoort.UITNODIGING: kamer.onderwerp_niet_binnen,
    HerinneringSoort.ADRES: terugpost.onderwerp_adres,
    HerinneringSoort.POST: terugpost.onderwerp_robotpost,
    HerinneringSoort.VERKLARING: derde.onderwerp_vraag,
    HerinneringSoort.TEKEN: teken.onderwerp,
}
_OVER_CASUS: Final = {
    HerinneringSoort.PLAN: klok_casus.onderwerp_plan,
    HerinneringSoort.VERVOLG: klok_ico.onderwerp_vervolg,
    HerinneringSoort.NIEUWPLAN: klok_casus.onderwerp_nieuwplan,
    HerinneringSoort.AANBOD: casushouder.onderwerp_opnieuw,
    HerinneringSoort.AFSLUITING: einde.onderwerp_opnieuw,
    HerinneringSoort.BEWAREN: bewaren.onderwerp,
    HerinneringSoort.VERNIETIGING: vernietigen.onderwerp_opnieuw,
    HerinneringSoort.SCHADUW: schaduwlijst.onderwerp,
    HerinneringSoort.CLIENTVERZOEK: clientverzoek.onderwerp,
    HerinneringSoort.AGENDEREN: agenderen.onderwerp,
    HerinneringSoort.VASTLEGGEN: slot.onderwerp_vastleggen,
    HerinneringSoort.STILTE: gaande.onderwerp_stil,
    HerinneringSoort.KLAAR: gaande.onderwerp_klaar,
    HerinneringSoort.CONTACT: klok_casus.onderwerp_contact,
}


def onderwerp(signaal: Signaal, vandaag: date) -> str:
    """The subject of a message about this alone."""
    if signaal.wachtend is not None:
        return wachten.onderwerp_herinnering(signaal.casus, signaal.wachtend)
    if signaal.punt is not None and signaal.verzoek is not None:
        return verzoekteksten.onderwerp_opnieuw(signaal.casus, signaal.punt)
    if signaal.punt is not None and signaal.rij.soort is HerinneringSoort.BESLUIT:
        return klok_besluit.onderwerp(signaal.casus, signaal.punt)
    if signaal.punt is not None:
        return teksten.onderwerp_actie(signaal.casus, signaal.punt, vandaag)
    if signaal.vraag is not None and signaal.eigenaar is not None:
        return voorleggen.onderwerp_opnieuw(signaal.casus, signaal.vraag, signaal.eigenaar.aanduiding)
    if signaal.bestand is not None:
        return bijlage.onderwerp_opnieuw(signaal.casus, signaal.bestand)
    if signaal.eigenaar is not None and signaal.rij.soort in _OVER_LID:
        return _OVER_LID[signaal.rij.soort](signaal.casus, signaal.eigenaar)
    if signaal.rij.soort is HerinneringSoort.AANMELDING:
        een, stap = signaal.aanmelding, signaal.rij.stap
        lijst = een is not None and klok_aanmelding.komt_triage(een, stap, vandaag)
        return klok_aanmelding.onderwerp(signaal.casus, stap, lijst=lijst)
    if signaal.rij.soort is HerinneringSoort.ICO:
        return klok_ico.onderwerp_ico(signaal.casus, signaal.rij.stap)
    if signaal.besluit and signaal.rij.soort is HerinneringSoort.CONTACT:
        return klok_casus.onderwerp_contact_besluit(signaal.casus)
    return _OVER_CASUS[signaal.rij.soort](signaal.casus)
