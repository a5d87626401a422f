"""For whom words are that answer a message to one person."""

from collections.abc import Iterator

from commands.texts import delen
from commands.texts.punt import verwijzing
from tests.texts.decor import CASUS, PUNT
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    punt = verwijzing(CASUS, PUNT)
    yield zin(delen.voor_wie, "mail", CASUS, punt, "", met_ja=True)
    yield zin(delen.voor_wie, "gesprek", CASUS, punt, f"{CASUS.code} ", met_ja=False)
    yield zin(delen.voor_wie, "procesregisseur", CASUS, punt, f"{CASUS.code} ", met_ja=True, staf=True)
    yield zin(delen.voor_wie, "manager", CASUS, punt, f"{CASUS.code} ", met_ja=True, staf=True, beheert=False)
