"""The last look at what goes out as it goes out: no address of another member stands in it, wherever it came from."""

import re
from binascii import a2b_qp
from collections.abc import Collection
from typing import Final

REDEN: Final = "LAATSTE_BLIK"
"""Why a message is given up in which one was seen."""
_IN_ADRES: Final = frozenset("abcdefghijklmnopqrstuvwxyz0123456789._%+-")


def staat_in(tekst: str, adressen: Collection[str]) -> bool:
    """Whether one of these addresses (lower case) stands in the text as a whole, in any case."""
    if not adressen:
        return False
    laag = tekst.lower().replace("%40", "@").replace("&#64;", "@")
    return any(adres in laag and _heel(laag, adres) for adres in adressen)


def staat_in_mail(octetten: bytes, adressen: Collection[str]) -> bool:
    """The same of a whole mail, quoted-printable read; a file in base64 is not opened."""
    return bool(adressen) and staat_in(a2b_qp(octetten).decode("utf-8", "replace"), adressen)


def _heel(tekst: str, adres: str) -> bool:
    """Not as the end or the begin of a longer one: "mar" and "jan@x.test" do not make "marjan@x.test" hers."""
    for plek in re.finditer(re.escape(adres), tekst):
        achter = tekst[plek.end() : plek.end() + 2]
        voor = tekst[plek.start() - 1 : plek.start()]
        verder = achter[:1].isalnum() or achter[:1] in ("-", "_") or (achter[:1] == "." and achter[1:].isalnum())
        if not verder and (not voor or voor not in _IN_ADRES):
            return True
    return False
