"""Somebody in several casussen is one person, and in his private room he is a member, not a procesregisseur."""

import pytest

from tests.wereld import RECLASSERING, WIJKTEAM, Wereld


@pytest.mark.parametrize("woorden", ["casus lijst", "onbekend", "casus nieuw ico 2 november 2026"])
async def test_a_member_of_two_casussen_gets_nothing_of_the_procesregisseur(
    wereld: Wereld, code: str, woorden: str
) -> None:
    ander = await wereld.nog_een_casus()
    prive = wereld.kamers.prive(RECLASSERING)

    await wereld.zeg(RECLASSERING, prive.id, woorden)

    assert prive.laatste.startswith("Deze opdracht kunt u hier niet geven.")
    assert ander not in prive.laatste


async def test_a_member_of_two_casussen_is_shown_what_he_may_do(wereld: Wereld, code: str) -> None:
    ander = await wereld.nog_een_casus()
    prive = wereld.kamers.prive(RECLASSERING)

    await wereld.zeg(RECLASSERING, prive.id, "hulp")
    assert "- actie gereed [nummer] (toelichting)" in prive.laatste
    assert "casus lijst" not in prive.laatste

    await wereld.zeg(RECLASSERING, prive.id, f"{ander} 4 klaar")
    assert f"casus {ander}, actiepunt 4 is klaar" in prive.laatste


@pytest.mark.story_of("mijn")
@pytest.mark.parametrize(
    ("gezegd", "getoond"),
    [
        ("1 klaar", False),
        ("actie vervalt 1 het gezin is verhuisd", False),
        ("1 lukt niet, er is geen plek", True),
        ("1 bezig", True),
    ],
)
async def test_mijn_shows_what_did_not_end(wereld: Wereld, code: str, gezegd: str, getoond: bool) -> None:
    await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(code).id, f"!{gezegd}")
    prive = wereld.kamers.prive(WIJKTEAM)

    await wereld.zeg(WIJKTEAM, prive.id, "mijn")

    assert [f"{code} {nummer}:" in prive.laatste for nummer in (1, 5)] == [getoond, True]
