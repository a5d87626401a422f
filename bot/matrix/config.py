"""The settings of the Matrix side; `bot.settings.settings` makes them."""

from dataclasses import dataclass, field
from pathlib import Path

from bot.base.sealed import Seal
from bot.oauth.tokens import TokenSource


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixConfig:
    """One bot account on one homeserver."""

    server: str
    """Base address of the client API, `https://matrix.zvh.test`."""
    user: str
    """Full Matrix id of the bot."""
    folder: Path
    """Folder (0700) with token, crypto store and cross-signing seeds."""
    store_key: str = field(repr=False)
    """Pickle key of nio's crypto store."""
    seal: Seal = field(repr=False)
    """Seals token and seeds in the folder."""
    tokens: TokenSource | None = None
    """Where the access token comes from when the login is one of OAuth; None: it stands in the folder."""
    only_signed: bool = False
    """Trust only devices that their owner signed (cross-signing)."""
    threads: bool = True
    """What is said of an actiepunt in the room of a casus stands in its thread."""
    federate: bool = False
    """Rooms may federate."""
    training: bool = False
    """Every message carries the word PROEF."""
    max_file_bytes: int = 20 * 1024 * 1024
    """A larger file is not fetched."""
