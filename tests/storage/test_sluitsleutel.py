"""Replacing the sluitsleutel: no older copy of a destroyed key opens, all that lives does, and a kill costs nothing."""

from pathlib import Path

import pytest

from commands.ports import KeyGone
from storage.database.migrate import run_on
from storage.vault.key_copy import CopyFailed, read_copy
from storage.vault.sluitbestand import Sluitbestand
from storage.vault.vault import Vault, WrongMasterKey, WrongSluitsleutel
from storage.way_in import Places, Storage
from tests.storage.bouwers import HOOFDSLEUTEL, NU
from tests.storage.wissen import alle_rijen, leg_terug, twee_casussen, wis


class Huis:
    """A database with a sluitbestand and a sleutelkopie, opened as often as a test likes."""

    def __init__(self, database, map_: Path):
        self.database = database
        self.bestand, self.kopie = map_ / "sluit" / "sluitsleutel", map_ / "elders" / "sleutelkopie"
        self.kopie.parent.mkdir()

    def open(self, **anders):
        opslag = Storage(self.database.url, HOOFDSLEUTEL, sluit=Places(self.bestand, self.kopie), **anders)
        self.database.open.append(opslag)
        return opslag

    def sleutels(self):
        """Goal, wrapped key and number of each row, as a backup has them."""
        return run_on(self.database.url, alle_rijen)["sleutel"]

    def te_openen(self, sleutels, bestand: Path | None = None) -> set[str]:
        """Goals of these rows that open with the master key and this sluitbestand."""
        kluis, open_ = Vault(HOOFDSLEUTEL, Sluitbestand(bestand or self.bestand)), set()
        for rij in sleutels:
            try:
                kluis.unwrap(rij["doel"], rij["ingepakt"], rij["tijd"])
                open_.add(rij["doel"])
            except (WrongMasterKey, WrongSluitsleutel):
                pass
        return open_


@pytest.fixture
def huis(database, tmp_path_factory):
    return Huis(database, tmp_path_factory.mktemp("huis"))


async def stand(opslag, casus_id):
    async with opslag.read() as uow:
        return await uow.gewiste.is_gewist(casus_id), await uow.gewiste.is_vernietigd(casus_id)


async def test_an_older_backup_opens_nothing_of_a_destroyed_casus_nor_of_anything_closed_before(huis):
    opslag = huis.open()
    een, ander, _ = await twee_casussen(opslag)
    await opslag.sluitsleutel.replace(NU, anyway=True)
    backup = huis.sleutels()
    assert huis.te_openen(backup) == {rij["doel"] for rij in backup}

    await wis(opslag, een.casus)
    assert await stand(opslag, een.casus.id) == (True, False)
    assert await opslag.sluitsleutel.replace(NU)

    assert await stand(opslag, een.casus.id) == (True, True)
    assert huis.te_openen(backup) == set()
    nu = huis.sleutels()
    assert huis.te_openen(nu) == {rij["doel"] for rij in nu}
    assert f"casus:{een.casus.id}" not in huis.te_openen(nu)
    async with huis.open().uow() as uow:
        assert await uow.plannen.find_newest(ander.casus.id) is not None


async def test_the_copy_opens_all_that_lives_and_nothing_that_was_destroyed(huis):
    opslag = huis.open()
    een, *_ = await twee_casussen(opslag)
    await opslag.sluitsleutel.replace(NU, anyway=True)
    await wis(opslag, een.casus)
    await opslag.sluitsleutel.replace(NU)

    kopie = read_copy(huis.kopie, HOOFDSLEUTEL)

    assert kopie.wrapped == {rij["doel"]: rij["ingepakt"] for rij in huis.sleutels()}
    assert f"casus:{een.casus.id}" not in kopie.wrapped
    assert kopie.key == Sluitbestand(huis.bestand).read()[kopie.number]
    with pytest.raises(CopyFailed, match="no sleutelkopie of this house"):
        read_copy(huis.kopie, bytes(32))


async def test_nothing_is_called_dead_while_the_place_of_the_copy_cannot_be_reached(huis):
    opslag = huis.open()
    een, *_ = await twee_casussen(opslag)
    await opslag.sluitsleutel.replace(NU, anyway=True)
    await wis(opslag, een.casus)
    weg = huis.kopie.parent.rename(huis.kopie.parent.with_name("losgekoppeld"))

    for _ in range(2):
        with pytest.raises(CopyFailed, match="cannot be written"):
            await opslag.sluitsleutel.replace(NU)
        assert await stand(opslag, een.casus.id) == (True, False)
        assert sorted(Sluitbestand(huis.bestand).read()) == [1, 2]
    weg.rename(huis.kopie.parent)

    assert await opslag.sluitsleutel.replace(NU)
    assert await stand(opslag, een.casus.id) == (True, True)
    assert sorted(Sluitbestand(huis.bestand).read()) == [2]


class Gedood(BaseException):
    """As a SIGKILL at a step."""


STAPPEN = (
    *("begin.voor_vastleggen", "begin.na_vastleggen", "na_kopie", "einde.voor_vastleggen", "einde.na_vastleggen"),
    *("na_bestand", "klaar.voor_vastleggen", "klaar.na_vastleggen"),
)


async def gedood(huis, waar):
    """Two casussen, and a backup of before one was removed; replacing the sluitsleutel for that died at this step."""
    begin = huis.open()
    een, ander, _ = await twee_casussen(begin)
    await begin.sluitsleutel.replace(NU, anyway=True)
    backup = huis.sleutels()
    await wis(begin, een.casus)

    def sterf(stap: str) -> None:
        if stap == f"sluiten.{waar}":
            raise Gedood

    with pytest.raises(Gedood):
        await huis.open(step=sterf).sluitsleutel.replace(NU)
    return een, ander, backup


@pytest.mark.parametrize("waar", STAPPEN)
async def test_killed_at_any_step_it_goes_on_and_loses_nothing(huis, waar):
    een, ander, backup = await gedood(huis, waar)
    opslag = huis.open()
    await opslag.sluitsleutel.tidy()
    nu = huis.sleutels()
    assert huis.te_openen(nu) == {rij["doel"] for rij in nu}
    async with opslag.uow() as uow:
        assert await uow.plannen.find_newest(ander.casus.id) is not None
    assert await opslag.sluitsleutel.replace(NU)
    assert await stand(opslag, een.casus.id) == (True, True)
    assert huis.te_openen(backup) == set()
    assert len(Sluitbestand(huis.bestand).read()) == 1


@pytest.mark.parametrize("waar", ["begin.na_vastleggen", "na_kopie", "na_bestand"])
async def test_what_is_removed_after_a_kill_is_dead_too_when_it_says_so(huis, waar):
    een, ander, backup = await gedood(huis, waar)
    opslag = huis.open()
    await opslag.sluitsleutel.tidy()
    onderweg = huis.sleutels()
    await wis(opslag, ander.casus)
    assert await opslag.sluitsleutel.replace(NU)
    assert [await stand(opslag, dood.casus.id) for dood in (een, ander)] == [(True, True)] * 2
    assert huis.te_openen(backup) == huis.te_openen(onderweg) == set()
    assert len(Sluitbestand(huis.bestand).read()) == 1


async def test_another_process_goes_on_with_the_new_one_and_forgets_what_is_dead(huis):
    opslag, elders = huis.open(), huis.open()
    een, ander, _ = await twee_casussen(opslag)
    await opslag.sluitsleutel.replace(NU, anyway=True)
    async with elders.read() as uow:
        for casus in (een.casus, ander.casus):
            assert await uow.plannen.find_newest(casus.id) is not None
    await wis(opslag, een.casus)
    await opslag.sluitsleutel.replace(NU)

    elders._vault._looked = -1e9  # a second went by
    async with elders.uow() as uow:
        assert f"casus:{een.casus.id}" not in elders._vault.known
        assert await uow.plannen.find_newest(ander.casus.id) is not None
        with pytest.raises(KeyGone):
            await uow.verboden.hash_key(een.casus.id)


async def test_a_wrong_or_missing_sluitbestand_is_told_at_the_start(huis, tmp_path):
    opslag = huis.open()
    await twee_casussen(opslag)
    await opslag.sluitsleutel.replace(NU, anyway=True)
    goed = huis.bestand.read_bytes()

    huis.bestand.unlink()
    with pytest.raises(WrongSluitsleutel, match="does not hold sluitsleutel 1"):
        async with huis.open().uow():
            pass
    Sluitbestand(huis.bestand).write({1: bytes(32)})
    with pytest.raises(WrongSluitsleutel, match="not the one of this database"):
        async with huis.open().uow():
            pass
    huis.bestand.write_bytes(goed)
    async with huis.open().uow() as uow:
        assert len(await uow.casussen.all_casussen()) == 2


async def test_without_a_sluitbestand_all_is_as_it_was_and_nothing_is_ever_called_dead(database, opslag):
    een, *_ = await twee_casussen(opslag)
    await wis(opslag, een.casus)

    assert not await opslag.sluitsleutel.replace(NU, anyway=True)
    assert await stand(opslag, een.casus.id) == (True, False)


def test_the_bytes_of_the_old_file_are_overwritten_and_tools_for_backups_are_told(tmp_path):
    pad = tmp_path / "sluit" / "sluitsleutel"
    bestand = Sluitbestand(pad)
    bestand.write({1: b"a" * 32})
    with pad.open("rb") as oud:
        inhoud = oud.read()
        bestand.write({2: b"b" * 32})
        oud.seek(0)
        assert oud.read() != inhoud

    assert Sluitbestand(pad).read() == {2: b"b" * 32}
    assert (pad.parent / "CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55")
    assert {een.name for een in pad.parent.iterdir()} == {"sluitsleutel", "CACHEDIR.TAG"}
    assert pad.stat().st_mode & 0o777 == 0o600


async def test_an_older_database_put_back_gets_the_newest_keys_and_what_was_destroyed_goes_again(huis, tmp_path):
    opslag = huis.open()
    een, ander, _ = await twee_casussen(opslag)
    await opslag.sluitsleutel.replace(NU, anyway=True)
    voor = run_on(huis.database.url, alle_rijen)
    await wis(opslag, een.casus)
    await opslag.sluitsleutel.replace(NU)
    await opslag.close()

    run_on(huis.database.url, lambda verbinding: leg_terug(verbinding, voor))
    with pytest.raises(WrongSluitsleutel, match="does not hold sluitsleutel 1"):
        async with huis.open().uow():
            pass
    opslag = huis.open()
    assert (await opslag.sluitsleutel.take_over(read_copy(huis.kopie, HOOFDSLEUTEL), NU)).codes == ("K7Q2",)

    assert await stand(opslag, een.casus.id) == (True, True)
    na = run_on(huis.database.url, alle_rijen)
    assert [rij for rij in na["deelnemer"] if rij["casus_id"] == een.casus.id] == []
    async with huis.open().uow() as uow:
        assert await uow.plannen.find_newest(ander.casus.id) is not None
        assert [casus.code for casus in await uow.casussen.all_casussen()] == ["B2C3"]
        assert (await uow.logboek.check_chain()).findings == ()
