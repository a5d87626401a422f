"""A text that the procesregisseur refused goes nowhere, and its sender reads what is left to do."""

import pytest

from commands.adres import antwoordadres
from tests.flows.conftest import Maak
from tests.flows.toetswereld import beslis, met_toets, open_nummers
from tests.neptoets import NAAM
from tests.wereld import GGZ, POLITIE, Wereld

WEIGER = "weiger W1 graag zonder deze gegevens"


@pytest.fixture
async def gehouden(maak: Maak) -> Wereld:
    """A partner answered with a name in it."""
    planmail = maak(toets=None).post.laatste(GGZ)
    wereld = met_toets(maak)
    await wereld.antwoord(planmail, f"2 klaar, {NAAM} was thuis")
    return wereld


@pytest.mark.parametrize("antwoord", ["voorstel W1", "Voorstel w1.", "voorstel", "vrijgave W1"])
async def test_the_proposal_is_offered_no_more_and_who_asks_for_it_reads_why(gehouden: Wereld, antwoord: str) -> None:
    await beslis(gehouden, WEIGER)
    bericht = gehouden.post.laatste(GGZ)
    assert "ook niet met de woorden van het voorstel" in gehouden.post.tekst(bericht)

    await gehouden.antwoord(bericht, antwoord)

    gehoord = gehouden.post.tekst(gehouden.post.laatste(GGZ))
    assert "De procesregisseur liet bericht W1 niet door" in gehoord
    assert "Schrijf het opnieuw, met andere woorden" in gehoord
    assert "Controleer het nummer" not in gehoord
    assert "was thuis" not in gehouden.post.teksten(POLITIE)


async def test_voorstel_in_answer_to_a_refusal_sends_no_other_text(gehouden: Wereld) -> None:
    lid = (await gehouden.leden(gehouden.code))[GGZ]
    await gehouden.mail(GGZ, antwoordadres(gehouden.code, lid.token), f"{NAAM} belde vandaag")
    await beslis(gehouden, WEIGER)

    await gehouden.antwoord(gehouden.post.laatste(GGZ), "voorstel")

    assert await open_nummers(gehouden) == ["W2"]
    assert "liet bericht W1 niet door" in gehouden.post.tekst(gehouden.post.laatste(GGZ))
