"""The vault: every free text, name and address is encrypted before it reaches the database.

AES-256-GCM. A data key per goal ("casus:<id>", "persoon", "post") is wrapped by the master key, which never enters the
database, and by the sluitsleutel, once there is one (`storage.vault.sluitbestand`). The place of a value (table,
column, row id) is bound to it, so that a value moved to another row cannot be opened. To look up an address there is a
keyed blind index beside it.
"""

import hmac
import os
from hashlib import sha256
from time import monotonic
from typing import overload

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from storage.vault.sluitbestand import Sluitbestand

KEY_BYTES = 32
_NONCE_BYTES = 12
LOOK_SECONDS = 1.0
"""So long a process may remember a key that another one destroyed."""


class WrongMasterKey(Exception):
    """The master key is not the one that this database was made with."""


class WrongSluitsleutel(Exception):
    """The sluitbestand is not there, or is not the one that this database is closed with. The text says which."""


class DamagedValue(Exception):
    """An encrypted value was changed, or moved from another row or column."""


class Compartment:
    """One row of one table: closes and opens its values under one data key."""

    __slots__ = ("_aes", "_row_id", "_table")

    def __init__(self, aes: AESGCM, table: str, row_id: str) -> None:
        self._aes = aes
        self._table = table
        self._row_id = row_id

    @overload
    def seal(self, column: str, text: str) -> bytes: ...
    @overload
    def seal(self, column: str, text: None) -> None: ...
    def seal(self, column: str, text: str | None) -> bytes | None:
        """Encrypt a text; None stays None."""
        return None if text is None else self.seal_bytes(column, text.encode())

    @overload
    def open(self, column: str, value: bytes) -> str: ...
    @overload
    def open(self, column: str, value: None) -> None: ...
    def open(self, column: str, value: bytes | None) -> str | None:
        """Decrypt a text; None stays None. Raises DamagedValue."""
        return None if value is None else self.open_bytes(column, value).decode()

    def seal_bytes(self, column: str, content: bytes) -> bytes:
        """Encrypt bytes: nonce, then ciphertext with its tag."""
        nonce = os.urandom(_NONCE_BYTES)
        return nonce + self._aes.encrypt(nonce, content, self._place(column))

    def open_bytes(self, column: str, value: bytes) -> bytes:
        """Decrypt bytes. Raises DamagedValue."""
        try:
            return self._aes.decrypt(value[:_NONCE_BYTES], value[_NONCE_BYTES:], self._place(column))
        except (InvalidTag, ValueError):
            raise DamagedValue(f"a value of {self._table}.{column} was changed or belongs to another row") from None

    def _place(self, column: str) -> bytes:
        return f"{self._table}.{column}:{self._row_id}".encode()


class DataKey:
    """One data key, opened."""

    __slots__ = ("_aes", "_raw")

    def __init__(self, raw: bytes) -> None:
        self._aes = AESGCM(raw)
        self._raw = raw

    def compartment(self, table: str, row_id: str) -> Compartment:
        """The values of one row."""
        return Compartment(self._aes, table, row_id)

    def is_same(self, other: "DataKey") -> bool:
        """Whether both open the same values."""
        return hmac.compare_digest(self.derived("gelijk"), other.derived("gelijk"))

    def derived(self, goal: str) -> bytes:
        """A key for another goal that follows from this one (HKDF, RFC 5869): gone when this one is destroyed."""
        return HKDF(SHA256(), KEY_BYTES, salt=None, info=f"ketenbot {goal}".encode()).derive(self._raw)


class Vault:
    """Holds the master key; wraps and unwraps data keys, and makes blind indexes."""

    def __init__(self, master_key: bytes, sluitbestand: Sluitbestand | None = None) -> None:
        if len(master_key) != KEY_BYTES:
            raise ValueError(f"the master key must be {KEY_BYTES} bytes")
        self._master = master_key
        self.sluitbestand = sluitbestand
        self._wraps: dict[int, AESGCM] = {0: AESGCM(master_key)}
        """By the number of a sluitsleutel; 0: the master key alone, as long as there was none."""
        self._search_key = HKDF(SHA256(), KEY_BYTES, salt=None, info=b"ketenbot zoekindex").derive(master_key)
        self.chain_key = HKDF(SHA256(), KEY_BYTES, salt=None, info=b"ketenbot logboek").derive(master_key)
        """The key of the chain of the logboek; it opens nothing."""
        self.number = 0
        """Of the sluitsleutel that was in use when this process last looked."""
        self._looked = -LOOK_SECONDS
        self.known: dict[str, DataKey] = {}
        """Data keys by goal, committed when they were read. A database that goes back takes some of them along, so
        whoever writes under one looks once more."""

    def looks_again(self) -> bool:
        """Whether it is time to see if another process replaced the sluitsleutel; then that time begins anew."""
        now = monotonic()
        if now - self._looked < LOOK_SECONDS:
            return False
        self._looked = now
        return True

    def forget(self) -> None:
        """Believe nothing that was read before; a transaction that still runs keeps the old memory to itself."""
        self.known = {}
        self._wraps = {0: self._wraps[0]}
        self._looked = -LOOK_SECONDS
        if self.sluitbestand is not None:
            self.sluitbestand.forget()

    def new_key(self, goal: str, tijd: int = 0) -> tuple[DataKey, bytes]:
        """Make a random data key: opened, and wrapped for the database. Raises WrongSluitsleutel."""
        raw = os.urandom(KEY_BYTES)
        return DataKey(raw), self.wrap(goal, raw, tijd)

    def wrap(self, goal: str, raw: bytes, tijd: int) -> bytes:
        """Wrap a data key under this sluitsleutel. Raises WrongSluitsleutel."""
        nonce = os.urandom(_NONCE_BYTES)
        return nonce + self._wrap_of(tijd).encrypt(nonce, raw, _goal(goal, tijd))

    def unwrap(self, goal: str, wrapped: bytes, tijd: int = 0) -> DataKey:
        """Open a wrapped data key. Raises WrongMasterKey or WrongSluitsleutel."""
        return DataKey(self.unwrap_raw(goal, wrapped, tijd))

    def unwrap_raw(self, goal: str, wrapped: bytes, tijd: int) -> bytes:
        """The bytes of a wrapped data key, to wrap them anew. Raises WrongMasterKey or WrongSluitsleutel."""
        try:
            return self._wrap_of(tijd).decrypt(wrapped[:_NONCE_BYTES], wrapped[_NONCE_BYTES:], _goal(goal, tijd))
        except (InvalidTag, ValueError):
            raise WrongMasterKey("the master key does not fit this database: give the key it was made with") from None

    def fingerprint(self, tijd: int) -> bytes:
        """Tells this sluitsleutel from every other one, and nothing of it. Raises WrongSluitsleutel."""
        return fingerprint_of(self._sluitsleutel(tijd))

    def _wrap_of(self, tijd: int) -> AESGCM:
        if tijd not in self._wraps:
            info = b"ketenbot sluitsleutel"
            derived = HKDF(SHA256(), KEY_BYTES, salt=self._sluitsleutel(tijd), info=info).derive(self._master)
            self._wraps[tijd] = AESGCM(derived)
        return self._wraps[tijd]

    def _sluitsleutel(self, tijd: int) -> bytes:
        if self.sluitbestand is None:
            raise WrongSluitsleutel("this database is closed with a sluitsleutel, and no sluitbestand was named")
        found = self.sluitbestand.find(tijd)
        if found is None:
            raise WrongSluitsleutel(f"the sluitbestand {self.sluitbestand.path} does not hold sluitsleutel {tijd}")
        return found

    def blind_index(self, kind: str, value: str) -> bytes:
        """Blind index of a value: equal for equal values of one kind, and telling nothing without the master key."""
        return hmac.digest(self._search_key, f"{kind}\0{value}".encode(), sha256)

    def email_index(self, email: str) -> bytes:
        """Blind index of a mail address, in any case."""
        return self.blind_index("email", email.strip().lower())


def fingerprint_of(sluitsleutel: bytes) -> bytes:
    """Tells this sluitsleutel from every other one, and nothing of it."""
    return HKDF(SHA256(), KEY_BYTES, salt=None, info=b"ketenbot sluitsleutel afdruk").derive(sluitsleutel)


def _goal(goal: str, tijd: int) -> bytes:
    return (f"{goal}:{tijd}" if tijd else goal).encode()
