"""`ketenbot werkwijze`: each value with its source, a file of the house looked over, two of them side by side."""

import json

import pytest

from tests.werkwijzen import vijfde


@pytest.mark.parametrize("naam", ["bonaire", "kennemerland", "noord-holland-noord", "zaanstreek-waterland"])
def test_each_value_is_shown_with_its_source(installatie, naam):
    gezegd = installatie.draai("werkwijze", "toon", naam)
    assert gezegd.status == 0
    regels = gezegd.uit.splitlines()
    assert all("bron: " in bron for bron in regels[1::2])
    als_json = json.loads(installatie.draai("werkwijze", "toon", naam, "--json").uit)
    assert [f"{een['key']} = {een['value']}" for een in als_json] == regels[::2]
    assert [een["source"] for een in als_json] == [bron.removeprefix("    bron: ") for bron in regels[1::2]]


def test_a_home_made_file_is_looked_over(installatie):
    bestand = installatie.map / "eigen.toml"
    bestand.write_text(vijfde(), encoding="utf-8")
    assert installatie.draai("werkwijze", "toets", str(bestand)).status == 0
    bestand.write_text(vijfde().replace("werkdagen = 9", "werkdagen = 0"), encoding="utf-8")
    gezegd = installatie.draai("werkwijze", "toets", str(bestand))
    assert gezegd.status == 2
    assert "ladder.2.werkdagen" in gezegd.fout
    assert "leave the line out" in gezegd.fout


def test_two_of_them_are_compared(installatie):
    gezegd = installatie.draai("werkwijze", "verschil", "kennemerland", "bonaire")
    assert gezegd.status == 1
    assert "woorden.procesregisseur: procesregisseur -> procesmanager" in gezegd.uit.splitlines()
    assert "termijnen.plan_grens_dagen: 7 -> niets" in gezegd.uit.splitlines()
    gelijk = installatie.draai("werkwijze", "verschil", "bonaire", "bonaire")
    assert (gelijk.status, gelijk.uit) == (0, "they say the same\n")


def test_it_needs_no_settings(installatie):
    installatie.config.unlink()
    assert installatie.draai("werkwijze", "toon", "bonaire").status == 0
    assert "did you mean bonaire?" in installatie.draai("werkwijze", "toon", "bonare").fout
