"""Opens a .docx without trusting it: only the main part is unpacked and parsed.

python-docx parses every part of a package, and misses content controls and tracked changes; two parts of the zip and a
walk over the elements need less trust and read more. XML goes through defusedxml with DTDs forbidden (XXE, billion
laughs). Limits are in bytes.
"""

import io
import zipfile
import zlib
from collections.abc import Mapping
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


def main_part(inhoud: bytes, *, max_bytes: int) -> Element:
    """The root element of the main part (`w:document`). Raises BestandOnleesbaar."""
    _keur_begin(inhoud, max_bytes)
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as pakket:
            _keur_pakket(pakket)
            # Some programs write a backslash where the zip format has a slash (APPNOTE 4.4.17).
            delen = {deel.filename.replace("\\", "/"): deel for deel in pakket.infolist()}
            naam = _naam_hoofddeel(pakket, delen)
            wortel = _ontleed(_pak_uit(pakket, delen, naam))
    except _ZIPFOUTEN as fout:
        raise BestandOnleesbaar(reden=PlanFout.KAPOT) from fout
    if bare(wortel.tag) != "document":
        raise BestandOnleesbaar(reden=PlanFout.GEEN_WORD)
    return wortel


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
