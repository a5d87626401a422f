"""A pause of an actiepunt."""

from collections.abc import Iterator

from commands.texts import pauzeer
from tests.texts.decor import CASUS, DAG, POLITIE, PUNT, REDEN
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each once."""
    van = POLITIE.aanduiding
    yield zin(pauzeer.gepauzeerd, "", CASUS, PUNT, van, DAG, REDEN)
    yield zin(pauzeer.voor_u, "", CASUS, PUNT, van, DAG, REDEN)
    yield zin(pauzeer.genoteerd, "", CASUS, PUNT, DAG, REDEN)
    yield zin(pauzeer.zo_lang, "", CASUS, PUNT, DAG, REDEN)
