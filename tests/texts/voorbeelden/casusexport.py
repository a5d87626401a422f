"""A casus as a file for another system."""

from collections.abc import Iterator

from commands.messages.exportblad import Exportblad
from commands.messages.formulier import Formulier
from commands.texts import casusexport as teksten
from tests.texts.decor import CASUS
from tests.texts.zin import Zin, zin

BESTAND = Formulier(naam="afstemmingsplan K7Q2.docx", titel="", kaders=(), tabellen=())
BLAD = Exportblad(naam="plan K7Q2", json="")


def zinnen() -> Iterator[Zin]:
    """With and without the system of the house."""
    yield zin(teksten.geexporteerd, "", CASUS, {"casus": "K7Q2"}, None, None, "")
    yield zin(teksten.geexporteerd, "naar KeDo", CASUS, {"casus": "K7Q2"}, BESTAND, BLAD, "KeDo")
