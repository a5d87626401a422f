"""What the bot's device is made of, in one folder (0700): token, crypto store and cross-signing seeds.

They belong together: back them up together, and never use a copy while the original runs.
"""

import os
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError


class ToestandKapot(Exception):
    """The folder is not whole; the code says what is wrong.

    `token_kapot`, `zaden_kapot`, `opslag_weg` (the crypto store is gone) or `opslag_sleutel` (it has another key).
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
        """Raises ToestandKapot when the crypto store is gone: with an old token a new store can never work."""
        if not (self.map / self.opslag_naam(apparaat)).exists():
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
