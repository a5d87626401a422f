"""A derde."""

from collections.abc import Iterator
from datetime import date

from commands.texts import derde
from tests.texts.decor import CASUS, DERDE
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    yield zin(derde.schrijf_verklaring, "", CASUS, DERDE)
    yield zin(derde.verklaring_nodig, "", CASUS, DERDE)
    yield zin(derde.onderwerp_vraag, "", CASUS, DERDE)
    yield zin(derde.vraag_opnieuw, "", CASUS, DERDE)
    yield zin(derde.verklaring_genoteerd, "", CASUS, DERDE, date(2026, 11, 2))
