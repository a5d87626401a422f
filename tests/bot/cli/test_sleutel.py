"""`ketenbot sleutel wissel` where file or copy are not as they must be: the advice is followed, and mends it."""

import re
import shutil

import pytest

from tests.bot.settings.files import MAIL


@pytest.fixture
def huis(gemigreerd):
    """With a sluitsleutel, and its copy in a folder of its own."""
    (gemigreerd.map / "elders").mkdir()
    noem(gemigreerd, "elders/kopie")
    assert gemigreerd.draai("migrate").status == 0
    return gemigreerd


def noem(installatie, kopie):
    installatie.schrijf(f'{MAIL}\n[opslag]\nsleutelkopie = "{kopie}"\n')


def sluitsleutel(installatie):
    """What `check` says of it."""
    (regel,) = [een for een in installatie.draai("check").uit.splitlines() if een.split()[1:2] == ["sluitsleutel"]]
    return regel


def geweigerd(installatie, *woorden):
    gezegd = installatie.draai(*woorden)
    assert gezegd.status == 2
    assert len(gezegd.fout.splitlines()) == 1
    return gezegd.fout


def wissel_lukt(installatie, nummer):
    assert f"sluitsleutel {nummer}: in " in installatie.draai("sleutel", "wissel").uit
    assert sluitsleutel(installatie).startswith("note")  # on the disk of what it is a copy of


def test_the_folder_of_the_copy_is_gone(huis):
    shutil.rmtree(huis.map / "elders")

    fout = geweigerd(huis, "sleutel", "wissel")

    assert "make its folder" in fout
    assert "then `ketenbot sleutel wissel`" in fout
    assert "herstel" not in fout + sluitsleutel(huis)
    (huis.map / "elders").mkdir()
    wissel_lukt(huis, 2)


@pytest.mark.parametrize("naam", ["elders", "nergens/kopie"])
def test_the_settings_name_a_folder_or_a_place_that_is_not_there(huis, naam):
    noem(huis, naam)

    fout = geweigerd(huis, "sleutel", "wissel")

    assert ("is a folder: name a file in it" in fout) is (naam == "elders")
    assert "name another file in opslag.sleutelkopie" in fout
    assert "WRONG" in sluitsleutel(huis)
    assert [een.name for een in huis.map.glob("*.nieuw")] == []
    noem(huis, "elders/ander")
    wissel_lukt(huis, 2)


def test_the_copy_is_damaged(huis):
    kopie = huis.map / "elders" / "kopie"
    kopie.write_bytes(kopie.read_bytes()[:-9])
    assert "`ketenbot sleutel wissel` writes it anew" in sluitsleutel(huis)
    wissel_lukt(huis, 2)


def test_something_else_lies_in_the_place_of_the_copy(huis):
    kopie = huis.map / "elders" / "kopie"
    kopie.write_bytes(b"iets anders")

    fout = geweigerd(huis, "sleutel", "wissel")

    assert f"{kopie} is no sleutelkopie" in fout
    assert "move that one away, and run `ketenbot sleutel wissel`" in fout + sluitsleutel(huis)
    assert kopie.read_bytes() == b"iets anders"
    kopie.rename(kopie.with_name("weg"))
    wissel_lukt(huis, 2)


def test_the_sluitbestand_is_gone(huis):
    shutil.rmtree(huis.map / "ketenbot.sluit")

    fout = geweigerd(huis, "sleutel", "wissel")

    advies = re.search(r"run `ketenbot (herstel --sleutelkopie) FILE`", fout)
    assert advies is not None
    assert huis.draai(*advies[1].split(), str(huis.map / "elders" / "kopie")).status == 0
    wissel_lukt(huis, 2)


def test_both_are_gone_and_the_advice_asks_for_the_newest_copy(huis):
    shutil.rmtree(huis.map / "ketenbot.sluit")
    bewaard = (huis.map / "elders" / "kopie").rename(huis.map / "bewaard")

    fout = geweigerd(huis, "herstel", "--sleutelkopie", str(huis.map / "elders" / "kopie"))

    assert "Name the newest one with `ketenbot herstel --sleutelkopie FILE`" in fout
    assert huis.draai("herstel", "--sleutelkopie", str(bewaard)).status == 0
    wissel_lukt(huis, 2)
