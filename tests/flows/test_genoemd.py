"""Somebody who is only named for a first ICO knows nothing of that casus yet, whatever they type or mail."""

import pytest

from tests.flows.eersteico import icos, regie
from tests.wereld import RECLASSERING, REGIE, Wereld

VREEMD = "arts@elders.test"


@pytest.fixture
async def later(wereld: Wereld, code: str) -> str:
    """The code of a first ICO for which a member of a running casus is named, and somebody whom nobody knows."""
    assert "Er is nog niets verstuurd" in await regie(wereld, "casus nieuw ico 17 november 10:00")
    nieuw = wereld.post.laatste(REGIE).bericht.onderwerp.split()[1].rstrip(":")
    await regie(wereld, f"deelnemer toevoegen {nieuw} Reclassering, toezichthouder, publiek, {RECLASSERING}")
    await regie(wereld, f"deelnemer toevoegen {nieuw} GGD, arts, publiek, {VREEMD}")
    wereld.code = nieuw
    return nieuw


@pytest.mark.parametrize(
    "woorden", ["casus toon", "ico stand", "ico antwoord ja", "afmelden zeker", "ico bericht Dag."]
)
async def test_a_casus_for_which_they_are_only_named_is_unknown_to_them(
    wereld: Wereld, later: str, woorden: str
) -> None:
    prive = wereld.kamers.prive(RECLASSERING)
    await wereld.zeg(RECLASSERING, prive.id, f"{later} {woorden}")
    gehoord = prive.laatste
    await wereld.zeg(RECLASSERING, prive.id, f"ZZ99 {woorden}")

    assert gehoord.replace(later, "ZZ99") == prive.laatste
    assert (await wereld.leden(later))[RECLASSERING].afgemeld_op is None


async def test_it_is_no_second_casus_in_their_private_room_and_not_in_mijn(
    wereld: Wereld, code: str, later: str
) -> None:
    prive = wereld.kamers.prive(RECLASSERING)
    await wereld.zeg(RECLASSERING, prive.id, "4 klaar")
    assert f"casus {code}, actiepunt 4 is klaar" in prive.laatste

    await wereld.zeg(RECLASSERING, prive.id, "mijn")
    assert later not in prive.laatste

    await regie(wereld, f"{later} ico uitnodigen")
    await wereld.zeg(RECLASSERING, prive.id, f"{later} ico antwoord ja")
    assert "Genoteerd" in prive.laatste
    assert [een.casus_id for een in await icos(wereld)] == [(await wereld.casus(later)).id]


async def test_their_mail_is_that_of_a_stranger(wereld: Wereld, later: str) -> None:
    wereld.post.wis()
    await wereld.mail(VREEMD, f"casus-{later.lower()}", "Waar gaat dit over?")

    assert wereld.post.aan(VREEMD) == []
    assert VREEMD in await regie(wereld, "onbekend")
