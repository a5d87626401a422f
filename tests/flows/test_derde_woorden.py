"""A derde reads no words that were not let through for them, and nothing at an address without a statement."""

from pathlib import Path

import pytest

from tests.domain.kalender import lokaal
from tests.flows.derdewereld import CORPORATIE, casus_met_derde, regie
from tests.wereld import DERDE, REGIE, WIJKTEAM, Wereld


@pytest.fixture
async def casus(wereld: Wereld, tmp_path: Path) -> str:
    """The code of a casus of which the derde signed."""
    code = await casus_met_derde(wereld, tmp_path)
    await regie(wereld, f"deelnemer verklaring {code} Woningcorporatie, gisteren")
    return code


async def test_another_address_of_a_derde_gets_nothing_before_a_statement_of_its_own(
    wereld: Wereld, casus: str
) -> None:
    ander = "opvolger@partners.test"
    gelezen = await regie(wereld, f"deelnemer wijzig {casus} Woningcorporatie, {ander}")
    assert f"deelnemer verklaring {casus} {CORPORATIE}" in gelezen
    await regie(wereld, f"{casus} actie wijzig 5 Laat ook het slot herstellen.")
    assert wereld.post.aan(ander) == []
    assert len(wereld.post.aan(DERDE)) == 1

    await wereld.vooruit(tot=lokaal("2026-11-09 12:00"))
    assert "is de verklaring getekend?" in wereld.post.teksten(REGIE)
    assert wereld.post.aan(ander) == []

    await regie(wereld, f"deelnemer verklaring {casus} Woningcorporatie, gisteren")
    assert "Laat ook het slot herstellen." in wereld.post.teksten(ander)
    await regie(wereld, f"deelnemer verklaring {casus} Woningcorporatie, 1 november 2026")
    assert len(wereld.post.aan(ander)) == 1


async def test_the_same_address_again_keeps_the_statement(wereld: Wereld, casus: str) -> None:
    assert "eigen actiepunten gaan nu" in await regie(wereld, f"deelnemer wijzig {casus} Woningcorporatie, {DERDE}")


@pytest.mark.parametrize("nummer", [5, 6])
async def test_words_of_the_casushouder_reach_no_derde_unread(wereld: Wereld, casus: str, nummer: int) -> None:
    wereld.post.wis()
    kamer = wereld.kamers.casuskamer(casus)
    await wereld.zeg(WIJKTEAM, kamer.id, f"!actie wijzig {nummer} Belt de reclassering over de voorwaarden.")
    assert "Alleen de procesregisseur verandert de tekst" in kamer.laatste
    await wereld.zeg(WIJKTEAM, kamer.id, f"!actie vervalt {nummer} Er loopt nu een zaak bij de reclassering.")
    assert "reclassering" not in wereld.post.teksten(DERDE).casefold()


async def test_the_procesregisseur_changes_the_words_for_a_derde(wereld: Wereld, casus: str) -> None:
    await regie(wereld, f"{casus} actie wijzig 5 Laat ook het slot herstellen.")
    assert "Laat ook het slot herstellen." in wereld.post.tekst(wereld.post.laatste(DERDE))
