"""A pause: no reminder and no step about an actiepunt before a day, and on that day it goes on."""

from datetime import timedelta

import pytest

from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.flows import test_gesprek_ladder
from tests.flows.test_ladder import over_punt, stil
from tests.wereld import GGZ, POLITIE, REGIE, WIJKTEAM, Wereld


async def stappen(wereld: Wereld, code: str) -> list[str]:
    """What will be said about actiepunt 2, and when."""
    gepland = await test_gesprek_ladder.stappen(wereld, code)
    return [een for een in gepland if not een.startswith("pauze_tot")]


@pytest.fixture
async def rustig(wereld: Wereld, code: str) -> str:
    """Only actiepunt 2 is open: of the GGZ, due on Thursday 26 November."""
    await stil(wereld, 1, 3, 4, 5)
    return code


@pytest.mark.story_of("pauzeer")
@pytest.mark.parametrize(
    "woorden",
    [
        "pauzeer 2 tot 7 december, betrokkene is opgenomen",
        "2 pauzeer tot maandag 7 december betrokkene is opgenomen",
        "actie pauzeer 2 tot 7-12 betrokkene is opgenomen",
    ],
)
async def test_nothing_is_said_before_that_day_and_then_it_goes_on(wereld: Wereld, rustig: str, woorden: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"{rustig} {woorden}")
    assert "niets tot maandag 7 december 2026" in wereld.post.teksten(REGIE)
    assert "u geen herinneringen tot maandag 7 december 2026" in wereld.post.teksten(GGZ)
    assert "betrokkene is opgenomen" in wereld.post.teksten(POLITIE)
    assert "2 gepauzeerd · door" in wereld.kamers.casuskamer(rustig).laatste
    wereld.post.wis()

    await wereld.vooruit(tot=lokaal("2026-12-07 08:59"))
    assert over_punt(wereld, GGZ, 2) == []
    await wereld.vooruit(tot=lokaal("2026-12-07 09:00"))

    assert over_punt(wereld, GGZ, 2) == ["ma 2026-12-07 09:00"]
    assert (await stappen(wereld, rustig))[:2] == [
        "actie_casushouder wo 2026-12-09",
        "actie_procesregisseur ma 2026-12-14",
    ]


async def test_an_overdue_actiepunt_goes_on_with_the_step_that_was_to_come(wereld: Wereld, rustig: str) -> None:
    await wereld.vooruit(tot=lokaal("2026-12-01 12:00"))

    await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(rustig).id, "!pauzeer 2 tot 14 december, wachtlijst")

    assert (await stappen(wereld, rustig))[:2] == [
        "actie_procesregisseur ma 2026-12-14",
        "actie_manager ma 2026-12-21",
    ]


async def test_an_answer_during_the_pause_does_not_end_it(wereld: Wereld, rustig: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"{rustig} pauzeer 2 tot 14 december, wachtlijst")
    planmail = wereld.post.aan(GGZ)
    await wereld.vooruit(tot=lokaal("2026-12-01 12:00"))

    await wereld.antwoord(planmail[-1], "2 bezig")

    assert (await stappen(wereld, rustig))[0].endswith("ma 2026-12-14")


async def test_it_can_be_taken_back(wereld: Wereld, rustig: str) -> None:
    eerst = await stappen(wereld, rustig)
    await wereld.vooruit(dagen=1)
    await wereld.staf(Rol.PROCESREGISSEUR, f"{rustig} pauzeer 2 tot 14 december, wachtlijst")
    await wereld.vooruit(tot=wereld.nu + timedelta(hours=1))

    await wereld.staf(Rol.PROCESREGISSEUR, f"{rustig} ongedaan")

    assert await stappen(wereld, rustig) == eerst


async def test_a_long_pause_is_asked_about(wereld: Wereld, rustig: str) -> None:
    eerst = await stappen(wereld, rustig)
    await wereld.staf(Rol.PROCESREGISSEUR, f"{rustig} pauzeer 2 tot 1 maart 2027 wachtlijst")
    vraag = wereld.post.tekst(wereld.post.laatste(REGIE))
    assert await stappen(wereld, rustig) == eerst

    await wereld.staf(Rol.PROCESREGISSEUR, vraag.split("Schrijf: ")[1].split("\n")[0])

    assert (await stappen(wereld, rustig))[0] == "actie_vandaag ma 2027-03-01"


@pytest.mark.parametrize(
    "woorden", ["pauzeer 2", "pauzeer 2 tot 7 december", "pauzeer 2 tot 1 november 2026 ziek", "pauzeer 2 ooit"]
)
async def test_without_a_day_to_come_or_a_reason_nothing_is_paused(wereld: Wereld, rustig: str, woorden: str) -> None:
    eerst = await stappen(wereld, rustig)

    await wereld.staf(Rol.PROCESREGISSEUR, f"{rustig} {woorden}")

    assert await stappen(wereld, rustig) == eerst
