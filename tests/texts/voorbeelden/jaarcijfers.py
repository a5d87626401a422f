"""The figures of a year."""

from collections.abc import Iterator
from datetime import date

from commands.domain.beleid import Beleid
from commands.domain.jaarcijfers import Deel, Duur, Jaarcijfers
from commands.texts import jaarcijfers as teksten
from tests.texts.zin import Zin, zin

DAG = date(2027, 1, 5)


VEEL = Jaarcijfers(
    jaar=2026,
    begonnen=41,
    gesloten=23,
    plannen=Deel(goed=31, alle=38),
    antwoorden=Deel(goed=180, alle=240),
    contacten=Deel(goed=None, alle=52),
    tot_ico=Duur(dagen=19, alle=38),
    tot_einde=Duur(dagen=160, alle=23),
    aanpakken=(("Complexe casuïstiek regulier", 22), ("Mensenhandel", None), ("Nazorg ex-gedetineerden", None)),
)
WEINIG = Jaarcijfers(
    jaar=2026,
    begonnen=None,
    gesloten=0,
    plannen=None,
    antwoorden=Deel(goed=None, alle=None),
    contacten=None,
    tot_ico=Duur(dagen=None, alle=None),
    tot_einde=Duur(dagen=None, alle=0),
    aanpakken=(),
)


def zinnen() -> Iterator[Zin]:
    """Many, and few."""
    yield zin(teksten.tabel, "", VEEL, Beleid(), DAG)
    yield zin(teksten.tabel, "weinig", WEINIG, Beleid(), DAG)
