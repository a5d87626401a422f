"""Answers to an actiepunt, and lists of them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from commands.domain.actiepunt import Feedback, FeedbackSoort, Status
from commands.domain.bijeenkomst import IcoSoort
from commands.domain.nalatenschap import Nalatenschap
from commands.domain.wachtop import WachtOp
from commands.texts import actie, actielijst, bericht
from tests.domain.kalender import lokaal
from tests.texts.decor import BEZIG, CASUS, CONCEPT, DAG, GEMELD, GGZ, POLITIE, PUNT, REDEN, ZONDER_DATUM
from tests.texts.voorbeelden.einde import VOORSTEL
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    for soort in GEMELD:
        yield zin(actie.voor_groep, soort.value, CASUS, PUNT, soort, GGZ.aanduiding, REDEN)
    for soort in (FeedbackSoort.GEREED, FeedbackSoort.LUKT_NIET):
        geval = f"{soort.value}, woorden wachten"
        yield zin(actie.voor_groep, geval, CASUS, PUNT, soort, GGZ.aanduiding, "", woorden_wachten=True)
    gereed = (CASUS, PUNT, FeedbackSoort.GEREED, GGZ.aanduiding, REDEN)
    yield zin(actie.voor_groep, "eerder geschreven", *gereed, geschreven_op=DAG)
    yield zin(actie.woorden_achteraf, "", CASUS, PUNT, GGZ.aanduiding, REDEN, None)
    yield zin(actie.woorden_achteraf, "eerder geschreven", CASUS, PUNT, GGZ.aanduiding, REDEN, DAG)
    yield zin(actie.woorden_gedeeld, "", CASUS, PUNT, REDEN)
    yield zin(bericht.bericht_voor_groep, "", CASUS, GGZ.aanduiding, "Wie kan er donderdag bij zijn?")
    yield zin(bericht.bericht_voor_groep, "eerder geschreven", CASUS, GGZ.aanduiding, "Wie kan er bij zijn?", DAG)
    yield zin(bericht.bericht_voor_groep, "spoed", CASUS, GGZ.aanduiding, "Spoed! De deur staat open.")
    yield zin(actie.namens_u, "", CASUS, PUNT, FeedbackSoort.GEREED, POLITIE.aanduiding, REDEN)
    yield zin(actie.ontvangen, "namens", CASUS, PUNT, FeedbackSoort.GEREED, "", namens=GGZ.organisatie)
    yield zin(actie.lukt_niet_voor_casushouder, "", CASUS, PUNT, GGZ.aanduiding, REDEN)
    for soort in GEMELD:
        yield zin(actie.ontvangen, soort.value, CASUS, PUNT, soort, REDEN)
    yield zin(actie.meldingen, "", "Casus K7Q2: actiepunt 3 is klaar", 3)
    yield zin(actie.ontvangen, "wacht", CASUS, PUNT, FeedbackSoort.TERUGKOPPELING, REDEN, wacht_tot=DAG)
    yield zin(actie.ontvangen, "al bekend", CASUS, PUNT, FeedbackSoort.BEZIG, "", bekend=True)
    for soort in (FeedbackSoort.GEREED, FeedbackSoort.BEZIG, FeedbackSoort.LUKT_NIET):
        yield zin(actie.ontvangen, f"{soort.value} aangetikt", CASUS, PUNT, soort, "", aangetikt=True)
    yield zin(actie.ontvangen, "lukt_niet zonder reden", CASUS, PUNT, FeedbackSoort.LUKT_NIET, "")
    yield zin(actie.voor_groep, "eigen deel", *gereed[:-1], "", nog=[POLITIE.aanduiding])
    yield zin(actie.ontvangen, "eigen deel", CASUS, PUNT, FeedbackSoort.GEREED, "", nog=[POLITIE.aanduiding])
    samen = replace(PUNT, eigenaars=(GGZ.id, POLITIE.id))
    half = replace(samen, ieder=True, delen=((GGZ.id, Status.GEREED),))
    yield zin(actielijst.toon, "ieder apart", CASUS, half, [GGZ, POLITIE], [])
    yield zin(actielijst.mijn, "samen", [(CASUS, samen), (CASUS, replace(samen, ieder=True))], DAG)
    yield zin(actielijst.lijst, "", CASUS, [PUNT, BEZIG, ZONDER_DATUM], {GGZ.id: GGZ}, DAG, {PUNT.id: DAG})
    yield zin(actielijst.lijst, "te laat", CASUS, [PUNT, ZONDER_DATUM], {GGZ.id: GGZ}, date(2026, 11, 20), {})
    yield zin(actielijst.lijst, "leeg", CASUS, [], {}, DAG, {})
    antwoord = Feedback(
        id="f",
        casus_id=CASUS.id,
        actiepunt_id=PUNT.id,
        door=GGZ.id,
        soort=FeedbackSoort.BEZIG,
        tekst=REDEN,
        op=lokaal("2026-11-10 15:00"),
    )
    uitstel = replace(antwoord, soort=FeedbackSoort.UITSTEL, terug=PUNT)
    yield zin(actielijst.toon, "pauze en uitstel", CASUS, PUNT, [GGZ], [(uitstel, GGZ.aanduiding)], pauze=DAG)
    yield zin(actie.vaak_bezig, "", CASUS, PUNT, GGZ.aanduiding)
    yield zin(actielijst.toon, "", CASUS, PUNT, [GGZ], [(antwoord, GGZ.aanduiding)])
    weg = replace(antwoord, soort=FeedbackSoort.VERVALLEN)
    yield zin(
        actielijst.toon, "vervallen", CASUS, replace(PUNT, status=Status.VERVALLEN), [GGZ], [(weg, GGZ.aanduiding)]
    )
    yield zin(actielijst.mijn, "", [(CASUS, PUNT), (CONCEPT, ZONDER_DATUM)], DAG)
    yield zin(actielijst.mijn, "leeg", [], DAG)
    yield zin(actielijst.mijn, "ook elders", [(CASUS, PUNT)], DAG, [(CONCEPT, PUNT), (CONCEPT, ZONDER_DATUM)])
    yield zin(actielijst.mijn, "alleen elders", [], DAG, [(CONCEPT, PUNT)])
    houder = Nalatenschap(vragen=("V3",), akkoord=(6,), besluit=(4,))
    wacht = WachtOp(casus=CASUS, overnemen=(7,), momenten=IcoSoort.VERVOLG, contact=True, als_casushouder=houder)
    klaar = WachtOp(casus=CASUS, casushouder_worden=True, als_casushouder=Nalatenschap(hoe_verder=True))
    yield zin(actielijst.mijn, "er wacht iets", [(CASUS, PUNT)], DAG, wacht=[wacht])
    yield zin(actielijst.mijn, "alles is klaar", [], DAG, wacht=[klaar])
    yield zin(actielijst.mijn, "zelf voorgesteld", [], DAG, wacht=[WachtOp(casus=CASUS, voorgesteld=VOORSTEL)])
    elders = replace(wacht, casus=CONCEPT)
    yield zin(actielijst.mijn, "er wacht iets elders", [], DAG, [(CONCEPT, PUNT)], wacht_elders=[elders])
    yield zin(bericht.nood, "")
    yield zin(bericht.nood, "van een deelnemer", "K7Q2")
    yield zin(bericht.gedeeld, "", CASUS, "Wie kan er donderdag bij zijn?")
    yield zin(bericht.laatste_bevestiging, "")
