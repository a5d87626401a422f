"""All words of a .docx: text, headers, footers, notes, comments, tracked deletions, fields, properties, authors.

`doc.paragraphs` of python-docx misses tables and headers (SOURCES: P14): every part of the package that is XML is
walked instead. XML goes through defusedxml with DTDs forbidden; sizes are bounded before anything is unpacked.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from bot.privacy.files.part import Part, UnreadableFile

_MAX_PARTS: Final = 2000
_MAX_PART: Final = 20_000_000
_MAX_TOGETHER: Final = 100_000_000
_TEXT: Final = frozenset({"t", "delText", "instrText", "delInstrText"})
_LINE: Final = frozenset({"p", "br", "cr", "tr"})
_PERSON: Final = frozenset({"author", "initials", "userId"})
_DESCRIPTION: Final = frozenset({"descr", "title", "alias", "tag"})
_ZIP_ERRORS: Final = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError, ValueError)
_WHERE: Final = (
    ("word/document", "text"),
    ("word/comments", "comment"),
    ("word/header", "header"),
    ("word/footer", "footer"),
    ("word/footnotes", "note"),
    ("word/endnotes", "note"),
    ("docProps/", "property"),
    ("customXml/", "property"),
    ("word/people", "author"),
)


def read_word(content: bytes) -> Iterator[Part]:
    """The parts that hold words. Raises UnreadableFile."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = package.infolist()
            if len(parts) > _MAX_PARTS or sum(part.file_size for part in parts) > _MAX_TOGETHER:
                raise UnreadableFile("too large when unpacked")
            for part in parts:
                where = next((name for prefix, name in _WHERE if part.filename.startswith(prefix)), None)
                if where and part.filename.endswith(".xml") and "/_rels/" not in part.filename:
                    yield from _read_part(where, _unpack(package, part))
                elif part.filename.endswith("document.xml.rels"):
                    yield from _links(_unpack(package, part))
    except _ZIP_ERRORS as error:
        raise UnreadableFile("not a Word file, or a damaged one") from error


def _unpack(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> Element:
    if part.file_size > _MAX_PART:
        raise UnreadableFile("too large when unpacked")
    try:
        root: Element = fromstring(package.read(part), forbid_dtd=True)
    except (ParseError, DefusedXmlException) as error:
        raise UnreadableFile("damaged or unsafe XML") from error
    return root


def _read_part(where: str, root: Element) -> Iterator[Part]:
    pieces: list[str] = []
    people: dict[str, None] = {}
    for element in root.iter():
        name = _bare(element.tag)
        if name in _LINE or (where == "property" and element.text):
            pieces.append("\n")
        if (name in _TEXT or where == "property") and element.text:
            pieces.append(element.text)
        elif name == "tab":
            pieces.append("\t")
        for key, value in element.attrib.items():
            if _bare(key) in _PERSON:
                people[value] = None
            elif _bare(key) in _DESCRIPTION or (_bare(key) == "val" and name in {"alias", "tag"}):
                pieces.append(f"\n{value}")
    text = "".join(pieces).strip()
    if text:
        yield Part(where, text)
    if people:
        yield Part("author", "\n".join(people))


def _links(root: Element) -> Iterator[Part]:
    targets = [relation.get("Target", "") for relation in root if relation.get("TargetMode") == "External"]
    if targets:
        yield Part("link", "\n".join(targets))


def _bare(tag: object) -> str:
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
