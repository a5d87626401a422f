"""Words of a member about a meeting (ICO)."""

from collections.abc import Iterator

from commands.texts import icobericht as teksten
from tests.texts.decor import CASUS, GGZ
from tests.texts.voorbeelden.bijeenkomst import GEPLAND, PEILING, ZONE
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    yield zin(teksten.voor_regie, "", CASUS, GEPLAND, GGZ, "Ik kan pas om elf uur.", ZONE)
    yield zin(teksten.voor_regie, "zonder moment", CASUS, PEILING, GGZ, "Kan het ook online?", ZONE)
    yield zin(teksten.doorgegeven, "", CASUS, gevraagd=True)
    yield zin(teksten.doorgegeven, "zonder moment", CASUS, gevraagd=False)
    yield zin(teksten.bij_peiling, "", CASUS, PEILING, ZONE, "Kan het ook online?")
