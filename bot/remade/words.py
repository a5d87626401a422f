"""Text of a file as it may be shown: no more than anybody reads, and without what no line holds."""

import re
from typing import Final

from commands.domain.bestanden import MAX_TEKST, Bestandsoort, Weggelaten
from commands.messages.bestandsblad import Hermaakt

_CONTROLS: Final = re.compile(
    "[^\t\n\x20-\x7e\xa0-\u200a\u2010-\u2027\u2030-\u205f\u2070-\ud7ff\uf900-\ufffd\U00010000-\U0001ffff]"
)
_EMPTY_LINES: Final = re.compile(r"\n{3,}")


def words_of(content: bytes) -> Hermaakt:
    """A file that holds words alone: there is nothing else to pass on."""
    text, short = shown(_decoded(content))
    return Hermaakt(soort=Bestandsoort.TEKST, tekst=text, zonder=(Weggelaten.INGEKORT,) if short else ())


def shown(text: str) -> tuple[str, bool]:
    """The text to show, and whether its end is missing."""
    clean = _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    clean = _EMPTY_LINES.sub("\n\n", "\n".join(line.rstrip() for line in clean.split("\n"))).strip()
    return clean[:MAX_TEKST], len(clean) > MAX_TEKST


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")
