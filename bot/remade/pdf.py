"""A PDF, printed anew: each page as a picture of what its maker set there, so that no script, file or name goes along.

What somebody filled in or noted on top of it is no part of its text, so nobody looks at it, and it is left out.
"""

import io
from collections.abc import Iterator
from typing import Any, Final

from bot.remade.refused import Refused
from bot.remade.words import shown
from commands.domain.bestanden import Bestandsfout, Bestandsoort, Weggelaten
from commands.messages.bestandsblad import Hermaakt

_MAX_PAGES: Final = 30
"""(Own choice.)"""
_DPI: Final = 150
_MAX_SIDE: Final = 2200
"""Pixels of a page; A4 at that sharpness needs 1754."""
_QUALITY: Final = 75
_MAX_MADE: Final = 15_000_000
"""Bytes of the fresh file; base64 must still fit through a mail server."""
_WRONG_PASSWORD: Final = 4
"""FPDF_ERR_PASSWORD."""


def remake_pdf(content: bytes) -> Hermaakt:
    """A fresh PDF of pictures, and the words that stood in it. Raises Refused."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) == _WRONG_PASSWORD or "password" in str(error).lower()
        raise Refused(Bestandsfout.WACHTWOORD if locked else Bestandsfout.KAPOT) from error
    try:
        return _remade(document)
    except pypdfium2.PdfiumError as error:
        raise Refused(Bestandsfout.KAPOT) from error
    finally:
        document.close()


def _remade(document: Any) -> Hermaakt:
    if not 0 < len(document) <= _MAX_PAGES:
        raise Refused(Bestandsfout.BLADZIJDEN if len(document) else Bestandsfout.KAPOT)
    left_out = [Weggelaten.EIGENSCHAPPEN, Weggelaten.TEKSTLAAG, *_hidden(document)]
    document.init_forms()
    text, short = shown("\n\n".join(_words(document)))
    pages = [_picture(document[number]) for number in range(len(document))]
    made = io.BytesIO()
    nothing = dict.fromkeys(
        ("title", "author", "subject", "keywords", "creator", "producer", "creationDate", "modDate")
    )
    pages[0].save(made, "PDF", save_all=True, append_images=pages[1:], resolution=_DPI, quality=_QUALITY, **nothing)
    if made.tell() > _MAX_MADE:
        raise Refused(Bestandsfout.TE_GROOT)
    if short:
        left_out.append(Weggelaten.INGEKORT)
    return Hermaakt(
        soort=Bestandsoort.PDF,
        mime="application/pdf",
        einde="pdf",
        inhoud=made.getvalue(),
        tekst=text,
        zonder=tuple(dict.fromkeys(left_out)),
    )


def _hidden(document: Any) -> Iterator[Weggelaten]:
    import pypdfium2.raw as pdfium

    if pdfium.FPDFDoc_GetJavaScriptActionCount(document) > 0:
        yield Weggelaten.SCRIPT
    if document.get_formtype() != pdfium.FORMTYPE_NONE:
        yield Weggelaten.FORMULIER
    if document.count_attachments():
        yield Weggelaten.INGEPAKT
    if any(pdfium.FPDFPage_GetAnnotCount(page) > 0 for page in document):
        yield Weggelaten.OPMERKINGEN


def _words(document: Any) -> Iterator[str]:
    for number in range(len(document)):
        page = document[number]
        text = page.get_textpage()
        yield str(text.get_text_bounded())
        text.close()


def _picture(page: Any) -> Any:
    """The page as it was set, no wider or higher than _MAX_SIDE."""
    width, height = page.get_size()
    scale = min(_DPI / 72, _MAX_SIDE / max(width, height, 1))
    if width * scale < 1 or height * scale < 1:
        raise Refused(Bestandsfout.KAPOT)
    bitmap = page.render(scale=scale, may_draw_forms=False, draw_annots=False)
    picture = bitmap.to_pil().convert("RGB")
    picture.load()
    bitmap.close()
    return picture
