"""Who does not know yet when a meeting is."""

from collections.abc import Iterator
from datetime import date

from commands.domain.herinnering import Stap
from commands.texts import icolater as teksten
from tests.texts.decor import CASUS
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    yield zin(teksten.later, "", CASUS, Stap.VERVOLG_VRAAG, date(2026, 12, 7))
    yield zin(teksten.later, "niet meer gevraagd", CASUS, Stap.ICO_NOG, None)
