"""The places of the keys: a file that is written over may not be one that holds something else."""

from pathlib import Path

from bot.settings.sections import Database

_SQLITE = "sqlite+aiosqlite:///"


def require_own_places(opslag: Database) -> None:
    """Raise ValueError when two of master key, sluitbestand, sleutelkopie and SQLite database are one file."""
    seen: dict[Path, str] = {}
    for key in ("sleutel_bestand", "sluitbestand", "sleutelkopie", "url"):
        value = getattr(opslag, key)
        text = value if isinstance(value, str) else value.get_secret_value().removeprefix(_SQLITE)
        if not text or "://" in text:
            continue
        former = seen.setdefault(Path(text).resolve(), key)
        if former != key:
            raise ValueError(f"opslag.{key} and opslag.{former} name the same file: give each a file of its own")
