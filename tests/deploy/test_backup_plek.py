"""Where a backup is put: a place that other backup programs skip, or above the keys, is told."""

import pytest


@pytest.mark.parametrize("waar", ["", "dieper"])
def test_a_backup_that_other_backup_programs_skip_is_told(leg_aan, tmp_path, waar):
    een = leg_aan("eerste", "sqlite")
    assert een.draai("migrate").status == 0
    map_ = tmp_path / "kopieen"
    (map_ / waar).mkdir(parents=True)
    (map_ / "CACHEDIR.TAG").write_text("Signature: 8a477f597d28d172789f06886806bc55\n", encoding="ascii")

    gezegd = een.draai("backup", map_ / waar)

    assert gezegd.status == 1
    assert f"WRONG: backup programs skip all that lies beside {map_ / 'CACHEDIR.TAG'}" in gezegd.uit
    assert gezegd.uit.startswith("backup: ")


def test_a_backup_beside_the_sluitbestand_takes_it_along(leg_aan, tmp_path):
    een = leg_aan("eerste", "sqlite")
    assert een.draai("migrate").status == 0

    (een.map / "ketenbot.sluit").mkdir()
    (een.map / "ketenbot.sluit" / "sluitsleutel").touch()

    gezegd = een.draai("backup", een.map)

    assert gezegd.status == 1
    assert f"lies under {een.map} and goes along with it" in gezegd.uit
