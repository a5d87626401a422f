"""A casus that is discussed again."""

from collections.abc import Iterator
from datetime import date

from commands.domain.herinnering import Stap
from commands.texts import agenderen as teksten
from commands.texts.klok import Vervolg
from tests.texts.decor import CASUS
from tests.texts.zin import Zin, zin

DAG = date(2026, 11, 24)


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    yield zin(teksten.op_agenda, "", CASUS, "casusoverleg", DAG)
    yield zin(teksten.op_agenda, "dag onbekend", CASUS, "casusoverleg", None)
    yield zin(teksten.verteld, "door de casushouder", CASUS, "casusoverleg", DAG, regie=False)
    yield zin(teksten.verteld, "door regie", CASUS, "casusoverleg", DAG, regie=True)
    yield zin(teksten.gevraagd, "", CASUS, op_agenda=False)
    yield zin(teksten.gevraagd, "huis met een casusoverleg", CASUS, op_agenda=True)
    yield zin(teksten.gevraagd_genoteerd, "", CASUS)
    weer = Vervolg(stap=Stap.AGENDEREN_VRAAG, dag=date(2026, 11, 17))
    yield zin(teksten.vraag, "", CASUS, date(2026, 11, 3), op_agenda=False, vervolg=weer)
    yield zin(teksten.onderwerp, "", CASUS)
    yield zin(teksten.plan_zelf, "", CASUS)
    yield zin(teksten.eraf, "", CASUS)
    yield zin(teksten.eraf_genoteerd, "", CASUS)
