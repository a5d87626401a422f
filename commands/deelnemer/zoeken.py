"""Which deelnemer is meant: by organisation, role or address, and never by guessing."""

from commands.domain.deelnemer import Deelnemer
from commands.domain.weigering import DeelnemerOnbekend


def zoek_lid(tekst: str, leden: list[Deelnemer]) -> Deelnemer:
    """The one of `leden` that these words fit exactly; raises DeelnemerOnbekend when none or several do."""
    woord = tekst.strip().casefold()
    if not woord:
        raise DeelnemerOnbekend(tekst=tekst)
    precies = [
        lid
        for lid in leden
        if woord
        in {
            lid.organisatie.casefold(),
            lid.functie.casefold(),
            lid.aanduiding.casefold(),
            (lid.persoon.email or "-").casefold(),
            (lid.persoon.matrix_id or "-").casefold(),
        }
    ]
    if len(precies) != 1:
        raise DeelnemerOnbekend(tekst=tekst)
    return precies[0]
