"""The master key is changed through the command line, on both databases; a kill at any step loses nothing."""

import asyncio
import base64
import fcntl
import os
import secrets
import shutil
import tempfile
from pathlib import Path

import pytest

from bot.app.storage import state_of_copy
from bot.settings.errors import SettingError
from bot.settings.master_key import former_key, let_new_key_in, new_key, read_master_key, take_new_key
from tests.deploy.hoofdhuis import Huis, huis

__all__ = ["huis"]


def test_everything_rests_on_the_new_key_and_it_says_what_to_do_next(huis):
    pad = huis.settings.key_path
    oud = read_master_key(pad)

    gezegd = huis.een.draai("sleutel", "hoofd")

    assert gezegd.status == 0, gezegd.fout
    assert f"the new one is {pad}, the former one {former_key(pad)}" in gezegd.uit
    assert "matrix: 1 keys closed anew" in gezegd.uit
    assert "sluitsleutel 2: in " in gezegd.uit
    assert "Make a backup now" in gezegd.uit
    assert read_master_key(pad) != oud
    assert read_master_key(former_key(pad)) == oud
    huis.eis_heel()
    assert huis.een.draai("logboek", "toets").status == 0


def test_a_backup_from_after_it_is_put_back_with_the_new_key(maak, huis, tmp_path):
    assert huis.een.draai("sleutel", "hoofd").status == 0
    gezegd = huis.een.draai("backup", tmp_path / "backup")
    assert gezegd.status == 0, gezegd.fout
    [backup] = (tmp_path / "backup").iterdir()

    elders = maak("tweede")
    with elders.config.open("a", encoding="utf-8") as config:
        config.write(f'sleutelkopie = "{tmp_path / "elders" / "sleutelkopie"}"\n')
    elders.met_sleutel_van(huis.een)

    assert elders.draai("herstel", backup).status == 0
    huis.een = elders
    gevonden, *_ = asyncio.run(state_of_copy(huis.settings))
    assert gevonden == 2


def test_the_former_key_must_go_before_the_next_change(huis):
    assert huis.een.draai("sleutel", "hoofd").status == 0

    gezegd = huis.een.draai("sleutel", "hoofd")

    assert gezegd.status == 2
    assert "still lies here: keep it elsewhere, or destroy it" in gezegd.fout
    assert f"{former_key(huis.settings.key_path)} lies here still" in huis.een.draai("check").uit
    former_key(huis.settings.key_path).unlink()
    assert huis.een.draai("sleutel", "hoofd").status == 0
    huis.eis_heel()


def test_it_refuses_while_serve_runs(leg_aan, tmp_path):
    huis = Huis(lambda naam: leg_aan(naam, "sqlite"), tmp_path / "elders")
    with (huis.een.map / "ketenbot.db.serve").open("ab") as van_serve:
        fcntl.flock(van_serve, fcntl.LOCK_EX)
        gezegd = huis.een.draai("sleutel", "hoofd")

    assert gezegd.status == 2
    assert "stop it first" in gezegd.fout
    assert not new_key(huis.settings.key_path).exists()


def test_a_wrong_key_changes_nothing_and_makes_no_new_one(huis):
    pad = huis.settings.key_path
    goed = pad.read_bytes()
    pad.write_bytes(base64.b64encode(secrets.token_bytes(32)))

    gezegd = huis.een.draai("sleutel", "hoofd")

    assert gezegd.status == 2
    assert "does not belong to this database" in gezegd.fout
    assert not new_key(pad).exists()
    pad.write_bytes(goed)
    huis.eis_heel()


def test_a_key_of_your_own_making_is_taken_and_never_the_same_one(huis):
    pad = huis.settings.key_path
    shutil.copy(pad, new_key(pad))
    gezegd = huis.een.draai("sleutel", "hoofd")
    assert gezegd.status == 2
    assert "the key that is in use" in gezegd.fout

    eigen = secrets.token_bytes(32)
    new_key(pad).write_bytes(base64.b64encode(eigen))
    assert huis.een.draai("sleutel", "hoofd").status == 0

    assert read_master_key(pad) == eigen
    huis.eis_heel()


def test_where_this_user_may_not_write_a_person_puts_the_key_in_its_place():
    with tempfile.TemporaryDirectory() as map_:
        pad = Path(map_) / "sleutel"
        for waar in (pad, new_key(pad)):
            waar.write_bytes(base64.b64encode(secrets.token_bytes(32)))
            waar.chmod(0o640)
        Path(map_).chmod(0o555)
        eigen = os.geteuid()
        if eigen == 0:
            os.seteuid(65534)
        try:
            assert not let_new_key_in(pad)
        finally:
            os.seteuid(eigen)
            Path(map_).chmod(0o755)
        assert let_new_key_in(pad)
        with pytest.raises(SettingError, match="still lies here"):
            take_new_key(pad)
