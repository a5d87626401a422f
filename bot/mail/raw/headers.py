"""Reads the headers of strangers with the forgiving policy of the library and guards of our own (SOURCES: M22)."""

import email
from email.errors import HeaderParseError, MessageError
from email.header import decode_header
from email.message import Message

from bot.mail.raw.addresses import read_addresses
from bot.mail.raw.characters import clean, decode
from bot.mail.raw.mending import mend, split_mail

LOOP_HEADER = "X-Ketenbot-Lus"
"""Marks every mail of ours, so that it is known when it comes back (SOURCES: M14)."""
_MAX_CHARS = 8_000
_MAX_IDS = 50


class Headers:
    """The headers of one mail; nothing here raises."""

    def __init__(self, mail: Message) -> None:
        self._values: dict[str, list[str]] = {}
        self.in_order: list[tuple[str, str]] = []
        """The name, in lower case, and the value of each header, topmost first, unfolded and not decoded. A value that
        was cut ends in a comment that never closes, so that a strict reader notices."""
        for raw_name, raw in mail.raw_items():
            name, value = raw_name.strip().lower(), _unfold(str(raw))
            self._values.setdefault(name, []).append(value)
            self.in_order.append((name, value if len(str(raw)) <= _MAX_CHARS else f"{value} ("))

    @classmethod
    def of(cls, raw: bytes) -> "Headers":
        """The headers of a raw mail, without a look at its body."""
        try:
            return cls(email.message_from_bytes(mend(split_mail(raw)[0])))
        except (ValueError, LookupError, AssertionError):
            return cls(Message())

    def values(self, name: str) -> list[str]:
        """Every value under this name, topmost first, unfolded and not decoded."""
        return self._values.get(name.lower(), [])

    def first(self, name: str) -> str:
        """The topmost value, or the empty text."""
        return next(iter(self.values(name)), "")

    def readable(self, name: str) -> str:
        """The topmost value as a person reads it."""
        return readable(self.first(name))

    def sender(self) -> str:
        """The one address of the one From header; empty when there are more or none."""
        senders = self.values("From")
        addresses = read_addresses(senders[0]) if len(senders) == 1 else []
        return addresses[0] if len(addresses) == 1 else ""

    def ids(self, name: str) -> list[str]:
        """The Message-IDs in a header, in plain ASCII, with their brackets and whatever stands between them."""
        found = []
        for piece in self.first(name).split("<")[1 : _MAX_IDS + 1]:
            core, closing, _ = piece.partition(">")
            if closing and core and all("!" <= char <= "~" for char in core):
                found.append(f"<{core}>")
        return found


def readable(value: str) -> str:
    """The value with encoded words (RFC 2047) and raw 8-bit decoded; a word that cannot be decoded stays as it is."""
    try:
        pieces = decode_header(value) if "=?" in value else [(value, None)]
    except (HeaderParseError, MessageError, ValueError):
        pieces = [(value, None)]
    words = [
        decode(piece, charset or "") if isinstance(piece, bytes) else _decode_raw(piece) for piece, charset in pieces
    ]
    return " ".join(clean("".join(words)).split())


def _unfold(value: str) -> str:
    return " ".join(line.strip() for line in value[:_MAX_CHARS].splitlines())


def _decode_raw(text: str) -> str:
    return decode(text.encode("utf-8", errors="surrogateescape")) if not text.isascii() else text
