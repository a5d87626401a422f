"""The overview: a line a casus, what presses most first, and a Monday that may be a Tuesday."""

from dataclasses import replace
from datetime import date

import pytest

from commands.domain.actiepunt import Status
from commands.domain.afspraken import afspraken_van
from commands.domain.casus import Fase
from commands.domain.overzicht import Rubriek, Zaak, maak_overzicht
from commands.domain.rollen import Rol
from commands.domain.werkdagen import eerste_werkdag
from tests.domain.kalender import een_beleid, lokaal
from tests.overzichten import MAANDAG, gevraagd, punt, stand, zestig

BELEID = een_beleid()


def regels(*standen, rol=Rol.PROCESREGISSEUR, vandaag=MAANDAG):
    gemaakt = maak_overzicht(standen, rol, vandaag, BELEID)
    return [(een.code, een.rubriek, een.zaak, een.dag, een.nummers, een.meer) for een in gemaakt.regels]


def test_a_casus_that_needs_nothing_is_only_counted():
    gemaakt = maak_overzicht([stand(), stand("B4T9", punt(1, None))], Rol.PROCESREGISSEUR, MAANDAG, BELEID)
    assert (gemaakt.regels, gemaakt.aantal, gemaakt.rustig) == ((), 2, 2)


def test_sixty_casussen_are_nine_lines_in_order_of_what_presses_and_one_number():
    gemaakt = maak_overzicht(zestig(), Rol.PROCESREGISSEUR, MAANDAG, BELEID)
    volgorde = {"wacht": "B4T9 K7Q2 5G68", "laat": "M3XA T3JW H2PD", "stil": "W9KC", "anderen": "", "week": "R6NE 4LU2"}
    assert {rubriek.value: " ".join(een.code for een in gemaakt.van(rubriek)) for rubriek in Rubriek} == volgorde
    assert gemaakt.rustig == 51


def test_a_casus_with_several_things_has_one_line_that_counts_the_others():
    druk = stand("K7Q2", punt(2, "2026-11-02"), punt(3, "2026-11-19"), gevraagd=(gevraagd(Zaak.BERICHT, 12),))
    assert regels(druk) == [("K7Q2", Rubriek.WACHT, Zaak.BERICHT, date(2026, 11, 13), (12,), 2)]


def test_late_names_all_its_points_since_the_oldest_date():
    laat = stand("K7Q2", punt(5, "2026-11-04"), punt(2, "2026-11-11"), punt(6, "2026-11-16"))
    assert regels(laat)[0] == ("K7Q2", Rubriek.LAAT, Zaak.PUNT, date(2026, 11, 4), (2, 5), 1)


@pytest.mark.parametrize(
    "rustig",
    [
        punt(1, "2026-11-02", Status.GEREED),
        punt(1, "2026-11-02", Status.VERVALLEN),
        punt(1, "2026-11-02", gepauzeerd=True),
        punt(1, "2026-11-23"),
    ],
)
def test_done_dropped_paused_or_of_next_week_is_not_late(rustig):
    assert regels(stand("K7Q2", rustig)) == []


def test_a_decision_that_was_asked_is_not_told_twice_as_late():
    vast = stand("K7Q2", punt(3, "2026-11-02", Status.LUKT_NIET), gevraagd=(gevraagd(Zaak.BESLUIT, 3),))
    assert [(een[2], een[5]) for een in regels(vast)] == [(Zaak.BESLUIT, 0)]


def test_what_waits_for_others_stands_below_what_is_late_and_above_what_comes():
    later = replace(gevraagd(Zaak.VERZOEK, 5), anderen=True)
    alleen, laat, week = (
        stand("K7Q2", gevraagd=(later,)),
        stand("B4T9", punt(2, "2026-11-02"), gevraagd=(later,)),
        stand("M3XA", punt(2, "2026-11-18")),
    )
    assert [een[:3] for een in regels(week, alleen, laat)] == [
        ("B4T9", Rubriek.LAAT, Zaak.PUNT),
        ("K7Q2", Rubriek.ANDEREN, Zaak.VERZOEK),
        ("M3XA", Rubriek.WEEK, Zaak.PUNT),
    ]


def test_a_manager_sees_what_they_were_asked_and_nothing_else():
    laat, gevraagde = stand("K7Q2", punt(2, "2026-11-02")), stand("B4T9", gevraagd=(gevraagd(Zaak.BESLUIT, 2),))
    concept = stand("H2PD", fase=Fase.CONCEPT, punten=())
    assert [een[0] for een in regels(laat, gevraagde, concept, rol=Rol.MANAGER)] == ["B4T9"]


def test_an_unreleased_plan_waits_for_its_procesregisseur_since_its_ico():
    concept = stand("B4T9", fase=Fase.CONCEPT, ico_op=date(2026, 11, 10), punten=())
    assert regels(concept) == [("B4T9", Rubriek.WACHT, Zaak.PLAN, date(2026, 11, 10), (), 0)]
    zonder = replace(concept, ico_op=None, begin=lokaal("2026-11-12 23:30"))
    assert regels(zonder)[0][3] == date(2026, 11, 12)


@pytest.mark.parametrize(
    ("dag", "eerste"),
    [
        (date(2026, 11, 16), True),
        (date(2026, 11, 17), False),
        (date(2027, 3, 29), False),  # Tweede Paasdag, a Monday
        (date(2027, 3, 30), True),
        (date(2027, 3, 31), False),
        (date(2026, 11, 15), False),  # a Sunday
    ],
)
def test_the_week_begins_on_its_first_working_day(dag, eerste):
    assert eerste_werkdag(dag, BELEID) is eerste


def test_a_week_without_any_working_day_has_no_first_one():
    dicht = een_beleid(*(date(2026, 12, dag) for dag in range(21, 25)))
    assert not any(eerste_werkdag(date(2026, 12, dag), dicht) for dag in range(21, 28))


@pytest.mark.parametrize(("gehoord", "stil"), [("2026-10-26 23:00", True), ("2026-10-27 09:00", False), (None, True)])
def test_a_casus_is_silent_three_weeks_after_the_last_word_or_its_release(gehoord, stil):
    casus = stand("K7Q2", begin=lokaal("2026-10-20 10:00"), gehoord_op=None if gehoord is None else lokaal(gehoord))
    assert [een[2] for een in regels(casus)] == ([Zaak.STIL] if stil else [])
    beleid = replace(BELEID, stil_weken=0)
    assert maak_overzicht([casus], Rol.PROCESREGISSEUR, MAANDAG, beleid).rustig == 1


def test_where_all_is_done_and_somebody_was_asked_what_next_the_silence_is_not_told_too():
    casus = stand("K7Q2", begin=lokaal("2026-10-01 10:00"), gevraagd=(gevraagd(Zaak.KLAAR),))
    assert [(een[2], een[5]) for een in regels(casus)] == [(Zaak.KLAAR, 0)]


def test_each_casus_is_counted_by_its_own_terms():
    eerder, huis = afspraken_van(BELEID), replace(BELEID, stil_weken=8, plan_grens_dagen=3)
    oud, nieuw = stand("B4T9", afspraken=eerder), stand("K7Q2", afspraken=afspraken_van(huis))
    stil = replace(oud, begin=lokaal("2026-10-12 09:00")), replace(nieuw, begin=lokaal("2026-10-12 09:00"))
    gemaakt = maak_overzicht(stil, Rol.PROCESREGISSEUR, MAANDAG, huis)
    assert [een.code for een in gemaakt.van(Rubriek.STIL)] == ["B4T9"]
    wacht = [replace(een, fase=Fase.CONCEPT, ico_op=MAANDAG) for een in (oud, nieuw)]
    termijnen = {een.code: een.termijn for een in maak_overzicht(wacht, Rol.PROCESREGISSEUR, MAANDAG, huis).regels}
    assert termijnen == {"B4T9": 7, "K7Q2": 3}
