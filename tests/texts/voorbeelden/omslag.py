"""What stands around every mail."""

from collections.abc import Iterator

from commands.domain.rollen import Rol
from commands.messages import Bericht
from commands.texts import omslag as teksten
from tests.texts.decor import CASUS
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    yield zin(teksten.regel, "deelnemer", CASUS, None)
    yield zin(teksten.regel, "procesregisseur", CASUS, Rol.PROCESREGISSEUR)
    yield zin(teksten.regel, "zonder casus", None, Rol.BEHEERDER)
    yield zin(teksten.wie_helpt, "deelnemer", None)
    yield zin(teksten.wie_helpt, "medewerker", Rol.MANAGER)
    yield zin(teksten.opschrift, "", Bericht(onderwerp="Casus K7Q2: actiepunt 3 is klaar", blokken=()))
    yield zin(teksten.zonder_casus, "", "Casus K7Q2, actiepunt 3: nog 3 werkdagen")
