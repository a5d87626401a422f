"""The cards with how it works."""

from collections.abc import Iterator

from commands.domain.beleid import Beleid
from commands.domain.rollen import Rol
from commands.texts import kaart
from tests.texts.zin import Zin, zin

HUIS = Beleid(huis="Zorg- en Veiligheidshuis Voorbeeldregio", telefoon="000-0000000")
KAAL = Beleid(vooraf_werkdagen=0, casushouder_na=0, procesregisseur_na=0, manager_na=1, contact_weken=())


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    yield zin(kaart.als_markdown, "deelnemer", kaart.deelnemer(HUIS))
    yield zin(kaart.als_markdown, "casushouder", kaart.casushouder(HUIS))
    yield zin(kaart.als_markdown, "procesregisseur", kaart.procesregisseur(HUIS))
    yield zin(kaart.als_markdown, "andere termijnen", kaart.casushouder(KAAL))
    yield zin(kaart.hier_is_de_kaart, "", kaart.kaart_voor(Rol.PARTNER, HUIS))
