"""What the bot's device is made of, in one folder (0700): token, crypto store and cross-signing seeds.

They belong together: back them up together, and never use a copy while the original runs. Token and seeds are sealed
under the master key; nio encrypts the keys in its store.
"""

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from bot.base.sealed import Seal, SealBroken

TOKEN, ZADEN = "token", "seeds"
RUIMTE = 256 * 1024
"""Bytes that the disk must still take: keys are kept with each message."""


class ToestandKapot(Exception):
    """The folder is not whole; the code says what is wrong.

    `token_kapot`, `zaden_kapot`, `opslag_weg` (the crypto store is gone, or holds no keys of this device),
    `opslag_kapot` (it cannot be read) or `opslag_sleutel` (it has another key).
    """


class Token(BaseModel):
    """The one login of the bot."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    gebruiker: str
    apparaat: str
    token: str


class Zaden(BaseModel):
    """Three secret 32-byte Ed25519 seeds, unpadded base64 (Matrix specification, cross-signing)."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    meester: str
    zelf: str
    gebruiker: str


M = TypeVar("M", bound=BaseModel)


class Toestand:
    """Reads and writes the folder; files are 0600 and replaced whole."""

    def __init__(self, map_: Path, seal: Seal) -> None:
        self.map = map_
        self._seal = seal

    def maak(self) -> None:
        """Make the folder, for the owner alone."""
        self.map.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.map.chmod(0o700)

    def lees_token(self) -> Token | None:
        """The login, None when there is none yet; raises ToestandKapot."""
        return self._lees(TOKEN, Token, "token_kapot")

    def lees_zaden(self) -> Zaden | None:
        """The seeds, None when there are none yet; raises ToestandKapot."""
        return self._lees(ZADEN, Zaden, "zaden_kapot")

    def schrijf_token(self, token: Token) -> None:
        """Keep the login."""
        self._schrijf(TOKEN, token)

    def schrijf_zaden(self, zaden: Zaden) -> None:
        """Keep the seeds."""
        self._schrijf(ZADEN, zaden)

    @property
    def in_clear(self) -> list[Path]:
        """Files of an older program that anybody can read who has a copy."""
        namen = [naam for deel in (TOKEN, ZADEN) for naam in (f"{deel}.json", f".{deel}.json.nieuw")]
        return [pad for naam in namen if (pad := self.map / naam).exists()]

    def seal_all(self) -> None:
        """Seal what an older program left in clear, and wipe that. Raises ToestandKapot; nothing is wiped then."""
        over = self.in_clear
        if not over:
            return
        token, zaden = self.lees_token(), self.lees_zaden()
        if token is not None:
            self.schrijf_token(token)
        if zaden is not None:
            self.schrijf_zaden(zaden)
        for pad in over:
            wipe(pad)

    def opslag_naam(self, apparaat: str) -> str:
        """File name of the crypto store of a device."""
        return f"crypto-{''.join(t for t in apparaat if t.isalnum())}.db"

    def other_stores(self, apparaat: str) -> list[Path]:
        """The crypto stores of devices that were before this one."""
        return sorted(set(self.map.glob("crypto-*.db*")) - {self.map / self.opslag_naam(apparaat)})

    def eis_opslag(self, apparaat: str) -> None:
        """Raises ToestandKapot unless the crypto store holds the keys of this device; it is only read.

        With an old token a new store can never work, and nio makes one without a word where it finds none.
        """
        bestand = self.map / self.opslag_naam(apparaat)
        if not bestand.exists():
            raise ToestandKapot("opslag_weg")
        try:
            # not read-only: after a power cut SQLite must first undo what was half written
            with closing(sqlite3.connect(f"{bestand.resolve().as_uri()}?mode=rw", uri=True)) as opslag:
                [oordeel] = opslag.execute("PRAGMA quick_check(1)").fetchone()
                eigen = opslag.execute("SELECT 1 FROM accounts WHERE device_id = ?", (apparaat,)).fetchone()
        except sqlite3.DatabaseError as fout:
            if fout.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                return  # somebody works with it
            weg = fout.sqlite_errorcode == sqlite3.SQLITE_ERROR
            raise ToestandKapot("opslag_weg" if weg else "opslag_kapot") from fout
        if oordeel != "ok":
            raise ToestandKapot("opslag_kapot")
        if eigen is None:
            raise ToestandKapot("opslag_weg")

    def sluit_af(self, apparaat: str) -> None:
        """Shut the crypto store to others."""
        (self.map / self.opslag_naam(apparaat)).chmod(0o600)

    def _lees(self, naam: str, soort: type[M], code: str) -> M | None:
        """What is sealed counts; without it what an older program wrote in clear."""
        try:
            try:
                ruw = self._seal.open(naam, (self.map / f"{naam}.sealed").read_bytes())
            except FileNotFoundError:
                ruw = (self.map / f"{naam}.json").read_bytes()
            return soort.model_validate_json(ruw)
        except FileNotFoundError:
            return None
        except (ValidationError, SealBroken) as fout:
            raise ToestandKapot(code) from fout

    def _schrijf(self, naam: str, waarde: BaseModel) -> None:
        bestand = f"{naam}.sealed"
        tijdelijk = self.map / f".{bestand}.nieuw"
        _schrijf_vast(tijdelijk, self._seal.close(naam, waarde.model_dump_json().encode()))
        tijdelijk.replace(self.map / bestand)
        _leg_vast(self.map)
        wipe(self.map / f"{naam}.json")


def eis_plaats(map_: Path) -> None:
    """Write as much in this folder, and take it away. Raises OSError."""
    with NamedTemporaryFile(dir=map_, prefix=".check-") as proef:
        proef.write(bytes(RUIMTE))
        proef.flush()
        os.fsync(proef.fileno())


def wipe(pad: Path) -> None:
    """Write over a file and take it away; that it is not there is fine."""
    try:
        greep = os.open(pad, os.O_WRONLY)
    except FileNotFoundError:
        return
    with os.fdopen(greep, "wb") as bestand:
        bestand.write(bytes(os.fstat(greep).st_size))
        bestand.flush()
        os.fsync(greep)
    pad.unlink()


def _leg_vast(map_: Path) -> None:
    """A new name outlives a power cut."""
    greep = os.open(map_, os.O_RDONLY)
    try:
        os.fsync(greep)
    finally:
        os.close(greep)


def _schrijf_vast(pad: Path, inhoud: bytes) -> None:
    greep = os.open(pad, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(greep, "wb") as bestand:
        bestand.write(inhoud)
        bestand.flush()
        os.fsync(greep)
