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


async def test_a_step_does_not_wait_for_an_owner_when_nobody_was_asked_for_ten_working_days_by_then(
    wereld: Wereld, code: str
) -> None:
    planmail = await stil(wereld, 1, 3, 4, 5)
    await wereld.vooruit(tot=lokaal("2026-11-30 10:00"))
    prive = wereld.kamers.prive(WIJKTEAM)
    await wereld.zeg(WIJKTEAM, prive.id, f"{code} 2 terugkoppeling ik ga er achteraan")
    await wereld.vooruit(tot=lokaal("2026-12-02 10:00"))
    await wereld.antwoord(planmail, "afwezig t/m 17 december")

    await wereld.vooruit(tot=lokaal("2026-12-14 18:00"))

    assert over_punt(wereld, REGIE, 2)[-1] == "ma 2026-12-07 09:00"


async def test_a_step_waits_for_an_owner_who_is_back_within_ten_working_days_of_the_last_question(
    wereld: Wereld, code: str
) -> None:
    planmail = await stil(wereld, 1, 3, 4, 5)
    await wereld.vooruit(tot=lokaal("2026-12-02 10:00"))
    await wereld.antwoord(planmail, "afwezig t/m 9 december")

    await wereld.vooruit(tot=lokaal("2026-12-11 12:00"))

    assert over_punt(wereld, REGIE, 2) == ["do 2026-12-10 09:00"]
