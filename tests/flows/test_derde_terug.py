"""A derde takes their own report back, and what they write of an absence reaches the procesregisseur."""

from pathlib import Path

import pytest

from commands.domain.actiepunt import Status
from tests.flows.derdewereld import casus_met_derde, regie
from tests.wereld import DERDE, GGZ, POLITIE, REGIE, Wereld


@pytest.fixture
async def casus(wereld: Wereld, tmp_path: Path) -> str:
    """The code of a casus of which the derde signed."""
    code = await casus_met_derde(wereld, tmp_path)
    await regie(wereld, f"deelnemer verklaring {code} Woningcorporatie, gisteren")
    return code


@pytest.mark.story_of("ongedaan")
@pytest.mark.parametrize("nummer", [5, 6])
@pytest.mark.parametrize("woorden", ["ongedaan", "{code} ongedaan", "foutje", "ongedaan {nummer}"])
async def test_a_derde_takes_the_own_report_back_and_reads_of_no_other_owner(
    wereld: Wereld, casus: str, woorden: str, nummer: int
) -> None:
    await wereld.antwoord(wereld.post.laatste(DERDE), f"{nummer} klaar")
    assert (await wereld.punt(casus, nummer)).status is Status.GEREED
    assert f"{casus} ongedaan" in wereld.post.tekst(wereld.post.laatste(DERDE))

    await wereld.antwoord(wereld.post.laatste(DERDE), woorden.format(code=casus, nummer=nummer))

    assert (await wereld.punt(casus, nummer)).status is Status.OPEN
    assert f"Teruggenomen in casus {casus}" in wereld.post.tekst(wereld.post.laatste(DERDE))
    assert "politie" not in wereld.post.teksten(DERDE).casefold()


async def test_a_derde_takes_back_nothing_of_another(wereld: Wereld, casus: str) -> None:
    await wereld.antwoord(wereld.post.laatste(POLITIE), "3 klaar")
    await wereld.antwoord(wereld.post.laatste(DERDE), "ongedaan 3")

    assert (await wereld.punt(casus, 3)).status is Status.GEREED
    assert "hebt u niets gemeld dat u terug kunt nemen" in wereld.post.tekst(wereld.post.laatste(DERDE))


@pytest.mark.parametrize(
    "woorden", ["ben met vakantie tot 1 dec", "Ik ben er niet t/m 12 december", "afwezig t/m 1 dec"]
)
async def test_the_absence_of_a_derde_goes_to_the_procesregisseur(wereld: Wereld, casus: str, woorden: str) -> None:
    eerder = len(wereld.post.aan(GGZ))
    await wereld.antwoord(wereld.post.laatste(DERDE), woorden)

    assert "procesregisseur" in wereld.post.tekst(wereld.post.laatste(DERDE))
    assert "kunt u hier niet geven" not in wereld.post.teksten(DERDE)
    assert f"> {woorden}" in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert len(wereld.post.aan(GGZ)) == eerder
