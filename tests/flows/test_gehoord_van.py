"""What somebody was told of the work of another: asked as a report for that other, and never about the own points."""

import pytest

from commands.domain.actiepunt import Status
from commands.domain.rollen import Rol
from tests.flows.test_zelf_weg import schrijf, van_anderen
from tests.wereld import REGIE, WIJKTEAM, Wereld

POLITIE_KLAAR = (
    "politie zegt net aan de telefoon dat het klaar is",
    "de wijkagent belde: het is gedaan",
    "net de politie gesproken, die zijn klaar",
    "politie gebeld, hun actie is afgerond",
    "ik hoorde van de politie dat het gelukt is",
    "politie heeft laten weten dat hun punt af is",
    "volgens de politie is het afgerond",
    "politie meldt: klaar",
)


@pytest.mark.parametrize("tekst", POLITIE_KLAAR)
async def test_the_casushouder_is_asked_for_whom_and_a_yes_reports_it(wereld: Wereld, code: str, tekst: str) -> None:
    kamer = wereld.kamers.prive(WIJKTEAM).id
    await wereld.zeg(WIJKTEAM, kamer, tekst)

    assert f"{code} namens Politie (wijkagent) 3 klaar" in wereld.kamers.prive(WIJKTEAM).tekst
    assert (await wereld.punt(code, 3)).status is Status.OPEN
    await wereld.zeg(WIJKTEAM, kamer, f"{code} namens Politie (wijkagent) 3 klaar")
    assert (await wereld.punt(code, 3)).status is Status.GEREED


async def test_the_procesregisseur_is_asked_too(wereld: Wereld, code: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} ggz laat weten dat het niet lukt")

    assert f"{code} namens GGZ-instelling (behandelaar) 2 lukt niet" in wereld.post.tekst(wereld.post.laatste(REGIE))


async def test_of_several_points_each_is_asked(wereld: Wereld, code: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} wijkteam belde dat het klaar is")

    vraag = wereld.post.tekst(wereld.post.laatste(REGIE))
    assert f"a. {code} namens Gemeente (wijkteam) 1 klaar" in vraag
    assert f"b. {code} namens Gemeente (wijkteam) 5 klaar" in vraag


async def test_of_a_partner_it_is_news_and_asks_nothing_of_their_own(wereld: Wereld, code: str) -> None:
    antwoord = await schrijf(wereld, "ggz zegt dat het klaar is")

    assert "actiepunt 3" not in antwoord
    assert "ggz zegt dat het klaar is" in van_anderen(wereld)


@pytest.mark.parametrize("tekst", ["heb gebeld: is gedaan", "beiden gesproken, klaar", "telefonisch gesproken, klaar"])
async def test_who_did_it_themselves_is_asked_about_their_own(wereld: Wereld, code: str, tekst: str) -> None:
    assert "actiepunt 3" in await schrijf(wereld, tekst)
