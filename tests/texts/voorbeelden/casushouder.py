"""The role of casushouder is offered, taken, or left empty."""

from collections.abc import Iterator

from commands.domain.beleid import Beleid
from commands.domain.rollen import Rol
from commands.texts import casushouder
from tests.texts.decor import CASUS, GGZ, POLITIE
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    yield zin(casushouder.verwachtingen, "", Beleid())
    yield zin(casushouder.u_bent, "", CASUS, Beleid())
    yield zin(casushouder.u_bent, "niet op de agenda", CASUS, Beleid(agenderen_door=(Rol.PROCESREGISSEUR,)))
    yield zin(casushouder.u_bent, "zonder gesprek", CASUS, Beleid(contact_weken=()))
    yield zin(casushouder.uw_aanspreekpunt, "", CASUS, GGZ)
    yield zin(casushouder.aanbod, "", CASUS, POLITIE, Beleid(), meer=False)
    yield zin(casushouder.aanbod, "aan meer", CASUS, POLITIE, Beleid(contact_weken=(), op_gang=False), meer=True)
    yield zin(casushouder.aangeboden, "", CASUS, [GGZ])
    yield zin(casushouder.aangeboden, "aan meer", CASUS, [GGZ, POLITIE])
    yield zin(casushouder.aanbod_teruggenomen, "", CASUS, GGZ)
    yield zin(casushouder.u_blijft, "", CASUS)
    yield zin(casushouder.afgewezen, "", CASUS, GGZ, "", nog=False)
    yield zin(casushouder.afgewezen, "een ander kan nog", CASUS, GGZ, "te druk", nog=True)
    yield zin(casushouder.afgewezen_genoteerd, "", CASUS)
    yield zin(casushouder.onderwerp_opnieuw, "", CASUS)
    yield zin(casushouder.zonder_casushouder, "", CASUS)
