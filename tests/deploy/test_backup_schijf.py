"""A backup that finds no room says where, and leaves nothing half behind."""

import os
import re
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from bot.base.clock import system_clock
from commands.domain.rollen import Kanaal
from commands.ports import InboxItem

RUIMTE = 128 * 1024


@contextmanager
def volle_schijf() -> Iterator[None]:
    """No file of this process and its children grows past RUIMTE, as on a disk that is full."""
    zacht, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (RUIMTE, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (zacht, hard))


async def _veel(uow) -> None:
    ruw = os.urandom(8 * RUIMTE)
    nu = datetime(2026, 11, 3, 9, tzinfo=UTC)
    await uow.inbox.add_item(InboxItem(id="i1", source="mail:1", kanaal=Kanaal.MAIL, raw=ruw, received_at=nu))


def _gevuld(maak):
    een = maak("eerste")
    assert een.draai("migrate").status == 0
    een.in_opslag(_veel)
    return een


def test_a_full_disk_is_named_and_nothing_half_is_left(maak, tmp_path: Path):
    een, doel = _gevuld(maak), tmp_path / "kopieen"

    with volle_schijf():
        gezegd = een.draai("backup", doel)

    assert gezegd.status == 2
    # a copy of an SQLite file lies beside it until it is sealed
    vol = een.map if "sqlite" in een.url else doel
    assert re.search(rf"written in {vol}\W.*", gezegd.fout), gezegd.fout
    assert str(een.map / "ketenbot.db") not in gezegd.fout
    assert list(doel.iterdir()) == list(een.map.glob(".backup-*")) == []
    assert een.draai("backup", doel).status == 0


def test_what_a_kill_left_half_goes_with_the_next_backup_and_one_under_way_stays(leg_aan, tmp_path: Path):
    een, doel = leg_aan("eerste", "sqlite"), tmp_path / "kopieen"
    assert een.draai("migrate").status == 0
    nu = system_clock().strftime("%Y-%m-%dT000000Z.deel")
    for naam in ("2020-01-01T000000Z.deel", nu, "iets anders.deel"):
        (doel / naam).mkdir(parents=True)

    assert een.draai("backup", doel).status == 0

    namen = {pad.name for pad in doel.iterdir()}
    assert "2020-01-01T000000Z.deel" not in namen
    assert {nu, "iets anders.deel"} <= namen
    assert len(namen) == 3


def test_a_full_disk_is_named_at_a_restore_too(leg_aan, tmp_path: Path):
    een, elders = leg_aan("eerste", "sqlite"), leg_aan("tweede", "sqlite")
    assert een.draai("migrate").status == 0
    een.in_opslag(_veel)
    assert een.draai("backup", tmp_path / "kopieen").status == 0
    [kopie] = (tmp_path / "kopieen").iterdir()
    elders.met_sleutel_van(een)

    with volle_schijf():
        gezegd = elders.draai("herstel", kopie)

    assert gezegd.status == 2
    assert str(elders.map / "ketenbot.db") in gezegd.fout
    assert not (elders.map / "ketenbot.db").exists()
