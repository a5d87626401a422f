"""Whoever is angry at the mails is offered what helps, and nobody else reads it."""

import pytest

from tests.flows.test_zelf_weg import schrijf, van_anderen
from tests.wereld import Wereld

BOOS = (
    "stop hier mee",
    "Houd hiermee op!!",
    "ik word gek van die mails",
    "wat een onzin allemaal, laat me met rust",
    "kan dit wat minder, ik krijg veel te veel mail",
    "stop nou eens met die herinneringen",
    "ben die mails zat",
    "geen mails meer aub",
    "hou er nou mee op",
    "ik ben er klaar mee",
    "dit is de zoveelste mail, hou eens op",
    "zet mij maar op 1x per week",
)


@pytest.mark.parametrize("tekst", BOOS)
async def test_fewer_mails_a_way_out_and_the_casushouder_are_offered(wereld: Wereld, code: str, tekst: str) -> None:
    antwoord = await schrijf(wereld, tekst)

    assert "Schrijf: meldingen wekelijks" in antwoord
    assert f"Schrijf: {code} afmelden" in antwoord
    assert f"Schrijf: {code} signaal, met uw tekst" in antwoord
    assert tekst not in van_anderen(wereld)


@pytest.mark.parametrize(
    "tekst",
    [
        "wij stoppen met de behandeling",
        "cliënt is al die berichten zat",
        "hij wordt gek van de herrie",
        "laat me even weten wanneer jullie gaan",
    ],
)
async def test_news_of_others_is_shared(wereld: Wereld, code: str, tekst: str) -> None:
    await schrijf(wereld, tekst)

    assert tekst in van_anderen(wereld)
