"""Meetings (ICO)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from commands.domain.bijeenkomst import Bijeenkomst, IcoSoort, IcoStand, Peilmoment, leg_vast
from commands.domain.icomoment import Twijfel
from commands.texts import bijeenkomst as teksten
from commands.texts import icostand
from tests.domain.kalender import lokaal
from tests.texts.decor import CASUS, GGZ, POLITIE
from tests.texts.zin import Zin, zin

ZONE = ZoneInfo("Europe/Amsterdam")
DINSDAG, KONINGSDAG = lokaal("2026-12-08 10:00"), lokaal("2027-04-27 10:00")
PEILING = Bijeenkomst(
    id="i",
    casus_id=CASUS.id,
    soort=IcoSoort.VERVOLG,
    stand=IcoStand.PEILING,
    uid="u",
    gemaakt_op=DINSDAG,
    momenten=(Peilmoment(nr=1, op=DINSDAG), Peilmoment(nr=2, op=lokaal("2026-12-09 14:00"))),
)
GEPLAND = leg_vast(replace(PEILING, plaats="Vergaderzaal 2", voorzitter="een collega van het ZVH"), 2)


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    grens = date(2026, 12, 28)
    een, twee = PEILING.momenten
    yield zin(teksten.wanneer, "", DINSDAG, ZONE)
    yield zin(teksten.naam, "", PEILING)
    yield zin(teksten.naam, "eerste", replace(PEILING, soort=IcoSoort.EERSTE))
    yield zin(teksten.twijfel, "", [(KONINGSDAG, Twijfel.VRIJE_DAG), (DINSDAG, Twijfel.BUITEN_KANTOORTIJD)], ZONE, None)
    yield zin(teksten.twijfel, "te laat", [(KONINGSDAG, Twijfel.NA_GRENS)], ZONE, grens)
    yield zin(teksten.peiling, "", CASUS, PEILING, ZONE, bonnen=False)
    yield zin(teksten.peiling, "met een bon", CASUS, PEILING, ZONE, bonnen=True)
    yield zin(teksten.peiling_in_kamer, "", CASUS, PEILING, ZONE, reacties=True)
    yield zin(teksten.peiling_in_kamer, "zonder reacties", CASUS, PEILING, ZONE, reacties=False)
    yield zin(teksten.lijst, "", PEILING, ZONE)
    yield zin(teksten.bedoelt_u, "alle", PEILING, [een.nr for een in PEILING.momenten])
    yield zin(teksten.bedoelt_u, "enkele", PEILING, (2,))
    yield zin(teksten.bedoelt_u, "onbekend", PEILING, ())
    yield zin(teksten.aangetikt, "", CASUS, PEILING, GGZ.aanduiding, (1, 2))
    yield zin(teksten.aangetikt, "geen", CASUS, PEILING, GGZ.aanduiding, ())
    yield zin(teksten.peiling_begonnen, "", CASUS, PEILING, ZONE, 4)
    yield zin(teksten.peiling_begonnen, "aan een", CASUS, PEILING, ZONE, 1)
    yield zin(teksten.antwoord_genoteerd, "", CASUS, PEILING, (2,), ZONE)
    yield zin(teksten.antwoord_genoteerd, "geen", CASUS, PEILING, (), ZONE)
    kan = [(een, [GGZ.aanduiding]), (twee, [])]
    yield zin(icostand.stand, "peiling", CASUS, PEILING, kan, [POLITIE.aanduiding], ZONE)
    yield zin(icostand.stand, "gepland", CASUS, GEPLAND, [], [], ZONE)
    yield zin(icostand.stand, "niets", CASUS, None, [], [], ZONE)
    yield zin(icostand.niemand_kan, "", CASUS, PEILING)
    yield zin(icostand.in_het_kort, "", GEPLAND, ZONE)
    yield zin(icostand.in_het_kort, "zonder plaats", replace(GEPLAND, plaats=""), ZONE)
    yield zin(icostand.in_het_kort, "peiling", PEILING, ZONE)
    yield zin(teksten.uitnodiging, "", CASUS, GEPLAND, ZONE)
    yield zin(teksten.uitnodiging, "zonder plaats", CASUS, replace(GEPLAND, plaats="", voorzitter=""), ZONE)
    yield zin(teksten.verzet, "de plaats", CASUS, GEPLAND, ZONE, plaats=True)
    yield zin(teksten.verzet, "", CASUS, GEPLAND, ZONE)
    yield zin(teksten.genoteerd, "", CASUS, GEPLAND, ZONE, "De plaats is genoteerd.")
    yield zin(teksten.gehouden, "", CASUS, GEPLAND)
