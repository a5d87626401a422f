"""How long a casus is kept."""

from collections.abc import Iterator
from datetime import date

from commands.domain.bewaren import Bewaring, Verlenging
from commands.domain.casus import Fase
from commands.texts import bewaren as teksten
from tests.texts.decor import CASUS, GGZ, POLITIE
from tests.texts.klok_voorbeelden import een_casus
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    verlengd = Verlenging(tot=date(2033, 10, 20), van=(GGZ.id, POLITIE.id), op=date(2031, 10, 21))
    yield zin(teksten.onderwerp, "", CASUS)
    yield zin(teksten.toon, "", CASUS, Bewaring(casus_id=CASUS.id), date(2031, 10, 20), [])
    yield zin(teksten.toon, "begint bij het einde", CASUS, Bewaring(casus_id=CASUS.id), None, [])
    yield zin(
        teksten.toon,
        "verlengd, en er loopt een bezwaar",
        een_casus(fase=Fase.GESLOTEN),
        Bewaring(casus_id=CASUS.id, verlengingen=(verlengd,), bezwaar_sinds=date(2032, 3, 1)),
        date(2033, 10, 20),
        [GGZ, POLITIE],
    )
    yield zin(teksten.bezwaar_genoteerd, "", CASUS, date(2032, 3, 1))
    yield zin(teksten.bezwaar_klaar, "", CASUS)
    yield zin(teksten.verlengd, "", CASUS, verlengd.tot, verlengd.van, [GGZ, POLITIE])
