"""A new master key where systemd hands over the secrets: the command may write nothing there, and a person ends it."""

import base64
import os
import secrets
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.settings.master_key import former_key, new_key, read_master_key
from tests.deploy.hoofdhuis import Huis
from tests.wachten import GEDULD

pytestmark = pytest.mark.lang
ZONDER_VOORRECHT = ("setpriv", "--bounding-set=-dac_override,-dac_read_search") if os.geteuid() == 0 else ()
"""To root too a folder that it may not write is then shut, as in the unit."""


class Beheerd:
    """A house whose master key comes from `$CREDENTIALS_DIRECTORY`, as `LoadCredential=geheim:FOLDER` lays it there."""

    def __init__(self, huis: Huis, bron: Path) -> None:
        self.huis, self.bron = huis, bron
        bron.mkdir()
        self.sleutel = bron / "sleutel"
        huis.settings.key_path.rename(self.sleutel)
        self.config = huis.een.map / "beheerd.toml"
        regel = 'sleutel_bestand = "$CREDENTIALS_DIRECTORY/geheim_sleutel"\n'
        self.config.write_text(huis.een.config.read_text("utf-8") + regel, "utf-8")
        self._keren = 0

    def draai(self, *woorden: str) -> subprocess.CompletedProcess[str]:
        """One command, in a unit of its own: with a copy of the secrets as they are now, shut."""
        self._keren += 1
        map_ = self.bron.with_name(f"credentials-{self._keren}")
        map_.mkdir()
        for een in self.bron.iterdir():
            (map_ / f"geheim_{een.name}").write_bytes(een.read_bytes())
            (map_ / f"geheim_{een.name}").chmod(0o440)
        map_.chmod(0o550)
        omgeving = os.environ | {"CREDENTIALS_DIRECTORY": str(map_)}
        opdracht = [*ZONDER_VOORRECHT, sys.executable, "-m", "bot", "--config", str(self.config), *woorden]
        return subprocess.run(opdracht, env=omgeving, capture_output=True, text=True, timeout=GEDULD, check=False)


@pytest.fixture
def beheerd(leg_aan, tmp_path) -> Iterator[Beheerd]:
    """One on SQLite."""
    yield Beheerd(Huis(lambda naam: leg_aan(naam, "sqlite"), tmp_path / "elders"), tmp_path / "geheim")
    for een in tmp_path.glob("credentials-*"):
        een.chmod(0o750)


def test_without_a_new_key_beside_it_nothing_is_changed(beheerd):
    gezegd = beheerd.draai("sleutel", "hoofd")

    assert gezegd.returncode == 2, gezegd.stdout
    assert "geheim_sleutel.nieuw cannot be written" in gezegd.stderr
    assert beheerd.draai("status").returncode in (0, 1)


def test_with_one_a_person_gives_both_their_place_and_all_rests_on_it(beheerd):
    nieuw = secrets.token_bytes(32)
    new_key(beheerd.sleutel).write_bytes(base64.b64encode(nieuw))

    gezegd = beheerd.draai("sleutel", "hoofd")

    assert gezegd.returncode == 0, gezegd.stderr
    assert "NOW put the new master key in the place of the former one" in gezegd.stdout
    assert "matrix: 1 keys closed anew" in gezegd.stdout
    assert beheerd.draai("status").returncode == 2, "the former key still lies in its place"
    beheerd.sleutel.rename(former_key(beheerd.sleutel))
    new_key(beheerd.sleutel).rename(beheerd.sleutel)
    assert beheerd.draai("status").returncode in (0, 1)
    assert beheerd.draai("logboek", "toets").returncode == 0
    beheerd.sleutel.chmod(0o600)
    beheerd.sleutel.rename(beheerd.huis.settings.key_path)
    assert read_master_key(beheerd.huis.settings.key_path) == nieuw
    beheerd.huis.eis_heel()
