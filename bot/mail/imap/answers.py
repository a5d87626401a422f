"""Reads the answers that aioimaplib hands over: lines as bytes, literals as bytearrays."""

import re
from collections.abc import Sequence

Lines = Sequence[bytes | bytearray]
_MAX_UID = 2**32 - 1
_MAX_DIGITS = 20
"""No number that a server means has so many."""
_QUOTED_BODY = re.compile(rb'BODY\[\] "((?:[^"\\]|\\.)*)"')


def read_uids(lines: Lines) -> list[int]:
    """The numbers of a SEARCH answer, each once, ascending. Its last line is only the server's closing word."""
    numbers = {int(word) for line in lines[:-1] for word in line.split() if word.isdigit() and len(word) < _MAX_DIGITS}
    return sorted(number for number in numbers if 0 < number <= _MAX_UID)


def read_uidvalidity(lines: Lines) -> int:
    """The UIDVALIDITY in an answer to SELECT; 0 when the server gives none."""
    return next((number for line in lines if (number := _number_after(b"[UIDVALIDITY ", line)) is not None), 0)


def read_sizes(lines: Lines) -> dict[int, int]:
    """The size in bytes of each mail, by its UID, from the lines of a FETCH."""
    found: dict[int, int] = {}
    for line in lines:
        uid, size = _number_after(b"UID ", line), _number_after(b"RFC822.SIZE ", line)
        if uid is not None and size is not None:
            found[uid] = size
    return found


def read_contents(lines: Lines) -> dict[int, bytes]:
    """The content of each mail, by its UID, from the lines of a FETCH.

    A content is a literal with the UID before or after it, or a quoted string (RFC 3501, nstring).
    """
    found: dict[int, bytes] = {}
    for index, line in enumerate(lines):
        if not isinstance(line, bytearray):
            quoted, uid = _QUOTED_BODY.search(line), _number_after(b"UID ", line)
            if quoted is not None and uid is not None:
                found[uid] = re.sub(rb"\\(.)", rb"\1", quoted[1])
            continue
        before = lines[index - 1] if index else b""
        after = lines[index + 1] if index + 1 < len(lines) else b""
        uid = _number_after(b"UID ", before)
        uid = _number_after(b"UID ", after) if uid is None else uid
        if uid is not None:
            found[uid] = bytes(line)
    return found


def _number_after(label: bytes, line: bytes | bytearray) -> int | None:
    if isinstance(line, bytearray):
        return None
    _, found, rest = line.partition(label)
    digits = rest[: next((index for index, digit in enumerate(rest) if not 48 <= digit <= 57), len(rest))]
    return int(digits) if found and 0 < len(digits) < _MAX_DIGITS else None


def read_folders(lines: Lines) -> list[str]:
    """The last word of each line of a LIST; a folder whose name needs more than a word is none of ours."""
    parts = [bytes(line).decode("ascii", "replace").split() for line in lines if bytes(line).startswith(b"(")]
    return [part[-1].strip('"') for part in parts if len(part) > 2]
