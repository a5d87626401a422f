"""The demo plants a name in a plan."""

import docx
import pytest

from bot.demo.planted_name import plant
from tests.bot.demo.maken import plan_in_word

NAAM = "Zus van Zo"


def cellen(pad):
    return [[cel.text for cel in rij.cells] for tabel in docx.Document(str(pad)).tables for rij in tabel.rows]


def test_the_name_stands_in_the_first_actiepunt_and_nothing_else_is_changed(tmp_path):
    bron = plan_in_word(tmp_path / "plan.docx")
    plant(bron, tmp_path / "met.docx", NAAM)
    voor, na = cellen(bron), cellen(tmp_path / "met.docx")
    anders = [(een, twee) for rij, rij_na in zip(voor, na, strict=True) for een, twee in zip(rij, rij_na, strict=True)]
    assert [paar for paar in anders if paar[0] != paar[1]] == [
        ("Huisbezoek plannen", "Huisbezoek plannen. Spreekt daarover met Zus van Zo.")
    ]


@pytest.mark.parametrize("koppen", [("Nr", "Actie:", "Door wie?"), ("Wanneer", "Afspraak\nkort", "Rol")])
def test_other_headings_empty_rows_and_a_title_row_are_no_hindrance(tmp_path, koppen):
    document = docx.Document()
    tabel = document.add_table(rows=0, cols=3)
    for rij in (("Actiepunten", "", ""), koppen, ("", "", ""), ("1", "Belt de balie!", "GGZ")):
        for cel, tekst in zip(tabel.add_row().cells, rij, strict=True):
            cel.text = tekst
    document.save(str(tmp_path / "plan.docx"))
    plant(tmp_path / "plan.docx", tmp_path / "met.docx", NAAM)
    assert cellen(tmp_path / "met.docx")[3] == ["1", "Belt de balie! Spreekt daarover met Zus van Zo.", "GGZ"]


def test_a_plan_without_actiepunten_says_so(tmp_path):
    docx.Document().save(str(tmp_path / "leeg.docx"))
    with pytest.raises(ValueError, match="actiepunten"):
        plant(tmp_path / "leeg.docx", tmp_path / "met.docx", NAAM)
