"""The logboek: its end for the officer, and what goes wrong with that."""

from collections.abc import Iterator
from datetime import date

from commands.texts import logboek
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    yield zin(logboek.kop, "", "48213:9f2c0d1e2a3b4c5d", date(2026, 11, 4))
    yield zin(logboek.kop_kwam_terug, "")
