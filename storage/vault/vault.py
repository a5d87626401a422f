"""The vault: every free text, name and address is encrypted before it reaches the database.

AES-256-GCM. A data key per goal ("casus:<id>", "persoon", "post") is wrapped by the master key, which never enters the
database. The place of a value (table, column, row id) is bound to it, so that a value moved to another row cannot be
opened. To look up an address there is a keyed blind index beside it.
"""

import hmac
import os
from hashlib import sha256
from typing import overload

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES = 32
_NONCE_BYTES = 12


class WrongMasterKey(Exception):
    """The master key is not the one that this database was made with."""


class DamagedValue(Exception):
    """An encrypted value was changed, or moved from another row or column."""


class Compartment:
    """One row of one table: closes and opens its values under one data key."""

    __slots__ = ("_aes", "_rij_id", "_tabel")

    def __init__(self, aes: AESGCM, tabel: str, rij_id: str) -> None:
        self._aes = aes
        self._tabel = tabel
        self._rij_id = rij_id

    @overload
    def seal(self, kolom: str, tekst: str) -> bytes: ...
    @overload
    def seal(self, kolom: str, tekst: None) -> None: ...
    def seal(self, kolom: str, tekst: str | None) -> bytes | None:
        """Encrypt a text; None stays None."""
        return None if tekst is None else self.seal_bytes(kolom, tekst.encode())

    @overload
    def open(self, kolom: str, waarde: bytes) -> str: ...
    @overload
    def open(self, kolom: str, waarde: None) -> None: ...
    def open(self, kolom: str, waarde: bytes | None) -> str | None:
        """Decrypt a text; None stays None. Raises DamagedValue."""
        return None if waarde is None else self.open_bytes(kolom, waarde).decode()

    def seal_bytes(self, kolom: str, inhoud: bytes) -> bytes:
        """Encrypt bytes: nonce, then ciphertext with its tag."""
        nonce = os.urandom(_NONCE_BYTES)
        return nonce + self._aes.encrypt(nonce, inhoud, self._plek(kolom))

    def open_bytes(self, kolom: str, waarde: bytes) -> bytes:
        """Decrypt bytes. Raises DamagedValue."""
        try:
            return self._aes.decrypt(waarde[:_NONCE_BYTES], waarde[_NONCE_BYTES:], self._plek(kolom))
        except (InvalidTag, ValueError):
            raise DamagedValue(f"a value of {self._tabel}.{kolom} was changed or belongs to another row") from None

    def _plek(self, kolom: str) -> bytes:
        return f"{self._tabel}.{kolom}:{self._rij_id}".encode()


class DataKey:
    """One data key, opened."""

    __slots__ = ("_aes", "_ruw")

    def __init__(self, ruw: bytes) -> None:
        self._aes = AESGCM(ruw)
        self._ruw = ruw

    def compartment(self, tabel: str, rij_id: str) -> Compartment:
        """The values of one row."""
        return Compartment(self._aes, tabel, rij_id)

    def is_same(self, ander: "DataKey") -> bool:
        """Whether both open the same values."""
        return hmac.compare_digest(self.derived("gelijk"), ander.derived("gelijk"))

    def derived(self, doel: str) -> bytes:
        """A key for another goal that follows from this one (HKDF, RFC 5869): gone when this one is destroyed."""
        return HKDF(SHA256(), KEY_BYTES, salt=None, info=f"ketenbot {doel}".encode()).derive(self._ruw)


class Vault:
    """Holds the master key; wraps and unwraps data keys, and makes blind indexes."""

    def __init__(self, master_key: bytes) -> None:
        if len(master_key) != KEY_BYTES:
            raise ValueError(f"the master key must be {KEY_BYTES} bytes")
        self._aes = AESGCM(master_key)
        self._zoeksleutel = HKDF(SHA256(), KEY_BYTES, salt=None, info=b"ketenbot zoekindex").derive(master_key)
        self.known: dict[str, DataKey] = {}
        """Data keys by goal, committed when they were read. A database that goes back takes some of them along, so
        whoever writes under one looks once more."""

    def forget(self) -> None:
        """Believe nothing that was read before; a transaction that still runs keeps the old memory to itself."""
        self.known = {}

    def new_key(self, doel: str) -> tuple[DataKey, bytes]:
        """Make a random data key: opened, and wrapped for the database."""
        ruw = os.urandom(KEY_BYTES)
        nonce = os.urandom(_NONCE_BYTES)
        return DataKey(ruw), nonce + self._aes.encrypt(nonce, ruw, doel.encode())

    def unwrap(self, doel: str, ingepakt: bytes) -> DataKey:
        """Open a wrapped data key. Raises WrongMasterKey."""
        try:
            ruw = self._aes.decrypt(ingepakt[:_NONCE_BYTES], ingepakt[_NONCE_BYTES:], doel.encode())
        except (InvalidTag, ValueError):
            raise WrongMasterKey("the master key does not fit this database: give the key it was made with") from None
        return DataKey(ruw)

    def blind_index(self, soort: str, waarde: str) -> bytes:
        """Blind index of a value: equal for equal values of one kind, and telling nothing without the master key."""
        return hmac.digest(self._zoeksleutel, f"{soort}\0{waarde}".encode(), sha256)

    def email_index(self, email: str) -> bytes:
        """Blind index of a mail address, in any case."""
        return self.blind_index("email", email.strip().lower())
