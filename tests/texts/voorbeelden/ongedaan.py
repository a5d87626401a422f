"""What is taken back."""

from collections.abc import Iterator

from commands.texts import actie, ongedaan
from tests.texts.decor import CASUS, GGZ, POLITIE, PUNT
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    regel = ongedaan.stand(PUNT, [GGZ])
    yield zin(ongedaan.voor_groep, "", CASUS, PUNT, [GGZ], POLITIE.aanduiding)
    yield zin(ongedaan.stand, "", PUNT, [GGZ])
    yield zin(ongedaan.stand, "van niemand", PUNT, [])
    yield zin(ongedaan.teruggenomen, "", CASUS, [regel])
    yield zin(ongedaan.doet_weer_mee, "", CASUS, GGZ)
    yield zin(ongedaan.u_doet_mee, "", CASUS)
    yield zin(actie.vergissing, "", CASUS)
