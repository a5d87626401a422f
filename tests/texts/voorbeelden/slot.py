"""What goes with the closing of a casus."""

from collections.abc import Iterator
from datetime import date

from commands.texts import slot as teksten
from tests.texts.decor import CASUS, GGZ, POLITIE
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    yield zin(teksten.in_overleg, "", date(2026, 11, 10), [GGZ, POLITIE])
    yield zin(teksten.in_overleg, "niet in een overleg", None, [])
    yield zin(teksten.namens_genoteerd, "", CASUS, [GGZ, POLITIE])
    yield zin(teksten.namens_genoteerd, "voor het einde", CASUS, [GGZ], gesloten=False)
    yield zin(teksten.vraag_namens, "", CASUS)
    yield zin(teksten.afgeschermd, "", CASUS)
    yield zin(teksten.nu_afgeschermd, "één", 1)
    yield zin(teksten.nu_afgeschermd, "meer", 4)
    yield zin(teksten.onderwerp_vastleggen, "", CASUS)
    yield zin(teksten.in_te_zien, "", CASUS, "klacht")
