"""Mends the header block of a raw mail: one broken line would else turn all that follows it into text."""

_NAAM = frozenset(range(33, 127)) - {ord(":")}
MAX_KOP = 256 * 1024
"""Bytes in which the headers must end."""


def splits(ruw: bytes) -> tuple[bytes, bytes]:
    """Header block and body, without the empty line between them; line ends as they are."""
    plekken = [(ruw.find(eind, 0, MAX_KOP), len(eind)) for eind in (b"\r\n\r\n", b"\n\n")]
    gevonden = [(plek, lengte) for plek, lengte in plekken if plek >= 0]
    if not gevonden:
        return ruw[:MAX_KOP], b""
    plek, lengte = min(gevonden)
    return ruw[:plek], ruw[plek + lengte :]


def herstel(ruw: bytes) -> bytes:
    """The same mail without the lines of the header block that are no header and continue none."""
    kop, romp = splits(ruw)
    regels = [regel.rstrip(b"\r") for regel in kop.split(b"\n")]
    goed: list[bytes] = []
    for regel in regels:
        naam, teken, _ = regel.partition(b":")
        vervolg = bool(goed) and regel[:1] in {b" ", b"\t"}
        if vervolg or (teken and naam and _NAAM.issuperset(naam.rstrip())):
            goed.append(regel)
    return b"\r\n".join(goed) + b"\r\n\r\n" + romp
