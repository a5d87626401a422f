"""Makes a backup of the database and the Matrix folder, while `serve` runs or not.

All of it is sealed under the master key, which is not in it.
"""

import os
import shutil
from datetime import UTC, datetime, timedelta
from importlib.metadata import version
from pathlib import Path
from typing import BinaryIO

from bot.backup import postgresql, sqlite
from bot.backup.manifest import (
    MANIFEST_NAME,
    MATRIX_MAP,
    POSTGRESQL_FILE,
    SQLITE_FILE,
    BackupError,
    make_manifest,
    sealed_name,
)
from bot.base.sealed import Seal

_VORM = "%Y-%m-%dT%H%M%SZ"
_DEEL = ".deel"
_SIGNATURE = b"Signature: 8a477f597d28d172789f06886806bc55"
_OUD = timedelta(days=1)
"""Nobody works on half a backup any more that was begun so long ago."""


def make_backup(
    doel: Path, *, url: str, bestand: Path | None, matrix: Path | None, master_key: bytes, versie: str, nu: datetime
) -> Path:
    """Make a folder of its own inside `doel`, named after the moment, and return it; half a one never has that name.

    `bestand`: the SQLite file of the database, None for PostgreSQL. Raises BackupError, and leaves nothing half. The
    database goes first: the keys that the Matrix folder gains meanwhile do no harm, those that it would lack do.
    Nothing in clear is ever written in `doel`.
    """
    oud = os.umask(0o077)
    klaar = doel / nu.astimezone(UTC).strftime(_VORM)
    deel = klaar.with_name(klaar.name + _DEEL)
    try:
        doel.mkdir(parents=True, exist_ok=True)
        if klaar.exists():
            raise BackupError(f"{klaar} is there already")
        _ruim_half(doel, nu)
        shutil.rmtree(deel, ignore_errors=True)
        deel.mkdir()
        naar = _Inpakker(deel, Seal(master_key, "backup"), nu)
        if bestand is not None:
            naar.sqlite(SQLITE_FILE, bestand)
        else:
            with postgresql.dump(url) as uit:
                naar.stroom(POSTGRESQL_FILE, uit)
        if matrix is not None and matrix.is_dir():
            _matrix(matrix, naar)
        soort = "postgresql" if bestand is None else "sqlite"
        programma = version("ketenbot")
        manifest = make_manifest(deel, master_key, moment=nu, programma=programma, soort=soort, versie=versie)
        (deel / MANIFEST_NAME).write_text(manifest.model_dump_json(indent=1) + "\n", encoding="utf-8")
        _naar_schijf(deel)
        deel.rename(klaar)
    except OSError as fout:
        raise BackupError(_waarom(fout, doel)) from fout
    finally:
        shutil.rmtree(deel, ignore_errors=True)
        os.umask(oud)
    return klaar


def keep_newest(doel: Path, bewaar: int) -> int:
    """Remove all but the newest `bewaar` backups in this folder, and nothing else; returns how many went."""
    namen = sorted(pad for pad in doel.iterdir() if _is_backup(pad))
    weg = namen[:-bewaar]
    for pad in weg:
        shutil.rmtree(pad)
    return len(weg)


def skipping_tag(folder: Path) -> Path | None:
    """The tag that tells other backup programs to skip this folder (bford.info/cachedir); None where there is none."""
    tags = (one / "CACHEDIR.TAG" for one in folder.absolute().parents)
    return next((tag for tag in tags if tag.is_file() and tag.read_bytes().startswith(_SIGNATURE)), None)


def _is_backup(pad: Path) -> bool:
    return _moment(pad.name) is not None and (pad / MANIFEST_NAME).is_file()


def _moment(naam: str) -> datetime | None:
    try:
        return datetime.strptime(naam, _VORM).replace(tzinfo=UTC)
    except ValueError:
        return None


def _ruim_half(doel: Path, nu: datetime) -> None:
    """Remove what a kill or a power cut left of an earlier one; one that is being made beside this one stays."""
    for pad in doel.glob(f"*{_DEEL}"):
        begonnen = _moment(pad.name.removesuffix(_DEEL))
        if begonnen is not None and nu - begonnen > _OUD:
            shutil.rmtree(pad, ignore_errors=True)


def _waarom(fout: OSError, doel: Path) -> str:
    """A disk that takes no more names no file; what could not be read is named by its own path."""
    if fout.filename is not None and not Path(fout.filename).is_relative_to(doel):
        return f"{fout.filename} cannot be read: {fout.strerror}"
    return f"the backup cannot be written in {doel}: {fout.strerror}"


class _Inpakker:
    """Seals each thing into a file of its own."""

    def __init__(self, map_: Path, seal: Seal, nu: datetime) -> None:
        self._map = map_
        self._seal = seal
        self._nu = nu

    def sqlite(self, naam: str, bron: Path) -> None:
        """A consistent copy; it lies for a moment beside the original, where it tells nothing new."""
        with sqlite.copied(bron, self._nu) as copied:
            self.bestand(naam, copied)

    def bestand(self, naam: str, bron: Path) -> None:
        """A file that does not change meanwhile."""
        with bron.open("rb") as uit:
            self.stroom(naam, uit)

    def stroom(self, naam: str, uit: BinaryIO) -> None:
        """Whatever can be read."""
        doel = self._map / sealed_name(naam)
        doel.parent.mkdir(exist_ok=True)
        with doel.open("xb") as naar:
            self._seal.close_stream(naam, uit, naar)


def _matrix(bron: Path, naar: _Inpakker) -> None:
    for pad in sorted(bron.iterdir()):
        if pad.name.startswith("."):
            continue
        if pad.suffix == ".db":
            naar.sqlite(f"{MATRIX_MAP}/{pad.name}", pad)
        elif pad.suffix in (".sealed", ".json"):
            # each is replaced whole when it changes, so a plain copy is never half of one
            naar.bestand(f"{MATRIX_MAP}/{pad.name}", pad)


def _naar_schijf(map_: Path) -> None:
    for pad in [*map_.rglob("*"), map_]:
        greep = os.open(pad, os.O_RDONLY)
        try:
            os.fsync(greep)
        finally:
            os.close(greep)
