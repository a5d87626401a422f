"""Signs under messages of the bot."""

from collections.abc import Iterator
from dataclasses import replace

from commands.domain.actiepunt import Status
from commands.texts import reactie
from tests.texts.decor import CASUS, PUNT
from tests.texts.voorbeelden.bijeenkomst import PEILING
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    yield zin(reactie.voorbij, "", CASUS, replace(PUNT, status=Status.GEREED))
    yield zin(reactie.voorbij, "vervallen", CASUS, replace(PUNT, status=Status.VERVALLEN))
    yield zin(reactie.duim, "", CASUS, PUNT, "👎")
    yield zin(reactie.niet_meer_van_u, "", PUNT)
    yield zin(reactie.daarna_gemeld, "", CASUS, PUNT, "✅")
    yield zin(reactie.peiling_voorbij, "", CASUS, PEILING)
    yield zin(reactie.antwoord_weg, "", CASUS, PEILING)
