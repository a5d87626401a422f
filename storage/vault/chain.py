"""The chain of the logboek: each line carries a link that follows from all lines before it.

HMAC-SHA256 under a key that follows from the master key (HKDF, RFC 5869) and opens nothing, so that an auditor may have
it. Links are computed over what is sealed: a line whose content can no longer be opened still proves its place.
"""

import hmac
from collections.abc import Iterable
from datetime import UTC, datetime
from hashlib import sha256
from typing import NamedTuple


class Line(NamedTuple):
    """A line as it lies in the database."""

    number: int
    at: datetime
    casus_id: str | None
    content: bytes


class Chain:
    """Computes links; `key` is that of `Vault.chain_key`."""

    __slots__ = ("_key",)

    def __init__(self, key: bytes) -> None:
        self._key = key

    def begin(self, earlier: Iterable[Line]) -> bytes:
        """The link before the first line: it holds the lines that were written before there was a chain."""
        digest = sha256()
        for line in earlier:
            digest.update(sha256(_bytes_of(line)).digest())
        return self._mac(b"begin", digest.digest())

    def follow(self, link: bytes, line: Line) -> bytes:
        """The link of this line after the line with `link`."""
        return self._mac(b"line", link, _bytes_of(line))

    def seal_of_head(self, number: int, link: bytes) -> bytes:
        """Proves that the logboek once ended here: without it a cut tail would leave no trace."""
        return self._mac(b"head", str(number).encode(), link)

    def seal_of_boundary(self, number: int, link: bytes) -> bytes:
        """Proves that the lines up to this one were removed by age: otherwise anybody could say so."""
        return self._mac(b"boundary", str(number).encode(), link)

    def seal_of_part(self, number: int, link: bytes, former: bytes) -> bytes:
        """Proves that the part before this chain ended here, under the key with this fingerprint."""
        return self._mac(b"part", str(number).encode(), link, former)

    @property
    def fingerprint(self) -> bytes:
        """Tells this key from every other one, and nothing of it."""
        return self._mac(b"fingerprint")

    def _mac(self, *parts: bytes) -> bytes:
        return hmac.digest(self._key, _joined(parts), sha256)


def _bytes_of(line: Line) -> bytes:
    moment = line.at.astimezone(UTC).isoformat(timespec="microseconds")
    casus = b"" if line.casus_id is None else b"\0" + line.casus_id.encode()
    return _joined((str(line.number).encode(), moment.encode(), casus, line.content))


def _joined(parts: Iterable[bytes]) -> bytes:
    """Parts with their lengths in front, so that none can lend bytes to its neighbour."""
    return b"".join(len(part).to_bytes(8, "big") + part for part in parts)
