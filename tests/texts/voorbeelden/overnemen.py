"""A casus that gets another procesregisseur."""

from collections.abc import Iterator

from commands.texts import overnemen
from tests.texts.decor import CASUS
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    yield zin(overnemen.weet_u_het_zeker, "", CASUS)
    for wachten in (0, 1, 3):
        yield zin(overnemen.overgenomen, f"{wachten} wachten", CASUS, wachten)
    yield zin(overnemen.voor_groep, "", CASUS)
    yield zin(overnemen.afscheid, "", CASUS)
