"""Reads what aioimaplib hands over: lines as bytes, literals as bytearrays."""

import re
from collections.abc import Sequence

Regels = Sequence[bytes | bytearray]
_UID_MAX = 2**32 - 1
_CIJFERS = 20
"""More than any number has that a server means."""
_AANGEHAALD = re.compile(rb'BODY\[\] "((?:[^"\\]|\\.)*)"')


def lees_uids(regels: Regels) -> list[int]:
    """The numbers of a SEARCH answer, each once, ascending; the last line is the server's closing word."""
    getallen = {
        int(woord) for regel in regels[:-1] for woord in regel.split() if woord.isdigit() and len(woord) < _CIJFERS
    }
    return sorted(getal for getal in getallen if 0 < getal <= _UID_MAX)


def lees_uidvalidity(regels: Regels) -> int:
    """From the answer to SELECT; 0 when the server does not say."""
    return next((getal for regel in regels if (getal := _getal_na(b"[UIDVALIDITY ", regel)) is not None), 0)


def lees_groottes(regels: Regels) -> dict[int, int]:
    """UID and RFC822.SIZE of each FETCH line."""
    gevonden: dict[int, int] = {}
    for regel in regels:
        uid, grootte = _getal_na(b"UID ", regel), _getal_na(b"RFC822.SIZE ", regel)
        if uid is not None and grootte is not None:
            gevonden[uid] = grootte
    return gevonden


def lees_inhoud(regels: Regels) -> dict[int, bytes]:
    """UID and text of each FETCH: a literal with the UID before or after it, or a quoted string (RFC 3501, nstring)."""
    gevonden: dict[int, bytes] = {}
    for plek, regel in enumerate(regels):
        if not isinstance(regel, bytearray):
            aangehaald, uid = _AANGEHAALD.search(regel), _getal_na(b"UID ", regel)
            if aangehaald is not None and uid is not None:
                gevonden[uid] = re.sub(rb"\\(.)", rb"\1", aangehaald[1])
            continue
        voor = regels[plek - 1] if plek else b""
        na = regels[plek + 1] if plek + 1 < len(regels) else b""
        uid = _getal_na(b"UID ", voor)
        uid = _getal_na(b"UID ", na) if uid is None else uid
        if uid is not None:
            gevonden[uid] = bytes(regel)
    return gevonden


def _getal_na(merk: bytes, regel: bytes | bytearray) -> int | None:
    if isinstance(regel, bytearray):
        return None
    _, gevonden, rest = regel.partition(merk)
    cijfers = rest[: next((plek for plek, teken in enumerate(rest) if not 48 <= teken <= 57), len(rest))]
    return int(cijfers) if gevonden and 0 < len(cijfers) < _CIJFERS else None


def lees_mappen(regels: Regels) -> list[str]:
    """The last word of each line of LIST; folders whose names need more than a word are none of ours."""
    delen = [bytes(regel).decode("ascii", "replace").split() for regel in regels if bytes(regel).startswith(b"(")]
    return [deel[-1].strip('"') for deel in delen if len(deel) > 2]
