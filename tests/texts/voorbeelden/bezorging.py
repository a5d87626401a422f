"""What reached whom."""

from collections.abc import Iterator
from dataclasses import replace

from commands.domain.bezorgd import Bereik, Bezorging, Bezorgstand, Hoe
from commands.domain.rollen import Kanaal
from commands.texts import bezorging
from tests.domain.kalender import lokaal
from tests.texts.decor import CASUS, GGZ, POLITIE
from tests.texts.zin import Zin, zin
from tests.wereld import BELEID

OP, LATER = lokaal("2026-11-03 10:02"), lokaal("2026-11-05 15:40")
DERDE = replace(GGZ, organisatie="Woningcorporatie", functie="consulent", verklaring_op=None)


def _bericht(sleutel: str, kanaal: Kanaal, stand: Bezorgstand, pogingen: int = 0) -> Bezorging:
    gedaan = None if stand is Bezorgstand.WACHT else LATER
    kenmerk = "<k1@ketenbot.test>" if stand is Bezorgstand.VERZONDEN else ""
    return Bezorging(
        deelnemer_id=GGZ.id,
        sleutel=sleutel,
        kanaal=kanaal,
        stand=stand,
        gemaakt_op=OP,
        gedaan_op=gedaan,
        pogingen=pogingen,
        kenmerk=kenmerk,
    )


BERICHTEN = (
    _bericht("planpost/1", Kanaal.MAIL, Bezorgstand.VERZONDEN),
    _bericht("ico/1", Kanaal.MATRIX, Bezorgstand.VERZONDEN),
    _bericht("klok/1", Kanaal.MAIL, Bezorgstand.OPGEGEVEN, 40),
    _bericht("anders/1", Kanaal.MAIL, Bezorgstand.WACHT, 2),
)


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    bereikt = [
        Bereik(lid=POLITIE, hoe=Hoe.TERUG, op=LATER),
        Bereik(lid=DERDE, hoe=Hoe.NIET),
        Bereik(lid=POLITIE, hoe=Hoe.OPGEGEVEN, op=LATER),
        Bereik(lid=POLITIE, hoe=Hoe.WACHT, op=OP),
        Bereik(lid=POLITIE, hoe=Hoe.VERZONDEN, op=OP),
        Bereik(lid=GGZ, hoe=Hoe.BEWIJS, op=LATER),
        Bereik(lid=POLITIE, hoe=Hoe.BEWIJS, op=LATER, in_kamer=True),
    ]
    yield zin(bezorging.van_casus, "", CASUS, OP, bereikt, 0, BELEID)
    yield zin(bezorging.van_casus, "te laat", CASUS, OP, bereikt[-1:], 3, BELEID)
    yield zin(bezorging.van_casus, "geen ICO", CASUS, OP, bereikt[-1:], None, BELEID)
    yield zin(bezorging.van_lid, "", CASUS, GGZ, BERICHTEN, BELEID)
    yield zin(bezorging.van_lid, "geen", CASUS, GGZ, (), BELEID)
