"""Words in a room that were changed or taken away after others had read them by mail."""

from collections.abc import Iterator

from commands.texts import verbeterd
from tests.texts.decor import CASUS
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each once."""
    van = "GGZ-instelling (behandelaar)"
    yield zin(verbeterd.voor_mail, "", CASUS, van, "Ik bel dinsdag met de balie.")
    yield zin(verbeterd.weg_voor_mail, "", CASUS, van)
    yield zin(verbeterd.gewijzigd, "")
    yield zin(verbeterd.weggehaald, "")
