"""`ketenbot jaarcijfers`: said, drawn, and as a table."""

import pytest

from tests.storage.bouwers import een_casus


@pytest.fixture
def gevuld(gemigreerd):
    """An installation with six casussen of 2026."""

    async def doe(uow):
        for nummer in range(6):
            await uow.casussen.add_casus(een_casus(code=f"K7Q{nummer}"))

    gemigreerd.in_opslag(doe)
    return gemigreerd


def test_they_are_said_drawn_and_written(gevuld, tmp_path):
    png, pdf, csv = tmp_path / "c.png", tmp_path / "c.PDF", tmp_path / "c.csv"
    gezegd = gevuld.draai("jaarcijfers", "2026", "--beeld", str(png), "--csv", str(csv))
    assert gezegd.status == 0
    assert "Casussen begonnen: 6" in gezegd.uit
    assert "K7Q" not in gezegd.uit
    assert png.read_bytes().startswith(b"\x89PNG")
    assert "Casussen begonnen;6;" in csv.read_text(encoding="utf-8-sig")
    assert gevuld.draai("jaarcijfers", "2026", "--beeld", str(pdf)).status == 0
    assert pdf.read_bytes().startswith(b"%PDF-")


def test_another_year_is_empty_and_a_file_of_another_kind_or_nowhere_is_told(gevuld, tmp_path):
    assert "Casussen begonnen: 0" in gevuld.draai("jaarcijfers", "2025").uit
    for bestand, waarom in (("cijfers.docx", ".png or .pdf"), ("nergens/cijfers.png", "cannot be written")):
        gezegd = gevuld.draai("jaarcijfers", "2026", "--beeld", str(tmp_path / bestand))
        assert (gezegd.status, waarom in gezegd.fout) == (2, True)


@pytest.mark.parametrize("jaar", ["26", "20266", "volgend"])
def test_what_is_no_year_is_refused(gevuld, jaar):
    with pytest.raises(SystemExit) as gevangen:
        gevuld.draai("jaarcijfers", jaar)
    assert gevangen.value.code == 2
