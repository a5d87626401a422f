"""Who stops with a casus."""

from collections.abc import Iterator

from commands.texts import afmelden
from tests.texts.decor import BEZIG, CASUS, GGZ, PUNT
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    yield zin(afmelden.voor_groep, "", CASUS, GGZ, [PUNT, BEZIG], "Ik krijg een andere baan.")
    yield zin(afmelden.voor_groep, "zonder punten", CASUS, GGZ, [], "")
    yield zin(afmelden.weet_u_het_zeker, "", CASUS)
    yield zin(afmelden.weet_u_het_zeker, "met punten", CASUS, [PUNT, BEZIG])
    yield zin(afmelden.waar_gaan_punten, "", CASUS, GGZ, [PUNT, BEZIG])
    yield zin(afmelden.ontvangen, "", CASUS, [PUNT])
    yield zin(afmelden.ontvangen, "zonder punten", CASUS, [])
