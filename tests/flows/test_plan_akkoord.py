"""A deelnemer says that they read the plan or agree with their points: noted, and shared with nobody."""

import pytest

from tests.flows.test_zelf_weg import schrijf, van_anderen
from tests.wereld import POLITIE, Wereld

GEZIEN = (
    "akkoord met mijn punten",
    "akkoord met het plan",
    "prima, ik ga akkoord met mijn actiepunt",
    "plan gelezen, akkoord",
    "ik kan me vinden in het plan",
    "mijn punten kloppen",
    "gelezen en akkoord met mijn punten",
    "ik ga akkoord met de afspraken",
    "eens met alle punten",
)


@pytest.mark.parametrize("tekst", GEZIEN)
async def test_it_is_noted_as_seen(wereld: Wereld, code: str, tekst: str) -> None:
    assert "u hebt uw afspraken" in await schrijf(wereld, tekst)
    assert tekst not in van_anderen(wereld)


async def test_in_answer_to_the_plan_too(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(wereld.post.laatste(POLITIE), GEZIEN[0])

    assert "u hebt uw afspraken" in wereld.post.tekst(wereld.post.laatste(POLITIE))


@pytest.mark.parametrize("tekst", ["niet akkoord met mijn punten", "akkoord met het plan van de school"])
async def test_who_does_not_agree_is_heard(wereld: Wereld, code: str, tekst: str) -> None:
    assert "u hebt uw afspraken" not in await schrijf(wereld, tekst)
