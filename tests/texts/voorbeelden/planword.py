"""The plan that runs as a Word file."""

from collections.abc import Iterator
from dataclasses import replace

from commands.domain.planlopend import nog_open, zoals_het_loopt
from commands.texts import planword
from tests.texts.decor import GGZ
from tests.texts.voorbeelden.planblad import DOCUMENT
from tests.texts.voorbeelden.tijdlijn import ICO, PUNTEN, VANDAAG, punt
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    leden = [replace(GGZ, casushouder=True)]
    document = zoals_het_loopt(DOCUMENT, leden, ICO.ico_op)
    open_ = nog_open([*PUNTEN, replace(punt(7, "Zoekt een plek.", None), eigenaars=())])
    yield zin(planword.planword, "", ICO, document, open_, leden, VANDAAG)
    yield zin(planword.bestand, "", ICO, document, open_, leden, VANDAAG)
    yield zin(planword.bestand, "niets open", ICO, replace(document, doelen=()), [], leden, VANDAAG)
