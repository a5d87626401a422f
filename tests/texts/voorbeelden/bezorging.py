"""What reached whom."""

from collections.abc import Iterator
from dataclasses import replace

from commands.domain.bezorgd import Bereik, Bezorging, Bezorgstand, Hoe, Teken
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
        *(Bereik(lid=POLITIE, hoe=Hoe.BEWIJS, op=LATER, teken=een) for een in Teken),
    ]
    yield zin(bezorging.van_casus, "", CASUS, OP, bereikt, 0, BELEID)
    yield zin(bezorging.van_casus, "te laat", CASUS, OP, bereikt[-1:], 3, BELEID)
    melding = replace(BELEID, alleen_melding=frozenset({str(POLITIE.persoon.email)}))
    beide = replace(POLITIE, kanalen=(Kanaal.MAIL, Kanaal.MATRIX))
    daar = [*bereikt[:1], replace(bereikt[0], lid=beide)]
    yield zin(bezorging.van_casus, "alleen een melding", CASUS, OP, daar, 0, melding)
    yield zin(bezorging.van_casus, "geen ICO", CASUS, OP, bereikt[-1:], None, BELEID)
    yield zin(bezorging.van_lid, "", CASUS, GGZ, BERICHTEN, BELEID)
    terug = [
        replace(BERICHTEN[0], terug_op=LATER, terug_code=code)
        for code in ("5.1.1", "5.2.2", "5.2.1", "5.2.3", "5.2.0", "5.3.4", "4.4.7", "5.7.1", "5.0.0", "")
    ]
    yield zin(bezorging.van_lid, "teruggekomen", CASUS, GGZ, terug, BELEID)
    leest = replace(GGZ, gelezen_op=LATER, persoon=replace(GGZ.persoon, gelezen_op=LATER))
    daar = [replace(BERICHTEN[1], in_kamer=een, gedaan_op=OP) for een in (True, False)]
    yield zin(bezorging.van_lid, "gelezen", CASUS, leest, daar, BELEID)
    yield zin(bezorging.van_lid, "geen", CASUS, GGZ, (), BELEID)
