"""A request of a client."""

from collections.abc import Iterator
from datetime import date

from commands.domain.clientrecht import Clientverzoek, Recht
from commands.domain.clientverzoek import Afloop
from commands.domain.herinnering import Stap
from commands.texts import clientverzoek as teksten
from commands.texts.klok import Vervolg
from tests.texts.decor import CASUS, GGZ
from tests.texts.zin import Zin, zin

INZAGE = Clientverzoek(recht=Recht.INZAGE, sinds=date(2026, 11, 3), tot=date(2026, 12, 3))
CORRECTIE = Clientverzoek(recht=Recht.CORRECTIE, sinds=date(2026, 11, 5), tot=date(2026, 12, 5), van=GGZ.id)


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    yield zin(teksten.toon, "", CASUS, (INZAGE, CORRECTIE))
    yield zin(teksten.toon, "niets", CASUS, ())
    yield zin(teksten.genoteerd, "", CASUS, INZAGE, None)
    yield zin(teksten.genoteerd, "correctie", CASUS, CORRECTIE, GGZ)
    yield zin(teksten.genoteerd, "correctie, van wie?", CASUS, CORRECTIE, None)
    yield zin(teksten.klopt_niet, "", CASUS, "de opname was eerder")
    yield zin(teksten.gecorrigeerd, "", CASUS, GGZ, "de opname was in mei")
    yield zin(teksten.gecorrigeerd, "van wie is onbekend", CASUS, None, "")
    yield zin(teksten.afgehandeld, "", CASUS, INZAGE, Afloop.KLAAR)
    yield zin(teksten.afgehandeld, "verbeterd", CASUS, CORRECTIE, Afloop.KLAAR)
    yield zin(teksten.afgehandeld, "afgewezen", CASUS, CORRECTIE, Afloop.NIET)
    weer = Vervolg(stap=Stap.CLIENTVERZOEK_VRAAG, dag=date(2026, 11, 17))
    yield zin(teksten.vraag, "", CASUS, (INZAGE,), date(2026, 11, 10), weer)
    yield zin(teksten.vraag, "termijn voorbij", CASUS, (INZAGE, CORRECTIE), date(2026, 12, 10), None)
    yield zin(teksten.onderwerp, "", CASUS)
