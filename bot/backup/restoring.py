"""Puts a backup back where nothing is yet: checks first, writes then, and takes away what it wrote when that fails."""

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from bot.backup import postgresql
from bot.backup.manifest import (
    MATRIX_MAP,
    POSTGRESQL_FILE,
    SEALED,
    SQLITE_FILE,
    BackupError,
    Manifest,
    sealed_name,
)
from bot.base.sealed import Seal, SealBroken


def require_empty(bestand: Path | None, matrix: Path | None) -> None:
    """Raise BackupError when something is there that would be written over."""
    if bestand is not None:
        for pad in (bestand, bestand.with_name(f"{bestand.name}-wal")):
            if pad.exists():
                raise BackupError(
                    f"{pad} is there already: a backup is put back only where no database is. {ELSEWHERE}"
                )
    if matrix is not None and matrix.is_dir() and any(matrix.iterdir()):
        raise BackupError(f"the Matrix folder {matrix} is not empty: {ELSEWHERE}")


_SCHIJF_NEEMT_NIET = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
ELSEWHERE = "move it away first, or give other paths in the settings"


def require_kind(manifest: Manifest, bestand: Path | None) -> None:
    """Raise BackupError when the backup is of the other kind of database."""
    soort = "postgresql" if bestand is None else "sqlite"
    if manifest.soort != soort:
        raise BackupError(f"this backup is of {manifest.soort}, and opslag.url names {soort}: they cannot be exchanged")


@contextmanager
def restored_from(
    bron: Path, manifest: Manifest, *, url: str, bestand: Path | None, matrix: Path | None, master_key: bytes
) -> Iterator[None]:
    """Write database and Matrix folder; what fails inside takes the written files away again. Raises BackupError."""
    uitpakker = Unpacker(bron, None if manifest.in_clear else Seal(master_key, "backup"))
    try:
        if bestand is not None:
            bestand.parent.mkdir(parents=True, exist_ok=True)
            uitpakker.unpack_to_file(SQLITE_FILE, bestand)
        else:
            with postgresql.restore(url) as naar:
                uitpakker.unpack_to(POSTGRESQL_FILE, naar)
        if matrix is not None and manifest.has_matrix:
            matrix.mkdir(parents=True, exist_ok=True, mode=0o700)
            matrix.chmod(0o700)
            for pad in sorted((bron / MATRIX_MAP).iterdir()):
                naam = pad.name if manifest.in_clear else pad.name.removesuffix(SEALED)
                uitpakker.unpack_to_file(f"{MATRIX_MAP}/{naam}", matrix / naam)
        yield
    except OSError as fout:
        remove_written(bestand, matrix)
        raise BackupError(f"the backup cannot be put back: {fout.filename}: {fout.strerror}") from fout
    except SealBroken as fout:
        remove_written(bestand, matrix)
        raise BackupError(f"{fout} in this backup does not open under the master key: use another backup") from fout
    except BaseException:
        remove_written(bestand, matrix)
        raise


class Unpacker:
    """Opens what was sealed; a backup of an older program is copied as it is."""

    def __init__(self, bron: Path, seal: Seal | None) -> None:
        self._bron = bron
        self._seal = seal

    def unpack_to_file(self, naam: str, doel: Path) -> None:
        """Into a file that was not there."""
        doel.touch(mode=0o600, exist_ok=False)
        doel.chmod(0o600)
        try:
            with doel.open("wb") as naar:
                self.unpack_to(naam, naar)
        except OSError as fout:
            if fout.errno in _SCHIJF_NEEMT_NIET:  # what is written in pieces names no file then
                raise BackupError(f"{doel} cannot be written: {fout.strerror}") from fout
            raise

    def unpack_to(self, naam: str, naar: BinaryIO) -> None:
        """Into whatever can be written."""
        if self._seal is None:
            with (self._bron / naam).open("rb") as uit:
                shutil.copyfileobj(uit, naar)
            return
        with (self._bron / sealed_name(naam)).open("rb") as uit:
            self._seal.open_stream(naam, uit, naar)


def remove_written(bestand: Path | None, matrix: Path | None) -> None:
    """Take away what lies where a database and a Matrix folder were being written."""
    if bestand is not None:
        for staart in ("", "-wal", "-shm"):
            bestand.with_name(bestand.name + staart).unlink(missing_ok=True)
    if matrix is not None and matrix.is_dir():
        for pad in matrix.iterdir():
            pad.unlink()
