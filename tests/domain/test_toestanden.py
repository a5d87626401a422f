"""The table of the line of a casus: whole, without dead ends, and the only place that decides."""

import re
from datetime import UTC, datetime

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from commands.domain.casus import NIET_MEER, Casus, Fase
from commands.domain.rollen import Rol
from commands.domain.toestanden import (
    OVERGANGEN,
    Casusstap,
    als_mermaid,
    als_tekst,
    begin,
    leidt_naar,
    mag_stap,
    na_stap,
)
from tests.architecture.bron import PAKKETTEN, python, tekst

CASUS = Casus(id="1", code="K7Q2", fase=Fase.LOPEND, geopend_op=datetime(2026, 11, 2, tzinfo=UTC), geopend_door="p")


def test_each_step_stands_in_the_table_and_leads_from_one_fase_to_one() -> None:
    assert {een.stap for een in OVERGANGEN} == set(Casusstap)
    assert len({(een.van, een.stap) for een in OVERGANGEN}) == len(OVERGANGEN)


def test_each_fase_can_be_reached_and_only_a_casus_that_is_gone_is_an_end() -> None:
    bereikt = {begin(Casusstap.OPENEN), begin(Casusstap.PLANNEN), begin(Casusstap.AANMELDEN)}
    while nieuw := {een.naar for een in OVERGANGEN if een.van in bereikt} - bereikt:
        bereikt |= nieuw
    assert bereikt == set(Fase)
    assert {fase for fase in Fase if not any(een.van is fase for een in OVERGANGEN)} == NIET_MEER


def test_two_people_close_a_casus_and_a_partner_steps_nowhere() -> None:
    assert mag_stap(Fase.LOPEND, Casusstap.VOORSTELLEN, {Rol.CASUSHOUDER})
    assert mag_stap(Fase.LOPEND, Casusstap.AKKOORD, {Rol.MANAGER})
    assert not mag_stap(Fase.LOPEND, Casusstap.VOORSTELLEN, {Rol.MANAGER})
    assert not any(mag_stap(van, stap, {Rol.PARTNER, Rol.BEHEERDER}) for van in Fase for stap in Casusstap)


def test_the_bot_alone_destroys_and_two_people_decide_it_about_a_closed_casus() -> None:
    assert not any(mag_stap(Fase.GESLOTEN, Casusstap.VERNIETIGEN, {rol}) for rol in Rol)
    assert mag_stap(Fase.GESLOTEN, Casusstap.VERNIETIGEN_VOORSTELLEN, {Rol.PROCESREGISSEUR})
    assert not mag_stap(Fase.GESLOTEN, Casusstap.VERNIETIGEN_VOORSTELLEN, {Rol.MANAGER, Rol.CASUSHOUDER})
    assert mag_stap(Fase.GESLOTEN, Casusstap.VERNIETIGEN_AKKOORD, {Rol.MANAGER})
    assert leidt_naar(Fase.LOPEND, Casusstap.VERNIETIGEN) is None
    assert "gesloten -> vernietigd: vernietigen (de bot); " in als_tekst()


class Lijn(RuleBasedStateMachine):
    """Any steps in any order: a casus that is gone stays gone, and only a closed one is destroyed."""

    def __init__(self) -> None:
        super().__init__()
        self.fase: Fase | None = None
        self.gezien: list[Fase | None] = [None]

    @rule(stap=st.sampled_from(Casusstap))
    def neem(self, stap: Casusstap) -> None:
        naar = leidt_naar(self.fase, stap)
        if naar is not None:
            self.fase = naar
            self.gezien.append(naar)

    @invariant()
    def wat_weg_is_blijft_weg(self) -> None:
        weg = [nr for nr, fase in enumerate(self.gezien) if fase in NIET_MEER]
        assert weg in ([], [len(self.gezien) - 1])
        if self.fase is Fase.VERNIETIGD:
            assert self.gezien[-2] is Fase.GESLOTEN
            assert Fase.LOPEND in self.gezien


TestLijn = Lijn.TestCase


def test_a_step_out_of_order_is_none() -> None:
    assert leidt_naar(Fase.GESLOTEN, Casusstap.HEROPENEN) is Fase.LOPEND
    assert leidt_naar(Fase.LOPEND, Casusstap.HEROPENEN) is None
    assert leidt_naar(Fase.GEPLAND, Casusstap.VRIJGEVEN) is None
    with pytest.raises(KeyError):
        begin(Casusstap.VRIJGEVEN)
    assert na_stap(CASUS, Casusstap.AKKOORD).fase is Fase.GESLOTEN
    with pytest.raises(ValueError, match="lopend: vrijgeven"):
        na_stap(CASUS, Casusstap.VRIJGEVEN)


def test_the_runbook_shows_it_as_it_is() -> None:
    assert re.findall(r"```mermaid\n(.*?)\n```", tekst("deploy/RUNBOOK.md"), re.DOTALL) == [als_mermaid()]


def test_as_text_it_says_who_and_what_must_hold() -> None:
    assert "gesloten -> lopend: heropenen (procesregisseur); met de reden" in als_tekst().splitlines()
    assert len(als_tekst().splitlines()) == len(OVERGANGEN)


def test_no_other_place_gives_a_casus_a_fase() -> None:
    geeft = re.compile(r"(?<!all_casussen\()\bfase=Fase\.")
    assert [pad for pad in python(*PAKKETTEN) if geeft.search(tekst(pad))] == []
