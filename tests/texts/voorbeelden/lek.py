"""Somebody could see more than they should."""

from collections.abc import Iterator

from commands.texts import lek
from tests.domain.kalender import lokaal
from tests.texts.decor import CASUS, GGZ, POLITIE
from tests.texts.zin import Zin, zin

REGELS = (
    lek.Lekregel(op=lokaal("2026-11-03 10:02"), wie=GGZ.aanduiding, leden=(POLITIE.aanduiding,), vreemden=0),
    lek.Lekregel(op=lokaal("2026-11-05 15:40"), wie=GGZ.aanduiding, leden=(), vreemden=2),
)
NU = lokaal("2026-11-10 11:30")


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    yield zin(lek.aan_afzender, "", CASUS, [POLITIE.aanduiding], 1)
    yield zin(lek.aan_afzender, "twee anderen", CASUS, [], 2)
    yield zin(lek.aan_regie, "", CASUS, GGZ, [POLITIE.aanduiding], 1)
    yield zin(lek.notitie, "", CASUS, REGELS, [GGZ.aanduiding, POLITIE.aanduiding], NU)
    yield zin(lek.notitie, "niets gezien", CASUS, (), [GGZ.aanduiding], NU)
