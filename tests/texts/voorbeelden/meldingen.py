"""When somebody reads news by mail."""

from collections.abc import Iterator
from datetime import time

from commands.domain.meldingen import Meldingen
from commands.texts import meldingen
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    om = time(16, 0)
    yield zin(meldingen.stand, "", Meldingen.DAGELIJKS, om)
    for keuze in Meldingen:
        yield zin(meldingen.gekozen, keuze.value, keuze, om, per_mail=True)
    yield zin(meldingen.gekozen, "alleen in de kamer", Meldingen.WEKELIJKS, om, per_mail=False)
