"""The sleutelkopie: the sluitsleutel in use and all data keys under it, in one small file in one other place.

Sealed under the master key. Without the sluitbestand it opens everything that lives; it is overwritten at each
replacement, so what was destroyed is not in it.
"""

import json
import os
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from storage.vault.sluitbestand import KEY_BYTES, replace

_HEAD = b"ketenbot sleutelkopie 1\n"
_NONCE_BYTES = 12


class CopyFailed(Exception):
    """The sleutelkopie cannot be written or read; the text says which and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyCopy:
    """What stands in it."""

    number: int
    """Of the sluitsleutel."""
    key: bytes
    wrapped: Mapping[str, bytes]
    """Data keys by goal, as they lie in the database under that number."""


def write_copy(path: Path, master_key: bytes, copy: KeyCopy) -> None:
    """Put it in the place of the older one, and read it back. Raises CopyFailed."""
    nonce = os.urandom(_NONCE_BYTES)
    wrapped = {goal: b64encode(value).decode() for goal, value in copy.wrapped.items()}
    content = json.dumps({"tijd": copy.number, "sluitsleutel": b64encode(copy.key).decode(), "sleutels": wrapped})
    sealed = _HEAD + nonce + _aes(master_key).encrypt(nonce, content.encode(), _HEAD)
    if path.is_dir():
        raise CopyFailed(f"the sleutelkopie {path} is a folder: name a file in it")
    try:
        replace(path, sealed)
    except OSError as error:
        raise CopyFailed(f"the sleutelkopie {path} cannot be written ({error.strerror})") from error
    if read_copy(path, master_key) != copy:
        raise CopyFailed(f"the sleutelkopie {path} reads back otherwise than it was written: see that disk")


def read_copy(path: Path, master_key: bytes) -> KeyCopy:
    """What stands in this file. Raises CopyFailed."""
    try:
        sealed = path.read_bytes()
    except OSError as error:
        raise CopyFailed(f"the sleutelkopie {path} cannot be read ({error.strerror})") from error
    head, rest = sealed[: len(_HEAD)], sealed[len(_HEAD) :]
    try:
        content = json.loads(_aes(master_key).decrypt(rest[:_NONCE_BYTES], rest[_NONCE_BYTES:], head))
    except (InvalidTag, ValueError) as error:
        raise CopyFailed(f"{path} is no sleutelkopie of this house, or is damaged") from error
    return KeyCopy(
        number=content["tijd"],
        key=b64decode(content["sluitsleutel"]),
        wrapped={goal: b64decode(value) for goal, value in content["sleutels"].items()},
    )


def _aes(master_key: bytes) -> AESGCM:
    return AESGCM(HKDF(SHA256(), KEY_BYTES, salt=None, info=b"ketenbot sleutelkopie").derive(master_key))
