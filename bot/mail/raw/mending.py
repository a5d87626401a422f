"""Mends the header block of a raw mail; otherwise one broken line turns every later header into text."""

_NAME_BYTES = frozenset(range(33, 127)) - {ord(":")}
MAX_HEADER_BYTES = 256 * 1024
"""The headers must end within so many bytes."""


def split_mail(raw: bytes) -> tuple[bytes, bytes]:
    """The header block and the body, without the empty line between them; line ends stay as they are."""
    places = [(raw.find(ending, 0, MAX_HEADER_BYTES), len(ending)) for ending in (b"\r\n\r\n", b"\n\n")]
    found = [(start, length) for start, length in places if start >= 0]
    if not found:
        return raw[:MAX_HEADER_BYTES], b""
    start, length = min(found)
    return raw[:start], raw[start + length :]


def mend(raw: bytes) -> bytes:
    """The same mail without the lines of its header block that neither are a header nor continue one."""
    head, body = split_mail(raw)
    lines = [line.rstrip(b"\r") for line in head.split(b"\n")]
    good: list[bytes] = []
    for line in lines:
        name, colon, _ = line.partition(b":")
        continues = bool(good) and line[:1] in {b" ", b"\t"}
        if continues or (colon and name and _NAME_BYTES.issuperset(name.rstrip())):
            good.append(line)
    return b"\r\n".join(good) + b"\r\n\r\n" + body
