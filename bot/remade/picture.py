"""A picture, painted anew pixel by pixel: nothing of its file goes along, so neither the place nor the phone."""

import io
import warnings
from typing import TYPE_CHECKING, Final

from bot.remade.refused import Refused
from commands.domain.bestanden import Bestandsfout, Bestandsoort, Weggelaten
from commands.messages.bestandsblad import Hermaakt

if TYPE_CHECKING:
    from PIL import Image

_KINDS: Final = ("JPEG", "PNG", "WEBP", "HEIF")
_MAX_PIXELS: Final = 100_000_000
"""More than any phone makes at once in a file that it mails; 300 MB unpacked (own choice)."""
_MAX_HEIF: Final = 30_000_000
"""Pixels of a HEIC, which is unpacked several times over within the memory of one reading; an iPhone makes 12 or 24
million unless it is told otherwise."""
_MAX_SIDE: Final = 2400
"""Pixels; enough to read a photographed letter (own choice)."""
_MAX_PNG: Final = 3_000_000
"""Bytes; a larger PNG is a photo, and goes as one."""
_QUALITY: Final = 85


def remake_picture(content: bytes) -> Hermaakt:
    """A fresh JPEG or PNG the right way up, no side longer than _MAX_SIDE. Raises Refused."""
    from PIL import Image, ImageOps

    broken = Bestandsfout.KAPOT
    if content[4:8] == b"ftyp":
        from pi_heif import register_heif_opener

        register_heif_opener(thumbnails=False)
        broken = Bestandsfout.HEIC
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content), formats=_KINDS) as opened:
                if opened.width * opened.height > (_MAX_HEIF if opened.format == "HEIF" else _MAX_PIXELS):
                    raise Refused(Bestandsfout.BEELDPUNTEN)
                opened.draft("RGB", (_MAX_SIDE, _MAX_SIDE))
                large = max(opened.size) > _MAX_SIDE
                was_png = opened.format == "PNG"
                upright = ImageOps.exif_transpose(opened)
                fresh = _flat(upright)
    except Image.DecompressionBombError as error:
        raise Refused(Bestandsfout.BEELDPUNTEN) from error
    except (OSError, SyntaxError, ValueError, EOFError, ArithmeticError, LookupError, TypeError) as error:
        raise Refused(broken) from error
    fresh.thumbnail((_MAX_SIDE, _MAX_SIDE))
    left_out = (Weggelaten.PLAATS, *((Weggelaten.VERKLEIND,) if large else ()))
    raw, ending = _written(fresh, as_png=was_png)
    return Hermaakt(
        soort=Bestandsoort.FOTO,
        mime="image/png" if ending == "png" else "image/jpeg",
        einde=ending,
        inhoud=raw,
        zonder=left_out,
        breedte=fresh.width,
        hoogte=fresh.height,
    )


def _flat(picture: "Image.Image") -> "Image.Image":
    """The same pixels on white, in an image that knows nothing else."""
    from PIL import Image

    seen = picture.convert("RGBA") if picture.mode in ("RGBA", "LA", "PA", "P") else picture.convert("RGB")
    fresh = Image.new("RGB", seen.size, "white")
    fresh.paste(seen, mask=seen.getchannel("A") if seen.mode == "RGBA" else None)
    return fresh


def _written(fresh: "Image.Image", *, as_png: bool) -> tuple[bytes, str]:
    if as_png:
        raw = io.BytesIO()
        fresh.save(raw, "PNG", optimize=True)
        if raw.tell() <= _MAX_PNG:
            return raw.getvalue(), "png"
    raw = io.BytesIO()
    fresh.save(raw, "JPEG", quality=_QUALITY)
    return raw.getvalue(), "jpg"
