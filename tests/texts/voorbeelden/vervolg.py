"""A vervolg-ICO that is not needed."""

from collections.abc import Iterator

from commands.texts import vervolg as teksten
from tests.texts.decor import CASUS
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    yield zin(teksten.niet_nodig, "", CASUS, "Alle afspraken lopen goed.")
    yield zin(teksten.niet_nodig_genoteerd, "", CASUS)
