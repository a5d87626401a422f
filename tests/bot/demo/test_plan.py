"""The demo reads a plan as an outsider."""

from datetime import date
from pathlib import Path

import docx
import pytest

from bot.demo.__main__ import main
from bot.demo.plan import complete, read_date, read_plan
from tests.bot.demo.maken import VOORBEELD, plan_in_word

SJABLONEN = Path(__file__).parents[3] / "deploy" / "sjablonen"


def test_participants_and_their_addresses_come_from_the_word_file(tmp_path):
    plan = read_plan(plan_in_word(tmp_path / "plan.docx"))
    assert plan.ico == date(2026, 11, 2)
    assert [partner.who for partner in plan.partners][:2] == [
        "Wijkteam (casusregisseur)",
        "Reclassering (toezichthouder)",
    ]
    assert plan.partners[3].email == "ggz@partners.test"
    assert plan.matrix_servers == ["demo.test"]


def test_the_shipped_example_is_read():
    plan = read_plan(SJABLONEN / "voorbeeld.docx")
    assert plan.ico == date(2026, 11, 2)
    assert len(plan.partners) == 5
    assert all(partner.rol for partner in plan.partners)


def test_roles_channels_and_points_come_from_the_preview(tmp_path):
    plan = complete(read_plan(plan_in_word(tmp_path / "plan.docx")), VOORBEELD)
    assert plan.casushouder == 0
    assert [partner.derde for partner in plan.partners] == [False, False, False, False, True]
    assert [punt.owner for punt in plan.actiepunten] == [0, 3, 1, 2]
    assert plan.actiepunten[0].what == "Huisbezoek (met tolk) plannen"
    assert [punt.due and punt.due.day for punt in plan.actiepunten] == [20, 13, 18, None]


def test_who_chose_one_channel_is_not_looked_for_on_the_other(tmp_path):
    plan = read_plan(plan_in_word(tmp_path / "plan.docx"))
    nu = complete(plan, "- GGZ (behandelaar): privaat, Matrix")
    assert (plan.partners[3].email, nu.partners[3].email) == ("ggz@partners.test", "")


def test_a_word_that_the_preview_blots_out_is_left_out_of_what_the_demo_looks_for(tmp_path):
    plan = complete(
        read_plan(plan_in_word(tmp_path / "plan.docx")),
        "- GGZ (behandelaar): privaat, mail\n1. Spreekt met █████ over werk (GGZ (behandelaar), geen datum)",
    )
    assert plan.actiepunten[0].what == "Spreekt met"


@pytest.mark.parametrize("tekst", ["13-11-2026", "13 november 2026", "vr 13 nov. 2026", "2026-11-13", "13/11/2026"])
def test_dutch_dates_in_figures_and_words(tekst):
    assert read_date(tekst) == date(2026, 11, 13)


@pytest.mark.parametrize("tekst", ["31-02-2026", "volgende week", "", "1 brumaire 2026"])
def test_what_is_no_date_is_none(tekst):
    assert read_date(tekst) is None


def test_what_is_no_word_file_ends_the_demo_with_status_two(tmp_path, capsys):
    (tmp_path / "plan.docx").write_text("geen Word")
    assert main(["--casus", str(tmp_path / "plan.docx")]) == 2
    assert "geen Word-bestand" in capsys.readouterr().err


def test_a_file_that_is_not_there_or_cannot_be_written_ends_it_with_status_two(tmp_path, capsys):
    assert main(["--casus", str(tmp_path / "weg.docx")]) == 2
    assert "is er niet" in capsys.readouterr().err
    assert main(["--json", str(tmp_path / "weg" / "uit.jsonl")]) == 2
    assert "niet te schrijven" in capsys.readouterr().err


def test_a_document_without_participants_is_refused(tmp_path):
    pad = tmp_path / "leeg.docx"
    docx.Document().save(str(pad))
    with pytest.raises(ValueError, match="deelnemers"):
        read_plan(pad)
