"""A question or a signaal to the casushouder alone."""

from collections.abc import Iterator
from dataclasses import replace

from commands.domain.voorgelegd import Voorgelegd, VoorlegSoort
from commands.texts import voorleggen as teksten
from tests.domain.kalender import lokaal
from tests.texts.decor import CASUS, DAG, GGZ, POLITIE
from tests.texts.zin import Zin, zin

VRAAG = Voorgelegd(
    id="v" * 32,
    nummer=3,
    casus_id=CASUS.id,
    van=GGZ.id,
    soort=VoorlegSoort.VRAAG,
    tekst="Mag ik de school bellen?",
    sinds=lokaal("2026-11-10 10:00"),
)
SIGNAAL = replace(VRAAG, soort=VoorlegSoort.SIGNAAL, tekst="De behandeling stopt eerder dan gedacht.")


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    van, houder = GGZ.aanduiding, f"{POLITIE.aanduiding}, ~casushouder~"
    for een in (VRAAG, SIGNAAL):
        for casushouder, wie in ((True, "aan de casushouder"), (False, "aan de procesregisseur")):
            geval = f"{een.soort.value} {wie}"
            yield zin(teksten.voor_gevraagde, geval, CASUS, een, van, casushouder=casushouder)
            yield zin(teksten.voorgelegd, geval, CASUS, een, casushouder=casushouder)
        yield zin(teksten.antwoord, een.soort.value, CASUS, een, houder, "Ja, dat mag.")
    yield zin(teksten.antwoord, "van de procesregisseur", CASUS, VRAAG, "~procesregisseur~", "Ja, dat mag.")
    yield zin(teksten.beantwoord, "", CASUS, VRAAG, van, "Ja, dat mag.")
    yield zin(teksten.onderwerp_opnieuw, "", CASUS, VRAAG, van)
    yield zin(teksten.opnieuw, "aan de casushouder", CASUS, VRAAG, van, DAG, regie=False)
    yield zin(teksten.opnieuw, "aan de procesregisseur", CASUS, VRAAG, van, DAG, regie=True)
