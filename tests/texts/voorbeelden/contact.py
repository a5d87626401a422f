"""Plain words in answer to the question for contact."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from commands.domain.herinnering import Stap
from commands.domain.rollen import Rol
from commands.texts import contact as teksten
from commands.texts.klok import Vervolg
from tests.texts.decor import CASUS
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    yield zin(teksten.over_contact, "", CASUS, "GGZ-instelling (behandelaar)", "Alles rustig.")
    yield zin(teksten.nog_niet_genoteerd, "", CASUS, Rol.PROCESREGISSEUR, doorgegeven=True)
    yield zin(teksten.nog_niet_genoteerd, "niemand leest het", CASUS, Rol.CASUSHOUDER, doorgegeven=False)
    yield zin(teksten.nog_niet_genoteerd, "ook het ICO", CASUS, Rol.CASUSHOUDER, doorgegeven=False, ook_ico=True)
    yield zin(teksten.al_genoteerd, "", CASUS, Rol.CASUSHOUDER, date(2026, 11, 23))
    yield zin(teksten.welke_dag, "", CASUS, Rol.PROCESREGISSEUR, None)
    yield zin(teksten.welke_dag, "in die week", CASUS, Rol.CASUSHOUDER, date(2026, 11, 23))
    weer = Vervolg(stap=Stap.CONTACT_CASUSHOUDER, dag=date(2026, 12, 7))
    regie = replace(weer, stap=Stap.CONTACT_PROCESREGISSEUR)
    yield zin(teksten.nog_geen, "", CASUS, Rol.PROCESREGISSEUR, weer, doorgegeven=True)
    yield zin(
        teksten.nog_geen, "de procesregisseur is aan de beurt", CASUS, Rol.PROCESREGISSEUR, regie, doorgegeven=True
    )
    yield zin(teksten.nog_geen, "niet meer gevraagd", CASUS, Rol.CASUSHOUDER, None, doorgegeven=False)
