"""Reads a secret that stands in the settings, or in a file that they name."""

from pathlib import Path

from pydantic import SecretStr

from bot.settings.errors import SettingError, unreadable


def secret(value: SecretStr, file: str, key: str) -> str:
    """The secret itself, or what its file holds (without line end); `key` is that of the file. Raises SettingError."""
    if not file:
        return value.get_secret_value()
    try:
        return Path(file).read_text(encoding="utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingError(unreadable(f"{key}: {file}", error)) from error
