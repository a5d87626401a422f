"""Bytes that only the master key opens: secrets in files of their own, and the files of a backup.

The STREAM construction over AES-256-GCM (Hoang, Reyhanitabar, Rogaway and Vizar, 2015), as age uses it: pieces of a
fixed size under a key of this one file, each bound to its number and the last one marked. So nothing can be changed,
moved, left out or cut off without being noticed, and a file of any size passes in little memory.
"""

import io
import os
from collections.abc import Iterator
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

HEAD = b"ketenbot sealed 1\n"
PIECE = 1024 * 1024
_SALT = _KEY = 32
_TAG = 16


class SealBroken(Exception):
    """It was sealed under another key or name, or was changed since."""


class Seal:
    """Closes and opens under one master key, for one goal. Bytes that were closed under a name open under it alone."""

    __slots__ = ("_goal", "_master")

    def __init__(self, master: bytes, goal: str) -> None:
        self._master = master
        self._goal = goal

    def close(self, name: str, content: bytes) -> bytes:
        """Seal a small thing."""
        into = io.BytesIO()
        self.close_stream(name, io.BytesIO(content), into)
        return into.getvalue()

    def open(self, name: str, sealed: bytes) -> bytes:
        """Open a small thing. Raises SealBroken."""
        into = io.BytesIO()
        self.open_stream(name, io.BytesIO(sealed), into)
        return into.getvalue()

    def close_stream(self, name: str, source: BinaryIO, into: BinaryIO) -> None:
        """Seal everything that `source` gives, and write it into `into`."""
        salt = os.urandom(_SALT)
        into.write(HEAD + salt)
        aes = self._file_key(name, salt)
        pieces = _pieces(source, PIECE)
        into.writelines(aes.encrypt(_nonce(number, last=last), piece, None) for number, last, piece in pieces)

    def open_stream(self, name: str, source: BinaryIO, into: BinaryIO) -> None:
        """Open, and write each piece once it is known to be whole. Raises SealBroken, also when the end is missing."""
        if source.read(len(HEAD)) != HEAD:
            raise SealBroken(name)
        aes = self._file_key(name, source.read(_SALT))
        for number, last, piece in _pieces(source, PIECE + _TAG):
            try:
                opened = aes.decrypt(_nonce(number, last=last), piece, None)
            except (InvalidTag, ValueError):
                raise SealBroken(name) from None
            into.write(opened)

    def _file_key(self, name: str, salt: bytes) -> AESGCM:
        info = f"ketenbot sealed {self._goal}\0{name}".encode()
        return AESGCM(HKDF(SHA256(), _KEY, salt=salt, info=info).derive(self._master))


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])


def _pieces(source: BinaryIO, size: int) -> Iterator[tuple[int, bool, bytes]]:
    """Of each piece: its number, whether it is the last, and its content. An empty source gives one empty piece."""
    number, piece = 0, _full(source, size)
    while following := _full(source, size):
        yield number, False, piece
        number, piece = number + 1, following
    yield number, True, piece


def _full(source: BinaryIO, size: int) -> bytes:
    """So many bytes, fewer only at the end; one `read` of a pipe may give fewer."""
    parts, left = [], size
    while left and (part := source.read(left)):
        parts.append(part)
        left -= len(part)
    return b"".join(parts)
