"""A question that the door holds, and one that robots go on with, reach nobody but the one who is asked."""

from dataclasses import replace

import pytest

from tests.flows.conftest import Maak
from tests.flows.toetswereld import met_toets, open_nummers
from tests.flows.vraagwereld import VRAAG, groep, houder, laat_politie_houden, stil
from tests.neptoets import NAAM
from tests.wereld import BELEID, GGZ, POLITIE


@pytest.mark.parametrize("woord", ["vraag", "signaal"])
async def test_held_words_and_new_ones_in_reply_reach_nobody_but_the_casushouder(maak: Maak, woord: str) -> None:
    plan = maak(toets=None).post.aan(GGZ)[0]
    wereld = met_toets(maak)
    eerder = stil(wereld, wereld.code)
    await wereld.antwoord(plan, f"{woord} Mag {NAAM} al naar school?")
    assert await open_nummers(wereld) == ["W1"]

    await wereld.antwoord(wereld.post.laatste(GGZ), "Mag de jongen al naar school?")

    assert await open_nummers(wereld) == []
    assert "Mag de jongen al naar school?" in houder(wereld).laatste
    assert stil(wereld, wereld.code) == eerder
    assert NAAM not in houder(wereld).tekst


@pytest.mark.parametrize(
    ("op_bericht", "staat_er"), [("voorstel", "Betrokkene komt"), ("Die komt wel.", "Die komt wel.")]
)
async def test_a_held_answer_goes_back_in_other_words_and_to_nobody_else(maak: Maak, op_bericht, staat_er) -> None:
    plan = maak(toets=None).post.aan(GGZ)[0]
    wereld = met_toets(maak)
    await laat_politie_houden(wereld, wereld.code)
    await wereld.antwoord(plan, f"vraag {VRAAG}")
    eerder = stil(wereld, wereld.code)

    await wereld.antwoord(wereld.post.laatste(POLITIE), f"{NAAM} komt")
    assert "antwoord op uw vraag" not in wereld.post.teksten(GGZ)
    await wereld.antwoord(wereld.post.laatste(POLITIE), op_bericht)

    assert staat_er in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert NAAM not in wereld.post.teksten(GGZ)
    assert stil(wereld, wereld.code) == eerder


async def test_onder_ons_holds_no_question_for_it_goes_to_one_person(maak: Maak) -> None:
    plan = maak(toets=None).post.aan(GGZ)[0]
    wereld = met_toets(maak)

    await wereld.antwoord(plan, f"vraag Onder ons, niet delen met iedereen: {VRAAG}")

    assert VRAAG in houder(wereld).laatste
    assert await open_nummers(wereld) == []


async def test_two_robots_who_answer_each_other_come_to_rest(maak: Maak) -> None:
    wereld = maak(beleid=replace(BELEID, berichten_per_uur=3))
    await laat_politie_houden(wereld, wereld.code)
    await groep(wereld, f"vraag {VRAAG}")
    gezien = {GGZ: len(wereld.post.aan(GGZ)), POLITIE: len(wereld.post.aan(POLITIE)) - 1}
    for _ronde in range(40):
        nieuw = [mail for wie in gezien for mail in wereld.post.aan(wie)[gezien[wie] :]]
        for mail in nieuw:
            gezien[mail.recipient] += 1
            await wereld.antwoord(mail, "Dit adres wordt niet gelezen.")
        if not nieuw:
            break

    assert not nieuw
    assert sum(gezien.values()) < 60
