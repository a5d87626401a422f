"""To who wants less mail, or another way to read it."""

from collections.abc import Iterator

from commands.texts import om_minder
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    yield zin(om_minder.voorstel_niet_gezien, "", {"nummer": "W1", "telefoon": "088 000 00 00"})
    yield zin(om_minder.voorstel_niet_gezien, "zonder telefoon", {"nummer": "W1"})
    yield zin(om_minder.niet_in_matrix, "", {"code": "K7Q2"})
    yield zin(om_minder.om_minder_mail, "", {"code": "K7Q2"})
    yield zin(om_minder.om_minder_mail, "van een deelnemer", {"code": "K7Q2", "houder": True})
    yield zin(om_minder.bel, "", {})
    yield zin(om_minder.geen_verslag, "", {"code": "K7Q2", "telefoon": "088 000 00 00"})
