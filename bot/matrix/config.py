"""What the Matrix side needs to know; made by `bot.settings.settings`."""

from dataclasses import dataclass, field
from pathlib import Path

from bot.base.sealed import Seal


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixConfig:
    """One bot account on one homeserver."""

    server: str
    """Base address of the client API, `https://matrix.zvh.test`."""
    gebruiker: str
    """Full Matrix id of the bot."""
    map: Path
    """Folder (0700) with token, crypto store and cross-signing seeds."""
    opslag_sleutel: str = field(repr=False)
    """Pickle key of nio's crypto store."""
    seal: Seal = field(repr=False)
    """Under which token and seeds lie in the folder."""
    alleen_ondertekend: bool = False
    """Trust only devices that their owner signed (cross-signing)."""
    federatie: bool = False
    """Whether rooms may federate."""
    proef: bool = False
    """Every message carries the word PROEF."""
    max_bijlage: int = 20 * 1024 * 1024
    """Bytes."""
