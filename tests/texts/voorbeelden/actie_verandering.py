"""Actiepunten that change after the release."""

from collections.abc import Iterator
from dataclasses import replace

from commands.domain.actiepunt import Status
from commands.texts import actie_verandering as teksten
from tests.texts.decor import BEZIG, CASUS, GGZ, POLITIE, PUNT, REDEN, ZONDER_DATUM
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    van, zonder = POLITIE.aanduiding, replace(ZONDER_DATUM, eigenaars=(GGZ.id,))
    for geval, punt in (("", PUNT), ("zonder datum", zonder)):
        yield zin(teksten.nieuw, geval, CASUS, punt, [GGZ], van)
        yield zin(teksten.nieuw_voor_u, geval, CASUS, punt, van)
        yield zin(teksten.gemaakt, geval, CASUS, punt, [GGZ])
    samen = replace(PUNT, eigenaars=(GGZ.id, POLITIE.id))
    yield zin(teksten.nieuw, "samen", CASUS, samen, [GGZ, POLITIE], van)
    yield zin(teksten.nieuw_voor_u, "samen", CASUS, samen, van, [POLITIE])
    yield zin(teksten.nieuw, "ieder apart", CASUS, replace(samen, ieder=True), [GGZ, POLITIE], van)
    yield zin(teksten.gemaakt, "ieder apart", CASUS, replace(samen, ieder=True), [GGZ, POLITIE])
    yield zin(teksten.nu_van_u, "samen", CASUS, samen, van, [POLITIE])
    yield zin(teksten.niet_meer_van_u, "samen", CASUS, samen, [GGZ, POLITIE], van)
    yield zin(teksten.gegeven, "samen", CASUS, samen, [GGZ, POLITIE], van)
    yield zin(teksten.overgedragen, "samen", CASUS, samen, [GGZ, POLITIE])
    yield zin(teksten.nu_van_u, "", CASUS, PUNT, van)
    yield zin(teksten.niet_meer_van_u, "", CASUS, PUNT, [GGZ], van)
    yield zin(teksten.gegeven, "", CASUS, PUNT, [GGZ], van)
    yield zin(teksten.overgedragen, "", CASUS, PUNT, [GGZ])
    yield zin(teksten.gewijzigd, "", CASUS, PUNT, [GGZ], van)
    yield zin(teksten.gewijzigd, "van niemand", CASUS, ZONDER_DATUM, [], van)
    yield zin(teksten.gewijzigd_voor_u, "bezig", CASUS, BEZIG, van)
    yield zin(teksten.verzet_voor_u, "", CASUS, PUNT, van, "De arts is ziek.", [POLITIE])
    yield zin(teksten.verzet_genoemd, "", CASUS, PUNT, van, "")
    yield zin(teksten.gewijzigd_voor_u, "lukt niet", CASUS, replace(PUNT, status=Status.LUKT_NIET), van)
    yield zin(teksten.gewijzigd_genoteerd, "", CASUS, PUNT, [GGZ])
    wie = "Stichting Bewind Noord"
    yield zin(teksten.buiten, "", CASUS, PUNT, van, wie)
    yield zin(teksten.buiten_voor_u, "", CASUS, PUNT, van, wie)
    yield zin(teksten.buiten_genoteerd, "", CASUS, PUNT, wie)
    yield zin(teksten.vervallen, "", CASUS, PUNT, van, REDEN)
    yield zin(teksten.vervallen_voor_u, "", CASUS, PUNT, van, REDEN)
    yield zin(teksten.vervallen_genoteerd, "", CASUS, PUNT, REDEN)
