"""An aanmelder hears how the casus ends that came of their aanmelding."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from commands.domain.sluiting import Einde
from commands.texts import aanmeldeinde as teksten
from tests.texts.decor import CASUS
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    yield zin(teksten.op_schaduwlijst, "", CASUS, date(2027, 5, 10))
    yield zin(teksten.gaat_door, "", CASUS)
    yield zin(teksten.afgesloten, "", replace(CASUS, uitkomst=Einde.AFGESCHAALD.value))
    yield zin(teksten.wordt_vernietigd, "", CASUS, date(2031, 12, 1))
    yield zin(teksten.toch_niet_vernietigd, "", CASUS)
