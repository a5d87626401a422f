"""A pause of an actiepunt."""

from collections.abc import Iterator
from dataclasses import replace

from commands.texts import pauzeer
from tests.texts.decor import CASUS, DAG, POLITIE, PUNT, REDEN
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each once."""
    van = POLITIE.aanduiding
    yield zin(pauzeer.gepauzeerd, "", CASUS, PUNT, van, DAG, REDEN)
    [een] = pauzeer.gepauzeerd(CASUS, PUNT, van, DAG, REDEN).nieuws
    [ander] = pauzeer.gepauzeerd(CASUS, replace(PUNT, nummer=PUNT.nummer + 1), van, DAG, REDEN).nieuws
    yield zin(pauzeer.samen, "", een, ander)
    yield zin(pauzeer.voor_u, "", CASUS, PUNT, van, DAG, REDEN)
    yield zin(pauzeer.genoteerd, "", CASUS, PUNT, DAG, REDEN)
    yield zin(pauzeer.zo_lang, "", CASUS, PUNT, DAG, REDEN)
