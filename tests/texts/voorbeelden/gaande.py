"""A casus that does not go on by itself; the messages stand with those of the clock."""

from collections.abc import Iterator
from datetime import date

from commands.domain.einden import Einden
from commands.domain.rollen import Rol
from commands.domain.sluiting import Einde
from commands.texts import gaande
from tests.texts.decor import CASUS
from tests.texts.zin import Zin, zin

SCHADUW = Einden(soorten=(Einde.BEEINDIGD,), schaduw_maanden=6, in_overleg=True)


def zinnen() -> Iterator[Zin]:
    """Each at least once; without a next question."""
    yield zin(gaande.onderwerp_stil, "", CASUS)
    yield zin(gaande.onderwerp_klaar, "", CASUS)
    yield zin(gaande.andere_uitkomst, "")
    yield zin(gaande.andere_dag, "", CASUS, Rol.CASUSHOUDER)
    yield zin(gaande.stil, "", CASUS, Rol.CASUSHOUDER, sinds=date(2026, 11, 3), vervolg=None)
    sinds, houder, regie = date(2026, 11, 3), (Rol.CASUSHOUDER,), (Rol.PROCESREGISSEUR,)
    yield zin(gaande.klaar, "", CASUS, Einden(), houder, sinds=sinds, vervolg=None)
    yield zin(gaande.klaar, "voorstel", CASUS, Einden(), houder, sinds=sinds, voorgesteld=(6,), vervolg=None)
    yield zin(gaande.klaar, "schaduwlijst", CASUS, SCHADUW, regie, sinds=sinds, vervolg=None)
    yield zin(gaande.klaar, "beide rollen", CASUS, Einden(), (*houder, *regie), sinds=sinds, vervolg=None)
