"""Puts a backup back where nothing is yet: checks first, writes then, and takes away what it wrote when that fails."""

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.backup import postgresql
from bot.backup.manifest import MATRIX_MAP, POSTGRESQL_BESTAND, SQLITE_BESTAND, BackupFout, Manifest


def eis_leeg(bestand: Path | None, matrix: Path | None) -> None:
    """Raise BackupFout when something is there that would be written over."""
    if bestand is not None:
        for pad in (bestand, bestand.with_name(f"{bestand.name}-wal")):
            if pad.exists():
                raise BackupFout(f"{pad} is there already: a backup is put back only where no database is. {ELDERS}")
    if matrix is not None and matrix.is_dir() and any(matrix.iterdir()):
        raise BackupFout(f"the Matrix folder {matrix} is not empty: {ELDERS}")


_SCHIJF_NEEMT_NIET = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
ELDERS = "move it away first, or give other paths in the settings"


def eis_soort(manifest: Manifest, bestand: Path | None) -> None:
    """Raise BackupFout when the backup is of the other kind of database."""
    soort = "postgresql" if bestand is None else "sqlite"
    if manifest.soort != soort:
        raise BackupFout(f"this backup is of {manifest.soort}, and opslag.url names {soort}: they cannot be exchanged")


@contextmanager
def teruggezet(
    bron: Path, manifest: Manifest, *, url: str, bestand: Path | None, matrix: Path | None
) -> Iterator[None]:
    """Write database and Matrix folder; what fails inside takes the written files away again. Raises BackupFout."""
    try:
        if bestand is not None:
            bestand.parent.mkdir(parents=True, exist_ok=True)
            _kopieer(bron / SQLITE_BESTAND, bestand)
        else:
            postgresql.lees_dump(url, bron / POSTGRESQL_BESTAND)
        if matrix is not None and any(naam.startswith(f"{MATRIX_MAP}/") for naam in manifest.bestanden):
            matrix.mkdir(parents=True, exist_ok=True, mode=0o700)
            matrix.chmod(0o700)
            for pad in sorted((bron / MATRIX_MAP).iterdir()):
                _kopieer(pad, matrix / pad.name)
        yield
    except OSError as fout:
        ruim_weg(bestand, matrix)
        raise BackupFout(f"the backup cannot be put back: {fout.filename}: {fout.strerror}") from fout
    except BaseException:
        ruim_weg(bestand, matrix)
        raise


def _kopieer(bron: Path, doel: Path) -> None:
    doel.touch(mode=0o600, exist_ok=False)
    doel.chmod(0o600)
    try:
        shutil.copyfile(bron, doel)
    except OSError as fout:
        if fout.errno in _SCHIJF_NEEMT_NIET:  # the library names the source then
            raise BackupFout(f"{doel} cannot be written: {fout.strerror}") from fout
        raise


def ruim_weg(bestand: Path | None, matrix: Path | None) -> None:
    """Take away what lies where a database and a Matrix folder were being written."""
    if bestand is not None:
        for staart in ("", "-wal", "-shm"):
            bestand.with_name(bestand.name + staart).unlink(missing_ok=True)
    if matrix is not None and matrix.is_dir():
        for pad in matrix.iterdir():
            pad.unlink()
