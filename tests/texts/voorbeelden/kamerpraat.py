"""Talk in a room, for those who read mail."""

from collections.abc import Iterator

from commands.texts import kamerpraat
from tests.texts.decor import CASUS
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each once."""
    yield zin(kamerpraat.vanaf_nu, "", CASUS)
    yield zin(kamerpraat.blijft_in_de_kamer, "", CASUS)
    yield zin(kamerpraat.bij_gevaar, "", CASUS)
    yield zin(kamerpraat.voor_mail, "", CASUS, "GGZ (behandelaar)", "Ik bel straks even met de balie.")
    yield zin(kamerpraat.voor_mail, "in een draad", CASUS, "GGZ (behandelaar)", "De balie belt terug.", 2)
