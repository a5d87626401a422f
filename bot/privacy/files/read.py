"""Any file that `ketenbot toets` takes, as parts of text: its own name first."""

from collections.abc import Iterator
from pathlib import PurePath
from typing import Final

from bot.privacy.files.mail import read_mail
from bot.privacy.files.part import Part, UnreadableFile
from bot.privacy.files.pdf import read_pdf
from bot.privacy.files.word import read_word

MAX_BYTES: Final = 50_000_000
_BY_ENDING: Final = {".docx": read_word, ".pdf": read_pdf}


def read_file(name: str, content: bytes, *, depth: int = 2) -> Iterator[Part]:
    """The parts of a file: .txt, .docx, .pdf, .eml (with what is attached to it). Raises UnreadableFile."""
    if len(content) > MAX_BYTES:
        raise UnreadableFile(f"larger than {MAX_BYTES} bytes")
    yield Part("file name", PurePath(name).name)
    ending = PurePath(name).suffix.lower()
    if ending == ".eml":
        for part, attachment in read_mail(content):
            yield part
            if attachment is not None and depth:
                yield from _attachment(part.text, attachment, depth - 1)
    elif ending in _BY_ENDING:
        yield from _BY_ENDING[ending](content)
    elif ending in {".txt", ".md", ".csv", ".ics", ""}:
        yield Part("text", as_text(content))
    else:
        raise UnreadableFile("not a .txt, .docx, .pdf or .eml")


def _attachment(name: str, content: bytes, depth: int) -> Iterator[Part]:
    """The parts of an attachment; none when it is of another kind."""
    if PurePath(name).suffix.lower() in {".txt", ".md", ".csv", ".ics", ".docx", ".pdf", ".eml"}:
        for part in read_file(name, content, depth=depth):
            yield Part(f"attachment: {part.where}", part.text)


def as_text(content: bytes) -> str:
    """Bytes as text: UTF-8 or UTF-16 by their mark, otherwise UTF-8, otherwise Windows-1252."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")
