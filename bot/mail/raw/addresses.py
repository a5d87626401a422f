"""Reads the addresses in a header of a stranger, in linear time; a name that tries to look like an address is none."""

from collections.abc import Iterator

_MAX_CHARS = 20_000


def read_addresses(header: str) -> list[str]:
    """The plain addresses of one From, To or Cc, in lower case and in their order; anything else is left out."""
    found = (_address(piece) for piece in _pieces(header[:_MAX_CHARS]))
    return [address for address in found if address]


def _pieces(header: str) -> Iterator[str]:
    """The parts between commas, without quoted words and comments; a comma inside those separates nothing."""
    piece: list[str] = []
    depth, quoted, escaped = 0, False, False
    for char in header:
        if escaped:
            escaped = False
        elif char == "\\" and (quoted or depth):
            escaped = True
        elif quoted:
            quoted = char != '"'
        elif char == "(":
            depth += 1
        elif depth:
            depth -= char == ")"
        elif char == '"':
            quoted = True
        elif char in ",;":
            yield "".join(piece)
            piece = []
        else:
            piece.append(char)
    yield "".join(piece)


def _address(piece: str) -> str:
    before, bracket, rest = piece.rpartition("<")
    if bracket:
        core, closing, after = rest.partition(">")
        if not closing or after.strip() or "<" in before:
            return ""
    else:
        core = piece.rpartition(":")[2]  # the first address of a group follows its name
    core = core.strip().lower()
    local, at, domain = core.partition("@")
    good = (
        bool(local)
        and bool(at)
        and len(local) <= 64
        and len(core) <= 254
        and "@" not in domain
        and all("!" <= char <= "~" for char in core)
        and all(label and not label.startswith("-") for label in domain.split("."))
        and all(char.isalnum() or char in "-." for char in domain)
    )
    return core if good else ""
