"""In the own room a written number wins over the reminder that waits there, in the question back too."""

import pytest

from commands.domain.actiepunt import Status
from commands.domain.herinnering import HerinneringSoort
from tests.domain.kalender import lokaal
from tests.flows.test_ladder import stil
from tests.wereld import POLITIE, RECLASSERING, WIJKTEAM, Wereld


@pytest.fixture
async def eigen(wereld: Wereld, code: str) -> str:
    """The casushouder, owner of actiepunt 1, is reminded of it in the own room."""
    await wereld.vooruit(tot=lokaal("2026-11-20 12:00"))
    return code


@pytest.mark.parametrize(
    ("woorden", "nummer"),
    [
        ("De wijkagent belde: buren zijn gesproken, dus 3 kan dicht", 3),
        ("politie 3 klaar", 3),
        ("ggz heeft gebeld, punt 2 wordt week later", 2),
        ("de reclassering zegt dat 4 is gedaan", 4),
    ],
)
async def test_the_other_number_is_asked_about_and_a_yes_closes_no_other(
    wereld: Wereld, eigen: str, woorden: str, nummer: int
) -> None:
    prive, voor = wereld.kamers.prive(WIJKTEAM), wereld.kamers.casuskamer(eigen).tekst
    await wereld.zeg(WIJKTEAM, prive.id, woorden)

    assert f"{eigen} {nummer} terugkoppeling" in prive.laatste
    assert "actiepunt 1" not in prive.laatste
    assert wereld.kamers.casuskamer(eigen).tekst == voor
    await wereld.zeg(WIJKTEAM, prive.id, "ja")
    assert (await wereld.punt(eigen, 1)).status is Status.OPEN
    assert "actiepunt 1 is klaar" not in wereld.post.teksten(POLITIE)


@pytest.mark.parametrize(
    "woorden",
    [
        "heb 3 buren gesproken, vrijdag ga ik heen",
        "ik ga er om 3 heen donderdag",
        "hij is 2 keer gebeld, morgen ga ik langs",
    ],
)
async def test_a_number_that_counts_something_leaves_it_with_the_reminder(
    wereld: Wereld, eigen: str, woorden: str
) -> None:
    prive = wereld.kamers.prive(WIJKTEAM)
    await wereld.zeg(WIJKTEAM, prive.id, woorden)

    assert "actiepunt 1" in prive.laatste
    assert not any(f"actiepunt {nr}" in prive.laatste for nr in (2, 3))


async def test_of_somebody_else_too(wereld: Wereld, code: str) -> None:
    await stil(wereld, 1, 2, 5)
    await wereld.vooruit(tot=lokaal("2026-12-14 12:00"))
    prive, voor = wereld.kamers.prive(RECLASSERING), wereld.kamers.casuskamer(code).tekst
    await wereld.zeg(RECLASSERING, prive.id, "punt 3 kan ik niet doen zonder de ggz")

    assert f"{code} 3 terugkoppeling" in prive.laatste
    assert wereld.kamers.casuskamer(code).tekst == voor


async def stap(wereld: Wereld, code: str) -> str:
    punt = await wereld.punt(code, 1)
    async with wereld.opslag.uow() as uow:
        gepland = await uow.herinneringen.planned_for(punt.id)
    return str(next(een.due_at for een in gepland if een.soort is HerinneringSoort.ACTIE))


@pytest.mark.parametrize(
    ("woorden", "houdt"),
    [
        ("hoe staat de rest ervoor", False),
        ("sorry, helemaal vergeten", False),
        ("niet delen: hij drinkt weer", False),
        ("kan iemand van de ggz mij bellen?", False),
        ("sorry, vergeten. ik bel hem morgen", True),
        ("huisbezoek gehad, cliënt deed niet open", True),
    ],
)
async def test_what_tells_nothing_of_it_holds_no_step(wereld: Wereld, eigen: str, woorden: str, houdt: bool) -> None:
    voor = await stap(wereld, eigen)
    await wereld.zeg(WIJKTEAM, wereld.kamers.prive(WIJKTEAM).id, f"{eigen} 1 terugkoppeling {woorden}")

    assert (await stap(wereld, eigen) > voor) is houdt
    assert ("wacht hierdoor" in wereld.kamers.prive(WIJKTEAM).laatste) is houdt
