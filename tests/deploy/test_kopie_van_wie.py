"""The sleutelkopie says whose it is: a trial restore beside the real one leaves that of the real one alone."""

import asyncio
import json
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.app.storage import open_storage
from bot.cli.check_keys import check_keys
from bot.settings.sources import read_settings
from storage.vault.sluitbestand import Sluitbestand
from tests.bot.settings.files import MAIL
from tests.deploy.conftest import Gezegd
from tests.deploy.test_sluitsleutel import codes, leesbaar
from tests.storage.wissen import twee_casussen

ANDER = "belongs to another installation"


@dataclass(frozen=True)
class Huis:
    """An installation in a folder of its own, on SQLite."""

    map: Path
    capsys: pytest.CaptureFixture[str] | None = None

    @property
    def config(self) -> Path:
        return self.map / "ketenbot.toml"

    @property
    def bestand(self) -> Path:
        return self.map / "ketenbot.sluit" / "sluitsleutel"

    @property
    def keys(self) -> str:
        """What `check` says of the sluitsleutel."""
        return str(check_keys(read_settings(self.config, {})))

    def noem(self, kopie: str, meer: str = "") -> "Huis":
        """Name this sleutelkopie in the settings."""
        self.map.mkdir(exist_ok=True)
        self.config.write_text(f'{MAIL}[opslag]\nsleutelkopie = "../{kopie}"\n{meer}', encoding="utf-8")
        return self

    def met_sleutel_van(self, ander: "Huis") -> "Huis":
        shutil.copy(ander.map / "ketenbot.sleutel", self.map / "ketenbot.sleutel")
        return self

    def draai(self, *woorden: object) -> Gezegd:
        """One command."""
        if self.capsys is None:
            return Gezegd(main(["--config", str(self.config), *map(str, woorden)]), "", "")
        self.capsys.readouterr()
        status = main(["--config", str(self.config), *map(str, woorden)])
        return Gezegd(status, *self.capsys.readouterr())

    def doe(self, werk):
        """Something with its storage."""

        async def alles():
            opslag = open_storage(read_settings(self.config, {}))
            try:
                return await werk(opslag)
            finally:
                await opslag.close()

        return asyncio.run(alles())


@pytest.fixture(scope="module")
def vooraf(tmp_path_factory):
    """A house with a sluitsleutel, two casussen and a backup; made once, for it takes time."""
    map_ = tmp_path_factory.mktemp("vooraf")
    een = Huis(map_ / "echt").noem("kopie")
    assert een.draai("migrate").status == 0
    een.doe(twee_casussen)
    assert een.draai("backup", map_ / "backups").status == 0
    return map_


@pytest.fixture
def alles(vooraf, tmp_path):
    """The same in a folder of this test alone."""
    return shutil.copytree(vooraf, tmp_path / "alles")


@pytest.fixture
def huis(alles, capsys):
    """The real one."""
    return Huis(alles / "echt", capsys)


@pytest.fixture
def kopie(alles):
    """The sleutelkopie of the real one."""
    return alles / "kopie"


@pytest.fixture
def backup(alles):
    """Of the real one."""
    [map_] = (alles / "backups").iterdir()
    return map_


@pytest.fixture
def elders(alles, huis):
    """Where a backup can be put back: the settings name the copy of the real one."""
    return Huis(alles / "elders", huis.capsys).noem("kopie").met_sleutel_van(huis)


@pytest.fixture
def proef(elders, backup):
    """A restore beside the real one."""
    gezegd = elders.draai("herstel", backup)
    assert gezegd.status == 0, gezegd.fout
    assert "kopie belongs to the installation of which this is a copy, and stays as it is" in gezegd.uit
    return elders


@pytest.mark.parametrize("opdracht", [("sleutel", "wissel"), ("migrate",), ("sleutel", "hoofd")])
def test_a_trial_restore_writes_nothing_over_the_copy_of_the_real_one(huis, kopie, proef, opdracht):
    was, bestand = kopie.read_bytes(), proef.bestand.read_bytes()

    gezegd = proef.draai(*opdracht)

    assert gezegd.status == 2
    assert ANDER in gezegd.fout
    assert "name another file in opslag.sleutelkopie" in gezegd.fout
    assert (kopie.read_bytes(), proef.bestand.read_bytes()) == (was, bestand)
    assert huis.keys.startswith("note")
    assert ANDER in proef.keys


def test_the_copy_of_a_trial_restore_is_no_copy_of_the_real_one(huis, kopie, proef):
    """It has a higher number and fewer keys: casussen that began here since would be removed."""
    proef.noem("proefkopie")
    for nummer in (2, 3):
        assert f"sluitsleutel {nummer}: in" in proef.draai("sleutel", "wissel").uit
    assert proef.keys.startswith("note")
    bestand = huis.bestand.read_bytes()

    gezegd = huis.draai("herstel", "--sleutelkopie", kopie.with_name("proefkopie"))

    assert gezegd.status == 2
    assert ANDER in gezegd.fout
    assert huis.bestand.read_bytes() == bestand
    assert sorted(huis.doe(codes)) == ["B2C3", "K7Q2"]


def test_who_takes_over_owns_the_copy_and_the_former_one_is_told(huis, proef):
    gezegd = proef.draai("herstel", "--neem-over")

    assert gezegd.status == 0, gezegd.fout
    assert "kopie belongs to this installation now" in gezegd.uit
    assert proef.keys.startswith("note")
    assert ANDER in huis.keys
    assert ANDER in huis.draai("sleutel", "wissel").fout
    assert "sluitsleutel 2: in" in proef.draai("sleutel", "wissel").uit


def test_a_restore_that_takes_over_owns_the_copy_at_once(elders, backup):
    gezegd = elders.draai("herstel", "--neem-over", backup)

    assert gezegd.status == 0, gezegd.fout
    assert "kopie belongs to this installation now" in gezegd.uit
    assert elders.keys.startswith("note")


def test_a_restore_with_a_place_of_its_own_writes_its_copy_there(elders, kopie, backup):
    gezegd = elders.noem("nieuw").draai("herstel", backup, "--sleutelkopie", kopie)

    assert gezegd.status == 0, gezegd.fout
    assert "sleutelkopie: in " in gezegd.uit
    assert elders.keys.startswith("note")


@pytest.mark.parametrize("weg", [False, True])
def test_a_failing_restore_of_the_keys_changes_nothing_and_says_what_is_wrong(alles, huis, kopie, weg):
    """The other house has the same master key, and a sluitsleutel with the same number."""
    ander = Huis(alles / "ander").noem("anderkopie").met_sleutel_van(huis)
    assert ander.draai("migrate").status == 0
    bestand = huis.bestand.read_bytes()
    if weg:
        shutil.rmtree(huis.bestand.parent)

    gezegd = huis.draai("herstel", "--sleutelkopie", alles / "anderkopie")

    assert gezegd.status == 2
    assert "master key" not in gezegd.fout
    assert f"anderkopie: this sleutelkopie {ANDER}, and nothing was changed" in gezegd.fout
    assert not huis.bestand.parent.exists() if weg else huis.bestand.read_bytes() == bestand
    assert huis.draai("herstel", "--sleutelkopie", kopie).status == 0
    assert huis.doe(lambda opslag: leesbaar(opslag, "K7Q2"))


def test_a_restore_writes_over_no_sluitbestand_that_is_there(huis, kopie, elders, backup):
    oud = shutil.copy(kopie, kopie.with_name("oud"))
    assert huis.draai("sleutel", "wissel").status == 0
    elders.noem("nieuw", f'sluitbestand = "{huis.bestand}"\n')

    gezegd = elders.draai("herstel", backup, "--sleutelkopie", oud)

    assert gezegd.status == 2
    assert f"{huis.bestand} is there already" in gezegd.fout
    assert list(Sluitbestand(huis.bestand).read()) == [2]


def test_a_restore_that_fails_leaves_no_sluitbestand(alles, huis, kopie, elders):
    oud = shutil.copy(kopie, kopie.with_name("oud"))
    assert huis.draai("sleutel", "wissel").status == 0
    assert huis.draai("backup", alles / "later").status == 0
    [nieuw] = (alles / "later").iterdir()

    gezegd = elders.draai("herstel", nieuw, "--sleutelkopie", oud)

    assert gezegd.status == 2
    assert "this sleutelkopie is of sluitsleutel 1, the database of 2" in gezegd.fout
    assert not elders.bestand.parent.exists()
    assert not (elders.map / "ketenbot.db").exists()


def test_the_logboek_says_that_a_new_sluitsleutel_was_typed(huis):
    assert huis.draai("sleutel", "wissel").status == 0

    *_, laatste = json.loads(huis.draai("logboek", "toon", "--json").uit)

    assert (laatste["object"], laatste["herkomst"]) == ("sluitsleutel 2", "cli")
