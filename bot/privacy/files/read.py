"""Any file that `ketenbot toets` takes, as parts of text: its own name first."""

from collections.abc import Iterator
from pathlib import PurePath
from typing import Final

from bot.privacy.files.mail import lees_mail
from bot.privacy.files.part import Deel, OnleesbaarBestand
from bot.privacy.files.pdf import lees_pdf
from bot.privacy.files.word import lees_word

MAX_BYTES: Final = 50_000_000
_PER_SOORT: Final = {".docx": lees_word, ".pdf": lees_pdf}


def lees_bestand(naam: str, inhoud: bytes, *, diepte: int = 2) -> Iterator[Deel]:
    """The parts of a file: .txt, .docx, .pdf, .eml (with what is attached to it). Raises OnleesbaarBestand."""
    if len(inhoud) > MAX_BYTES:
        raise OnleesbaarBestand(f"larger than {MAX_BYTES} bytes")
    yield Deel("file name", PurePath(naam).name)
    einde = PurePath(naam).suffix.lower()
    if einde == ".eml":
        for deel, bijlage in lees_mail(inhoud):
            yield deel
            if bijlage is not None and diepte:
                yield from _bijlage(deel.tekst, bijlage, diepte - 1)
    elif einde in _PER_SOORT:
        yield from _PER_SOORT[einde](inhoud)
    elif einde in {".txt", ".md", ".csv", ".ics", ""}:
        yield Deel("text", leesbaar(inhoud))
    else:
        raise OnleesbaarBestand("not a .txt, .docx, .pdf or .eml")


def _bijlage(naam: str, inhoud: bytes, diepte: int) -> Iterator[Deel]:
    """An attachment; one of another kind has only its name."""
    if PurePath(naam).suffix.lower() in {".txt", ".md", ".csv", ".ics", ".docx", ".pdf", ".eml"}:
        for deel in lees_bestand(naam, inhoud, diepte=diepte):
            yield Deel(f"attachment: {deel.waar}", deel.tekst)


def leesbaar(inhoud: bytes) -> str:
    """Bytes as text: UTF-8 or UTF-16 by its mark, else UTF-8, else Windows-1252."""
    if inhoud.startswith((b"\xff\xfe", b"\xfe\xff")):
        return inhoud.decode("utf-16", "replace")
    try:
        return inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        return inhoud.decode("cp1252", "replace")
