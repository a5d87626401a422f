"""Somebody says that all of theirs is done, in other words than "alle punten": each own actiepunt, and no other."""

import pytest

from commands.domain.actiepunt import Status
from tests.wereld import POLITIE, WIJKTEAM, Wereld

ALLES = (
    "alles is af wat van mij was",
    "alles wat bij mij lag is gedaan",
    "al mijn punten zijn klaar",
    "alles wat ik moest doen is gedaan",
    "wat bij mij lag is af",
    "mijn punten zijn klaar",
    "alles wat van mij was, is af",
    "mijn acties zijn allemaal gedaan",
)
MISSCHIEN = (
    "alles is klaar",
    "van mijn kant is alles klaar",
    "wij zijn klaar met alles",
    "bij ons is alles afgerond",
    "alles wat van mij was is af, behalve 5",
)


async def standen(wereld: Wereld) -> dict[int, Status]:
    """How each actiepunt stands."""
    return {nummer: (await wereld.punt(wereld.code, nummer)).status for nummer in range(1, 6)}


@pytest.mark.parametrize("tekst", ALLES)
async def test_all_own_points_are_done_and_no_other(wereld: Wereld, code: str, tekst: str) -> None:
    kamer = wereld.kamers.prive(WIJKTEAM).id
    await wereld.zeg(WIJKTEAM, kamer, tekst)

    assert [nummer for nummer, stand in (await standen(wereld)).items() if stand is Status.GEREED] == [1, 5]


@pytest.mark.parametrize("tekst", MISSCHIEN)
async def test_what_may_be_about_a_part_is_asked_of_each_own_point(wereld: Wereld, code: str, tekst: str) -> None:
    kamer = wereld.kamers.prive(WIJKTEAM).id
    await wereld.zeg(WIJKTEAM, kamer, tekst)

    antwoord = wereld.kamers.prive(WIJKTEAM).tekst
    assert "actiepunt 1" in antwoord
    assert "actiepunt 5" in antwoord
    assert set((await standen(wereld)).values()) == {Status.OPEN}


async def test_under_a_message_about_one_point_all_own_are_meant(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(wereld.post.laatste(POLITIE), "3 bezig")
    await wereld.antwoord(wereld.post.laatste(POLITIE), ALLES[0])

    assert (await wereld.punt(code, 3)).status is Status.GEREED
