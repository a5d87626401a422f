"""A derde at a meeting."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from commands.domain.bijeenkomst import IcoStand
from commands.texts import bijeenkomst, derdeico
from tests.texts.decor import CASUS, DERDE
from tests.texts.voorbeelden.uitnodiging import BELEID, ICO
from tests.texts.zin import Zin, zin

_GETEKEND = replace(DERDE, id="d2", organisatie="School", functie="mentor", verklaring_op=date(2026, 11, 2))


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    zone = BELEID.zone
    yield zin(derdeico.uitnodiging, "", CASUS, ICO, zone)
    yield zin(derdeico.gewijzigd, "", CASUS, ICO, zone)
    yield zin(derdeico.afgezegd, "", CASUS, ICO, zone)
    bon = bijeenkomst.genoteerd(CASUS, ICO, zone, "Het moment ligt vast. De deelnemers zijn uitgenodigd.")
    yield zin(derdeico.met_derden, "", bon, CASUS, ICO, [DERDE, _GETEKEND])
    peiling = replace(ICO, stand=IcoStand.PEILING, moment=None)
    yield zin(derdeico.met_derden, "in een peiling", bon, CASUS, peiling, [_GETEKEND])
