"""Encodes words of people for a header, without the help of the library.

The library of Python decodes everything that looks like an encoded word (RFC 2047) in a value, and writes down the
result, line ends included. So no words of people go through it.
"""

import re
from email.charset import Charset
from email.header import Header
from typing import Final

LINE: Final = 76
"""A line that holds an encoded word has at most so many octets (RFC 2047, 2)."""
_PLAIN: Final = re.compile("[ -~]*")
_UTF8: Final = Charset("utf-8")


def looks_encoded(value: str) -> bool:
    """Whether some reader may take a part of this value for an encoded word."""
    return "=?" in value or "?=" in value


def unstructured(name: str, value: str) -> bytes:
    """A whole header with free words, such as Subject; `value` is one line without control characters."""
    if _is_plain(value) and len(name) + 2 + len(value) <= LINE:
        return f"{name}: {value}\r\n".encode("ascii")
    return f"{name}: {_encoded(value, len(name) + 2)}\r\n".encode("ascii")


def mailbox(name: str, display_name: str, address: str) -> bytes:
    """A whole header with one address and the words before it; `address` is known to be plain."""
    if not display_name:
        return f"{name}: {address}\r\n".encode("ascii")
    quoted = '"' + display_name.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if not _is_plain(display_name) or len(name) + 2 + len(quoted) > LINE:
        quoted = _encoded(display_name, len(name) + 2)
    elif display_name.replace(" ", "").isalnum():
        quoted = display_name
    last = quoted.rpartition("\n")[2]
    fold = "\r\n " if len(last) + len(name) + len(address) + 5 > LINE else " "
    return f"{name}: {quoted}{fold}<{address}>\r\n".encode("ascii")


def _is_plain(value: str) -> bool:
    """Whether a value may stay as it is: no reader decodes it or drops blanks at its ends."""
    return _PLAIN.fullmatch(value) is not None and not looks_encoded(value) and value == value.strip()


def _encoded(value: str, indent: int) -> str:
    """The value in encoded words of at most 75 octets, one a line, each with whole characters."""
    return Header(value, _UTF8, maxlinelen=LINE, header_name="x" * (indent - 2)).encode(linesep="\r\n")
