"""What must be remembered beside a raw mail that the mail itself does not say: one line in front of it."""

from dataclasses import dataclass

_MERK = b"Ketenbot-omslag"
_LEEG = _MERK + b"-leeg"


@dataclass(frozen=True, slots=True, kw_only=True)
class Omslag:
    """How a mail reached us."""

    adres: str = ""
    """Local part it was delivered to, when no header says so; empty: read the headers."""
    grootte: int = 0
    """Size in bytes of a mail too large to fetch, of which only the headers are kept; else 0."""
    plek: str = ""
    """Where the mail still is that could not be fetched, "UIDVALIDITY:UID", of which at most the headers are kept."""


def pak_in(omslag: Omslag, ruw: bytes) -> bytes:
    """The raw mail with its envelope line, if there is anything to remember."""
    if omslag == Omslag() and not ruw.startswith(_MERK):
        return ruw
    if omslag.plek:
        return b"%s %s\n%s" % (_LEEG, omslag.plek.encode(), ruw)
    return b"%s %d %s\n%s" % (_MERK, omslag.grootte, omslag.adres.encode(), ruw)


def pak_uit(ruw: bytes) -> tuple[Omslag, bytes]:
    """The other way round; a mail without an envelope line is itself."""
    if not ruw.startswith((_MERK + b" ", _LEEG + b" ")):
        return Omslag(), ruw
    regel, _, mail = ruw.partition(b"\n")
    if regel.startswith(_LEEG):
        return Omslag(plek=regel.decode().split(" ", 1)[1]), mail
    _, grootte, adres = regel.decode(errors="replace").split(" ", 2)
    return Omslag(adres=adres, grootte=int(grootte) if grootte.isdigit() else 0), mail
