"""A vervolg-ICO that is not needed."""

from collections.abc import Iterator

from commands.texts import vervolg as teksten
from tests.texts.decor import CASUS
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    yield zin(teksten.niet_nodig, "", CASUS, "Alle afspraken lopen goed.", samen=True)
    yield zin(teksten.niet_nodig, "alleen gemeld", CASUS, "Alle afspraken lopen goed.", samen=False)
    yield zin(teksten.voorgesteld, "", CASUS, "Alle afspraken lopen goed.")
    yield zin(teksten.voorgesteld_genoteerd, "", CASUS)
    yield zin(teksten.niet_nodig_genoteerd, "", CASUS)
