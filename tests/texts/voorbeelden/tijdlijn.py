"""The timeline of a casus, and a file that could not be made."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

from commands.domain.actiepunt import Actiepunt, Status
from commands.domain.beleid import Beleid
from commands.domain.vervolgdagen import Vervolgdagen
from commands.messages.tijdlijn import Venster
from commands.texts import bijgevoegd, tijdlijn
from commands.texts.tijdlijn import Omheen
from tests.texts.decor import CASUS, GGZ
from tests.texts.zin import Zin, zin

VANDAAG = date(2026, 11, 25)
BELEID = Beleid()
ICO = replace(CASUS, ico_op=date(2026, 11, 2))


def punt(nummer: int, wat: str, uiterlijk: date | None, status: Status = Status.OPEN, op: int = 0) -> Actiepunt:
    """Of the GGZ; `op`: the day in November of its last answer."""
    return Actiepunt(
        id=str(nummer),
        casus_id=CASUS.id,
        nummer=nummer,
        wat=wat,
        eigenaars=(GGZ.id,),
        uiterlijk=uiterlijk,
        status=status,
        beantwoord_op=datetime(2026, 11, op, 12, tzinfo=UTC) if op else None,
    )


PUNTEN = (
    punt(1, "Gaat samen met het wijkteam op huisbezoek.", date(2026, 11, 17), Status.GEREED, 17),
    punt(2, "Bespreekt met de cliënt wat de voorwaarden zijn.", date(2026, 12, 18)),
    punt(3, "Maakt een nieuwe afspraak voor het gesprek met de cliënt.", date(2026, 11, 12)),
    punt(4, "Vraagt twee buren of er nog overlast is.", date(2026, 12, 3), Status.BEZIG, 10),
    punt(5, "Vraagt hulp aan bij het betalen van de vaste lasten.", date(2026, 12, 21), Status.LUKT_NIET, 17),
    punt(6, "Bespreekt met de verhuurder wat er kan.", date(2026, 11, 20), Status.GEREED, 20),
)
OMHEEN = Omheen(
    contact=Venster(van=date(2026, 12, 9), tot=date(2026, 12, 23), naam="contact"),
    gedeeld_op=date(2026, 11, 6),
    vervolg=Vervolgdagen(van=date(2026, 12, 14), tot=date(2026, 12, 28)),
)
VAST = replace(OMHEEN, vervolg=Vervolgdagen(van=date(2026, 12, 14), tot=date(2026, 12, 14), gepland=True))


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    rest = (VANDAAG, BELEID)
    yield zin(tijdlijn.tijdlijn, "", ICO, PUNTEN, [GGZ], {}, OMHEEN, *rest)
    yield zin(tijdlijn.tijdlijn, "vervolg gepland", ICO, PUNTEN[1:3], [GGZ], {}, VAST, *rest)
    yield zin(tijdlijn.tijdlijn, "een derde", ICO, PUNTEN[:1], [GGZ], {}, None, *rest)
    yield zin(tijdlijn.tijdlijn, "zonder afspraken", ICO, [], [GGZ], {}, Omheen(), *rest)
    buiten = [punt(1, "Zoekt een andere plek.", None, Status.VERVALLEN), punt(2, "Belt de school.", None)]
    yield zin(tijdlijn.tijdlijn, "zonder dagen", CASUS, buiten, [GGZ], {"1": "de kerk"}, Omheen(), *rest)
    veel = [
        punt(nr, "Belt de woningcorporatie.", date(2026, 11, 24), Status.GEREED if nr % 3 == 0 else Status.OPEN, 9)
        for nr in range(1, 61)
    ]
    yield zin(tijdlijn.tijdlijn, "zestig punten", ICO, veel, [GGZ], {}, OMHEEN, *rest)
    yield zin(bijgevoegd.niet_gemaakt, "")
