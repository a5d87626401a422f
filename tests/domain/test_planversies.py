"""Small readings of typed words about versions of a plan, and the difference between two of them."""

from dataclasses import replace
from datetime import date

import pytest

from commands.domain.afstemmingsplan import PlanActie, PlanDocument
from commands.domain.planverschil import Veld
from commands.domain.planversies import lees_keuzes, lees_versie, tussen
from commands.domain.planwijziging import bepaal
from tests.texts.klok_voorbeelden import een_lid, een_punt


@pytest.mark.parametrize(
    ("tekst", "keuzes"),
    [
        ("4 is 3", {4: 3}),
        ("4 is 3, 5 is nieuw", {4: 3, 5: 0}),
        ("punt 4 is actiepunt 3 en punt 5 is een nieuw punt", {4: 3, 5: 0}),
        ("4 = 3; 5 = 4\n6 nieuw.", {4: 3, 5: 4, 6: 0}),
        ("4 hoort bij 3,", {4: 3}),
        ("", None),
        ("akkoord", None),
        ("4", None),
        ("4 is 3 is 2", None),
        ("4 is onbekend", None),
        ("nieuw is 4", None),
        ("0 is 3", None),
        ("4 is 1000", None),
        ("4 is 3, en dan nog iets", None),
    ],
)
def test_choices_are_read_as_people_write_them(tekst, keuzes):
    assert lees_keuzes(tekst) == keuzes


@pytest.mark.parametrize(
    ("tekst", "versie"), [("", None), ("2", 2), ("versie 2.", 2), ("van versie 12", 12), ("de eerste", None)]
)
def test_a_version_is_a_number(tekst, versie):
    assert lees_versie(tekst) == versie


LID = een_lid()


def plan(*acties: tuple[int, str]) -> PlanDocument:
    punten = tuple(
        PlanActie(nummer=nr, wat=wat, wie=None, wie_tekst="", uiterlijk=date(2026, 11, 20)) for nr, wat in acties
    )
    return PlanDocument(ico_op=None, casushouder=None, doelen=(), acties=punten, deelnemers=())


def test_between_two_versions_that_ran_the_same_number_is_the_same_actiepunt_whatever_it_says():
    oud, nieuw = plan((1, "Belt de huisarts"), (2, "Gaat langs")), plan((1, "Zoekt een woning"), (3, "Gaat langs"))

    verschil = tussen(nieuw, oud, [LID]).verschil

    assert [(paar.oud.nummer, paar.velden) for paar in verschil.gewijzigd] == [(1, {Veld.WAT})]
    assert ([een.nummer for een in verschil.nieuw], [een.nummer for een in verschil.weg]) == ([3], [2])


def test_the_mark_of_a_difference_changes_only_with_the_difference():
    loopt, nieuw = (
        plan((1, "Belt de huisarts"), (2, "Gaat langs")),
        plan((1, "Belt de huisarts en school"), (2, "Gaat langs")),
    )
    punten = [een_punt(een.nummer, wat=een.wat, eigenaars=(), uiterlijk=een.uiterlijk) for een in loopt.acties]

    def merk(*anders) -> str:
        return bepaal(nieuw, loopt, [], [replace(een, **wat) for een, wat in zip(punten, anders, strict=True)]).merk

    zelfde = merk({}, {})
    assert merk({}, {"uiterlijk": date(2026, 12, 1)}) == zelfde  # it goes on, whatever day it has now
    assert merk({"uiterlijk": date(2026, 12, 1)}, {}) != zelfde
    assert merk({"wat": "Belt"}, {}) != zelfde
    assert bepaal(loopt, loopt, [], punten).leeg
