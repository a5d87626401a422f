"""Bytes of strangers to text; never raises, never loses a line."""

import codecs
import unicodedata

from commands.domain.normal_form import normal_form

_TOEGESTAAN = ("ascii", "utf", "iso8859", "cp", "koi8", "gb", "big5", "euc", "shift_jis", "mac")
"""Only real character sets: Python also knows codecs that are slow or are no text at all (punycode, zip)."""
_ONZICHTBAAR = dict.fromkeys([0x00, 0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF])


def lees_tekens(data: bytes, charset: str = "") -> str:
    """Decode as declared; else as UTF-8; else as cp1252, which every byte fits."""
    for naam in (_echte_naam(charset), "utf-8"):
        try:
            return data.decode(naam).removeprefix("\ufeff")
        except (UnicodeError, LookupError):
            continue
    return data.decode("cp1252", errors="replace")


def schoon(tekst: str) -> str:
    """LF line ends, composed characters, no invisible ones, no hard spaces."""
    tekst = tekst.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n").replace("\x0c", "\n")
    tekst = normal_form("NFC", tekst.translate(_ONZICHTBAAR).replace("\xa0", " "))
    return "".join(teken for teken in tekst if teken in "\n\t" or unicodedata.category(teken) not in {"Cc", "Cs"})


def _echte_naam(charset: str) -> str:
    try:
        naam = codecs.lookup(charset.strip().strip("\"'")[:40]).name
    except (LookupError, ValueError):
        return "utf-8"
    if naam in {"ascii", "iso8859-1"}:  # what says latin-1 is cp1252 in truth (euro sign, curly quotes)
        return "utf-8" if naam == "ascii" else "cp1252"
    return naam if naam.startswith(_TOEGESTAAN) and naam != "utf-7" else "utf-8"
