"""The sluitsleutel through the command line: backups from before a destruction, lost files, and what `check` says."""

import asyncio
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.app.storage import open_storage
from bot.settings.sources import read_settings
from storage.vault.sluitbestand import Sluitbestand
from tests.storage.wissen import twee_casussen

NU = datetime(2026, 11, 3, 1, 0, tzinfo=UTC)


class Huis:
    """An installation with a place for the copy of its keys."""

    def __init__(self, maak, naam: str, kopie: Path):
        self.een = maak(naam)
        self.kopie = kopie
        self.bestand = self.een.map / "ketenbot.sluit" / "sluitsleutel"
        with self.een.config.open("a", encoding="utf-8") as config:
            config.write(f'sleutelkopie = "{kopie}"\n')

    def doe(self, werk):
        """Something with its storage."""

        async def alles():
            opslag = open_storage(read_settings(self.een.config, {}))
            try:
                return await werk(opslag)
            finally:
                await opslag.close()

        return asyncio.run(alles())

    def backup(self, map_: Path) -> Path:
        """A backup, in this folder."""
        gezegd = self.een.draai("backup", map_)
        assert gezegd.status == 0, gezegd.fout
        [kopie] = map_.iterdir()
        return kopie

    def vernietig(self, casus_id: str) -> None:
        """As a night does after a casus was removed."""

        async def werk(opslag):
            async with opslag.uow() as uow:
                await uow.wis(casus_id)
                await uow.commit()
            assert await opslag.sluitsleutel.replace(NU)

        self.doe(werk)


@pytest.fixture
def huis(maak, tmp_path):
    """With two casussen under the first sluitsleutel."""
    (tmp_path / "elders").mkdir()
    een = Huis(maak, "eerste", tmp_path / "elders" / "sleutelkopie")
    assert een.een.draai("migrate").status == 0
    return een


@pytest.fixture
def casus(huis):
    """The one that will go."""
    een, *_ = huis.doe(twee_casussen)
    return een.casus


async def codes(opslag):
    async with opslag.read() as uow:
        return [casus.code for casus in await uow.casussen.all_casussen()]


async def leesbaar(opslag, code):
    async with opslag.read() as uow:
        casus = await uow.casussen.find_code(code)
        return casus is not None and bool(await uow.deelnemers.of_casus(casus.id))


def test_migrate_begins_with_one_and_says_what_to_do_with_older_backups(maak, tmp_path):
    (tmp_path / "elders").mkdir()
    een = Huis(maak, "eerste", tmp_path / "elders" / "sleutelkopie")

    gezegd = een.een.draai("migrate")

    assert gezegd.status == 0
    assert f"sluitsleutel: in {een.bestand}, its copy in {een.kopie}" in gezegd.uit
    assert "Backups from before now open with the master key alone: remove them" in gezegd.uit
    assert list(Sluitbestand(een.bestand).read()) == [1]
    assert "sluitsleutel:" not in een.een.draai("migrate").uit
    assert list(Sluitbestand(een.bestand).read()) == [1]


def test_without_a_place_for_the_copy_there_is_none_and_check_says_so(maak):
    een = maak("eerste")
    assert een.draai("migrate").status == 0

    assert not (een.map / "ketenbot.sluit").exists()
    assert "no sleutelkopie is named" in een.draai("check").uit


def test_a_backup_from_before_a_destruction_brings_back_all_that_lives_and_destroys_the_rest_again(
    maak, huis, casus, tmp_path
):
    backup = huis.backup(tmp_path / "voor")
    huis.vernietig(casus.id)

    elders = Huis(maak, "tweede", huis.kopie)
    elders.een.met_sleutel_van(huis.een)
    gezegd = elders.een.draai("herstel", "--neem-over", backup)

    assert gezegd.status == 0, gezegd.fout
    assert "removed again, for it was destroyed since: K7Q2" in gezegd.uit
    assert elders.doe(codes) == ["B2C3"]
    assert elders.doe(lambda opslag: leesbaar(opslag, "B2C3"))
    assert "fit the database" in elders.een.draai("check").uit or "lies on the disk" in elders.een.draai("check").uit


def test_a_backup_from_before_opens_with_no_sluitbestand_that_exists(maak, huis, casus, tmp_path):
    backup = huis.backup(tmp_path / "voor")
    huis.vernietig(casus.id)

    elders = Huis(maak, "tweede", tmp_path / "nergens" / "sleutelkopie")
    elders.een.met_sleutel_van(huis.een)
    shutil.copytree(huis.bestand.parent, elders.bestand.parent)
    gezegd = elders.een.draai("herstel", backup)

    assert gezegd.status != 0
    assert "does not hold sluitsleutel 1" in gezegd.fout
    assert "--sleutelkopie" in gezegd.fout


def test_a_newest_backup_opens_with_the_copy_alone_and_new_casussen_with_it(maak, huis, casus, tmp_path):
    huis.vernietig(casus.id)
    backup = huis.backup(tmp_path / "na")

    elders = Huis(maak, "tweede", huis.kopie)
    elders.een.met_sleutel_van(huis.een)

    assert elders.een.draai("herstel", backup).status == 0
    assert elders.doe(lambda opslag: leesbaar(opslag, "B2C3"))
    assert Sluitbestand(elders.bestand).read() == Sluitbestand(huis.bestand).read()


def test_the_sluitbestand_and_its_key_are_in_no_backup(huis, casus, tmp_path):
    [sleutel] = Sluitbestand(huis.bestand).read().values()
    regel = huis.bestand.read_bytes().strip()

    backup = huis.backup(tmp_path / "kopieen")

    for pad in backup.rglob("*"):
        assert pad.is_dir() or not {sleutel, regel} & {pad.read_bytes()}
        assert pad.is_dir() or (sleutel not in pad.read_bytes() and regel not in pad.read_bytes())
    assert "sluitbestand" in huis.een.draai("backup", tmp_path / "nog").uit


def test_a_lost_sluitbestand_is_told_at_once_and_comes_back_from_the_copy(huis, casus):
    huis.bestand.unlink()

    for opdracht in (("status",), ("serve",)):
        gezegd = huis.een.draai(*opdracht)
        assert gezegd.status != 0
        assert "does not hold sluitsleutel 1" in gezegd.fout
    assert "does not hold sluitsleutel 1" in huis.een.draai("check").uit
    assert huis.een.draai("herstel", "--sleutelkopie", huis.kopie).status == 0

    assert huis.doe(lambda opslag: leesbaar(opslag, "K7Q2"))


def test_check_tells_a_copy_that_is_gone_or_older(huis, casus):
    assert "lies on the disk of what it is a copy of" in huis.een.draai("check").uit
    oud = huis.kopie.read_bytes()
    huis.vernietig(casus.id)
    huis.kopie.write_bytes(oud)
    assert f"{huis.kopie} is of sluitsleutel 1, the database of 2" in huis.een.draai("check").uit
    huis.kopie.unlink()
    assert f"the sleutelkopie {huis.kopie} cannot be read" in huis.een.draai("check").uit

    assert huis.doe(lambda opslag: opslag.sluitsleutel.replace(NU))
    assert "lies on the disk of what it is a copy of" in huis.een.draai("check").uit


def test_an_older_copy_is_refused(huis, casus):
    oud = huis.kopie.with_name("oud")
    shutil.copy(huis.kopie, oud)
    huis.vernietig(casus.id)

    gezegd = huis.een.draai("herstel", "--sleutelkopie", oud)

    assert gezegd.status != 0
    assert "this sleutelkopie is of sluitsleutel 1, the database of 2" in gezegd.fout


def test_it_is_replaced_by_hand_while_another_process_reads_and_writes(huis, casus):
    oud = Sluitbestand(huis.bestand).read()[1]

    async def werk(opslag):
        assert await leesbaar(opslag, "K7Q2")
        gezegd = await asyncio.to_thread(huis.een.draai, "sleutel", "wissel")
        assert gezegd.status == 0, gezegd.fout
        assert "sluitsleutel 2: in " in gezegd.uit
        async with opslag.uow() as uow:
            await uow.toegestaan.add_words("Voorbeeldplein", door="m", at=NU)
            await uow.commit()
        assert await leesbaar(opslag, "K7Q2")

    huis.doe(werk)

    assert list(Sluitbestand(huis.bestand).read()) == [2]
    assert oud not in Sluitbestand(huis.bestand).read().values()
    assert "lies on the disk of what it is a copy of" in huis.een.draai("check").uit


def test_a_copy_that_cannot_be_written_leaves_both_and_doing_it_again_ends_it(huis, casus):
    huis.kopie.parent.rename(huis.kopie.parent.with_name("weg"))

    gezegd = huis.een.draai("sleutel", "wissel")

    assert gezegd.status == 2
    assert list(Sluitbestand(huis.bestand).read()) == [1, 2]
    assert huis.doe(lambda opslag: leesbaar(opslag, "K7Q2"))
    huis.kopie.parent.with_name("weg").rename(huis.kopie.parent)
    assert "sluitsleutel 2: in " in huis.een.draai("sleutel", "wissel").uit
    assert list(Sluitbestand(huis.bestand).read()) == [2]


def test_without_a_place_for_the_copy_there_is_nothing_to_replace(maak):
    een = maak("eerste")
    assert een.draai("migrate").status == 0

    assert "Set opslag.sleutelkopie" in een.draai("sleutel", "wissel").fout
