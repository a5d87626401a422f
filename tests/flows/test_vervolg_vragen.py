"""The clock asks for a vervolg-ICO, and whether a meeting was held."""

from datetime import date

import pytest

from tests.domain.kalender import lokaal
from tests.flows.test_vervolg_ico import peil, regie
from tests.wereld import MANAGER, REGIE, WIJKTEAM, Wereld


async def test_it_is_asked_in_week_three_and_five_then_each_week_and_past_eight_the_manager_hears(wereld, code) -> None:
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-11-20 17:00"))
    assert "Het vervolg-ICO is tussen" not in wereld.post.teksten(REGIE)

    await wereld.vooruit(tot=lokaal("2026-11-23 12:00"))
    assert "tussen maandag 14 december 2026 en maandag 28 december 2026" in wereld.post.teksten(REGIE)
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-12-07 12:00"))
    assert "Het vervolg-ICO is tussen" in wereld.post.teksten(REGIE)
    await wereld.vooruit(tot=lokaal("2026-12-31 12:00"))
    assert "Het vervolg-ICO is tussen" not in wereld.post.teksten(MANAGER)
    await wereld.vooruit(tot=lokaal("2027-01-04 12:00"))
    assert "Overleg met de procesregisseur of u kunt helpen" in wereld.post.teksten(MANAGER)
    assert "Die datum is voorbij" in wereld.post.teksten(REGIE)


async def test_a_poll_that_nobody_ends_is_asked_about_and_a_fixed_moment_ends_the_questions(wereld, code) -> None:
    await wereld.vooruit(tot=lokaal("2026-11-23 12:00"))
    await peil(wereld)
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-12-07 12:00"))
    assert "De deelnemers hebben momenten gekregen. Welke wordt het?" in wereld.post.teksten(REGIE)

    await regie(wereld, f"{code} ico vast 1")
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-12-15 17:00"))
    assert "Het vervolg-ICO is tussen" not in wereld.post.teksten(REGIE)
    await wereld.vooruit(tot=lokaal("2026-12-16 12:00"))
    assert "Is het vervolg-ICO van dinsdag 15 december 2026 om 10:00 uur geweest?" in wereld.post.teksten(REGIE)
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-12-23 12:00"))
    assert "ico gehouden" in wereld.post.teksten(REGIE)

    await regie(wereld, f"{code} ico gehouden")
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2027-01-25 12:00"))
    assert "vervolg-ICO van" not in wereld.post.teksten(REGIE)
    assert "nog een vervolg-ICO" not in wereld.post.teksten(REGIE)


@pytest.mark.story_of("ico gehouden", "ico niet nodig")
async def test_some_weeks_after_one_was_held_it_is_asked_whether_another_comes(wereld: Wereld, code: str) -> None:
    await peil(wereld)
    await regie(wereld, f"{code} ico vast 1")
    wereld.nu = lokaal("2026-12-16 12:00")
    await regie(wereld, f"{code} ico gehouden")
    wereld.post.wis()

    await wereld.vooruit(tot=lokaal("2027-02-20 12:00"))
    vragen = [een for een in wereld.post.aan(REGIE) if "komt er nog een vervolg-ICO" in wereld.post.tekst(een)]
    assert [een.date.date() for een in vragen] == [date(2027, 1, 26), date(2027, 2, 16)]
    await regie(wereld, f"{code} ico niet nodig alles loopt goed")
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2027-03-20 12:00"))
    assert "komt er nog een vervolg-ICO" not in wereld.post.teksten(REGIE)


async def test_moments_for_another_one_answer_that_question(wereld: Wereld, code: str) -> None:
    await peil(wereld)
    await regie(wereld, f"{code} ico vast 1")
    wereld.nu = lokaal("2026-12-16 12:00")
    await regie(wereld, f"{code} ico gehouden")
    await regie(wereld, f"{code} ico momenten 2 februari 10:00, 3 februari 10:00")
    wereld.post.wis()

    await wereld.vooruit(tot=lokaal("2027-02-01 12:00"))
    assert "komt er nog een vervolg-ICO" not in wereld.post.teksten(REGIE)


@pytest.mark.parametrize("af", [True, False])
async def test_another_one_that_is_cancelled_or_a_poll_that_nobody_ends_is_asked_about_again(wereld, code, af) -> None:
    await peil(wereld)
    await regie(wereld, f"{code} ico vast 1")
    wereld.nu = lokaal("2026-12-16 12:00")
    await regie(wereld, f"{code} ico gehouden")
    await regie(wereld, f"{code} ico momenten 2 februari 10:00, 3 februari 10:00")
    await wereld.vooruit(tot=lokaal("2027-01-28 12:00"))
    if af:
        await regie(wereld, f"{code} ico afgezegd te weinig mensen konden")
    assert "komt er nog een vervolg-ICO" not in wereld.post.teksten(REGIE)

    await wereld.vooruit(tot=lokaal("2027-03-12 12:00"))
    vragen = [een for een in wereld.post.aan(REGIE) if "komt er nog een vervolg-ICO" in wereld.post.tekst(een)]
    assert [een.date.date() for een in vragen] == [date(2027, 2, 16), date(2027, 3, 9)]


async def test_one_that_moves_is_asked_about_later_and_for_one_cancelled_a_moment_is_asked_anew(wereld, code) -> None:
    await peil(wereld)
    await regie(wereld, f"{code} ico vast 1")
    await regie(wereld, f"{code} ico verzet ma 21 dec 10:00")
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-12-21 17:00"))
    assert "10:00 uur geweest?" not in wereld.post.teksten(REGIE)
    await wereld.vooruit(tot=lokaal("2026-12-22 12:00"))
    assert "van maandag 21 december 2026 om 10:00 uur geweest?" in wereld.post.teksten(REGIE)

    await regie(wereld, f"{code} ico afgezegd te weinig mensen konden")
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-12-30 12:00"))
    assert "Het vervolg-ICO is tussen" in wereld.post.teksten(REGIE)


@pytest.mark.story_of("ico niet nodig")
async def test_when_none_is_needed_the_casushouder_reads_why_and_nobody_is_asked(wereld: Wereld, code: str) -> None:
    await regie(wereld, f"{code} ico niet nodig alles loopt goed")

    assert "alles loopt goed" in wereld.kamers.prive(WIJKTEAM).laatste
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2027-01-15 12:00"))
    assert "Het vervolg-ICO is tussen" not in wereld.post.teksten(REGIE)
    await regie(wereld, f"{code} ico momenten 2 februari 10:00, 3 februari 10:00 zeker")
    assert "Schrijf eerst: ico afgezegd" in await regie(wereld, f"{code} ico niet nodig toch niet")
