"""Each clock can be switched off, and every sentence follows the setting."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands.domain.herinnering import Stap
from commands.domain.rollen import Rol
from commands.domain.termijnen import actie_momenten, plan_momenten, plan_momenten_vanaf
from commands.texts.casus import binnen_dagen, elke_weken
from tests.domain.kalender import een_beleid, lokaal
from tests.flows.conftest import Maak
from tests.texts.klok_voorbeelden import een_punt
from tests.wereld import REGIE


async def test_contact_is_noted_where_nobody_is_asked_for_it(maak: Maak) -> None:
    wereld = maak(beleid=een_beleid(contact_weken=()))

    await wereld.staf(Rol.PROCESREGISSEUR, f"contact gehad {wereld.code}")

    gelezen = wereld.post.tekst(wereld.post.laatste(REGIE))
    assert "Genoteerd: contact" in gelezen
    assert "vraagt u er weer naar" not in gelezen


STAP_VAN = {
    "vooraf_werkdagen": Stap.ACTIE_VOORAF,
    "casushouder_na": Stap.ACTIE_CASUSHOUDER,
    "procesregisseur_na": Stap.ACTIE_PROCESREGISSEUR,
    "manager_na": Stap.ACTIE_MANAGER,
}


@given(st.sets(st.sampled_from(sorted(STAP_VAN))))
def test_a_step_that_is_off_is_not_planned(uit: set[str]) -> None:
    beleid = een_beleid(**dict.fromkeys(uit, 0))
    stappen = {moment.stap for moment in actie_momenten(een_punt(), beleid, lokaal("2026-11-02 10:00"))}

    assert stappen == {Stap.ACTIE_VANDAAG, *(stap for naam, stap in STAP_VAN.items() if naam not in uit)}


def test_without_a_term_for_the_plan_nothing_is_late() -> None:
    ico, beleid = lokaal("2026-11-02 10:00"), een_beleid(plan_grens_dagen=0, plan_vraag_dagen=())

    assert plan_momenten(ico.date(), beleid) == ()
    assert plan_momenten_vanaf(ico.date(), beleid, lokaal("2026-12-01 10:00")) == ()
    gevraagd = plan_momenten(ico.date(), een_beleid(plan_grens_dagen=0))
    assert {moment.stap for moment in gevraagd} == {Stap.PLAN_GEVRAAGD}


@pytest.mark.parametrize(
    ("weken", "gezegd"),
    [((4, 5, 6), "elke 4 tot 6 weken"), ((6,), "elke 6 weken"), ((1,), "elke week"), ((2, 3), "elke 2 tot 3 weken")],
)
def test_the_rhythm_of_contact_is_said_as_it_is_set(weken: tuple[int, ...], gezegd: str) -> None:
    assert elke_weken(weken) == gezegd


@pytest.mark.parametrize(
    ("dagen", "gezegd"),
    [(7, "binnen een week"), (14, "binnen 2 weken"), (10, "binnen 10 dagen"), (1, "binnen een dag")],
)
def test_the_term_of_the_plan_is_said_as_it_is_set(dagen: int, gezegd: str) -> None:
    assert binnen_dagen(dagen) == gezegd
