"""What stands in a backup: a manifest with checksums, sealed under the master key, which itself is never in it."""

import hmac
from collections.abc import Mapping
from datetime import datetime
from hashlib import file_digest, sha256
from pathlib import Path
from typing import Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, ValidationError

NAAM = "manifest.json"
VORM = 2
IN_CLEAR = 1
"""The shape of an older program, of which only the database was encrypted."""
SQLITE_BESTAND = "ketenbot.db"
POSTGRESQL_BESTAND = "ketenbot.dump"
MATRIX_MAP = "matrix"
SEALED = ".sealed"


class BackupFout(Exception):
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
    def heeft_matrix(self) -> bool:
        """Whether a Matrix folder is in it."""
        return any(naam.startswith(f"{MATRIX_MAP}/") for naam in self.bestanden)

    def verzegeld(self, master_key: bytes) -> "Manifest":
        """The same, sealed."""
        return self.model_copy(update={"zegel": self._zegel(master_key)})

    def klopt(self, master_key: bytes) -> bool:
        """Whether it was sealed under this key and not changed since."""
        return hmac.compare_digest(self.zegel, self._zegel(master_key))

    def _zegel(self, master_key: bytes) -> str:
        eigen = hmac.digest(master_key, b"backup", sha256)
        return hmac.digest(eigen, self.model_dump_json(exclude={"zegel"}).encode(), sha256).hex()


def maak_manifest(
    map_: Path, master_key: bytes, *, moment: datetime, programma: str, soort: str, versie: str
) -> Manifest:
    """Of everything that lies in this folder."""
    waarden = {
        "vorm": VORM,
        "moment": moment,
        "programma": programma,
        "soort": soort,
        "versie": versie,
        "bestanden": {str(pad.relative_to(map_)): som(pad) for pad in alle_bestanden(map_)},
    }
    return Manifest.model_validate(waarden).verzegeld(master_key)


def lees_manifest(map_: Path, master_key: bytes) -> Manifest:
    """The manifest of a backup, when all of it is whole and of this key; raises BackupFout."""
    try:
        manifest = Manifest.model_validate_json((map_ / NAAM).read_bytes())
    except OSError as fout:
        raise BackupFout(f"{map_} is no backup: {NAAM} cannot be read ({fout.strerror})") from fout
    except ValidationError as fout:
        raise BackupFout(f"{map_ / NAAM} is damaged, or was made by a newer program") from fout
    if not manifest.klopt(master_key):
        raise BackupFout(
            "the master key does not fit this backup, or its manifest was changed: "
            "put the key back that the database had when the backup was made"
        )
    _eis_heel(map_, manifest.bestanden)
    return manifest


def sealed_name(naam: str) -> str:
    """What a file is called in a backup."""
    return naam + SEALED


def alle_bestanden(map_: Path) -> list[Path]:
    """Every file in it but the manifest, in order."""
    return sorted(pad for pad in map_.rglob("*") if pad.is_file() and pad != map_ / NAAM)


def som(pad: Path) -> str:
    """SHA-256 of a file."""
    with pad.open("rb") as bestand:
        return file_digest(bestand, "sha256").hexdigest()


def _eis_heel(map_: Path, bestanden: Mapping[str, str]) -> None:
    daar = {str(pad.relative_to(map_)) for pad in alle_bestanden(map_)}
    if daar != set(bestanden):
        anders = ", ".join(sorted(daar ^ set(bestanden)))
        raise BackupFout(f"{map_} is not whole, or holds more than was put in: {anders}")
    for naam, verwacht in bestanden.items():
        if som(map_ / naam) != verwacht:
            raise BackupFout(f"{map_ / naam} was changed or damaged since the backup was made: use another backup")
