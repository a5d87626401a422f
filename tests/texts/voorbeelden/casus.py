"""Opening and looking at a casus, and who takes part."""

from collections.abc import Iterator
from dataclasses import replace

from commands.domain.afstemmingsplan import PlanDeelnemer
from commands.domain.beleid import Beleid
from commands.domain.gaande import ContactUitkomst
from commands.domain.nalatenschap import Nalatenschap
from commands.domain.rollen import Kanaal, Soort
from commands.ports.rows import OnbekendeAfzender
from commands.texts import actie, casus, deelnemer, hulp, onbekend, toestaan, vrijgeven
from tests.domain.kalender import lokaal
from tests.texts.decor import BEZIG, CASUS, CONCEPT, DERDE, GGZ, IN_KAMER, NIET_IN_KAMER, POLITIE, PUNT
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    yield zin(casus.geopend_zonder_plan, "", CONCEPT, 7)
    yield zin(casus.geopend_zonder_plan, "zonder termijn", CONCEPT, 0)
    yield zin(deelnemer.heet_nu, "", CASUS, GGZ, replace(GGZ, organisatie="GGZ Duinoord"))
    yield zin(deelnemer.hernoemd, "", CASUS, GGZ, replace(GGZ, functie="regiebehandelaar"))
    yield zin(deelnemer.in_twee_rollen, "", CASUS, replace(GGZ, functie="behandelaar en crisisdienst"))
    yield zin(deelnemer.u_bent_casushouder, "", CASUS, Beleid())
    yield zin(deelnemer.u_bent_casushouder, "zonder contact", CASUS, Beleid(contact_weken=()))
    wacht = Nalatenschap(vragen=("V3",), akkoord=(6,), besluit=(2,), afsluiten=True)
    yield zin(
        deelnemer.u_bent_casushouder, "er wacht iets", CASUS, Beleid(contact_weken=()), [PUNT], [GGZ], wacht=wacht
    )
    verder = Nalatenschap(hoe_verder=True)
    yield zin(deelnemer.u_bent_casushouder, "alles is klaar", CASUS, Beleid(contact_weken=()), wacht=verder, zelf=True)
    yield zin(deelnemer.u_bent_casushouder, "zelf", CASUS, Beleid(), [PUNT], [GGZ], zelf=True)
    for weken in ((4, 5, 6), (6,), (1,)):
        yield zin(casus.elke_weken, str(weken), weken)
    for dagen in (7, 10, 14):
        yield zin(casus.binnen_dagen, str(dagen), dagen)
    for elders in (False, True):
        yield zin(deelnemer.gewijzigd, "ook elders" if elders else "", CASUS, GGZ, elders=elders)
    yield zin(deelnemer.gewijzigd, "derde", CASUS, DERDE, elders=False)
    yield zin(toestaan.lijst, "", ["buurthuis De Voorbeeldzaal"])
    yield zin(toestaan.lijst, "leeg", [])
    for gevonden in (True, False):
        yield zin(toestaan.weg, "" if gevonden else "niet gevonden", gevonden=gevonden)
    yield zin(casus.bestand_ontvangen, "")
    yield zin(casus.bestand_ontvangen, "bij een casus", "K7Q2")
    yield zin(vrijgeven.niet_vrijgegeven_met_bestand, "")
    yield zin(casus.toon, "", CASUS, [POLITIE, GGZ], [PUNT, BEZIG])
    yield zin(casus.toon, "kamer", CASUS, [POLITIE, IN_KAMER, NIET_IN_KAMER], [PUNT], met_kamer=True)
    yield zin(casus.toon, "concept", replace(CONCEPT, ico_op=None), [], [])
    yield zin(deelnemer.toegevoegd, "", CASUS, GGZ)
    yield zin(deelnemer.toegevoegd, "derde", CASUS, DERDE)
    school = PlanDeelnemer(organisatie="School", functie="mentor", soort=Soort.PUBLIEK, kanalen=(Kanaal.MAIL,))
    yield zin(deelnemer.in_het_plan, "", CONCEPT.code, school)
    yield zin(deelnemer.in_het_plan, "derde", CONCEPT.code, replace(school, soort=Soort.DERDE))
    yield zin(deelnemer.verwijderd, "", CASUS, GGZ, [PUNT, BEZIG])
    yield zin(deelnemer.verwijderd, "zonder punten", CASUS, GGZ, [])
    yield zin(deelnemer.lid_erbij, "", CASUS, GGZ)
    yield zin(deelnemer.lid_weg, "", CASUS, GGZ)
    yield zin(deelnemer.lid_weg, "een naamgenoot blijft", CASUS, GGZ, nog=True)
    yield zin(deelnemer.naamgenoot_weg, "", CASUS, GGZ)
    yield zin(deelnemer.andere_casushouder, "", CASUS, GGZ)
    yield zin(deelnemer.casushouder_genoteerd, "", CASUS, GGZ)
    yield zin(deelnemer.afscheid, "", CASUS, GGZ)
    yield zin(deelnemer.kamer_afgewezen, "", CASUS, GGZ)
    contact = ("dinsdag 17 november 2026", "dinsdag 15 december 2026")
    yield zin(casus.contact_genoteerd, "", CASUS, *contact)
    yield zin(casus.contact_genoteerd, "met de ander", CASUS, *contact, "~casushouder~")
    yield zin(casus.contact_genoteerd, "met uitkomst", CASUS, *contact, "", ContactUitkomst.VERVOLG_ICO)
    besloten = replace(CASUS, uitkomst="afschalen", uitkomst_op=lokaal("2026-11-10 15:00"))
    yield zin(casus.toon, "met uitkomst", besloten, [GGZ], [PUNT])
    vreemde = OnbekendeAfzender(
        afzender="iemand@elders.test",
        kanaal=Kanaal.MAIL,
        casus_code="K7Q2",
        aantal=2,
        laatst_op=lokaal("2026-11-10 15:00"),
    )
    yield zin(onbekend.onbekenden, "", [vreemde], 1)
    yield zin(onbekend.onbekenden, "veel", [vreemde], 200)
    yield zin(onbekend.onbekenden, "leeg", [], 0)
    yield zin(hulp.hulp, "", [("actie gereed <nummer> [toelichting]", actie.GEREED)], "K7Q2", rest=30)
    yield zin(hulp.hulp, "zonder casus", [("hulp", hulp.HULP)], "", rest=1)
    yield zin(hulp.hulp_alles, "", [("actie gereed <nummer> [toelichting]", actie.GEREED), ("hulp", hulp.HULP)], "K7Q2")
    yield zin(hulp.hulp_alles, "zonder casus", [("hulp", hulp.HULP)], "")
