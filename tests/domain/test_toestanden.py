"""The table of the line of a casus: whole, without dead ends, and the only place that decides."""

import re
from datetime import UTC, datetime

import pytest

from commands.domain.casus import Casus, Fase
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


def test_each_fase_can_be_reached_and_only_a_casus_that_was_thrown_away_is_an_end() -> None:
    bereikt = {begin(Casusstap.OPENEN), begin(Casusstap.PLANNEN), begin(Casusstap.AANMELDEN)}
    while nieuw := {een.naar for een in OVERGANGEN if een.van in bereikt} - bereikt:
        bereikt |= nieuw
    assert bereikt == set(Fase)
    assert {fase for fase in Fase if not any(een.van is fase for een in OVERGANGEN)} == {Fase.WEG}


def test_two_people_close_a_casus_and_a_partner_steps_nowhere() -> None:
    assert mag_stap(Fase.LOPEND, Casusstap.VOORSTELLEN, {Rol.CASUSHOUDER})
    assert mag_stap(Fase.LOPEND, Casusstap.AKKOORD, {Rol.MANAGER})
    assert not mag_stap(Fase.LOPEND, Casusstap.VOORSTELLEN, {Rol.MANAGER})
    assert not any(mag_stap(van, stap, {Rol.PARTNER, Rol.BEHEERDER}) for van in Fase for stap in Casusstap)


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
