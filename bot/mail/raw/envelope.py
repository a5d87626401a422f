"""What must be remembered beside a raw mail that the mail itself does not say: one line in front of it."""

from dataclasses import dataclass

_MARK = b"Ketenbot-omslag"
_MARK_WITHOUT_MAIL = _MARK + b"-leeg"


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """How a mail reached us."""

    address: str = ""
    """Local part it was delivered to, when no header says so; empty: read the headers."""
    size: int = 0
    """Size in bytes of a mail too large to fetch, of which only the headers are kept; else 0."""
    place: str = ""
    """Where the mail still is that could not be fetched, "UIDVALIDITY:UID", of which at most the headers are kept."""


def wrap(envelope: Envelope, raw: bytes) -> bytes:
    """The raw mail with its envelope line, if there is anything to remember."""
    if envelope == Envelope() and not raw.startswith(_MARK):
        return raw
    if envelope.place:
        return b"%s %s\n%s" % (_MARK_WITHOUT_MAIL, envelope.place.encode(), raw)
    return b"%s %d %s\n%s" % (_MARK, envelope.size, envelope.address.encode(), raw)


def unwrap(raw: bytes) -> tuple[Envelope, bytes]:
    """The other way round; a mail without an envelope line is itself."""
    if not raw.startswith((_MARK + b" ", _MARK_WITHOUT_MAIL + b" ")):
        return Envelope(), raw
    line, _, mail = raw.partition(b"\n")
    if line.startswith(_MARK_WITHOUT_MAIL):
        return Envelope(place=line.decode().split(" ", 1)[1]), mail
    _, size, address = line.decode(errors="replace").split(" ", 2)
    return Envelope(address=address, size=int(size) if size.isdigit() else 0), mail
