"""The demo reads a plan as an outsider."""

from datetime import date

import docx
import pytest

from bot.demo.plan import lees_datum, lees_plan
from tests.bot.demo.maken import plan_in_word


def test_participants_points_and_dates_are_found(tmp_path):
    plan = lees_plan(plan_in_word(tmp_path / "plan.docx"))
    assert plan.ico == date(2026, 11, 2)
    assert plan.casushouder == 0
    assert [punt.van for punt in plan.punten] == [0, 3, 1, 2]
    assert [punt.uiterlijk.isoformat() for punt in plan.punten] == [
        "2026-11-20",
        "2026-11-13",
        "2026-11-18",
        "2026-11-27",
    ]
    assert [partner.derde for partner in plan.partners] == [False, False, False, False, True]
    assert plan.partners[3].email == "ggz@partners.test"
    assert plan.matrix_servers == ["demo.test"]


@pytest.mark.parametrize("tekst", ["31-02-2026", "volgende week", "", "1 brumaire 2026"])
def test_what_is_no_date_is_none(tekst):
    assert lees_datum(tekst) is None


def test_a_document_without_participants_is_refused(tmp_path):
    pad = tmp_path / "leeg.docx"
    docx.Document().save(str(pad))
    with pytest.raises(ValueError, match="deelnemers"):
        lees_plan(pad)
