"""Reads a secret that stands in the settings, or in a file that they name."""

import stat
from pathlib import Path

from pydantic import SecretStr

from bot.settings.errors import SettingError, unreadable


def secret(value: SecretStr, file: str, key: str, *, own: bool = False) -> str:
    """The secret itself, or what its file holds (without line end); `key` is that of the file. Raises SettingError.

    `own`: the file may not be readable by everybody on the machine.
    """
    if not file:
        return value.get_secret_value()
    try:
        if own and Path(file).stat().st_mode & stat.S_IROTH:
            raise SettingError(f"{key}: everybody on this machine can read {file}: run `chmod o= {file}`")
        return Path(file).read_text(encoding="utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingError(unreadable(f"{key}: {file}", error)) from error
