"""Files for the tests, made in memory: Word with everything in it, PDF with properties and an annotation, mail."""

import io
import zipfile
from email.message import EmailMessage

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word(*, tekst: str = "Rustige week.", delen: dict[str, str] | None = None) -> bytes:
    """A .docx; `delen` are further parts of the package."""
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as pakket:
        pakket.writestr("[Content_Types].xml", "<Types/>")
        pakket.writestr("word/document.xml", f"<w:document {_W}><w:body>{alinea(tekst)}</w:body></w:document>")
        for naam, inhoud in (delen or {}).items():
            pakket.writestr(naam, inhoud)
    return uit.getvalue()


def alinea(tekst: str) -> str:
    return f"<w:p><w:r><w:t>{tekst}</w:t></w:r></w:p>"


def opmerkingen(tekst: str, *, auteur: str = "procesregisseur") -> str:
    """word/comments.xml."""
    return f'<w:comments {_W}><w:comment w:author="{auteur}">{alinea(tekst)}</w:comment></w:comments>'


def geschrapt(tekst: str) -> str:
    """A document with a tracked deletion."""
    weg = f"<w:p><w:del><w:r><w:delText>{tekst}</w:delText></w:r></w:del></w:p>"
    return f"<w:document {_W}><w:body>{alinea('Rustige week.')}{weg}</w:body></w:document>"


def eigenschappen(titel: str) -> str:
    """docProps/core.xml."""
    return f'<cp xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{titel}</dc:title></cp>'


def pdf(*, tekst: str = "Rustige week.", titel: str = "", opmerking: str = "") -> bytes:
    """One page of Helvetica, with a title among its properties and a note on the page."""
    stroom = f"BT /F1 12 Tf 50 700 Td ({tekst}) Tj ET" if tekst else ""
    noot = f"<< /Type /Annot /Subtype /Text /Rect [9 9 20 20] /Contents ({opmerking}) >>" if opmerking else "null"
    dingen = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Annots [7 0 R]"
        " /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(stroom)} >>\nstream\n{stroom}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< /Title ({titel}) >>" if titel else "<< >>",
        noot,
    ]
    uit, plekken = "%PDF-1.4\n", []
    for nummer, ding in enumerate(dingen, 1):
        plekken.append(len(uit))
        uit += f"{nummer} 0 obj\n{ding}\nendobj\n"
    tafel = "".join(f"{plek:010} 00000 n \n" for plek in plekken)
    staart = f"trailer << /Size {len(dingen) + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n{len(uit)}\n%%EOF"
    return f"{uit}xref\n0 {len(dingen) + 1}\n0000000000 65535 f \n{tafel}{staart}".encode("latin-1")


def mail(
    *,
    onderwerp: str = "Stand van zaken",
    tekst: str = "Rustige week.\n",
    html: str = "",
    afzender: str = "partner@wijk.test",
    bijlagen: dict[str, bytes] | None = None,
) -> bytes:
    bericht = EmailMessage()
    bericht["Subject"], bericht["From"], bericht["To"] = onderwerp, afzender, "casus-7kq2@groepen.test"
    bericht.set_content(tekst)
    if html:
        bericht.add_alternative(html, subtype="html")
    for naam, inhoud in (bijlagen or {}).items():
        bericht.add_attachment(inhoud, maintype="application", subtype="octet-stream", filename=naam)
    return bericht.as_bytes()
