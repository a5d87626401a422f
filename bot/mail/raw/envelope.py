"""Remembers in one line before a raw mail how it reached us, where the mail itself does not say so."""

from dataclasses import dataclass

_MARK = b"Ketenbot-omslag"
_MARK_WITHOUT_MAIL = _MARK + b"-leeg"


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """How a mail reached us."""

    address: str = ""
    """The local part that it was delivered to, when no header says so; empty: read the headers."""
    size: int = 0
    """Size in bytes of a mail that is too large to fetch, so that only its headers are kept; otherwise 0."""
    place: str = ""
    """The place of a mail that could not be fetched, as "UIDVALIDITY:UID"; at most its headers are kept."""


def wrap(envelope: Envelope, raw: bytes) -> bytes:
    """The raw mail behind its envelope line; the mail alone when there is nothing to remember."""
    if envelope == Envelope() and not raw.startswith(_MARK):
        return raw
    if envelope.place:
        return b"%s %s\n%s" % (_MARK_WITHOUT_MAIL, envelope.place.encode(), raw)
    return b"%s %d %s\n%s" % (_MARK, envelope.size, envelope.address.encode(), raw)


def unwrap(raw: bytes) -> tuple[Envelope, bytes]:
    """The envelope and the raw mail; an empty envelope when there is no such line."""
    if not raw.startswith((_MARK + b" ", _MARK_WITHOUT_MAIL + b" ")):
        return Envelope(), raw
    line, _, mail = raw.partition(b"\n")
    if line.startswith(_MARK_WITHOUT_MAIL):
        return Envelope(place=line.decode().split(" ", 1)[1]), mail
    _, size, address = line.decode(errors="replace").split(" ", 2)
    return Envelope(address=address, size=int(size) if size.isdigit() else 0), mail
