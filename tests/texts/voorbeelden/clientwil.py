"""A client who withdraws consent or objects."""

from collections.abc import Iterator

from commands.texts import clientwil
from tests.texts.decor import CASUS, GGZ
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    bezwaar = "De cliënt maakt bezwaar tegen deelname."
    yield zin(clientwil.voor_regie, "", CASUS, GGZ.aanduiding, bezwaar, noteert=False)
    yield zin(clientwil.voor_regie, "het huis noteert het", CASUS, GGZ.aanduiding, bezwaar, noteert=True)
    yield zin(clientwil.doorgegeven, "", CASUS, bezwaar)
