"""The ladder moved by hand: which level is meant, and which steps remain."""

from dataclasses import replace

import pytest

from commands.domain.actiepunt import Status
from commands.domain.besluit import besluit_moment
from commands.domain.rollen import Rol
from commands.domain.termijnen import actie_momenten
from commands.domain.trap import lees_opschalen, lees_rol, na_opschalen, na_teruggeven, treden_aan
from commands.domain.weigering import TredeOnbekend
from commands.domain.woorden import KENNEMERLAND
from tests.domain.kalender import een_beleid, lokaal, wand
from tests.texts.klok_voorbeelden import een_punt

BELEID = een_beleid()
PUNT = een_punt()
"""Due on Thursday 12 November 2026."""
HOUDER, REGIE = frozenset({Rol.CASUSHOUDER}), frozenset({Rol.PROCESREGISSEUR})


def stappen(momenten) -> list[str]:
    return [f"{een.stap.value} {wand(een.due_at)[:13]}" for een in momenten]


@pytest.mark.parametrize(
    ("tekst", "van", "naar", "reden"),
    [
        ("wachtlijst loopt vast", HOUDER, Rol.PROCESREGISSEUR, "wachtlijst loopt vast"),
        ("de directie werkt niet mee", REGIE, Rol.MANAGER, "de directie werkt niet mee"),
        ("naar manager wachtlijst", HOUDER, Rol.MANAGER, "wachtlijst"),
        ("naar de manager ZVH: geen besluit", HOUDER, Rol.MANAGER, "geen besluit"),
        ("manager, geen reactie meer", HOUDER, Rol.MANAGER, "geen reactie meer"),
        ("naar procesregisseur geen reactie", HOUDER, Rol.PROCESREGISSEUR, "geen reactie"),
        ("naar aanleiding van het gesprek", HOUDER, Rol.PROCESREGISSEUR, "naar aanleiding van het gesprek"),
        ("managers geven niet thuis", HOUDER, Rol.PROCESREGISSEUR, "managers geven niet thuis"),
    ],
)
def test_the_level_is_named_or_the_next_one_above_the_asker(tekst, van, naar, reden):
    assert lees_opschalen(tekst, van, BELEID) == (naar, reden)


@pytest.mark.parametrize("tekst", ["naar de burgemeester, ramp", "naar het bestuur geen reactie", "naar eigenaar ziek"])
def test_a_level_that_the_ladder_does_not_have_is_refused(tekst):
    with pytest.raises(TredeOnbekend):
        lees_opschalen(tekst, HOUDER, BELEID)


def test_a_level_that_is_off_is_passed_over_and_above_the_top_there_is_none():
    zonder = een_beleid(procesregisseur_na=0)
    assert treden_aan(zonder) == (Rol.CASUSHOUDER, Rol.MANAGER)
    assert lees_opschalen("geen reactie", HOUDER, zonder)[0] is Rol.MANAGER
    with pytest.raises(TredeOnbekend):
        lees_opschalen("geen reactie", REGIE, een_beleid(manager_na=0))


@pytest.mark.parametrize(
    ("tekst", "gelezen"),
    [
        ("de casushouder", (Rol.CASUSHOUDER, "")),
        ("casusregisseur: bel de ouders", (Rol.CASUSHOUDER, "bel de ouders")),
        ("eigenaar", (Rol.PARTNER, "")),
        ("GGZ", (None, "GGZ")),
        ("managersoverleg", (None, "managersoverleg")),
    ],
)
def test_a_role_is_read_at_the_front(tekst, gelezen):
    assert lees_rol(tekst, KENNEMERLAND) == gelezen


def gepland(punt, op):
    momenten = actie_momenten(punt, BELEID, lokaal(op))
    besluit = besluit_moment(punt, 1, momenten[-1].due_at.date() if momenten else lokaal(op).date(), BELEID)
    return (*momenten, *([besluit] if besluit else []))


def test_whoever_is_asked_has_five_working_days_and_higher_steps_keep_their_distance():
    nog = [een for een in gepland(PUNT, "2026-11-13 10:00") if een.due_at > lokaal("2026-11-23 10:00")]
    na = na_opschalen(nog, Rol.PROCESREGISSEUR, lokaal("2026-11-23 10:00").date(), BELEID)
    assert stappen(na)[:1] == ["actie_manager ma 2026-11-30"]
    assert [een.stap.value for een in na] == ["actie_manager", "besluit_procesregisseur"]


def test_the_owner_is_still_reminded_of_a_date_to_come():
    na = na_opschalen(gepland(PUNT, "2026-11-02 10:00"), Rol.MANAGER, lokaal("2026-11-02 10:00").date(), BELEID)
    assert stappen(na)[:2] == ["actie_vooraf ma 2026-11-09", "actie_vandaag do 2026-11-12"]
    assert [een.stap.value for een in na[2:]] == ["besluit_procesregisseur"]


def test_a_decision_that_the_casushouder_scaled_up_is_asked_of_the_procesregisseur():
    punt = replace(PUNT, status=Status.LUKT_NIET)
    na = na_opschalen(gepland(punt, "2026-11-13 10:00"), Rol.PROCESREGISSEUR, lokaal("2026-11-13 10:00").date(), BELEID)
    assert stappen(na) == ["besluit_procesregisseur vr 2026-11-20"]


def test_given_back_to_the_casushouder_the_levels_above_wait_five_working_days():
    na = na_teruggeven(PUNT, (), Rol.CASUSHOUDER, lokaal("2026-11-26 10:00"), BELEID)
    assert stappen(na) == [
        "actie_procesregisseur do 2026-12-03",
        "actie_manager do 2026-12-10",
        "besluit_procesregisseur do 2026-12-24",
    ]


def test_given_back_to_the_owner_the_whole_ladder_stands_above():
    na = na_teruggeven(PUNT, (), Rol.PARTNER, lokaal("2026-11-26 10:00"), BELEID)
    assert [een.stap.value for een in na[:3]] == ["actie_casushouder", "actie_procesregisseur", "actie_manager"]
    assert stappen(na)[0].endswith("do 2026-12-03")


def test_without_a_date_whoever_has_it_now_is_asked_for_a_decision():
    punt = replace(PUNT, uiterlijk=None)
    for naar, stap in ((Rol.CASUSHOUDER, "besluit_casushouder"), (Rol.PROCESREGISSEUR, "besluit_procesregisseur")):
        assert [een.stap.value for een in na_teruggeven(punt, (), naar, lokaal("2026-11-26 10:00"), BELEID)] == [stap]
