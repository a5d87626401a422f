"""Reads a secret that stands in the settings, or in a file that they name."""

import os
import stat
from pathlib import Path

from pydantic import BaseModel, SecretStr

from bot.settings.errors import SettingError, unreadable


def secret(value: SecretStr, file: str, key: str) -> str:
    """The secret itself, or what its file holds (without line end); `key` is that of the file. Raises SettingError."""
    return read_secret(Path(file), key) if file else value.get_secret_value()


def read_secret(file: Path, key: str) -> str:
    """What a file holds, without line end. Raises SettingError, also when everybody on the machine can read it."""
    require_private(file, key)
    try:
        return file.read_text(encoding="utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingError(unreadable(f"{key}: {file}", error)) from error


def require_private(file: Path, key: str) -> None:
    """Raise SettingError when everybody on this machine can read the file; one that is not there is fine here.

    A folder that the service manager hands over (systemd, a container) is shut already, whatever its files say.
    """
    managed = os.environ.get("CREDENTIALS_DIRECTORY")
    try:
        mode = file.stat().st_mode
    except OSError:
        return
    if mode & stat.S_IROTH and not (managed and file.is_relative_to(managed)):
        raise SettingError(f"{key}: everybody on this machine can read {file}: run `chmod o= {file}`")


def require_all_private(section: str, values: BaseModel) -> None:
    """Raise SettingError when everybody on this machine can read a file with a secret that this section names."""
    for name, field in type(values).model_fields.items():
        file = getattr(values, f"{name}_bestand", "")
        if field.annotation is SecretStr and file:
            require_private(Path(file), f"{section}.{name}_bestand")
