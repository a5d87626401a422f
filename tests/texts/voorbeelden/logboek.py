"""The logboek: its end for the officer, and what goes wrong with that."""

from collections.abc import Iterator
from datetime import date

from commands.texts import logboek
from tests.domain.kalender import lokaal
from tests.texts.decor import CASUS, GGZ
from tests.texts.zin import Zin, zin

REGELS = (
    logboek.Logregel(
        op=lokaal("2026-11-03 10:02"),
        wie="~procesregisseur~",
        actie="vrijgeven",
        waarover="de casus",
        resultaat="ok",
        herkomst="mail",
    ),
    logboek.Logregel(
        op=lokaal("2026-11-10 11:30"),
        wie=GGZ.aanduiding,
        actie="actie gereed",
        waarover="actiepunt 3",
        resultaat="ok",
        herkomst="matrix",
    ),
    logboek.Logregel(
        op=lokaal("2026-11-12 09:00"),
        wie="klok",
        actie="nieuws",
        waarover="",
        resultaat="verteld",
        herkomst="klok",
    ),
)


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    yield zin(logboek.kop, "", "48213:9f2c0d1e2a3b4c5d", date(2026, 11, 4))
    yield zin(logboek.kop_kwam_terug, "")
    yield zin(logboek.niet_heel, "")
    yield zin(logboek.toon, "", CASUS, REGELS, 3)
    yield zin(logboek.toon, "de laatste", CASUS, REGELS, 212)
    yield zin(logboek.toon, "een regel", CASUS, REGELS[:1], 1)
    yield zin(logboek.toon, "leeg", CASUS, (), 0)
