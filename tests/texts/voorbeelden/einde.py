"""A casus ends, and opens again."""

from collections.abc import Iterator
from dataclasses import replace

from commands.domain.actiepunt import Status
from commands.domain.sluiting import Einde
from commands.texts import einde
from tests.texts.decor import CASUS, PUNT, ZONDER_DATUM
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    gesloten = replace(CASUS, uitkomst=Einde.VOORLOPIG.value)
    yield zin(einde.gevraagd, "", CASUS, Einde.AFGESCHAALD, "casushouder")
    yield zin(einde.voorgesteld, "", CASUS, Einde.VOORLOPIG, "procesregisseur")
    yield zin(einde.niet_akkoord, "", CASUS, "Er komt nog een gesprek.")
    yield zin(einde.niet_akkoord_genoteerd, "", CASUS)
    yield zin(einde.afgesloten_genoteerd, "", gesloten)
    yield zin(
        einde.afgesloten,
        "",
        gesloten,
        (replace(PUNT, status=Status.GEREED), replace(ZONDER_DATUM, status=Status.VERVALLEN)),
    )
    yield zin(einde.afgesloten, "zonder actiepunten", gesloten, ())
    yield zin(einde.terugblik, "", gesloten, "GGZ-instelling (behandelaar)", "De lijnen waren kort.")
    yield zin(einde.terugblik_genoteerd, "", gesloten)
    yield zin(einde.heropend, "", CASUS, "Er is weer overlast.")
    yield zin(einde.heropend_genoteerd, "", CASUS)
