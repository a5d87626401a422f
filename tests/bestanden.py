"""Files as people send them, and as they should not: made here, so that no bytes of strangers lie in the tests."""

import base64
import io
import struct
import zipfile
import zlib
from email.message import EmailMessage

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{WORD}.main+xml"/></Types>'
)
_HEIC = (
    "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAZdtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAADRpbG9j"
    "AAAAAERAAAIAAQAAAAABuwABAAAAAAAAAGUAAgAAAAACIAABAAAAAAAAAKQAAAA4aWluZgAAAAAAAgAAABVpbmZlAgAAAAABAABodmMxAAAA"
    "ABVpbmZlAgAAAQACAABFeGlmAAAAAA5waXRtAAAAAAABAAAA1mlwcnAAAAC3aXBjbwAAAHhodmNDAQNwAAAAkAAAAAAAHvAA/P34+AAADwNg"
    "AAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQGEAAQArQgEBA3AAAAMAkAAAAwAAAwAeoDCBBZbqSSmubgIaDAgAAAMAyAAAAwAIQGIAAQAH"
    "RAHBcrAiQAAAABNjb2xybmNseAABAA0ABoAAAAAUaXNwZQAAAAAAAABgAAAAQAAAABBwaXhpAAAAAAMICAgAAAAXaXBtYQAAAAAAAAABAAEE"
    "gQIDBAAAABppcmVmAAAAAAAAAA5jZHNjAAIAAQABAAABEW1kYXQAAABhKAGvGYD9Q7f/m437H0sqTXrndkwIzPb97XJSdRlARa20cIWlyHOL"
    "B0fERTovijV4/DPvrgtI+gDhi+5ihT9MLM0wvch5wQOFINBJmzJLMhrk1Ow+dQxiz/KfIdi3s5Bf3wAAAAZFeGlmAABNTQAqAAAACAACAQ8A"
    "AgAAAA0AAAAmiCUABAAAAAEAAAA0AAAAAFRlbGVmb29ubWVyawAAAAQAAQACAAAAAk4AAAAAAgAFAAAAAwAAAGoAAwACAAAAAkUAAAAABAAF"
    "AAAAAwAAAIIAAAAAAAAANAAAAAEAAAAWAAAAAQAAAAwAAAABAAAABAAAAAEAAAAmAAAAAQAAAAoAAAAB"
)
_RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)


def foto(*, breed: int = 1200, hoog: int = 800) -> bytes:
    """A photo as a phone makes it: on its side, with its place, its maker and its moment."""
    from PIL import Image

    beeld = Image.effect_noise((breed, hoog), 60).convert("RGB")
    exif = Image.Exif()
    exif[0x0112], exif[0x010F], exif[0x0132] = 6, "Telefoonmerk", "2026:11:03 10:00:00"
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2], gps[3], gps[4] = "N", (52.0, 22.0, 12.0), "E", (4.0, 38.0, 10.0)
    uit = io.BytesIO()
    beeld.save(uit, "JPEG", exif=exif, comment=b"geheim")
    return uit.getvalue()


def foto_heic() -> bytes:
    """A photo as an iPhone makes it (96 by 64, encoded with pillow-heif 1.8.1), with its place and its maker."""
    return base64.b64decode(_HEIC)


def plaatje(breed: int, hoog: int) -> bytes:
    """A PNG that says how large it is; of a large one the pixels are missing."""
    regel = b"\0" + b"\x55" * ((breed + 7) // 8)
    punten = zlib.compress(regel * hoog if breed * hoog < 1_000_000 else b"\0" * 5000)

    def stuk(soort: bytes, inhoud: bytes) -> bytes:
        return struct.pack(">I", len(inhoud)) + soort + inhoud + struct.pack(">I", zlib.crc32(soort + inhoud))

    kop = struct.pack(">IIBBBBB", breed, hoog, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + stuk(b"IHDR", kop) + stuk(b"IDAT", punten) + stuk(b"IEND", b"")


def pdf(tekst: str = "Verslag van het huisbezoek", *, bladzijden: int = 1, bovenop: str = "") -> bytes:
    """A PDF with a script that runs by itself, a form, an author and a title. `bovenop`: filled in and noted on it."""
    kinderen = " ".join(f"{10 + nr} 0 R" for nr in range(bladzijden))
    inhoud = f"BT /F1 24 Tf 72 700 Td ({tekst}) Tj ET".encode()
    delen = [
        b"1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction 5 0 R/AcroForm<</Fields[%s]>>"
        b"/Names<</JavaScript<</Names[(a) 5 0 R]>>>>>>endobj" % (b"8 0 R" if bovenop else b""),
        f"2 0 obj<</Type/Pages/Kids[{kinderen}]/Count {bladzijden}>>endobj".encode(),
        b"4 0 obj<</Length %d>>\nstream\n%s\nendstream endobj" % (len(inhoud), inhoud),
        b"5 0 obj<</S/JavaScript/JS(app.alert\\(1\\))>>endobj",
        b"6 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj",
        b"7 0 obj<</Author(J. de Schrijver)/Title(Dossier J. de Schrijver)>>endobj",
    ]
    if bovenop:
        delen += _bovenop(bovenop.encode())
    noten = "/Annots[8 0 R 9 0 R]" if bovenop else ""
    blad = f"<</Type/Page{noten}/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
    blad += "/Resources<</Font<</F1 6 0 R>>>>>>"
    delen += [f"{10 + nr} 0 obj{blad}endobj".encode() for nr in range(bladzijden)]
    return b"%PDF-1.7\n" + b"\n".join(delen) + b"\ntrailer<</Root 1 0 R/Info 7 0 R>>\n%%EOF"


def _bovenop(tekst: bytes) -> list[bytes]:
    """A field of a form and a note, each with this text as it is seen on the page."""
    beeld = b"BT /F1 24 Tf 5 5 Td (%s) Tj ET" % tekst
    vorm = b"/Type/XObject/Subtype/Form/BBox[0 0 400 40]/Resources<</Font<</F1 6 0 R>>>>"
    plek = b"/Type/Annot/F 4/P 10 0 R/AP<</N 3 0 R>>"
    return [
        b"3 0 obj<<%s/Length %d>>\nstream\n%s\nendstream endobj" % (vorm, len(beeld), beeld),
        b"8 0 obj<<%s/Subtype/Widget/FT/Tx/T(naam)/V(%s)/Rect[72 500 472 540]>>endobj" % (plek, tekst),
        b"9 0 obj<<%s/Subtype/FreeText/Contents(%s)/Rect[72 400 472 440]>>endobj" % (plek, tekst),
    ]


def word(lijf: str = "", *, extra: dict[str, bytes] | None = None) -> bytes:
    """A Word file with a tracked change, a comment, hidden words, a header and an author."""
    lijf = lijf or (
        '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Verslag</w:t></w:r></w:p>'
        '<w:p><w:r><w:t xml:space="preserve">Wij spraken af: </w:t></w:r>'
        '<w:del w:id="1" w:author="J. de Schrijver"><w:r><w:delText>wekelijks bellen</w:delText></w:r></w:del>'
        '<w:ins w:id="2" w:author="J. de Schrijver"><w:r><w:t>elke maandag bellen</w:t></w:r></w:ins>'
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>stille noot</w:t></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>wie</w:t></w:r></w:p></w:tc>"
        "<w:tc><w:p><w:r><w:t>wijkteam</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    delen = {
        "[Content_Types].xml": _TYPES.encode(),
        "_rels/.rels": _RELS.encode(),
        "word/document.xml": f"<w:document {_W}><w:body>{lijf}</w:body></w:document>".encode(),
        "word/comments.xml": f'<w:comments {_W}><w:comment w:id="0" w:author="J. de Schrijver"/></w:comments>'.encode(),
        "word/header1.xml": f"<w:hdr {_W}><w:p><w:r><w:t>Dossier 12345</w:t></w:r></w:p></w:hdr>".encode(),
        "docProps/core.xml": b"<coreProperties><creator>J. de Schrijver</creator></coreProperties>",
        **(extra or {}),
    }
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as pakket:
        for naam, inhoud in delen.items():
            pakket.writestr(naam, inhoud)
    return uit.getvalue()


def bom() -> bytes:
    """A Word file of some kilobytes that is 150 MB unpacked."""
    return word(extra={"word/media/image1.bmp": b"\0" * 150_000_000})


def zip_bestand() -> bytes:
    """A zip with a text in it."""
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as pakket:
        pakket.writestr("verslag.txt", "hallo")
    return uit.getvalue()


def hang_aan(mail: EmailMessage, naam: str, inhoud: bytes, *, mime: str = "application/octet-stream") -> None:
    """An attachment of a mail."""
    hoofd, _, onder = mime.partition("/")
    mail.add_attachment(inhoud, maintype=hoofd, subtype=onder, filename=naam)
