"""Answers to a step of the ladder."""

from collections.abc import Iterator

from commands.texts import trap
from tests.texts.decor import CASUS, DAG, POLITIE, PUNT, REDEN
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    van = POLITIE.aanduiding
    yield zin(trap.opgepakt, "", CASUS, PUNT, van, REDEN)
    yield zin(trap.opgepakt_genoteerd, "", CASUS, PUNT, "", None)
    yield zin(trap.opgepakt_genoteerd, "wacht", CASUS, PUNT, REDEN, DAG)
    yield zin(trap.gezien, "", CASUS, PUNT, "manager ZVH")
    yield zin(trap.gezien_genoteerd, "", CASUS, PUNT)
