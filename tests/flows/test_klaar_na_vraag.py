"""Under the receipt of a question to the casushouder "it is done" is a report, and no next question."""

import pytest

from tests.wereld import POLITIE, WIJKTEAM, Wereld


async def na_een_vraag(wereld: Wereld, tekst: str) -> str:
    """What the police read back, who first asked something under a reminder."""
    await wereld.vooruit(dagen=30)
    await wereld.antwoord(wereld.post.laatste(POLITIE), "Wat wordt hier precies bedoeld?")
    assert "doorgegeven aan de casushouder" in wereld.post.tekst(wereld.post.laatste(POLITIE))
    await wereld.antwoord(wereld.post.laatste(POLITIE), tekst)
    return wereld.post.tekst(wereld.post.laatste(POLITIE))


@pytest.mark.parametrize("tekst", ["het is afgerond hoor", "het is al gedaan", "is klaar", "3 is al klaar hoor"])
async def test_done_is_asked_or_noted_and_not_passed_on_as_a_question(wereld: Wereld, code: str, tekst: str) -> None:
    antwoord = await na_een_vraag(wereld, tekst)

    assert "actiepunt 3" in antwoord
    assert "doorgegeven" not in antwoord
    assert tekst not in wereld.kamers.prive(WIJKTEAM).tekst


@pytest.mark.parametrize("tekst", ["is het al klaar?", "waarom hoor ik niets", "is dit bij de ggz ook zo"])
async def test_other_words_are_the_next_question(wereld: Wereld, code: str, tekst: str) -> None:
    assert "doorgegeven aan de casushouder" in await na_een_vraag(wereld, tekst)
