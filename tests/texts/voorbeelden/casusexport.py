"""A casus as a file for another system."""

from collections.abc import Iterator

from commands.texts import casusexport as teksten
from tests.texts.decor import CASUS
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """With and without the system of the house."""
    yield zin(teksten.geexporteerd, "", CASUS, {"casus": "K7Q2"}, None, "")
    yield zin(teksten.geexporteerd, "naar KeDo", CASUS, {"casus": "K7Q2"}, None, "KeDo")
