"""Mail that came back, and mail of programs."""

from collections.abc import Iterator
from dataclasses import replace

from commands.domain.rollen import Kanaal
from commands.texts import terugpost
from tests.domain.kalender import lokaal
from tests.texts.decor import CASUS, DAG, GGZ
from tests.texts.klok_voorbeelden import een_lid
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    weg = een_lid(persoon=replace(GGZ.persoon, mail_failed_at=lokaal("2026-11-10 15:00")))
    beide = replace(weg, kanalen=(Kanaal.MAIL, Kanaal.MATRIX))
    yield zin(terugpost.kwam_terug, "", CASUS, GGZ)
    yield zin(terugpost.kwam_misschien_terug, "", CASUS, GGZ)
    yield zin(terugpost.proef, "", CASUS)
    yield zin(terugpost.onderwerp_adres, "", CASUS, weg)
    yield zin(terugpost.adres_is_weg, "", CASUS, weg)
    yield zin(terugpost.vraag_adres, "", CASUS, weg, DAG)
    yield zin(terugpost.vraag_adres, "ook in Matrix", CASUS, beide, DAG)
    yield zin(terugpost.onderwerp_robotpost, "", CASUS, GGZ)
    for aantal in (1, 3):
        yield zin(terugpost.robotpost, str(aantal), CASUS, GGZ, aantal)
