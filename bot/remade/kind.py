"""What a file is, by its first bytes; its name counts only where there are no bytes, or where it warns."""

import io
import zipfile
import zlib
from pathlib import PurePath
from typing import Final

from bot.remade.refused import Refused
from commands.domain.bestanden import MAX_BYTES, Bestandsfout, Bestandsoort

_MAX_PARTS: Final = 2000
_MAX_UNPACKED: Final = 100_000_000
_MAX_RATIO: Final = 200
"""Unpacked against packed; real Word files stay far below."""
_SMALL: Final = 1_000_000
_PROGRAM: Final = frozenset(
    "exe com bat cmd ps1 vbs vbe js jse wsf wsh hta scr msi lnk jar apk dmg pkg sh py reg dll iso img".split()  # noqa: SIM905
)
_FILM: Final = frozenset("mp4 mov avi mkv webm wmv m4v 3gp mp3 m4a wav ogg oga opus amr aac flac caf".split())  # noqa: SIM905
_BEGINS: Final = (
    (b"MZ", Bestandsfout.PROGRAMMA),
    (b"\x7fELF", Bestandsfout.PROGRAMMA),
    (b"#!", Bestandsfout.PROGRAMMA),
    (b"Rar!", Bestandsfout.ARCHIEF),
    (b"7z\xbc\xaf", Bestandsfout.ARCHIEF),
    (b"\x1f\x8b", Bestandsfout.ARCHIEF),
    (b"\x78\x9f\x3e\x22", Bestandsfout.WINMAIL),
    (b"BEGIN:VCALENDAR", Bestandsfout.AGENDA),
    (b"\x1aE\xdf\xa3", Bestandsfout.FILM),
    (b"OggS", Bestandsfout.FILM),
    (b"ID3", Bestandsfout.FILM),
    (b"fLaC", Bestandsfout.FILM),
    (b"#!AMR", Bestandsfout.FILM),
)
_HEIC: Final = (b"heic", b"heix", b"heim", b"heis", b"mif1", b"msf1")
"""Photos of iPhones; what else begins so is film."""
_ZIP_ERRORS: Final = (zipfile.BadZipFile, zlib.error, EOFError, LookupError, NotImplementedError, OSError, ValueError)


def kind_of(name: str, mime: str, content: bytes) -> Bestandsoort:
    """The kind that can be made anew. Raises Refused for any other."""
    ending = PurePath(name).suffix.lower().lstrip(".")
    if ending in _PROGRAM:
        raise Refused(Bestandsfout.PROGRAMMA)
    if mime.startswith(("video/", "audio/")) or ending in _FILM:
        raise Refused(Bestandsfout.FILM)
    if mime == "message/rfc822" or ending in {"eml", "msg"}:
        raise Refused(Bestandsfout.MAIL)
    if not content.strip(b"\0 \t\r\n"):
        raise Refused(Bestandsfout.LEEG)
    if len(content) > MAX_BYTES:
        raise Refused(Bestandsfout.TE_GROOT)
    return _by_bytes(content, ending, mime)


def _by_bytes(content: bytes, ending: str, mime: str) -> Bestandsoort:
    if content.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n")) or (content[:4] == b"RIFF" and content[8:12] == b"WEBP"):
        return Bestandsoort.FOTO
    if b"%PDF-" in content[:1024]:
        return Bestandsoort.PDF
    if content[4:8] == b"ftyp":
        if content[8:12] == b"avif":
            raise Refused(Bestandsfout.HEIC)
        if content[8:12] in _HEIC:
            return Bestandsoort.FOTO
        raise Refused(Bestandsfout.FILM)
    if content.startswith(b"PK\x03\x04"):
        return _in_zip(content)
    if content.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        sealed = "EncryptedPackage".encode("utf-16-le") in content
        raise Refused(Bestandsfout.WACHTWOORD if sealed else Bestandsfout.OUD)
    for begin, why in _BEGINS:
        if content.lstrip(b"\xef\xbb\xbf\r\n ").startswith(begin):
            raise Refused(why)
    if ending in {"txt", "md"} or (mime == "text/plain" and not ending):
        return Bestandsoort.TEKST
    raise Refused(Bestandsfout.KAPOT if ending in {"jpg", "jpeg", "png", "pdf", "docx"} else Bestandsfout.ANDERS)


def _in_zip(content: bytes) -> Bestandsoort:
    """Whether it is a Word file that may be unpacked. Raises Refused."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = package.infolist()
    except _ZIP_ERRORS as error:
        raise Refused(Bestandsfout.KAPOT) from error
    names = {part.filename.replace("\\", "/").lower() for part in parts}
    if any(name.endswith(("vbaproject.bin", "vbadata.xml")) for name in names):
        raise Refused(Bestandsfout.MACRO)
    if len(parts) > _MAX_PARTS or sum(part.file_size for part in parts) > _MAX_UNPACKED:
        raise Refused(Bestandsfout.BOM)
    if any(part.file_size > _SMALL and part.file_size > _MAX_RATIO * max(part.compress_size, 1) for part in parts):
        raise Refused(Bestandsfout.BOM)
    if "[content_types].xml" not in names:
        raise Refused(Bestandsfout.ARCHIEF)
    if not any(name.startswith("word/") for name in names):
        raise Refused(Bestandsfout.ANDERS)
    return Bestandsoort.WORD
