"""Takes away the warning that some servers put above mail from outside (SOURCES: M24)."""

_EERSTE = (
    "buiten de organisatie",
    "buiten onze organisatie",
    "van buiten uw organisatie",
    "externe afzender",
    "externe e-mail",
    "externe mail",
    "outside of the organization",
    "outside the organization",
    "outside your organization",
    "external sender",
    "external email",
    "you don't often get email from",
    "u ontvangt niet vaak e-mail van",
    "u krijgt niet vaak e-mail van",
    "[extern]",
    "[external]",
)
_BEGIN = (
    "let op", "pas op", "waarschuwing", "caution", "warning", "attention", "deze e-mail", "deze email", "deze mail",
    "dit bericht", "this email", "this e-mail", "this message", "extern", "[", "*", "u ontvangt", "u krijgt",
    "you don't",
)  # fmt: skip
_VERVOLG = (
    "klik niet",
    "klik alleen",
    "open geen",
    "do not click",
    "learn why this",
    "lees waarom dit",
    "meer informatie over waarom",
    "verdacht",
    "recognize the sender",
    "wees voorzichtig",
    "wees alert",
)
_MAX = 400


def zonder_banner(tekst: str) -> str:
    """The text without a warning in its first lines; such words further down are the sender's own."""
    regels = tekst.split("\n")
    uit: list[str] = []
    gezien = 0
    in_banner = False
    for plek, regel in enumerate(regels):
        if gezien >= 5:
            return "\n".join(uit + regels[plek:]).strip()
        klein = regel.strip().lower()
        gezien += bool(klein)
        in_banner = len(klein) < _MAX and (
            (klein.startswith(_BEGIN) and any(zin in klein for zin in _EERSTE))
            or (in_banner and (not klein or any(zin in klein for zin in _VERVOLG)))
        )
        if not in_banner:
            uit.append(regel)
    return "\n".join(uit).strip()
