"""Opens a .docx without trusting it: only the main part, its headers and its links to mail are unpacked and parsed.

python-docx parses every part of a package, and misses content controls and tracked changes; two parts of the zip and a
walk over the elements need less trust and read more. XML goes through defusedxml with DTDs forbidden (XXE, billion
laughs). Limits are in bytes.
"""

import io
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from commands.domain.planlezing import PlanFout
from commands.domain.weigering import BestandOnleesbaar

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP: Final = b"PK\x03\x04"
_RELATIES: Final = "_rels/.rels"
_MAX_DELEN: Final = 2000
_MAX_UITGEPAKT: Final = 100_000_000
_MAX_TEKSTDEEL: Final = 5_000_000
"""A plan of a hundred actiepunten takes some 300,000 bytes; the element tree costs about twenty times the text."""
_MAX_VERHOUDING: Final = 200
"""Unpacked against packed; real text parts stay below 50. Small parts may be anything."""
_KLEIN: Final = 1_000_000
_MAX_KOPPEN: Final = 6
"""A section has at most three headers: the first page, odd and even pages."""
_ZIPFOUTEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What is read of a Word file."""

    document: Element
    """The root element of the main part (`w:document`)."""
    headers: tuple[Element, ...] = ()
    """What stands at the top of pages; a header that cannot be read is left out."""
    addresses: Mapping[str, str] = field(default_factory=dict)
    """The mail address behind each link to mail, by the id of the link."""


def open_parts(inhoud: bytes, *, max_bytes: int) -> Parts:
    """Unpack and parse what is read of a Word file. Raises BestandOnleesbaar."""
    _keur_begin(inhoud, max_bytes)
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as pakket:
            _keur_pakket(pakket)
            # Some programs write a backslash where the zip format has a slash (APPNOTE 4.4.17).
            delen = {deel.filename.replace("\\", "/"): deel for deel in pakket.infolist()}
            naam = _naam_hoofddeel(pakket, delen)
            wortel = _ontleed(_pak_uit(pakket, delen, naam))
            if bare(wortel.tag) != "document":
                raise BestandOnleesbaar(reden=PlanFout.GEEN_WORD)
            map_, _, bestand = naam.rpartition("/")
            relaties = _misschien(pakket, delen, f"{map_}/_rels/{bestand}.rels".lstrip("/"))
            koppen = [_doel(relatie, map_) for relatie in relaties if _is_soort(relatie, "header")][:_MAX_KOPPEN]
            return Parts(
                document=wortel,
                headers=tuple(kop for kop in (_misschien(pakket, delen, doel) for doel in koppen) if len(kop)),
                addresses={
                    relatie.get("Id", ""): adres.partition("?")[0]
                    for relatie in relaties
                    if _is_soort(relatie, "hyperlink")
                    and (adres := relatie.get("Target", "").removeprefix("mailto:")) != relatie.get("Target", "")
                },
            )
    except _ZIPFOUTEN as fout:
        raise BestandOnleesbaar(reden=PlanFout.KAPOT) from fout


def _misschien(pakket: zipfile.ZipFile, delen: Mapping[str, zipfile.ZipInfo], naam: str) -> Element:
    """The root of a part a plan can do without; an empty element where it is missing, large or cannot be read."""
    if naam not in delen or delen[naam].file_size > _KLEIN:
        return Element("missing")
    try:
        return _ontleed(_pak_uit(pakket, delen, naam))
    except (BestandOnleesbaar, *_ZIPFOUTEN):
        return Element("missing")


def _is_soort(relatie: Element, soort: str) -> bool:
    return relatie.get("Type", "").endswith(f"/{soort}")


def _doel(relatie: Element, map_: str) -> str:
    doel = relatie.get("Target", "").replace("\\", "/")
    return doel.lstrip("/") if doel.startswith("/") else f"{map_}/{doel}".lstrip("/")


def bare(tag: object) -> str:
    """A tag or attribute without its namespace: strict and transitional Word files differ in that alone."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _keur_begin(inhoud: bytes, max_bytes: int) -> None:
    if not inhoud.strip(b"\0 \t\r\n"):
        raise BestandOnleesbaar(reden=PlanFout.LEEG)
    if len(inhoud) > max_bytes:
        raise BestandOnleesbaar(reden=PlanFout.TE_GROOT)
    if inhoud.startswith(_OLE):
        # [MS-OFFCRYPTO] 2.3.4.4: an encrypted .docx is a stream of this name in an OLE file.
        versleuteld = "EncryptedPackage".encode("utf-16-le") in inhoud
        raise BestandOnleesbaar(reden=PlanFout.WACHTWOORD if versleuteld else PlanFout.OUDE_WORD)
    if not inhoud.startswith(_ZIP):
        raise BestandOnleesbaar(reden=PlanFout.GEEN_WORD)


def _keur_pakket(pakket: zipfile.ZipFile) -> None:
    """Judge by the table of contents, before anything is unpacked; zipfile gives no more bytes than it promises."""
    delen = pakket.infolist()
    if len(delen) > _MAX_DELEN or sum(deel.file_size for deel in delen) > _MAX_UITGEPAKT:
        raise BestandOnleesbaar(reden=PlanFout.ONVEILIG)
    if any(deel.file_size > max(_KLEIN, deel.compress_size * _MAX_VERHOUDING) for deel in delen):
        raise BestandOnleesbaar(reden=PlanFout.ONVEILIG)
    if any(deel.flag_bits & 1 for deel in delen):
        raise BestandOnleesbaar(reden=PlanFout.WACHTWOORD)


def _naam_hoofddeel(pakket: zipfile.ZipFile, delen: Mapping[str, zipfile.ZipInfo]) -> str:
    if _RELATIES not in delen:
        raise BestandOnleesbaar(reden=PlanFout.GEEN_WORD)
    for relatie in _ontleed(_pak_uit(pakket, delen, _RELATIES)):
        if relatie.get("Type", "").endswith("/officeDocument") and relatie.get("TargetMode") != "External":
            return relatie.get("Target", "").replace("\\", "/").lstrip("/")
    raise BestandOnleesbaar(reden=PlanFout.GEEN_WORD)


def _pak_uit(pakket: zipfile.ZipFile, delen: Mapping[str, zipfile.ZipInfo], naam: str) -> bytes:
    deel = delen[naam]
    if deel.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise BestandOnleesbaar(reden=PlanFout.KAPOT)
    with pakket.open(deel) as stroom:
        text = stroom.read(_MAX_TEKSTDEEL + 1)
    if len(text) > _MAX_TEKSTDEEL:
        raise BestandOnleesbaar(reden=PlanFout.TE_GROOT)
    return text


def _ontleed(text: bytes) -> Element:
    try:
        wortel: Element = fromstring(text, forbid_dtd=True)
    except DefusedXmlException as fout:
        raise BestandOnleesbaar(reden=PlanFout.ONVEILIG) from fout
    except (ParseError, ValueError, LookupError) as fout:
        raise BestandOnleesbaar(reden=PlanFout.KAPOT) from fout
    return wortel
