"""A step that stands still for somebody who is away for long: a named person is asked about it again."""

from itertools import pairwise

from tests.domain.kalender import lokaal
from tests.flows.test_ladder import over_punt, stil
from tests.wereld import MANAGER, REGIE, WIJKTEAM, Wereld


async def test_while_a_step_stands_still_for_long_the_procesregisseur_is_asked_again_every_two_weeks(
    wereld: Wereld, code: str
) -> None:
    await stil(wereld, 1, 3, 4, 5)
    await wereld.zeg(WIJKTEAM, wereld.kamers.prive(WIJKTEAM).id, "afwezig t/m 1 januari")
    wereld.post.wis()

    await wereld.vooruit(tot=lokaal("2027-01-01 23:00"))

    gevraagd = [een for een in wereld.post.aan(REGIE) if "De bot slaat deze stap niet over" in wereld.post.tekst(een)]
    dagen = [een.date.date() for een in gevraagd]
    assert len(dagen) == 3
    assert all(7 <= (later - eerder).days <= 14 for eerder, later in pairwise(dagen))
    assert over_punt(wereld, REGIE, 2) == over_punt(wereld, MANAGER, 2) == []
