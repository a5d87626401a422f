"""What counts only after another agrees."""

from collections.abc import Iterator
from dataclasses import replace

from commands.domain.actiepunt import Status
from commands.domain.rollen import Rol
from commands.domain.verzoek import Verzoek, VerzoekSoort
from commands.texts import verzoek as teksten
from tests.domain.kalender import lokaal
from tests.texts.decor import CASUS, DAG, GGZ, POLITIE, PUNT, REDEN
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    van, voorstel = GGZ.aanduiding, replace(PUNT, status=Status.VOORGESTELD)
    yield zin(teksten.voorstel_gevraagd, "", CASUS, voorstel, [POLITIE], van)
    yield zin(teksten.voorstel_genoteerd, "", CASUS, voorstel, [POLITIE])
    yield zin(teksten.overdracht_gevraagd, "", CASUS, PUNT, van, REDEN)
    yield zin(teksten.overdracht_genoteerd, "", CASUS, PUNT, [POLITIE], REDEN)
    yield zin(teksten.uitstel_gevraagd, "", CASUS, PUNT, DAG, van, REDEN)
    yield zin(teksten.uitstel_genoteerd, "", CASUS, PUNT, DAG, REDEN)
    yield zin(teksten.verval_gevraagd, "", CASUS, PUNT, van, REDEN)
    yield zin(teksten.verval_genoteerd, "", CASUS, PUNT, REDEN)
    yield zin(teksten.teruggenomen, "", CASUS, PUNT, VerzoekSoort.VERVALT, van)
    yield zin(teksten.teruggenomen, "overdracht", CASUS, PUNT, VerzoekSoort.OVERDRACHT, van)
    yield zin(teksten.overgenomen_van_u, "", CASUS, PUNT, POLITIE.aanduiding)
    yield zin(teksten.niet_meer_nodig, "", CASUS, PUNT, POLITIE.aanduiding)
    for soort in VerzoekSoort:
        een = Verzoek(
            id="v",
            casus_id=CASUS.id,
            actiepunt_id=PUNT.id,
            soort=soort,
            van=GGZ.id,
            aan=(POLITIE.id,) if soort is VerzoekSoort.OVERDRACHT else (),
            dag=DAG if soort is VerzoekSoort.UITSTEL else None,
            sinds=lokaal("2026-11-10 15:00"),
        )
        if soort is not VerzoekSoort.OVERDRACHT:
            yield zin(teksten.is_akkoord, soort.value, CASUS, PUNT, soort, "~procesregisseur~")
        yield zin(teksten.niet_akkoord, soort.value, CASUS, PUNT, een, POLITIE.aanduiding, REDEN)
        yield zin(teksten.akkoord_genoteerd, soort.value, CASUS, PUNT, soort, van)
        yield zin(teksten.staat_open, soort.value, CASUS, PUNT, een, voorwaarde=False)
        yield zin(teksten.staat_open, f"{soort.value}, mits", CASUS, PUNT, een, voorwaarde=True)
        rol = Rol.PARTNER if soort is VerzoekSoort.OVERDRACHT else Rol.CASUSHOUDER
        yield zin(teksten.opnieuw, soort.value, CASUS, PUNT, een, van, DAG, rol, [POLITIE])
        if soort is VerzoekSoort.OVERDRACHT:
            yield zin(teksten.opnieuw, "aan casushouder", CASUS, PUNT, een, van, DAG, Rol.CASUSHOUDER, [POLITIE])
    yield zin(teksten.niet_akkoord_genoteerd, "", CASUS, PUNT, van, REDEN)
    yield zin(teksten.niet_akkoord_genoteerd, "zonder reden", CASUS, PUNT, van, "")
    yield zin(teksten.onderwerp_opnieuw, "", CASUS, PUNT)
