"""What went out of a casus about its client."""

from collections.abc import Iterator
from datetime import date

from commands.domain.kenmerken import Kenmerk, Kenmerksoort
from commands.texts import mozaiek
from tests.texts.decor import CASUS
from tests.texts.toets_voorbeelden import WACHTEND
from tests.texts.zin import Zin, zin

GEDEELD = [(Kenmerk(soort, "woorden"), date(2026, 11, 3)) for soort in Kenmerksoort]


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    yield zin(mozaiek.lijst, "", CASUS, GEDEELD, 3)
    yield zin(mozaiek.lijst, "niets", CASUS, (), 3)
    yield zin(mozaiek.lijst, "uit", CASUS, (), 0)
    yield zin(mozaiek.samen, "niets", WACHTEND)
