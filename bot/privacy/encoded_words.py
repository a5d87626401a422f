"""Decodes encoded words of mail headers (RFC 2047) in a text, as somebody may have pasted them into it."""

import re
from binascii import Error
from email.errors import HeaderParseError
from email.header import decode_header
from typing import Final

_RUN: Final = re.compile(r"=\?[^?\s]{1,40}\?[BbQq]\?[^?\s]*\?=(?:\s*=\?[^?\s]{1,40}\?[BbQq]\?[^?\s]*\?=)*")
Place = tuple[int, int]


def decoded(text: str) -> tuple[str, list[tuple[Place, Place]]]:
    """The text with each run of encoded words decoded, and for each run its place in that text and in the given one."""
    pieces: list[str] = []
    places: list[tuple[Place, Place]] = []
    length = last = 0
    for run in _RUN.finditer(text) if "=?" in text else ():
        words = _decode(run[0])
        pieces += text[last : run.start()], words
        length += run.start() - last
        places.append(((length, length + len(words)), run.span()))
        length, last = length + len(words), run.end()
    return "".join([*pieces, text[last:]]), places


def _decode(run: str) -> str:
    try:
        return "".join(
            part.decode(charset or "ascii", errors="replace") if isinstance(part, bytes) else part
            for part, charset in decode_header(run)
        )
    except (HeaderParseError, Error, LookupError, ValueError):
        return run
