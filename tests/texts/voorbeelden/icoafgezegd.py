"""A meeting that does not take place."""

from collections.abc import Iterator

from commands.messages import Bericht, Blok
from commands.texts import icoafgezegd
from tests.texts.decor import CASUS
from tests.texts.voorbeelden.bijeenkomst import GEPLAND, PEILING, ZONE
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    yield zin(icoafgezegd.afgezegd, "", CASUS, GEPLAND, ZONE, "Te weinig deelnemers kunnen.")
    yield zin(icoafgezegd.afgezegd, "peiling", CASUS, PEILING, ZONE, "Het is niet meer nodig.")
    yield zin(icoafgezegd.afgezegd, "zonder reden", CASUS, GEPLAND, ZONE, icoafgezegd.NIET_DOORGEGAAN)
    yield zin(icoafgezegd.geen_reden, "", CASUS)
    gesloten = Bericht(onderwerp="Gesloten", blokken=(Blok(tekst="De casus is afgesloten."), Blok(tekst="Twee vragen")))
    yield zin(icoafgezegd.in_afsluiting, "", gesloten, CASUS, GEPLAND, ZONE)
    yield zin(icoafgezegd.in_afsluiting, "peiling", gesloten, CASUS, PEILING, ZONE)
