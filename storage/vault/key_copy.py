"""The sleutelkopie: the sluitsleutel in use and all data keys under it, in one small file in one other place.

Sealed under the master key. Without the sluitbestand it opens everything that lives; it is overwritten at each
replacement, so what was destroyed is not in it. Its first line says in clear which installation wrote it, so that
another one leaves it alone.
"""

import json
import os
import re
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from storage.vault.sluitbestand import KEY_BYTES, Sluitbestand, replace

_HEAD = re.compile(rb"ketenbot sleutelkopie (?:1|2 ([0-9a-f]{32}))\n")
"""The first is of an older program, which did not say whose it is."""
_NONCE_BYTES = 12


class CopyFailed(Exception):
    """The sleutelkopie cannot be written or read; the text says which and why."""


class NotOurCopy(CopyFailed):
    """What lies there is of another installation, or is no sleutelkopie; the text says which."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyCopy:
    """What stands in it."""

    number: int
    """Of the sluitsleutel."""
    key: bytes
    wrapped: Mapping[str, bytes]
    """Data keys by goal, as they lie in the database under that number."""
    owners: tuple[str, ...] = ()
    """The installation that wrote it, after those whose backup it was put back from; none of an older program."""

    @property
    def owner(self) -> str:
        """The installation that wrote it; empty when an older program did."""
        return self.owners[-1] if self.owners else ""

    def is_alone_in(self, sluitbestand: Path) -> bool:
        """Whether that file holds this sluitsleutel and no other. Raises SluitbestandBroken."""
        return Sluitbestand(sluitbestand).read() == {self.number: self.key}


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundCopy:
    """A sleutelkopie as it lies there."""

    owner: str
    """As it says in clear; empty when an older program wrote it."""
    copy: KeyCopy | None
    """None when it does not open under this master key: damaged, or of another one."""


def write_copy(path: Path, master_key: bytes, copy: KeyCopy) -> None:
    """Put it in the place of the older one, and read it back. Raises CopyFailed."""
    head = b"ketenbot sleutelkopie " + (f"2 {copy.owner}\n".encode() if copy.owner else b"1\n")
    nonce = os.urandom(_NONCE_BYTES)
    wrapped = {goal: b64encode(value).decode() for goal, value in copy.wrapped.items()}
    content = {"tijd": copy.number, "sluitsleutel": b64encode(copy.key).decode(), "sleutels": wrapped}
    words = json.dumps({**content, "van": copy.owners}).encode()
    if path.is_dir():
        raise CopyFailed(f"the sleutelkopie {path} is a folder: name a file in it")
    try:
        replace(path, head + nonce + _aes(master_key).encrypt(nonce, words, head))
    except OSError as error:
        raise CopyFailed(f"the sleutelkopie {path} cannot be written ({error.strerror})") from error
    if read_copy(path, master_key) != copy:
        raise CopyFailed(f"the sleutelkopie {path} reads back otherwise than it was written: see that disk")


def find_copy(path: Path, master_key: bytes) -> FoundCopy | None:
    """What lies in its place; None when nothing does, or an empty file. Raises CopyFailed or NotOurCopy."""
    if not path.exists():
        return None
    sealed = _read(path)
    if not sealed:
        return None
    head = _HEAD.match(sealed)
    if head is None:
        raise NotOurCopy(f"{path} is no sleutelkopie, or is damaged")
    return FoundCopy(owner=(head[1] or b"").decode(), copy=_opened(sealed, head.end(), master_key))


def read_copy(path: Path, master_key: bytes) -> KeyCopy:
    """What stands in this file. Raises CopyFailed."""
    sealed = _read(path)
    head = _HEAD.match(sealed)
    copy = None if head is None else _opened(sealed, head.end(), master_key)
    if copy is None:
        raise CopyFailed(f"{path} is no sleutelkopie of this house, or is damaged")
    return copy


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise CopyFailed(f"the sleutelkopie {path} cannot be read ({error.strerror})") from error


def _opened(sealed: bytes, start: int, master_key: bytes) -> KeyCopy | None:
    head, rest = sealed[:start], sealed[start:]
    try:
        content = json.loads(_aes(master_key).decrypt(rest[:_NONCE_BYTES], rest[_NONCE_BYTES:], head))
    except (InvalidTag, ValueError):
        return None
    return KeyCopy(
        number=content["tijd"],
        key=b64decode(content["sluitsleutel"]),
        wrapped={goal: b64decode(value) for goal, value in content["sleutels"].items()},
        owners=tuple(content.get("van", ())),
    )


def _aes(master_key: bytes) -> AESGCM:
    return AESGCM(HKDF(SHA256(), KEY_BYTES, salt=None, info=b"ketenbot sleutelkopie").derive(master_key))
