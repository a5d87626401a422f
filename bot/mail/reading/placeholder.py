"""Knows a plain text that only stands in for HTML, and says nothing of what was written."""

_PHRASES = (
    "geen html", "html-bericht", "html bericht", "html-versie", "html versie", "html-weergave", "html weergeven",
    "html-opmaak", "in html", "support html", "html format", "html version", "html email", "html e-mail",
    "html-enabled", "html compatible", "view this email in your browser", "bekijk deze e-mail in uw browser",
    "bekijk de webversie", "multi-part message in mime format", "html-format", "html-fähig", "html-ansicht",
    "formato html", "versión html", "versão html", "format html",
)  # fmt: skip
_SHORT = 500


def is_placeholder(text: str) -> bool:
    """Whether a text is empty, names only pictures, or only says that the reader's program cannot show HTML."""
    core = " ".join(text[: 4 * _SHORT].lower().split())
    if not _without_pictures(core):
        return True
    return len(core) <= _SHORT and any(phrase in core for phrase in _PHRASES)


def _without_pictures(core: str) -> str:
    """The text without "[cid:...]" and "[image: ...]"."""
    kept = ""
    while core:
        before, bracket, rest = core.partition("[")
        kept += before
        inside, closing, after = rest.partition("]")
        if not bracket:
            break
        if not closing:
            return kept + rest
        if not inside.startswith(("cid:", "image", "afbeelding", "inline-afbeelding", "foto")):
            kept += inside
        core = after
    return kept.strip()
