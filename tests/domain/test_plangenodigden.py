"""Those who were invited to the first ICO, matched with the rows of the first plan; what is unclear is asked."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from commands.domain.afstemmingsplan import PlanActie, PlanDeelnemer, PlanDocument, PlanVraag, VraagSoort
from commands.domain.plangenodigden import met_genodigden
from commands.domain.planrij import zonder_rij
from commands.domain.rollen import Soort
from commands.domain.ruwplan import TABEL_DEELNEMERS
from commands.domain.weigering_ico import StaatInPlan
from tests.texts.klok_voorbeelden import een_lid

ICO = date(2026, 11, 17)
GGZ, POLITIE = een_lid(), een_lid("politie", functie="wijkagent")


def rij(organisatie: str, functie: str = "", email: str | None = None, nr: int = 2) -> PlanDeelnemer:
    return PlanDeelnemer(organisatie=organisatie, functie=functie, soort=Soort.PRIVAAT, kanalen=(), email=email, rij=nr)


def plan(*rijen: PlanDeelnemer) -> PlanDocument:
    vragen = tuple(
        PlanVraag(soort=VraagSoort.ADRES_ONTBREEKT, tabel=TABEL_DEELNEMERS, rij=een.rij)
        for een in rijen
        if not een.adressen
    )
    houder = PlanVraag(soort=VraagSoort.GEEN_CASUSHOUDER)
    return PlanDocument(ico_op=ICO, casushouder=None, doelen=(), acties=(), deelnemers=rijen, vragen=(*vragen, houder))


@pytest.mark.parametrize("functie", [GGZ.functie, ""])
def test_a_row_without_an_address_gets_that_of_the_only_one_who_was_invited_so(functie: str) -> None:
    document = met_genodigden(plan(rij(GGZ.organisatie, functie)), [GGZ, POLITIE], ICO)

    eigen, ander = document.deelnemers
    assert (eigen.email, eigen.kanalen, eigen.lid, eigen.toegevoegd) == (GGZ.persoon.email, GGZ.kanalen, GGZ.id, False)
    assert (ander.email, ander.lid, ander.toegevoegd) == (POLITIE.persoon.email, POLITIE.id, True)
    assert [een.soort for een in document.vragen] == [VraagSoort.GEEN_CASUSHOUDER]


def test_a_row_with_another_role_is_asked_about() -> None:
    document = met_genodigden(plan(rij(GGZ.organisatie, "psychiater")), [GGZ], ICO)

    assert VraagSoort.ADRES_ONTBREEKT in [een.soort for een in document.vragen]
    assert [een.email for een in document.deelnemers] == [None, GGZ.persoon.email]


def test_a_row_with_the_address_of_somebody_who_was_invited_is_theirs() -> None:
    document = met_genodigden(plan(rij("Anders genoemd", "iets", GGZ.persoon.email)), [GGZ], ICO)

    assert len(document.deelnemers) == 1


def test_who_stopped_or_left_stands_in_no_plan() -> None:
    toen = datetime(2026, 11, 10, tzinfo=UTC)
    weg = [replace(GGZ, afgemeld_op=toen), replace(POLITIE, vertrokken_op=toen)]

    assert met_genodigden(plan(), weg, ICO) == plan()


def test_who_was_added_can_be_taken_out_and_who_stands_in_the_plan_cannot() -> None:
    document = met_genodigden(plan(rij("Gemeente", "wijkteam", "wijkteam@partners.test")), [GGZ, POLITIE], ICO)
    actie = PlanActie(nummer=1, wat="Belt", wie=2, wie_tekst="politie", uiterlijk=None, samen=(0,))
    document = replace(document, acties=(actie,), casushouder=2)

    over = zonder_rij(document, 1)
    assert [een.organisatie for een in over.deelnemers] == ["Gemeente", POLITIE.organisatie]
    assert (over.acties[0].eigenaars, over.casushouder) == ((1, 0), 1)
    for nr in (0, 2):
        with pytest.raises(StaatInPlan):
            zonder_rij(document, nr)
