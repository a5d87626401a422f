"""The folder (0700) of the bot's device: it holds token, crypto store and cross-signing seeds.

These belong together: back them up together, and never use a copy while the original runs. Token and seeds are sealed
under the master key; nio encrypts the keys in its store.
"""

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.base.sealed import Seal, SealBroken

TOKEN, SEEDS = "token", "seeds"
SPACE = 256 * 1024
"""Bytes that must be free on the disk, as each message stores keys."""


def _called(name: str) -> Any:
    """Define a field under the name that it has in the files."""
    return Field(validation_alias=name, serialization_alias=name)


class FolderBroken(Exception):
    """The folder is not whole. The text is a code.

    `token_kapot`, `zaden_kapot`, `opslag_weg` (the crypto store is gone, or holds no keys of this device),
    `opslag_kapot` (it cannot be read) or `opslag_sleutel` (it has another key).
    """


class Token(BaseModel):
    """The one login of the bot."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    user: str = _called("gebruiker")
    device: str = _called("apparaat")
    token: str
    """Empty for a login of OAuth, whose tokens end and lie in the database."""
    client: str = ""
    """The id of this program at the provider of a login of OAuth; otherwise empty."""
    issuer: str = ""
    """The provider, as it names itself."""
    token_url: str = ""
    """Where it gives tokens."""


class Seeds(BaseModel):
    """Three secret 32-byte Ed25519 seeds, unpadded base64 (Matrix specification, cross-signing)."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    master: str = _called("meester")
    self_signing: str = _called("zelf")
    user_signing: str = _called("gebruiker")


M = TypeVar("M", bound=BaseModel)


class DeviceFolder:
    """Reads and writes the folder; files are 0600 and replaced whole."""

    def __init__(self, path: Path, seal: Seal) -> None:
        self.path = path
        self._seal = seal

    def make(self) -> None:
        """Make the folder, for the owner alone."""
        self.path.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.path.chmod(0o700)

    def read_token(self) -> Token | None:
        """Return the login; None when there is none yet. Raises FolderBroken."""
        return self._read(TOKEN, Token, "token_kapot")

    def read_seeds(self) -> Seeds | None:
        """Return the seeds; None when there are none yet. Raises FolderBroken."""
        return self._read(SEEDS, Seeds, "zaden_kapot")

    def write_token(self, token: Token) -> None:
        """Store the login."""
        self._write(TOKEN, token)

    def write_seeds(self, seeds: Seeds) -> None:
        """Store the seeds."""
        self._write(SEEDS, seeds)

    @property
    def in_clear(self) -> list[Path]:
        """The files of an older program that lie here unsealed."""
        names = [name for part in (TOKEN, SEEDS) for name in (f"{part}.json", f".{part}.json.nieuw")]
        return [path for name in names if (path := self.path / name).exists()]

    def seal_all(self) -> None:
        """Seal and wipe the files that an older program left unsealed. Raises FolderBroken before it wipes anything."""
        left = self.in_clear
        if not left:
            return
        token, seeds = self.read_token(), self.read_seeds()
        if token is not None:
            self.write_token(token)
        if seeds is not None:
            self.write_seeds(seeds)
        for path in left:
            wipe(path)

    def store_name(self, device: str) -> str:
        """Return the file name of the crypto store of a device."""
        return f"crypto-{''.join(t for t in device if t.isalnum())}.db"

    def other_stores(self, device: str) -> list[Path]:
        """Return the crypto stores of earlier devices."""
        return sorted(set(self.path.glob("crypto-*.db*")) - {self.path / self.store_name(device)})

    def require_store(self, device: str) -> None:
        """Raise FolderBroken unless the crypto store holds the keys of this device. The store is only read.

        Where nio finds no store it makes a new one without a word; but with an old token that can never work.
        """
        file = self.path / self.store_name(device)
        if not file.exists():
            raise FolderBroken("opslag_weg")
        try:
            # not read-only: after a power cut SQLite must first undo what was half written
            with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=rw", uri=True)) as store:
                [verdict] = store.execute("PRAGMA quick_check(1)").fetchone()
                own = store.execute("SELECT 1 FROM accounts WHERE device_id = ?", (device,)).fetchone()
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                return  # somebody works with it
            gone = error.sqlite_errorcode == sqlite3.SQLITE_ERROR
            raise FolderBroken("opslag_weg" if gone else "opslag_kapot") from error
        if verdict != "ok":
            raise FolderBroken("opslag_kapot")
        if own is None:
            raise FolderBroken("opslag_weg")

    def shut_store(self, device: str) -> None:
        """Let the owner alone read the crypto store."""
        (self.path / self.store_name(device)).chmod(0o600)

    def _read(self, name: str, kind: type[M], code: str) -> M | None:
        """Read the sealed file or, when there is none, the unsealed one of an older program."""
        try:
            try:
                raw = self._seal.open(name, (self.path / f"{name}.sealed").read_bytes())
            except FileNotFoundError:
                raw = (self.path / f"{name}.json").read_bytes()
            return kind.model_validate_json(raw)
        except FileNotFoundError:
            return None
        except (ValidationError, SealBroken) as error:
            raise FolderBroken(code) from error

    def write_sealed(self, name: str, content: bytes) -> None:
        """Replace the sealed file of this name."""
        file = f"{name}.sealed"
        temporary = self.path / f".{file}.nieuw"
        _write_through(temporary, self._seal.close(name, content))
        temporary.replace(self.path / file)
        _settle(self.path)

    def _write(self, name: str, value: BaseModel) -> None:
        self.write_sealed(name, value.model_dump_json(by_alias=True, exclude_defaults=True).encode())
        wipe(self.path / f"{name}.json")


def require_space(path: Path) -> None:
    """Write SPACE bytes in this folder and take them away. Raises OSError."""
    with NamedTemporaryFile(dir=path, prefix=".check-") as trial:
        trial.write(bytes(SPACE))
        trial.flush()
        os.fsync(trial.fileno())


def wipe(path: Path) -> None:
    """Overwrite a file and remove it. A file that is not there is fine."""
    try:
        handle = os.open(path, os.O_WRONLY)
    except FileNotFoundError:
        return
    with os.fdopen(handle, "wb") as file:
        file.write(bytes(os.fstat(handle).st_size))
        file.flush()
        os.fsync(handle)
    path.unlink()


def _settle(path: Path) -> None:
    """Write a folder to the disk, so that a new name in it outlives a power cut."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _write_through(path: Path, content: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(handle)
