"""The news of the day."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from commands.messages import Bericht, Blok
from commands.texts import nieuws
from tests.domain.kalender import lokaal
from tests.texts.decor import CASUS, PUNT
from tests.texts.zin import Zin, zin

_DINSDAG, _WOENSDAG = date(2026, 11, 3), date(2026, 11, 4)
_KLAAR = (nieuws.gemeld("✅ Actiepunt 3 is klaar", "GGZ (behandelaar)", PUNT, citaat="er is een plek"),)
_ERBIJ = nieuws.regel("Woningcorporatie (wijkbeheerder) doet vanaf nu mee.")
_VRAAG = Bericht(
    onderwerp="Casus K7Q2: actiepunt 3, uiterlijk 12 november", blokken=(Blok(tekst="Hoe gaat het met actiepunt 3?"),)
)


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    for naam, aantallen in (
        ("", (6, 1, 1, 0)),
        ("geen", (6, 0, 0, 1)),
        ("meer", (9, 3, 2, 2)),
        ("leeg", (0, 0, 0, 0)),
        ("één", (1, 0, 0, 0)),
    ):
        yield zin(nieuws.stand, naam, *aantallen)
    yield zin(nieuws.voor_lid, "", CASUS, [(_DINSDAG, _KLAAR), (_DINSDAG, _ERBIJ)], nieuws.stand(6, 1, 1, 0))
    yield zin(nieuws.voor_lid, "van meer dagen", CASUS, [(_DINSDAG, _KLAAR), (_WOENSDAG, _ERBIJ)])
    yield zin(nieuws.voor_staf, "", [(CASUS, [(_DINSDAG, _KLAAR)]), (CASUS, [(_DINSDAG, _ERBIJ)])])
    yield zin(nieuws.voor_staf, "van één casus", [(CASUS, [(_DINSDAG, _KLAAR)])])
    yield zin(nieuws.mee_voor_lid, "", _VRAAG, [(_DINSDAG, _KLAAR), (_WOENSDAG, _ERBIJ)])
    yield zin(nieuws.en_nieuws, "", replace(_VRAAG, onderwerp="Casus K7Q2: actiepunt 3 genoteerd"))
    yield zin(nieuws.mee_voor_staf, "", _VRAAG, [(CASUS, [(_DINSDAG, _KLAAR)]), (CASUS, [(_DINSDAG, _ERBIJ)])])
    yield zin(nieuws.samen, "", [("B2C3", 1), ("K7Q2", 3)])
    yield zin(nieuws.zonder_woorden, "", _KLAAR[0])
    yield zin(nieuws.gehouden, "", CASUS)
    yield zin(nieuws.mislukt, "", _WOENSDAG)
    yield zin(nieuws.dan_gehoord, "", lokaal("2026-11-04 09:00"), _DINSDAG)
    yield zin(nieuws.dan_gehoord, "of later", lokaal("2026-11-04 09:00"), _DINSDAG, uiterlijk=date(2026, 11, 17))
    yield zin(nieuws.dan_gehoord, "vandaag nog", lokaal("2026-11-03 16:00"), _DINSDAG)
    yield zin(nieuws.dan_gehoord, "rustig", lokaal("2026-11-10 09:00"), _DINSDAG, rustig=True)
