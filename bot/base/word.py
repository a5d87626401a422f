"""Writes a form as a Word file: its own few parts, without author and moment; the same form gives the same bytes."""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from typing import Final
from xml.sax.saxutils import escape

from commands.domain.planvakken import Vak
from commands.messages.formulier import Formulier, Formuliertabel, Kolom

MIME: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TWIPS: Final = 567
"""In a centimetre."""
_DARK, _GREY, _WHITE, _LINE, _TINT, _YELLOW = "1F4E5F", "5F6B70", "FFFFFF", "B7C4C9", "EDF3F5", "FFF4D6"
_WIDE: Final = 25.7
_NO_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PARTS: Final = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{MIME}.main+xml"/>'
    '<Override PartName="/word/styles.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
    f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
    f'Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>',
}


def write_word(form: Formulier) -> bytes:
    """The bytes of the .docx file."""
    body = "".join(_body(form))
    page = (
        '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
        '<w:pgMar w:top="907" w:right="1134" w:bottom="907" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>'
        "</w:sectPr>"
    )
    document = f'<w:document xmlns:w="{W}"><w:body>{body}{page}</w:body></w:document>'
    fresh = io.BytesIO()
    with zipfile.ZipFile(fresh, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in {**PARTS, "word/document.xml": document, "word/styles.xml": _styles()}.items():
            package.writestr(zipfile.ZipInfo(name), HEAD + part, zipfile.ZIP_DEFLATED)
    return fresh.getvalue()


def _body(form: Formulier) -> Iterator[str]:
    yield _paragraph(_run(form.titel), style="Title")
    for bold, rest in form.kaders:
        yield _table([[_cell(_run(f"{bold} ", bold=True) + _run(rest), _WIDE, fill=_YELLOW)]], [_WIDE])
        yield _paragraph("")
    for table in form.tabellen:
        yield _paragraph(_run(table.kop), style="Heading1", new_page=table.op_nieuwe_bladzijde)
        if table.uitleg:
            yield _paragraph(_run(table.uitleg, colour=_GREY), with_next=True)
        yield _standing(table) if table.staand else _lying(table)
    yield _paragraph("")
    yield _paragraph(_run(form.slot, colour=_GREY))


def _lying(table: Formuliertabel) -> str:
    """A heading that comes back on each page, and a row each."""
    widths = [column.breedte for column in table.kolommen]
    rows = [[_heading(column, column.breedte, _DARK, _WHITE, _WHITE) for column in table.kolommen]]
    rows += [[_filled(cell, width) for cell, width in zip(row, widths, strict=True)] for row in table.rijen]
    return _table(rows, widths, repeated=True)


def _standing(table: Formuliertabel) -> str:
    rows = []
    for column, cell in zip(table.kolommen, table.rijen[0], strict=True):
        rest = _WIDE - column.breedte
        rows.append([_heading(column, column.breedte, _TINT, _DARK, _GREY), _filled(cell, rest)])
    return _table(rows, [table.kolommen[0].breedte, _WIDE - table.kolommen[0].breedte])


def _heading(column: Kolom, width: float, fill: str, colour: str, hint: str) -> str:
    """A word in bold with a small hint on the next line: only the first line names the column."""
    runs = _run(column.kop, bold=True, colour=colour)
    if column.hint:
        runs += "<w:r><w:br/></w:r>" + _run(column.hint, colour=hint, size=17)
    return _cell(runs, width, fill=fill)


def _filled(cell: Vak, width: float) -> str:
    return _cell(_run(cell.tekst), width, fill=_YELLOW if cell.open else "")


def _cell(runs: str, width: float, *, fill: str) -> str:
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    width_of = f'<w:tcW w:w="{round(width * _TWIPS)}" w:type="dxa"/>'
    air = '<w:pPr><w:spacing w:before="60" w:after="60"/></w:pPr>'
    return f"<w:tc><w:tcPr>{width_of}{shade}</w:tcPr><w:p>{air}{runs}</w:p></w:tc>"


def _table(rows: Sequence[Sequence[str]], widths: Sequence[float], *, repeated: bool = False) -> str:
    """A table with thin lines; no row breaks over a page."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{_LINE}"/>' for side in sides)
    whole = f'<w:tblW w:w="{round(sum(widths) * _TWIPS)}" w:type="dxa"/>'
    grid = "".join(f'<w:gridCol w:w="{round(width * _TWIPS)}"/>' for width in widths)
    written = []
    for number, row in enumerate(rows):
        again = "<w:tblHeader/>" if repeated and number == 0 else ""
        written.append(f"<w:tr><w:trPr><w:cantSplit/>{again}</w:trPr>{''.join(row)}</w:tr>")
    properties = f'{whole}<w:tblBorders>{lines}</w:tblBorders><w:tblLayout w:type="fixed"/>'
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(written)}</w:tbl>"


def _paragraph(runs: str, *, style: str = "", new_page: bool = False, with_next: bool = False) -> str:
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties += "<w:keepNext/>" if with_next else ""
    properties += "<w:pageBreakBefore/>" if new_page else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>" if properties else f"<w:p>{runs}</w:p>"


def _run(text: str, *, bold: bool = False, colour: str = "", size: int = 0) -> str:
    """Words without signs that XML cannot hold; `size` in half points."""
    if not text:
        return ""
    properties = "<w:b/>" if bold else ""
    properties += f'<w:color w:val="{colour}"/>' if colour else ""
    properties += f'<w:sz w:val="{size}"/>' if size else ""
    words = escape(_NO_XML.sub("", text))
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def _styles() -> str:
    """Calm letters in Dutch, a title and a heading."""
    font = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/>'
    letters = f'<w:rPr>{font}<w:sz w:val="21"/><w:lang w:val="nl-NL"/></w:rPr>'
    written = f"<w:docDefaults><w:rPrDefault>{letters}</w:rPrDefault></w:docDefaults>"
    written += '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
    written += '<w:name w:val="Normal"/><w:pPr><w:spacing w:after="80"/></w:pPr></w:style>'
    for style, name, before, size, level in (("Title", "Title", 0, 48, ""), ("Heading1", "heading 1", 280, 28, "0")):
        outline = f'<w:outlineLvl w:val="{level}"/>' if level else ""
        written += (
            f'<w:style w:type="paragraph" w:styleId="{style}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
            '<w:next w:val="Normal"/>'
            f'<w:pPr><w:keepNext/><w:spacing w:before="{before}" w:after="80"/>{outline}</w:pPr>'
            f'<w:rPr><w:b/><w:color w:val="{_DARK}"/><w:sz w:val="{size}"/></w:rPr></w:style>'
        )
    return f'<w:styles xmlns:w="{W}">{written}</w:styles>'
