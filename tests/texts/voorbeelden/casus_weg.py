"""A casus that is thrown away, and a plan that came twice."""

from collections.abc import Iterator

from commands.texts import casus_weg as teksten
from tests.texts.decor import CONCEPT
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    yield zin(teksten.weet_u_het_zeker, "", CONCEPT)
    yield zin(teksten.weggegooid, "", CONCEPT)
    yield zin(teksten.bestaat_al, "", CONCEPT)
