"""A report that a question was put to somebody is no question to the casushouder."""

import pytest

from tests.flows.vraagwereld import groep, houder
from tests.wereld import Wereld


@pytest.mark.parametrize(
    "tekst",
    ["vraag uitgezet bij de boa", "Vraag gesteld aan de verhuurder, ik wacht op antwoord", "vraag is neergelegd"],
)
async def test_a_question_that_was_put_is_for_all(wereld: Wereld, code: str, tekst: str) -> None:
    await groep(wereld, tekst)

    assert tekst in wereld.kamers.casuskamer(code).tekst
    assert "heeft een vraag voor u" not in houder(wereld).tekst


@pytest.mark.parametrize("tekst", ["vraag: gesteld dat hij verhuist, wat dan?", "vraag wie zet dit uit bij de boa"])
async def test_a_question_is_still_for_the_casushouder(wereld: Wereld, code: str, tekst: str) -> None:
    await groep(wereld, tekst)

    assert "heeft een vraag voor u" in houder(wereld).laatste
