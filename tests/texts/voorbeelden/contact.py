"""Plain words in answer to the question for contact."""

from collections.abc import Iterator
from datetime import date

from commands.domain.rollen import Rol
from commands.texts import contact as teksten
from tests.texts.decor import CASUS
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    yield zin(teksten.over_contact, "", CASUS, "GGZ-instelling (behandelaar)", "Alles rustig.")
    yield zin(teksten.nog_niet_genoteerd, "", CASUS, Rol.PROCESREGISSEUR, doorgegeven=True)
    yield zin(teksten.nog_niet_genoteerd, "niemand leest het", CASUS, Rol.CASUSHOUDER, doorgegeven=False)
    yield zin(teksten.nog_niet_genoteerd, "ook het ICO", CASUS, Rol.CASUSHOUDER, doorgegeven=False, ook_ico=True)
    yield zin(teksten.nog_geen, "", CASUS, Rol.PROCESREGISSEUR, date(2026, 12, 7), doorgegeven=True)
    yield zin(teksten.nog_geen, "niet meer gevraagd", CASUS, Rol.CASUSHOUDER, None, doorgegeven=False)
