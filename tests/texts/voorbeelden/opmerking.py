"""Words for those who must know of an actiepunt."""

from collections.abc import Iterator

from commands.texts import opmerking, punt
from tests.texts.decor import CASUS, DAG, PUNT, REDEN
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    for van in ("~manager~", "Gemeente (wijkteam)"):
        yield zin(punt.met_de, van, van)
        yield zin(punt.voorop, van, van)
    yield zin(opmerking.opmerking, "", CASUS, PUNT, "Gemeente (wijkteam)", REDEN)
    yield zin(opmerking.opmerking, "manager", CASUS, PUNT, "~manager~", REDEN)
    yield zin(opmerking.genoteerd, "", CASUS, PUNT, REDEN, None, houder=True)
    yield zin(opmerking.genoteerd, "wacht", CASUS, PUNT, REDEN, DAG, houder=False)
    yield zin(opmerking.wacht_nog, "", CASUS, PUNT, DAG)
    yield zin(opmerking.verstuurd, "", CASUS, PUNT, REDEN)
    yield zin(opmerking.teruggenomen, "", CASUS, PUNT, "Gemeente (wijkteam)")
