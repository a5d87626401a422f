"""Tables that stand on their side, and cells that hold several actiepunten line by line."""

from datetime import date

import pytest

from commands.domain.afstemmingsplan import VraagSoort
from tests.bot.documents.maken import ACTIES, CASUS, DEELNEMERS, DOELEN, lees, word
from tests.bot.documents.test_lezer import is_goed

EERST = (CASUS, DOELEN, DEELNEMERS)


async def test_a_table_of_actiepunten_on_its_side_is_read() -> None:
    assert is_goed(await lees(word(*EERST, list(zip(*ACTIES, strict=True)))))


async def test_a_table_of_deelnemers_on_its_side_is_read() -> None:
    assert is_goed(await lees(word(CASUS, DOELEN, list(zip(*DEELNEMERS, strict=True)), ACTIES)))


async def test_lines_that_stand_beside_each_other_are_actiepunten_of_their_own() -> None:
    cellen = ["\n".join(rij[kolom] for rij in ACTIES[1:]) for kolom in range(3)]
    assert is_goed(await lees(word(*EERST, [ACTIES[0], cellen])))


@pytest.mark.parametrize(
    "cellen",
    [
        ["Belt de huisarts\nen de school", "GGZ\nWijkteam", "3-12"],
        ["Belt de huisarts\nGaat langs\nMailt", "GGZ\nWijkteam", "3-12\n4-12"],
        ["Belt de huisarts\nGaat langs", "GGZ\nDierenambulance", "3-12\n4-12"],
    ],
)
async def test_lines_that_do_not_fit_are_asked_or_told(cellen: list[str]) -> None:
    plan = await lees(word(*EERST, [ACTIES[0], cellen]))
    assert {VraagSoort.WIE_SAMEN, VraagSoort.WIE_ONBEKEND} & {vraag.soort for vraag in plan.vragen}
    assert [punt.uiterlijk for punt in plan.acties][:1] in ([date(2026, 12, 3)], [None])
