"""Answers to a step of the ladder."""

from collections.abc import Iterator
from datetime import date

from commands.domain.rollen import Rol
from commands.texts import trap
from tests.texts.decor import CASUS, DAG, GGZ, POLITIE, PUNT, REDEN
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    van = POLITIE.aanduiding
    yield zin(trap.opgepakt, "", CASUS, PUNT, van, REDEN)
    yield zin(trap.opgepakt_genoteerd, "", CASUS, PUNT, "", None)
    yield zin(trap.opgepakt_genoteerd, "wacht", CASUS, PUNT, REDEN, DAG)
    yield zin(trap.opgepakt_genoteerd, "weer gevraagd", CASUS, PUNT, "", None, DAG)
    yield zin(trap.gezien, "", CASUS, PUNT, "~manager~")
    yield zin(trap.gezien_genoteerd, "", CASUS, PUNT)
    regie, laat = "~procesregisseur~", date(2026, 11, 20)
    for naar in (Rol.PROCESREGISSEUR, Rol.MANAGER):
        yield zin(trap.opgeschaald_voor_u, naar.value, CASUS, PUNT, naar, [GGZ], van, REDEN, laat)
        yield zin(trap.opgeschaald, naar.value, CASUS, PUNT, naar, van, REDEN)
    beslist = (CASUS, PUNT, Rol.MANAGER)
    yield zin(trap.opgeschaald_voor_u, "zonder reden", *beslist, [GGZ], "~procesregisseur~", "", laat)
    yield zin(trap.opgeschaald, "zonder reden", *beslist, "~procesregisseur~", "")
    yield zin(trap.opgeschaald_genoteerd, "zonder reden", *beslist, "")
    yield zin(trap.opgeschaald_genoteerd, "", CASUS, PUNT, Rol.MANAGER, REDEN)
    yield zin(trap.besluit, "", CASUS, PUNT, "~manager~", REDEN)
    yield zin(trap.besluit_genoteerd, "", CASUS, PUNT, REDEN, DAG)
    for naar in (Rol.PARTNER, Rol.CASUSHOUDER):
        yield zin(trap.terug_bij_u, naar.value, CASUS, PUNT, naar, regie, REDEN, laat)
        yield zin(trap.teruggegeven, naar.value, CASUS, PUNT, naar, regie, REDEN)
    yield zin(trap.terug_genoteerd, "", CASUS, PUNT, Rol.CASUSHOUDER, "")
