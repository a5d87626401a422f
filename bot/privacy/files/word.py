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

from bot.privacy.files.part import Deel, OnleesbaarBestand

_MAX_DELEN: Final = 2000
_MAX_DEEL: Final = 20_000_000
_MAX_SAMEN: Final = 100_000_000
_TEKST: Final = frozenset({"t", "delText", "instrText", "delInstrText"})
_REGEL: Final = frozenset({"p", "br", "cr", "tr"})
_PERSOON: Final = frozenset({"author", "initials", "userId"})
_OMSCHRIJVING: Final = frozenset({"descr", "title", "alias", "tag"})
_ZIPFOUTEN: Final = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError, ValueError)
_WAAR: Final = (
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


def lees_word(inhoud: bytes) -> Iterator[Deel]:
    """The parts that hold words. Raises OnleesbaarBestand."""
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as pakket:
            delen = pakket.infolist()
            if len(delen) > _MAX_DELEN or sum(deel.file_size for deel in delen) > _MAX_SAMEN:
                raise OnleesbaarBestand("too large when unpacked")
            for deel in delen:
                waar = next((naam for begin, naam in _WAAR if deel.filename.startswith(begin)), None)
                if waar and deel.filename.endswith(".xml") and "/_rels/" not in deel.filename:
                    yield from _lees_deel(waar, _pak_uit(pakket, deel))
                elif deel.filename.endswith("document.xml.rels"):
                    yield from _links(_pak_uit(pakket, deel))
    except _ZIPFOUTEN as fout:
        raise OnleesbaarBestand("not a Word file, or a damaged one") from fout


def _pak_uit(pakket: zipfile.ZipFile, deel: zipfile.ZipInfo) -> Element:
    if deel.file_size > _MAX_DEEL:
        raise OnleesbaarBestand("too large when unpacked")
    try:
        wortel: Element = fromstring(pakket.read(deel), forbid_dtd=True)
    except (ParseError, DefusedXmlException) as fout:
        raise OnleesbaarBestand("damaged or unsafe XML") from fout
    return wortel


def _lees_deel(waar: str, wortel: Element) -> Iterator[Deel]:
    stukken: list[str] = []
    personen: dict[str, None] = {}
    for element in wortel.iter():
        naam = _kaal(element.tag)
        if naam in _REGEL or (waar == "property" and element.text):
            stukken.append("\n")
        if (naam in _TEKST or waar == "property") and element.text:
            stukken.append(element.text)
        elif naam == "tab":
            stukken.append("\t")
        for sleutel, waarde in element.attrib.items():
            if _kaal(sleutel) in _PERSOON:
                personen[waarde] = None
            elif _kaal(sleutel) in _OMSCHRIJVING or (_kaal(sleutel) == "val" and naam in {"alias", "tag"}):
                stukken.append(f"\n{waarde}")
    tekst = "".join(stukken).strip()
    if tekst:
        yield Deel(waar, tekst)
    if personen:
        yield Deel("author", "\n".join(personen))


def _links(wortel: Element) -> Iterator[Deel]:
    doelen = [relatie.get("Target", "") for relatie in wortel if relatie.get("TargetMode") == "External"]
    if doelen:
        yield Deel("link", "\n".join(doelen))


def _kaal(tag: object) -> str:
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
