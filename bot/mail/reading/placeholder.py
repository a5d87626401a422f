"""Tells a plain text that stands in for HTML from one that says what was written."""

_ZINNEN = (
    "geen html", "html-bericht", "html bericht", "html-versie", "html versie", "html-weergave", "html weergeven",
    "html-opmaak", "in html", "support html", "html format", "html version", "html email", "html e-mail",
    "html-enabled", "html compatible", "view this email in your browser", "bekijk deze e-mail in uw browser",
    "bekijk de webversie", "multi-part message in mime format", "html-format", "html-fähig", "html-ansicht",
    "formato html", "versión html", "versão html", "format html",
)  # fmt: skip
_KORT = 500


def is_stomp(tekst: str) -> bool:
    """Whether it is empty, names nothing but pictures, or only says that the reader's program cannot show HTML."""
    kern = " ".join(tekst[: 4 * _KORT].lower().split())
    if not _zonder_plaatjes(kern):
        return True
    return len(kern) <= _KORT and any(zin in kern for zin in _ZINNEN)


def _zonder_plaatjes(kern: str) -> str:
    """Without "[cid:...]" and "[image: ...]"."""
    uit = ""
    while kern:
        voor, haak, rest = kern.partition("[")
        uit += voor
        binnen, sluit, na = rest.partition("]")
        if not haak:
            break
        if not sluit:
            return uit + rest
        if not binnen.startswith(("cid:", "image", "afbeelding", "inline-afbeelding", "foto")):
            uit += binnen
        kern = na
    return uit.strip()
