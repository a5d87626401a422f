"""Writes a bitmap as a PNG, without a library for pictures."""

import struct
import zlib
from pathlib import Path

import pypdfium2


def schrijf_png(pad: Path, bitmap: pypdfium2.PdfBitmap) -> None:
    """An RGB, or RGBX, bitmap as it is."""
    rows = bytearray()
    raw = bytes(bitmap.buffer)
    for row in range(bitmap.height):
        line = raw[row * bitmap.stride : row * bitmap.stride + bitmap.width * bitmap.n_channels]
        rows += b"\0" + (line if bitmap.n_channels == 3 else _without_fourth(line))
    head = struct.pack(">IIBBBBB", bitmap.width, bitmap.height, 8, 2, 0, 0, 0)
    parts = (b"IHDR", head), (b"IDAT", zlib.compress(bytes(rows), 6)), (b"IEND", b"")
    pad.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(_part(kind, data) for kind, data in parts))


def _without_fourth(line: bytes) -> bytes:
    kept = bytearray(len(line) // 4 * 3)
    for colour in range(3):
        kept[colour::3] = line[colour::4]
    return bytes(kept)


def _part(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
