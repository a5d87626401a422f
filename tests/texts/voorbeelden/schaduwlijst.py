"""A stable casus waits on the schaduwlijst."""

from collections.abc import Iterator
from datetime import date

from commands.domain.herinnering import Stap
from commands.texts import schaduwlijst as teksten
from commands.texts.klok import Vervolg
from tests.texts.decor import CASUS
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    dag, sinds = date(2027, 5, 10), date(2026, 11, 10)
    weer = Vervolg(stap=Stap.SCHADUW_VRAAG, dag=date(2027, 5, 17))
    yield zin(teksten.onderwerp, "", CASUS)
    yield zin(teksten.erop, "", CASUS, dag)
    yield zin(teksten.erop_genoteerd, "", CASUS, dag)
    yield zin(teksten.eraf, "", CASUS)
    yield zin(teksten.eraf_genoteerd, "", CASUS)
    yield zin(teksten.vraag, "", CASUS, "beëindigen", sinds=sinds, plek=teksten.Plek(regie=True), vervolg=weer)
    for dag in (None, date(2027, 5, 19)):
        plek = teksten.Plek(naam="casusoverleg", dag=dag, regie=True)
        yield zin(
            teksten.vraag, f"in een casusoverleg, {dag}", CASUS, "beëindigen", sinds=sinds, plek=plek, vervolg=weer
        )
    yield zin(teksten.regel, "", sinds)
