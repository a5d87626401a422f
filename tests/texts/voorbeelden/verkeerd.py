"""Words in the wrong casus."""

from collections.abc import Iterator

from commands.texts import verkeerd
from tests.texts.decor import CASUS, GGZ
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    yield zin(verkeerd.voor_afzender, "", CASUS, gehoord=True)
    yield zin(verkeerd.voor_afzender, "zonder procesregisseur", CASUS, gehoord=False)
    yield zin(verkeerd.voor_regie, "", CASUS, GGZ.aanduiding)
    yield zin(verkeerd.opvolger, "", CASUS, gehoord=True)
    yield zin(verkeerd.opvolger, "zonder procesregisseur", CASUS, gehoord=False)
    yield zin(verkeerd.opvolger_voor_regie, "", CASUS, "GGZ-instelling (behandelaar)")
    yield zin(verkeerd.terughalen, "", CASUS, gehoord=True)
    yield zin(verkeerd.terughalen, "zonder procesregisseur", CASUS, gehoord=False)
    yield zin(verkeerd.terughalen_voor_regie, "", CASUS, GGZ.aanduiding)
    yield zin(verkeerd.niet_terug, "", "vraag")
    yield zin(verkeerd.niet_terug, "een opdracht", "actie vervalt")
    yield zin(verkeerd.persoon, "", CASUS, gehoord=True)
    yield zin(verkeerd.persoon, "zonder procesregisseur", CASUS, gehoord=False)
    yield zin(verkeerd.persoon_voor_regie, "", CASUS, GGZ.aanduiding)
