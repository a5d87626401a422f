"""Takes away the warning that some servers put above mail from outside (SOURCES: M24)."""

_WARNINGS = (
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
_STARTS = (
    "let op", "pas op", "waarschuwing", "caution", "warning", "attention", "deze e-mail", "deze email", "deze mail",
    "dit bericht", "this email", "this e-mail", "this message", "extern", "[", "*", "u ontvangt", "u krijgt",
    "you don't",
)  # fmt: skip
_SEQUELS = (
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
_MAX_CHARS = 400


def without_banner(text: str) -> str:
    """The text without a warning in its first lines; further down such words are the sender's own."""
    lines = text.split("\n")
    kept: list[str] = []
    seen = 0
    in_banner = False
    for index, line in enumerate(lines):
        if seen >= 5:
            return "\n".join(kept + lines[index:]).strip()
        lower = line.strip().lower()
        seen += bool(lower)
        in_banner = len(lower) < _MAX_CHARS and (
            (lower.startswith(_STARTS) and any(phrase in lower for phrase in _WARNINGS))
            or (in_banner and (not lower or any(phrase in lower for phrase in _SEQUELS)))
        )
        if not in_banner:
            kept.append(line)
    return "\n".join(kept).strip()
