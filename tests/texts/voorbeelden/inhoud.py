"""What mail to somebody may carry."""

from collections.abc import Iterator

from commands.domain.inhoud import Inhoud
from commands.texts import inhoud
from tests.texts.decor import CASUS, GGZ
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    for keuze in Inhoud:
        for huis in (False, True):
            naam = keuze.value + (", huis" if huis else "")
            yield zin(inhoud.stand, naam, keuze, huis=huis)
            yield zin(inhoud.gekozen, naam, keuze, huis=huis)
            yield zin(inhoud.gekozen_voor, naam, CASUS, GGZ, keuze, huis=huis, elders=huis)
        yield zin(inhoud.voor_u, keuze.value, CASUS, keuze)
