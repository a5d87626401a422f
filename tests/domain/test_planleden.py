"""Who the deelnemers of a new version of the plan are among those who take part."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from commands.domain.afstemmingsplan import PlanDeelnemer, PlanDocument, met_leden
from commands.domain.planleden import vergelijk_leden
from commands.domain.rollen import Kanaal, Soort
from tests.texts.klok_voorbeelden import een_lid

GGZ, POLITIE, WIJK = een_lid("ggz"), een_lid("politie", functie="wijkagent", casushouder=True), een_lid("wijk")
WEG = datetime(2026, 11, 10, tzinfo=UTC)


def rij(lid, **anders) -> PlanDeelnemer:
    van = PlanDeelnemer(
        organisatie=lid.organisatie,
        functie=lid.functie,
        soort=lid.soort,
        kanalen=(Kanaal.MAIL,),
        email=lid.persoon.email,
    )
    return replace(van, **anders)


def plan(*rijen: PlanDeelnemer, casushouder: int | None = 1) -> PlanDocument:
    ico = date(2026, 11, 2)
    return PlanDocument(ico_op=ico, casushouder=casushouder, doelen=(), acties=(), deelnemers=rijen)


LEDEN = [GGZ, POLITIE]
LOOPT = met_leden(plan(rij(GGZ), rij(POLITIE)), LEDEN)


def gevonden(nieuw: PlanDocument, leden=LEDEN, loopt=LOOPT) -> list[str]:
    return [lid.id if lid is not None else "-" for lid in vergelijk_leden(nieuw, loopt, leden).van]


def test_the_same_plan_changes_nobody():
    uit = vergelijk_leden(LOOPT, LOOPT, LEDEN)

    assert (uit.erbij, uit.anders, uit.adres, uit.derde, uit.weg, uit.casushouder) == ((), (), (), (), (), None)
    assert [uit.merk(nr) for nr in (0, 1)] == [GGZ.id, POLITIE.id]
    assert uit.rij(POLITIE.id) == 1
    assert uit.rij("niemand") is None


@pytest.mark.parametrize(
    ("rijen", "wie"),
    [
        ((rij(POLITIE), rij(GGZ)), [POLITIE.id, GGZ.id]),
        ((rij(GGZ, organisatie="Arkin", functie="arts"), rij(POLITIE)), [GGZ.id, POLITIE.id]),  # by address
        ((rij(GGZ, email="anders@partner.test"), rij(POLITIE)), [GGZ.id, POLITIE.id]),  # by organisation and role
        ((rij(GGZ, email="anders@partner.test", functie="arts"), rij(POLITIE)), ["-", POLITIE.id]),
        ((rij(GGZ), rij(POLITIE), rij(WIJK)), [GGZ.id, POLITIE.id, "-"]),
        ((rij(GGZ), rij(GGZ, email="tweede@partner.test")), [GGZ.id, "-"]),  # nobody is found twice
    ],
)
def test_they_are_found_by_address_and_then_by_organisation_and_role(rijen, wie):
    assert gevonden(plan(*rijen, casushouder=None)) == wie


def test_whoever_was_given_another_address_and_name_by_hand_is_still_found_by_the_plan():
    anders = replace(GGZ, organisatie="Arkin", functie="arts", persoon=replace(GGZ.persoon, email="nieuw@partner.test"))

    uit = vergelijk_leden(plan(rij(GGZ), rij(POLITIE)), LOOPT, [anders, POLITIE])

    assert uit.van[0] == anders
    assert (uit.anders, uit.adres) == ((), ())  # the plan says what it said


def test_before_plans_noted_their_deelnemers_they_are_found_too():
    assert gevonden(LOOPT, loopt=plan(rij(GGZ), rij(POLITIE))) == [GGZ.id, POLITIE.id]


@pytest.mark.parametrize(
    ("nieuw", "veld"),
    [
        (rij(GGZ, functie="arts"), "anders"),
        (rij(GGZ, soort=Soort.PUBLIEK), "anders"),
        (rij(GGZ, email="anders@partner.test"), "adres"),
        (rij(GGZ, kanalen=(Kanaal.MATRIX,), matrix_id="@ggz:partner.test"), "adres"),
        (rij(GGZ, soort=Soort.DERDE), "derde"),
    ],
)
def test_what_the_new_plan_says_of_them_is_told(nieuw, veld):
    uit = vergelijk_leden(plan(nieuw, rij(POLITIE)), LOOPT, LEDEN)

    assert {naam: getattr(uit, naam) for naam in ("anders", "adres", "derde") if getattr(uit, naam)} == {veld: (0,)}


def test_whoever_left_stays_away_and_whoever_came_in_their_place_is_meant():
    weg = replace(GGZ, vertrokken_op=WEG)
    opvolger = een_lid("opvolger", organisatie="GGZ")

    assert vergelijk_leden(LOOPT, LOOPT, [weg, POLITIE]).vertrokken == (0,)
    assert gevonden(LOOPT, [weg, POLITIE, opvolger]) == [opvolger.id, POLITIE.id]


def test_whom_the_plan_drops_and_whom_it_never_had():
    uit = vergelijk_leden(plan(rij(POLITIE), casushouder=0), LOOPT, [*LEDEN, WIJK])

    assert uit.weg == (GGZ,)  # who came by a command is not missed


@pytest.mark.parametrize(("houder", "zegt"), [(0, 0), (1, None), (None, None)])
def test_another_casushouder_is_told(houder, zegt):
    assert vergelijk_leden(plan(rij(GGZ), rij(POLITIE), casushouder=houder), LOOPT, LEDEN).casushouder == zegt


def test_a_row_without_a_kind_changes_the_kind_of_nobody():
    """A casus of before the house told none apart."""
    rijen = (rij(GGZ, soort=Soort.GEEN), rij(POLITIE, soort=Soort.GEEN))
    uit = vergelijk_leden(plan(*rijen), LOOPT, [replace(GGZ, soort=Soort.DERDE), POLITIE])
    assert (uit.anders, uit.derde) == ((), ())
