"""The opening of the first message."""

from collections.abc import Iterator
from dataclasses import replace

from commands.domain.casus import Fase
from commands.texts.vertrouwen import om_wie_het_gaat, wie_is_het, wie_wij_zijn
from tests.texts.decor import CASUS, GGZ
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """With and without what a house may leave out."""
    yield zin(wie_wij_zijn, "", CASUS, GGZ, "ZVH Voorbeeldregio", "0100 000000")
    yield zin(wie_wij_zijn, "voor het ICO", replace(CASUS, fase=Fase.GEPLAND), GGZ, "ZVH Voorbeeldregio", "0100 000000")
    yield zin(wie_wij_zijn, "het nummer staat erboven", CASUS, GGZ, "ZVH Voorbeeldregio", "", al_gezegd=True)
    yield zin(wie_wij_zijn, "zonder naam, nummer en datum", replace(CASUS, ico_op=None), GGZ, "", "")
    yield zin(wie_is_het, "", "0100 000000")
    yield zin(om_wie_het_gaat, "", "0100 000000")
    yield zin(om_wie_het_gaat, "met wat delen mag", "0100 000000", "Wat u hier leest, is alleen voor deze casus.")
    yield zin(om_wie_het_gaat, "zonder nummer", "")
