"""The figures of a year, asked by mail: numbers alone, small ones left out, with a file for a spreadsheet."""

import pytest

from bot.paper.press import rows_of
from commands.domain.rollen import Rol
from commands.messages.cijferblad import Cijferbeeld, Cijferblad
from tests.flows.test_afsluiten import regie_zegt
from tests.wereld import MANAGER, REGIE, Wereld


@pytest.mark.story_of("jaarcijfers")
async def test_few_casussen_are_counted_and_not_told(wereld: Wereld, code: str) -> None:
    zegt = await regie_zegt(wereld, "jaarcijfers 2026")
    assert "Casussen begonnen: minder dan 5" in zegt
    assert code not in zegt
    blad = wereld.post.laatste(REGIE).bericht.bijgevoegd
    assert isinstance(blad, Cijferblad)
    assert rows_of(blad).decode("utf-8-sig").splitlines()[:2] == ["wat;aantal;van", "Casussen begonnen;;"]
    beeld = wereld.post.laatste(REGIE).bericht.ernaast
    assert isinstance(beeld, Cijferbeeld)
    assert not any(rij.vol for deel in beeld.delen for rij in deel.rijen)
    assert beeld.delen[0].rijen[0].waarde == "minder dan 5"


async def test_many_are_told_with_a_bar_and_a_manager_reads_them_too(wereld: Wereld, code: str) -> None:
    for _ in range(5):
        await wereld.nog_een_casus()
    await wereld.staf(Rol.MANAGER, "cijfers")
    zegt = wereld.post.tekst(wereld.post.laatste(MANAGER))
    assert code not in zegt
    assert "Casussen begonnen: 6" in zegt
    assert "Plan gedeeld binnen 7 dagen na het ICO: 6 van 6 (100%) ████" in zegt
    assert "Casussen begonnen: 0" in await regie_zegt(wereld, "jaarcijfers 2025")
