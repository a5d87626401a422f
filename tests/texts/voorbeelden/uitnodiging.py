"""Members answer the invitation to a meeting."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from commands.domain.beleid import Beleid
from commands.domain.bijeenkomst import Bijeenkomst, DeelnameSoort, IcoSoort, IcoStand
from commands.messages import Bericht, Blok
from commands.texts import uitnodiging
from tests.texts.decor import CASUS, GGZ
from tests.texts.zin import Zin, zin

BELEID = Beleid()
ICO = Bijeenkomst(
    id="ico1",
    casus_id=CASUS.id,
    soort=IcoSoort.VERVOLG,
    stand=IcoStand.GEPLAND,
    uid="bijeenkomst-4f1c@bot.test",
    gemaakt_op=datetime(2026, 11, 3, 9, 0, tzinfo=UTC),
    moment=datetime(2026, 12, 18, 9, 0, tzinfo=UTC),
    plaats="Gemeentehuis, zaal 3",
)
LATER = ICO.moment + timedelta(days=3) if ICO.moment is not None else None


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    leeg = Bericht(onderwerp="Uitnodiging", blokken=())
    yield zin(uitnodiging.met_antwoord, "", leeg, CASUS, bonnen=False)
    yield zin(uitnodiging.met_antwoord, "met een bon", leeg, CASUS, bonnen=True)
    gevuld = Bericht(onderwerp="Uitnodiging", blokken=(Blok(tekst=f"Casus {CASUS.code}: u bent uitgenodigd."),))
    yield zin(uitnodiging.wat_u_zei, "", gevuld, kan=True)
    yield zin(uitnodiging.wat_u_zei, "niet", gevuld, kan=False)
    for soort in DeelnameSoort:
        bericht = Bericht(onderwerp="Uitnodiging", blokken=())
        yield zin(uitnodiging.zonder_vraag, soort.value, bericht, CASUS, soort)
    yield zin(uitnodiging.voor_agenda, "", CASUS, ICO, BELEID.zone)
    yield zin(uitnodiging.uit_agenda, "", CASUS, ICO, BELEID)
    yield zin(uitnodiging.zonder_bon, "", CASUS)
    for soort in DeelnameSoort:
        yield zin(uitnodiging.genoteerd, soort.value, CASUS, ICO, soort, BELEID, "")
        yield zin(uitnodiging.voor_regie, soort.value, CASUS, ICO, GGZ, soort, BELEID)
    yield zin(
        uitnodiging.voor_regie,
        "met woorden en een ander moment",
        CASUS,
        ICO,
        GGZ,
        DeelnameSoort.MISSCHIEN,
        BELEID,
        woorden="Liever een uur later.",
        voorstel=LATER,
    )
    yield zin(uitnodiging.voor_regie, "ander komt", CASUS, ICO, GGZ, DeelnameSoort.NEE, BELEID, ander=True)
    yield zin(uitnodiging.voor_regie, "in het nieuws", CASUS, ICO, GGZ, DeelnameSoort.NEE, BELEID, haast=False)
    yield zin(uitnodiging.regie_komt_niet, "", CASUS, ICO, BELEID)
