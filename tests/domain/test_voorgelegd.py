from dataclasses import replace
from datetime import date

import pytest

from commands.adres import antwoordadres, lees_postadres
from commands.domain.termijnen import vraag_dag
from commands.domain.voorgelegd import casushouders, deel_antwoord, volgend_voorlegnummer
from tests.domain.kalender import lokaal
from tests.texts.klok_voorbeelden import een_lid
from tests.wereld import BELEID

TOKEN = "abcdefghij234567abcd"


@pytest.mark.parametrize(
    ("tekst", "gelezen"),
    [
        ("V3 ja, dat kan", (3, "ja, dat kan")),
        ("v12: ja", (12, "ja")),
        ("#V3, ja", (3, "ja")),
        ("V3", (3, "")),
        ("ja, V3", (None, "ja, V3")),
        ("V3a ja", (None, "V3a ja")),
        ("vanmiddag", (None, "vanmiddag")),
        ("", (None, "")),
    ],
)
def test_the_number_stands_in_front_of_an_answer(tekst, gelezen):
    assert deel_antwoord(tekst) == gelezen


def test_no_number_looks_like_the_code_of_a_casus():
    assert volgend_voorlegnummer(2) == 3
    assert volgend_voorlegnummer(221) > 222


@pytest.mark.parametrize("als", ["vraag", "signaal", "antwoord V3", "antwoord V12"])
@pytest.mark.parametrize("teken", ["+", "-"])
def test_a_reply_address_says_for_what_plain_words_stand(als, teken):
    adres = lees_postadres(antwoordadres("K7Q2", TOKEN, als=als).replace("+", teken))

    assert adres is not None
    assert (adres.code, adres.token, adres.nummer, adres.als) == ("K7Q2", TOKEN, None, als)


def test_the_address_of_an_actiepunt_stands_for_no_command():
    adres = lees_postadres(antwoordadres("K7Q2", TOKEN, 3))

    assert adres is not None
    assert (adres.nummer, adres.als) == (3, "")


def test_the_casushouder_is_asked_who_is_reached_and_does_not_ask():
    houder, ander = een_lid("wijk", casushouder=True), een_lid("ggz")
    weg = replace(houder, vertrokken_op=lokaal("2026-11-10 10:00"))
    stopt = replace(houder, afgemeld_op=lokaal("2026-11-10 10:00"))

    assert casushouders([houder, ander], ander.id) == [houder]
    assert casushouders([houder, ander], houder.id) == []
    assert casushouders([weg, ander], ander.id) == casushouders([stopt, ander], ander.id) == []


def test_a_question_is_asked_again_ever_less_often():
    dagen = [vraag_dag(date(2026, 11, 3), keer, BELEID) for keer in range(1, 6)]

    assert dagen == [date(2026, 11, dag) for dag in (5, 10, 12, 19)] + [date(2026, 12, 3)]
