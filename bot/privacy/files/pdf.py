"""All words of a .pdf: its pages, its properties, its bookmarks, the names and texts of its annotations' links."""

from collections.abc import Iterator
from typing import Any, Final

from bot.privacy.files.part import Part, UnreadableFile

_MAX_PAGES: Final = 500


def read_pdf(content: bytes) -> Iterator[Part]:
    """The text page by page, then the rest. Raises UnreadableFile, also for a scan, which holds no words to look at."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise UnreadableFile("not a PDF file, a damaged one, or one with a password") from error
    try:
        yield from _read(document)
    finally:
        document.close()


def _read(document: Any) -> Iterator[Part]:
    if len(document) > _MAX_PAGES:
        raise UnreadableFile(f"more than {_MAX_PAGES} pages")
    empty = True
    for number in range(len(document)):
        page = document[number]
        text = page.get_textpage().get_text_bounded()
        empty = empty and not text.strip()
        if text.strip():
            yield Part(f"page {number + 1}", text)
        annotations = "\n".join(_annotations(page))
        if annotations:
            yield Part("comment", annotations)
    properties = "\n".join(value for value in document.get_metadata_dict(skip_empty=True).values())
    if properties:
        yield Part("property", properties)
    bookmarks = "\n".join(str(bookmark.get_title()) for bookmark in document.get_toc(max_depth=5))
    if bookmarks:
        yield Part("bookmark", bookmarks)
    if empty and len(document):
        raise UnreadableFile("no words in it: a scan cannot be checked")


def _annotations(page: Any) -> Iterator[str]:
    """The contents, author and subject of each annotation of a page."""
    import ctypes

    import pypdfium2.raw as pdfium

    for index in range(pdfium.FPDFPage_GetAnnotCount(page)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        for key in (b"Contents", b"T", b"Subj"):
            length = pdfium.FPDFAnnot_GetStringValue(annotation, key, None, 0)
            if length > 2:
                buffer = ctypes.create_string_buffer(length)
                value = ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR))
                pdfium.FPDFAnnot_GetStringValue(annotation, key, value, length)
                yield buffer.raw[: length - 2].decode("utf-16-le", "replace")
        pdfium.FPDFPage_CloseAnnot(annotation)
