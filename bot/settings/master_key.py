"""The master key: made once, never overwritten. A new one lies beside it until everything rests on it."""

import base64
import binascii
import os
import secrets
from pathlib import Path

from bot.settings.errors import SettingError, unreadable
from bot.settings.secrets import require_private

KEY_BYTES = 32


def read_master_key(pad: Path) -> bytes:
    """The 32 bytes that this file holds in base64. Raises SettingError when it is not there or not whole.

    One that everybody on the machine can read is refused as well.
    """
    require_private(pad, "opslag.sleutel_bestand")
    try:
        sleutel = base64.b64decode(pad.read_bytes().strip(), validate=True)
    except FileNotFoundError as fout:
        raise SettingError(
            f"there is no master key at {pad}: the first time run `ketenbot migrate`, else put your copy of it back"
        ) from fout
    except OSError as fout:
        raise SettingError(unreadable(f"the master key {pad}", fout)) from fout
    except binascii.Error:
        sleutel = b""
    if len(sleutel) != KEY_BYTES:
        raise SettingError(f"{pad} holds no base64 key of {KEY_BYTES} bytes: put your copy of it back")
    return sleutel


def make_master_key(pad: Path) -> None:
    """Write a fresh random key in base64, readable by this user alone (0600), and its folder when it is not there.

    Raises SettingError when there is a file already or the folder cannot be written.
    """
    try:
        pad.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        greep = os.open(pad, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError as fout:
        raise SettingError(f"there is a master key at {pad} already; it is never overwritten") from fout
    except OSError as fout:
        raise SettingError(f"the master key {pad} cannot be written: {fout.strerror}") from fout
    with os.fdopen(greep, "wb") as bestand:
        bestand.write(base64.b64encode(secrets.token_bytes(KEY_BYTES)) + b"\n")
        bestand.flush()
        os.fsync(bestand.fileno())


def new_key(path: Path) -> Path:
    """Where the key lies that will take the place of this one."""
    return path.with_name(f"{path.name}.nieuw")


def former_key(path: Path) -> Path:
    """Where the key lies whose place this one took."""
    return path.with_name(f"{path.name}.oud")


def take_new_key(path: Path) -> bytes:
    """The key beside this one, made when there is none. Raises SettingError."""
    new, former = new_key(path), former_key(path)
    if former.exists() and not (new.exists() and former.samefile(path)):  # else a kill came between the two
        raise SettingError(f"{former} still lies here: keep it elsewhere, or destroy it, before the next change")
    if not new.exists():
        make_master_key(new)
        _settle(path.parent)
    return read_master_key(new)


def let_new_key_in(path: Path) -> bool:
    """Put the new key in the place of this one, which stays beside it; False when this user may not do so there."""
    try:
        former_key(path).hardlink_to(path)
        new_key(path).rename(path)
        _settle(path.parent)
    except FileExistsError:  # a kill came between the two
        new_key(path).rename(path)
        _settle(path.parent)
    except OSError:
        return False
    return True


def _settle(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
