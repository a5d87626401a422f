"""Makes text of the bytes of strangers; it never raises and never loses a line."""

import codecs
import unicodedata

from commands.domain.normal_form import normal_form

_ALLOWED = ("ascii", "utf", "iso8859", "cp", "koi8", "gb", "big5", "euc", "shift_jis", "mac")
"""Only real character sets: Python also knows codecs that are slow or are no text at all (punycode, zip)."""
_INVISIBLE = dict.fromkeys([0x00, 0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF])


def decode(data: bytes, charset: str = "") -> str:
    """Decode as declared, otherwise as UTF-8, otherwise as cp1252, which every byte fits."""
    for name in (_real_name(charset), "utf-8"):
        try:
            return data.decode(name).removeprefix("\ufeff")
        except (UnicodeError, LookupError):
            continue
    return data.decode("cp1252", errors="replace")


def clean(text: str) -> str:
    """The text with LF line ends and composed characters, without invisible characters and hard spaces."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n").replace("\x0c", "\n")
    text = normal_form("NFC", text.translate(_INVISIBLE).replace("\xa0", " "))
    return "".join(char for char in text if char in "\n\t" or unicodedata.category(char) not in {"Cc", "Cs"})


def _real_name(charset: str) -> str:
    try:
        name = codecs.lookup(charset.strip().strip("\"'")[:40]).name
    except (LookupError, ValueError):
        return "utf-8"
    if name in {"ascii", "iso8859-1"}:  # text declared as latin-1 is cp1252 in truth (euro sign, curly quotes)
        return "utf-8" if name == "ascii" else "cp1252"
    return name if name.startswith(_ALLOWED) and name != "utf-7" else "utf-8"
