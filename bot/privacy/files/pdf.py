"""All words of a .pdf: its pages, its properties, its bookmarks, the names and texts of its annotations' links."""

from collections.abc import Iterator
from typing import Any, Final

from bot.privacy.files.part import Deel, OnleesbaarBestand

_MAX_BLADEN: Final = 500


def lees_pdf(inhoud: bytes) -> Iterator[Deel]:
    """Text page by page, then the rest. Raises OnleesbaarBestand, also for a scan: nobody can look at its words."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(inhoud)
    except pypdfium2.PdfiumError as fout:
        raise OnleesbaarBestand("not a PDF file, a damaged one, or one with a password") from fout
    try:
        yield from _lees(document)
    finally:
        document.close()


def _lees(document: Any) -> Iterator[Deel]:
    if len(document) > _MAX_BLADEN:
        raise OnleesbaarBestand(f"more than {_MAX_BLADEN} pages")
    leeg = True
    for nummer in range(len(document)):
        blad = document[nummer]
        tekst = blad.get_textpage().get_text_bounded()
        leeg = leeg and not tekst.strip()
        if tekst.strip():
            yield Deel(f"page {nummer + 1}", tekst)
        opmerkingen = "\n".join(_opmerkingen(blad))
        if opmerkingen:
            yield Deel("comment", opmerkingen)
    eigenschappen = "\n".join(waarde for waarde in document.get_metadata_dict(skip_empty=True).values())
    if eigenschappen:
        yield Deel("property", eigenschappen)
    bladwijzers = "\n".join(str(bladwijzer.get_title()) for bladwijzer in document.get_toc(max_depth=5))
    if bladwijzers:
        yield Deel("bookmark", bladwijzers)
    if leeg and len(document):
        raise OnleesbaarBestand("no words in it: a scan cannot be checked")


def _opmerkingen(blad: Any) -> Iterator[str]:
    """Contents, author and subject of the annotations of a page."""
    import ctypes

    import pypdfium2.raw as pdfium

    for plek in range(pdfium.FPDFPage_GetAnnotCount(blad)):
        opmerking = pdfium.FPDFPage_GetAnnot(blad, plek)
        for sleutel in (b"Contents", b"T", b"Subj"):
            lengte = pdfium.FPDFAnnot_GetStringValue(opmerking, sleutel, None, 0)
            if lengte > 2:
                buffer = ctypes.create_string_buffer(lengte)
                waarde = ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR))
                pdfium.FPDFAnnot_GetStringValue(opmerking, sleutel, waarde, lengte)
                yield buffer.raw[: lengte - 2].decode("utf-16-le", "replace")
        pdfium.FPDFPage_CloseAnnot(opmerking)
