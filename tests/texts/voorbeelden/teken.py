"""A deelnemer of whom nothing was heard."""

from collections.abc import Iterator

from commands.domain.rollen import Rol
from commands.texts import teken
from tests.texts.decor import CASUS, DAG, POLITIE
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    yield zin(teken.onderwerp, "", CASUS, POLITIE)
    yield zin(teken.vraag, "", CASUS, POLITIE, Rol.CASUSHOUDER, sinds=DAG, opnieuw=DAG)
    yield zin(teken.vraag, "procesregisseur", CASUS, POLITIE, Rol.PROCESREGISSEUR, sinds=DAG, opnieuw=None)
    yield zin(teken.genoteerd, "", CASUS, POLITIE)
