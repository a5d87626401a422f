"""Mends the header block of a raw mail: one broken line would else turn all that follows it into text."""

_NAME_BYTES = frozenset(range(33, 127)) - {ord(":")}
MAX_HEADER_BYTES = 256 * 1024
"""Bytes in which the headers must end."""


def split_mail(raw: bytes) -> tuple[bytes, bytes]:
    """Header block and body, without the empty line between them; line ends as they are."""
    places = [(raw.find(ending, 0, MAX_HEADER_BYTES), len(ending)) for ending in (b"\r\n\r\n", b"\n\n")]
    found = [(start, length) for start, length in places if start >= 0]
    if not found:
        return raw[:MAX_HEADER_BYTES], b""
    start, length = min(found)
    return raw[:start], raw[start + length :]


def mend(raw: bytes) -> bytes:
    """The same mail without the lines of the header block that are no header and continue none."""
    head, body = split_mail(raw)
    lines = [line.rstrip(b"\r") for line in head.split(b"\n")]
    good: list[bytes] = []
    for line in lines:
        name, colon, _ = line.partition(b":")
        continues = bool(good) and line[:1] in {b" ", b"\t"}
        if continues or (colon and name and _NAME_BYTES.issuperset(name.rstrip())):
            good.append(line)
    return b"\r\n".join(good) + b"\r\n\r\n" + body
