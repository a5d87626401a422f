"""A plan is read by the headings of the house itself: its own word for the casushouder and for the meeting."""

import pytest

from bot.documents.blocks import Content
from bot.documents.facts import find_facts
from bot.settings.werkwijze_reading import check, names, read_werkwijze
from tests.werkwijzen import vijfde

HUIZEN = {naam: read_werkwijze(naam).words() for naam in names()} | {"vijfde": check(vijfde(), "vijfde").words()}


@pytest.mark.parametrize("naam", HUIZEN)
@pytest.mark.parametrize("datum", ["{}-datum", "Datum {}", "{}", "ICO-datum"])
@pytest.mark.parametrize("houder", ["", "casushouder", "Casusregisseur"])
def test_date_and_casushouder_are_found_under_the_words_of_the_house(naam, datum, houder):
    woorden = HUIZEN[naam]
    kop = datum.format(woorden.overleg.capitalize())
    alineas = (f"{kop}: 2 november 2026", f"{houder or woorden.casushouder}: Politie (wijkagent)")
    feiten = find_facts((), Content(paragraphs=alineas, tables=(), titles=()), woorden)
    assert {veld: waarde.tekst.strip() for veld, waarde in feiten.items()} == {
        "ico": "2 november 2026",
        "casushouder": "Politie (wijkagent)",
    }


def test_a_word_of_another_house_is_no_heading_here():
    alineas = ("Spil: Politie (wijkagent)",)
    assert find_facts((), Content(paragraphs=alineas, tables=(), titles=()), HUIZEN["kennemerland"]) == {}
