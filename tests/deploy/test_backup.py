"""`ketenbot backup` and `ketenbot herstel`, on both databases: whole or not at all, and only with the key that fits."""

import json
import shutil
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic import command

from bot.mail.mailbox.cursors import held_cursor
from bot.settings.master_key import make_master_key
from commands.domain.deelnemer import Medewerker, Persoon
from commands.domain.rollen import Kanaal, Rol
from commands.ports import InboxItem
from storage.database.migrate import alembic_config, run_on
from storage.way_in import versions

NU = datetime(2026, 11, 3, 9, tzinfo=UTC)


async def _vul(uow) -> None:
    persoon = Persoon(id="p1", email="regie@zvh-huis.test")
    await uow.personen.add_persoon(persoon)
    kanalen = (Kanaal.MAIL,)
    await uow.medewerkers.add_medewerker(
        Medewerker(id="m1", persoon=persoon, rol=Rol.PROCESREGISSEUR, kanalen=kanalen, token="a" * 20)
    )
    await uow.inbox.add_item(InboxItem(id="i1", source="mail:1", kanaal=Kanaal.MAIL, raw=b"rauw", received_at=NU))
    await uow.cursors.set("mail.INBOX", "7:12")


async def _lees(uow) -> tuple[object, ...]:
    [een] = await uow.medewerkers.all_medewerkers()
    [rij] = await uow.inbox.waiting_items(Kanaal.MAIL, NU)
    return een.persoon.email, rij.raw, await uow.cursors.get("mail.INBOX")


async def _plaats(uow) -> None:
    await uow.cursors.set("mail.INBOX.plaats", "plek")


async def _verder(uow) -> None:
    await uow.cursors.set("mail.INBOX", "7:14")


async def _gehouden(uow) -> tuple[str | None, str | None]:
    return await uow.cursors.get("mail.INBOX"), await uow.cursors.get(held_cursor("INBOX"))


@pytest.fixture
def gevuld(maak):
    """An installation with something to lose."""
    een = maak("eerste")
    assert een.draai("migrate").status == 0
    een.in_opslag(_vul)
    return een


@pytest.fixture
def kopie(gevuld, tmp_path: Path) -> Path:
    """A backup of it."""
    gezegd = gevuld.draai("backup", tmp_path / "kopieen")
    assert gezegd.status == 0, gezegd.fout
    [map_] = (tmp_path / "kopieen").iterdir()
    assert str(map_) in gezegd.uit
    return map_


def _elders(maak, gevuld):
    return maak("tweede").met_sleutel_van(gevuld)


def test_what_was_remembered_is_read_back_elsewhere(maak, gevuld, kopie):
    elders = _elders(maak, gevuld)

    gezegd = elders.draai("herstel", kopie)

    assert gezegd.status == 0, gezegd.fout
    assert elders.in_opslag(_lees) == gevuld.in_opslag(_lees) == ("regie@zvh-huis.test", b"rauw", "7:12")
    assert "database: put back as it was at 20" in gezegd.uit
    assert "matrix: nothing to put back" in gezegd.uit


def test_a_backup_notes_which_mail_it_holds_and_a_restore_fetches_the_rest_again(maak, tmp_path):
    een = maak("eerste")
    assert een.draai("migrate").status == 0
    een.in_opslag(_vul)
    een.in_opslag(_plaats)

    gezegd = een.draai("backup", tmp_path / "kopieen")
    een.in_opslag(_verder)

    assert gezegd.status == 0, gezegd.fout
    assert een.in_opslag(_gehouden) == ("7:14", "plek:7:12")
    elders = _elders(maak, een)
    [kopie] = (tmp_path / "kopieen").iterdir()
    assert elders.draai("herstel", kopie).status == 0
    assert elders.in_opslag(_gehouden) == ("7:12", None), "what came after the backup is above its cursor"


def test_a_backup_is_for_its_owner_alone_and_the_master_key_is_not_in_it(gevuld, kopie):
    sleutel = (gevuld.map / "ketenbot.sleutel").read_bytes().strip()
    for pad in (kopie, *kopie.rglob("*")):
        assert stat.S_IMODE(pad.stat().st_mode) == (0o700 if pad.is_dir() else 0o600), pad
        assert pad.is_dir() or sleutel not in pad.read_bytes()
    assert "is not in it: keep a copy of that elsewhere" in gevuld.draai("backup", kopie.parent.parent / "nog").uit


def test_the_manifest_tells_moment_program_version_and_sums(kopie):
    manifest = json.loads((kopie / "manifest.json").read_bytes())
    assert set(manifest) == {"vorm", "moment", "programma", "soort", "versie", "bestanden", "zegel"}
    assert set(manifest["bestanden"]) == {naam.name for naam in kopie.iterdir()} - {"manifest.json"}


def test_another_key_is_refused_before_anything_is_written(maak, kopie):
    elders = maak("tweede")
    assert maak("derde").draai("migrate").status == 0
    shutil.copy(elders.map.parent / "derde" / "ketenbot.sleutel", elders.map / "ketenbot.sleutel")

    gezegd = elders.draai("herstel", kopie)

    assert gezegd.status == 2
    assert "the master key does not fit this backup" in gezegd.fout
    assert not (elders.map / "ketenbot.db").exists()


def test_without_any_key_nothing_is_put_back(maak, kopie):
    gezegd = maak("tweede").draai("herstel", kopie)
    assert gezegd.status == 2
    assert "there is no master key" in gezegd.fout
    assert "put your copy of it back" in gezegd.fout
    assert "migrate" not in gezegd.fout  # a fresh key opens nothing of it


def test_who_takes_over_without_a_key_is_told_of_the_copy_alone(gevuld):
    (gevuld.map / "ketenbot.sleutel").unlink()
    gezegd = gevuld.draai("herstel", "--neem-over")
    assert gezegd.status == 2
    assert "put your copy of it back" in gezegd.fout
    assert "migrate" not in gezegd.fout


@pytest.mark.parametrize("schade", ["een bit", "weg", "erbij", "manifest", "geen manifest"])
def test_a_backup_that_was_changed_is_refused(maak, gevuld, kopie, schade):
    [inhoud] = [pad for pad in kopie.iterdir() if pad.name != "manifest.json"]
    manifest = kopie / "manifest.json"
    match schade:
        case "een bit":
            heel = inhoud.read_bytes()
            inhoud.write_bytes(heel[:-1] + bytes([heel[-1] ^ 1]))
        case "weg":
            inhoud.unlink()
        case "erbij":
            (kopie / "nog-een").touch()
        case "manifest":
            manifest.write_text(manifest.read_text().replace("0.", "1."))
        case _:
            manifest.unlink()
    elders = _elders(maak, gevuld)

    gezegd = elders.draai("herstel", kopie)

    assert gezegd.status == 2
    assert any(woord in gezegd.fout for woord in ("damaged", "not whole", "was changed", "is no backup"))
    assert not (elders.map / "ketenbot.db").exists()


def test_a_database_that_is_in_use_is_never_written_over(gevuld, kopie):
    gezegd = gevuld.draai("herstel", kopie)
    assert gezegd.status == 2
    assert "move it away first, or give other paths in the settings" in gezegd.fout
    assert gevuld.in_opslag(_lees)[1] == b"rauw"


def test_a_backup_of_an_older_program_is_brought_to_the_newest_version(maak, tmp_path):
    oud = maak("oud")
    make_master_key(oud.map / "ketenbot.sleutel")
    run_on(oud.url, lambda verbinding: command.upgrade(alembic_config(verbinding), "0001"))
    assert oud.draai("backup", tmp_path / "kopieen").status == 0
    [kopie] = (tmp_path / "kopieen").iterdir()
    nieuw = _elders(maak, oud)

    gezegd = nieuw.draai("herstel", kopie)

    assert gezegd.status == 0, gezegd.fout
    assert f"database: 0001 -> {versions(nieuw.url)[1]}" in gezegd.uit
    assert versions(nieuw.url)[0] == versions(nieuw.url)[1]


def test_a_backup_of_a_newer_program_is_refused(maak, gevuld, kopie):
    from bot.backup.manifest import Manifest
    from bot.settings.sources import read_settings

    manifest = Manifest.model_validate_json((kopie / "manifest.json").read_bytes())
    nieuwer = manifest.model_copy(update={"versie": "9999"})
    sleutel = read_settings(gevuld.config, {}).master_key()
    (kopie / "manifest.json").write_text(nieuwer.under_seal(sleutel).model_dump_json())

    gezegd = _elders(maak, gevuld).draai("herstel", kopie)

    assert gezegd.status == 2
    assert "of version 9999" in gezegd.fout
    assert "install that program or a newer one" in gezegd.fout


def test_only_the_newest_are_kept_and_only_backups_are_removed(gevuld, tmp_path):
    doel = tmp_path / "kopieen"
    for naam in ("2020-01-01T000000Z", "2021-01-01T000000Z"):
        (doel / naam).mkdir(parents=True)
        (doel / naam / "manifest.json").touch()
    (doel / "2019-01-01T000000Z").mkdir()
    (doel / "iets anders").mkdir()

    gezegd = gevuld.draai("backup", doel, "--bewaar", 2)

    assert "older ones removed: 1" in gezegd.uit
    namen = sorted(pad.name for pad in doel.iterdir())
    assert namen[:2] == ["2019-01-01T000000Z", "2021-01-01T000000Z"]
    assert namen[-1] == "iets anders"
    assert len(namen) == 4


def test_a_backup_of_nothing_is_refused(maak, tmp_path):
    gezegd = maak("leeg").draai("backup", tmp_path / "kopieen")
    assert gezegd.status == 2
    assert not (tmp_path / "kopieen").exists()


def test_the_folder_that_holds_the_backups_names_the_one_inside(maak, gevuld, kopie):
    gezegd = _elders(maak, gevuld).draai("herstel", kopie.parent)

    assert gezegd.status != 0
    assert f"name one of them, the last is {kopie}" in gezegd.fout
