"""The short story of each region, as a person runs it: from the aanmelding to the verklaring, in its own words."""

import json
from datetime import date

import pytest

from bot.demo.__main__ import main
from bot.demo.house import House, read_house
from bot.demo.region import begins
from tests.bot.demo.test_heel import speel
from tests.texts.test_werkwijzen import vreemd

ICO = date(2026, 11, 2)
REGIOS = {
    "kennemerland": {"afstemmingsplan", "casushouder"},
    "noord-holland-noord": {"casusregisseur", "de triage", "KeDo"},
    "zaanstreek-waterland": {"casusregisseur", "de triage", "KeDo", "Besloten in het ICO van"},
    "bonaire": {"procesmanager", "gezamenlijk plan", "casusoverleg", "schaduwlijst", "VIS2"},
}


@pytest.mark.servers
@pytest.mark.lang
@pytest.mark.parametrize("naam", REGIOS)
async def test_a_casus_of_this_region_is_seen_from_aanmelding_to_verklaring(tmp_path, naam):
    code, uit = await speel("--werkwijze", naam, "--json", str(tmp_path / "uit.json"), map_=tmp_path)

    assert code == 0, uit[-4000:]
    regels = [json.loads(regel) for regel in (tmp_path / "uit.json").read_text().splitlines()]
    gezien = "\n".join(regel["seen"] for regel in regels)
    assert [woord for woord in REGIOS[naam] if woord.lower() not in gezien.lower()] == []
    assert set(vreemd(naam).findall(gezien)) == set()
    assert {regel["channel"] for regel in regels} == {"mail", "matrix"}
    assert "is vernietigd" in regels[-2]["seen"]
    assert "Ik ken geen casus" in regels[-1]["seen"]


@pytest.mark.parametrize("naam", REGIOS)
def test_a_house_is_read_as_the_program_shows_it(naam):
    huis = read_house(naam)
    assert huis.word("overleg")
    assert huis.at(begins(ICO), 9).utcoffset() is not None
    assert huis.does("einden.namens") is (naam != "bonaire")
    assert not huis.does("no such key")


def test_it_is_reported_before_the_triage_of_the_week_before_the_meeting():
    assert begins(ICO).strftime("%A %d") == "Thursday 22"


def test_a_region_that_is_not_there_is_told_with_one_like_it(capsys):
    assert main(["--werkwijze", "bonair"]) == 2
    assert "did you mean bonaire?" in capsys.readouterr().err


def test_what_a_house_leaves_out_it_does_not_do():
    assert not House("x", {"einden.namens": "nee"}).does("einden.namens")
    assert House("x", {"aanmelden.vastleggen": "KeDo"}).does("aanmelden.vastleggen")
