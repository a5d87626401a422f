"""The destruction of a casus, up to the verklaring."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from commands.domain.bewaren import Bewaarduur
from commands.domain.casus import Fase
from commands.domain.sluiting import Einde
from commands.domain.vernietiging import Vernietiging, VernietigStand, Vroeger
from commands.texts import slot, verklaring, vernietigen_lijst
from commands.texts import vernietigen as teksten
from commands.texts.gesloten import Gesloten
from tests.domain.kalender import een_beleid, lokaal
from tests.texts.klok_voorbeelden import een_casus
from tests.texts.zin import Zin, zin

KLAAR = Vernietiging(
    code="K7Q2",
    casus="c-K7Q2",
    stand=VernietigStand.KLAAR,
    van="p-pr",
    staf="m-pr",
    sinds=lokaal("2031-11-20 10:00"),
    door="p-mgr",
    door_rol="manager",
    besloten_op=date(2031, 11, 24),
    dag=date(2031, 12, 1),
    gevraagd=5,
    ook=(("procesregisseur", 1), ("manager", 1), ("aanmelder", 1), ("triagelid", 2)),
    begonnen_op=lokaal("2031-12-01 09:00"),
    kamers=2,
    berichten=38,
    bestanden=2,
    gewist_op=lokaal("2031-12-01 09:10"),
    personen=3,
    logregels=212,
    klaar_op=lokaal("2031-12-02 02:10"),
)


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    casus, dag = een_casus(fase=Fase.GESLOTEN), date(2031, 12, 1)
    inhoud = teksten.Inhoud(leden=5, punten=1, plannen=2)
    voorlopig = replace(casus, uitkomst=Einde.VOORLOPIG.value)
    duur = Bewaarduur(tot=date(2031, 12, 31), maanden=60)
    open_ = Gesloten(casus=voorlopig, sinds=date(2031, 11, 3), duur=duur, vandaag=date(2031, 12, 1))
    klaar = replace(open_, casus=replace(casus, uitkomst=Einde.BEEINDIGD.value))
    na_een_jaar = replace(klaar, duur=Bewaarduur(tot=date(2031, 11, 30), maanden=12, na_einde=True))
    verlengd = replace(klaar, duur=Bewaarduur(tot=date(2031, 12, 31)))
    yield zin(teksten.weet_u_het_zeker, "", open_, inhoud)
    te_vroeg = replace(klaar, vandaag=date(2030, 12, 1))
    yield zin(teksten.weet_u_het_zeker, "voor de termijn", te_vroeg, inhoud)
    yield zin(teksten.gevraagd, "voor de termijn", replace(te_vroeg, vroeger=Vroeger.NIET_NODIG), 7)
    yield zin(teksten.weet_u_het_zeker, "zonder termijn", replace(klaar, duur=None), inhoud)
    mist = (slot.mist_namens(casus), slot.mist_vastgelegd(casus, "KeDo"))
    yield zin(slot.mist_namens, "", casus)
    yield zin(slot.mist_vastgelegd, "", casus, "KeDo")
    yield zin(teksten.weet_u_het_zeker, "er is iets niet genoteerd", replace(klaar, mist=mist), inhoud)
    yield zin(teksten.aan_huis, "", casus, dag)
    yield zin(teksten.na_vernietiging, "", "K7Q2", dag)
    yield zin(teksten.voorgesteld, "", "K7Q2", ["~manager~", "andere ~procesregisseur~"])
    yield zin(teksten.voorgesteld, "aan niemand", "K7Q2", [])
    yield zin(teksten.gevraagd, "", open_, 7)
    yield zin(teksten.gevraagd, "de termijn is voorbij", na_een_jaar, 7)
    yield zin(teksten.gevraagd, "zonder bedenktijd", verlengd, 0)
    yield zin(teksten.onderwerp_opnieuw, "", casus)
    yield zin(teksten.besloten, "", "K7Q2", dag)
    yield zin(teksten.aangekondigd, "", replace(casus, uitkomst=Einde.BEEINDIGD.value), dag)
    yield zin(teksten.aangekondigd, "voorlopig", voorlopig, dag)
    yield zin(teksten.teruggenomen, "", "K7Q2", "Er komt een klacht.")
    yield zin(teksten.toch_niet, "", "K7Q2")
    yield zin(teksten.gestopt, "", "K7Q2")
    yield zin(teksten.hoeveel, "", 2, "dag", "dagen")
    yield zin(vernietigen_lijst.lijst, "", [(casus, date(2031, 12, 31))], [], date(2031, 12, 1))
    yield zin(vernietigen_lijst.lijst, "leeg", [], [], date(2031, 12, 1))
    yield zin(vernietigen_lijst.lijst_voorgesteld, "", ["K7Q2", "B4T9"])
    yield zin(vernietigen_lijst.lijst_gevraagd, "", ["K7Q2", "B4T9"])
    yield zin(vernietigen_lijst.lijst_besloten, "", ["K7Q2", "B4T9"], dag)
    yield zin(verklaring.verklaring, "", KLAAR, een_beleid())
    yield zin(verklaring.verklaring, "voor de termijn", replace(KLAAR, vroeger=Vroeger.NIET_NODIG), een_beleid())
    yield zin(
        verklaring.verklaring, "kamer niet leeg", replace(KLAAR, mislukt=4, door_rol="procesregisseur"), een_beleid()
    )
    yield zin(verklaring.verklaring, "zonder kamer", replace(KLAAR, kamers=0, berichten=0, bestanden=0), een_beleid())
