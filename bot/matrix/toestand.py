"""What the bot's device is made of, in one folder (0700): token, crypto store and cross-signing seeds.

They belong together: back them up together, and never use a copy while the original runs.
"""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError


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


class Toestand:
    """Reads and writes the folder; files are 0600 and replaced whole."""

    def __init__(self, map_: Path) -> None:
        self.map = map_

    def maak(self) -> None:
        """Make the folder, for the owner alone."""
        self.map.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.map.chmod(0o700)

    def lees_token(self) -> Token | None:
        """The login, None when there is none yet; raises ToestandKapot."""
        try:
            return Token.model_validate_json((self.map / "token.json").read_bytes())
        except FileNotFoundError:
            return None
        except ValidationError as fout:
            raise ToestandKapot("token_kapot") from fout

    def lees_zaden(self) -> Zaden | None:
        """The seeds, None when there are none yet; raises ToestandKapot."""
        try:
            return Zaden.model_validate_json((self.map / "seeds.json").read_bytes())
        except FileNotFoundError:
            return None
        except ValidationError as fout:
            raise ToestandKapot("zaden_kapot") from fout

    def schrijf_token(self, token: Token) -> None:
        """Keep the login."""
        self._schrijf("token.json", token.model_dump_json())

    def schrijf_zaden(self, zaden: Zaden) -> None:
        """Keep the seeds."""
        self._schrijf("seeds.json", zaden.model_dump_json())

    def opslag_naam(self, apparaat: str) -> str:
        """File name of the crypto store of a device."""
        return f"crypto-{''.join(t for t in apparaat if t.isalnum())}.db"

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

    def _schrijf(self, naam: str, tekst: str) -> None:
        tijdelijk = self.map / f".{naam}.nieuw"
        greep = os.open(tijdelijk, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(greep, "w", encoding="utf-8") as bestand:
            bestand.write(tekst)
            bestand.flush()
            os.fsync(bestand.fileno())
        tijdelijk.replace(self.map / naam)
