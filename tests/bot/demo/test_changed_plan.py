"""A plan with one row more, as the demo makes it after the vervolg-ICO."""

from datetime import date
from pathlib import Path

import docx
import pytest

from bot.demo.changed_plan import add_row, has_row
from tests.bot.documents.maken import CASUS, DEELNEMERS, DOELEN, lees, word

VOORBEELD = Path(__file__).parents[3] / "deploy" / "sjablonen" / "voorbeeld.docx"
DAN = date(2027, 1, 6)
GENUMMERD = [
    ["Nr", "Wat", "Wie", "Uiterlijk"],
    ["1.", "Belt de huisarts", "GGZ", "3 december 2026"],
    ["2.", "Gaat langs", "Wijkteam", "4 december 2026"],
]


async def test_the_shipped_example_has_one_actiepunt_more_of_the_same_owner(tmp_path: Path) -> None:
    doel = tmp_path / "nieuw.docx"
    add_row(VOORBEELD, doel, "Vraagt hulp aan bij het betalen", "Legt uit wat er is afgesproken", DAN)

    oud, nieuw = await lees(VOORBEELD.read_bytes()), await lees(doel.read_bytes())
    assert nieuw.acties[:-1] == oud.acties
    assert (nieuw.acties[-1].wat, nieuw.acties[-1].nummer) == ("Legt uit wat er is afgesproken", 6)
    assert (nieuw.acties[-1].wie, nieuw.acties[-1].uiterlijk) == (oud.acties[4].wie, DAN)


async def test_in_a_plan_with_numbers_it_gets_the_next(tmp_path: Path) -> None:
    bron, doel = tmp_path / "plan.docx", tmp_path / "nieuw.docx"
    word(CASUS, DOELEN, DEELNEMERS, GENUMMERD).save(str(bron))
    add_row(bron, doel, "Belt de huisarts", "Legt uit wat er is afgesproken", DAN)

    rijen = [[cel.text for cel in rij.cells] for rij in docx.Document(str(doel)).tables[-1].rows]
    assert rijen[-1] == ["3.", "Legt uit wat er is afgesproken", "GGZ", "6 januari 2027"]


def test_a_plan_without_such_a_row_says_so(tmp_path: Path) -> None:
    assert has_row(VOORBEELD, "Vraagt twee buren")
    assert not has_row(VOORBEELD, "Vliegt naar de maan")
    with pytest.raises(ValueError, match="staat geen tabel"):
        add_row(VOORBEELD, tmp_path / "nieuw.docx", "Vliegt naar de maan", "Iets", DAN)
