"""What stands in a backup: a manifest with checksums, sealed under the master key, which itself is never in it."""

import hmac
from collections.abc import Mapping
from datetime import datetime
from hashlib import file_digest, sha256
from pathlib import Path
from typing import Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, ValidationError

MANIFEST_NAME = "manifest.json"
SHAPE = 2
IN_CLEAR = 1
"""The shape of an older program, of which only the database was encrypted."""
SQLITE_FILE = "ketenbot.db"
POSTGRESQL_FILE = "ketenbot.dump"
MATRIX_MAP = "matrix"
SEALED = ".sealed"


class BackupError(Exception):
    """A backup cannot be made or put back; the text says why and what to do."""


class Manifest(BaseModel):
    """What was copied, when, and by what."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    vorm: Literal[1, 2]
    moment: AwareDatetime
    """When the copying of the database began."""
    programma: str
    soort: Literal["sqlite", "postgresql"]
    versie: str
    """Version of the database (its last migration)."""
    bestanden: dict[str, str]
    """SHA-256 of each file as it lies there, by its path inside the backup."""
    zegel: str = ""
    """HMAC-SHA-256 of all the rest under the master key: tells whether the key fits and nothing was changed."""

    @property
    def in_clear(self) -> bool:
        """Whether an older program made it, which did not seal the files themselves."""
        return self.vorm == IN_CLEAR

    @property
    def has_matrix(self) -> bool:
        """Whether a Matrix folder is in it."""
        return any(naam.startswith(f"{MATRIX_MAP}/") for naam in self.bestanden)

    def under_seal(self, master_key: bytes) -> "Manifest":
        """The same, sealed."""
        return self.model_copy(update={"zegel": self._zegel(master_key)})

    def fits(self, master_key: bytes) -> bool:
        """Whether it was sealed under this key and not changed since."""
        return hmac.compare_digest(self.zegel, self._zegel(master_key))

    def _zegel(self, master_key: bytes) -> str:
        eigen = hmac.digest(master_key, b"backup", sha256)
        return hmac.digest(eigen, self.model_dump_json(exclude={"zegel"}).encode(), sha256).hex()


def make_manifest(
    map_: Path, master_key: bytes, *, moment: datetime, programma: str, soort: str, versie: str
) -> Manifest:
    """Of everything that lies in this folder."""
    waarden = {
        "vorm": SHAPE,
        "moment": moment,
        "programma": programma,
        "soort": soort,
        "versie": versie,
        "bestanden": {str(pad.relative_to(map_)): checksum(pad) for pad in all_files(map_)},
    }
    return Manifest.model_validate(waarden).under_seal(master_key)


def read_manifest(map_: Path, master_key: bytes) -> Manifest:
    """The manifest of a backup, when all of it is whole and of this key; raises BackupError."""
    try:
        manifest = Manifest.model_validate_json((map_ / MANIFEST_NAME).read_bytes())
    except OSError as fout:
        if binnen := sorted(pad.parent for pad in map_.glob(f"*/{MANIFEST_NAME}")):
            raise BackupError(
                f"{map_} holds backups, and is none itself: name one of them, the last is {binnen[-1]}"
            ) from fout
        raise BackupError(f"{map_} is no backup: {MANIFEST_NAME} cannot be read ({fout.strerror})") from fout
    except ValidationError as fout:
        raise BackupError(f"{map_ / MANIFEST_NAME} is damaged, or was made by a newer program") from fout
    if not manifest.fits(master_key):
        raise BackupError(
            "the master key does not fit this backup, or its manifest was changed: "
            "put the key back that the database had when the backup was made"
        )
    _eis_heel(map_, manifest.bestanden)
    return manifest


def sealed_name(naam: str) -> str:
    """What a file is called in a backup."""
    return naam + SEALED


def all_files(map_: Path) -> list[Path]:
    """Every file in it but the manifest, in order."""
    return sorted(pad for pad in map_.rglob("*") if pad.is_file() and pad != map_ / MANIFEST_NAME)


def checksum(pad: Path) -> str:
    """SHA-256 of a file."""
    with pad.open("rb") as bestand:
        return file_digest(bestand, "sha256").hexdigest()


def _eis_heel(map_: Path, bestanden: Mapping[str, str]) -> None:
    daar = {str(pad.relative_to(map_)) for pad in all_files(map_)}
    if daar != set(bestanden):
        anders = ", ".join(sorted(daar ^ set(bestanden)))
        raise BackupError(f"{map_} is not whole, or holds more than was put in: {anders}")
    for naam, verwacht in bestanden.items():
        if checksum(map_ / naam) != verwacht:
            raise BackupError(f"{map_ / naam} was changed or damaged since the backup was made: use another backup")
