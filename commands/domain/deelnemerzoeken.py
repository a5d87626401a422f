"""Finds the deelnemer that is meant, by organisation, role or address, and never by guessing."""

from commands.domain.contactgegevens import woorden
from commands.domain.deelnemer import Deelnemer
from commands.domain.weigering import DeelnemerOnbekend, WelkeDeelnemer


def zoek_lid(tekst: str, leden: list[Deelnemer]) -> Deelnemer:
    """The one of `leden` whose organisation, role or address these words are, signs and capitals aside.

    Raises WelkeDeelnemer when it is several, so that one can be chosen, and DeelnemerOnbekend when it is none.
    """
    gezocht = woorden(tekst)
    passend = [lid for lid in leden if gezocht in _manieren(lid)]
    if not gezocht or not passend:
        raise DeelnemerOnbekend(tekst=tekst)
    if len(passend) > 1:
        raise WelkeDeelnemer(tekst=tekst, keuzes=", ".join(sorted({lid.aanduiding for lid in passend})))
    return passend[0]


def _manieren(lid: Deelnemer) -> set[tuple[str, ...]]:
    adressen = (lid.persoon.email, lid.persoon.matrix_id)
    namen = (lid.organisatie, lid.functie, lid.aanduiding, f"{lid.functie} {lid.organisatie}", *filter(None, adressen))
    return {woorden(naam) for naam in namen}
