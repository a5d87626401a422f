"""Buttons, the state of the house, and what has a file of examples of its own."""

from collections.abc import Iterator
from dataclasses import replace

from commands.texts import actie, gebruik, knoppen, toestand
from tests.texts.decor import CASUS, PUNT
from tests.texts.kamer_voorbeelden import kamerzinnen
from tests.texts.navraag_voorbeelden import navraagzinnen
from tests.texts.nazien_voorbeelden import nazienzinnen
from tests.texts.plan_voorbeelden import planzinnen
from tests.texts.toestand_voorbeelden import toestanden
from tests.texts.toets_voorbeelden import toetszinnen
from tests.texts.vreemdeling_voorbeelden import vreemdelingzinnen
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    punt = actie.verwijzing(CASUS, PUNT)
    yield zin(knoppen.opdracht, "", "lukt niet", punt)
    yield zin(knoppen.opdracht, "met code", "lukt niet", punt, met_code=True)
    yield zin(knoppen.onderwerp, "", punt)
    yield zin(knoppen.uitleg, "", punt)
    for een in (gebruik.leesbaar, gebruik.getoond, gebruik.zo_kan_het):
        yield zin(een, "", "actie uitstel <nummer> tot <datum> [toelichting]")
    yield zin(knoppen.uitleg, "zonder datum", replace(punt, zonder_datum=True))
    yield zin(knoppen.met_code, "", punt)
    for geval, gezien in toestanden():
        yield zin(toestand.zeg_toestand, geval, gezien)
    for functie, geval, args, kwargs in (
        *planzinnen(),
        *toetszinnen(),
        *nazienzinnen(),
        *kamerzinnen(),
        *vreemdelingzinnen(),
        *navraagzinnen(),
    ):
        yield zin(functie, geval, *args, **kwargs)
