"""Makes a Word file of bytes: by themselves, as the XML of its main part, or by a small language of lines.

A fuzzer that changes bytes of a zip never gets past its checksums; so each line makes a piece of the document.
"""

from xml.sax.saxutils import escape

from tests.bot.documents.maken import kaal_docx, xml_alinea

ZIP, XML = b"PK", b"<"
_LEESBAAR = str.maketrans(dict.fromkeys((*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF)))


def als_word(invoer: bytes) -> bytes:
    """The file. Of a text each line that begins with | is a row, # a heading, - a list, [ a control, + a table inside
    a cell, ~ words that were struck out and ^ words that were put in; any other is a paragraph.
    """
    if invoer.startswith(ZIP):
        return invoer
    if invoer.startswith(XML):
        return kaal_docx(invoer.decode("utf-8", "replace"))
    return kaal_docx("".join(_romp(invoer.decode("utf-8", "ignore").translate(_LEESBAAR).split("\n"))))


def _romp(regels: list[str]) -> list[str]:
    romp: list[str] = []
    rijen: list[str] = []
    for regel in [*regels, ""]:
        if regel.startswith("|"):
            rijen.append("".join(_cel(cel) for cel in regel[1:].split("|")))
            continue
        if rijen:
            romp.append(f"<w:tbl>{''.join(f'<w:tr>{rij}</w:tr>' for rij in rijen)}</w:tbl>")
            rijen = []
        romp.append(_alinea(regel))
    return romp


def _cel(tekst: str) -> str:
    """A cell: > spans two columns, v goes on with the cell above, + holds a table."""
    eigenschap = {">": '<w:gridSpan w:val="2"/>', "v": "<w:vMerge/>", "V": '<w:vMerge w:val="restart"/>'}.get(tekst[:1])
    if tekst[:1] == "+":
        return f"<w:tc><w:tbl><w:tr><w:tc>{_alinea(tekst[1:])}</w:tc></w:tr></w:tbl><w:p/></w:tc>"
    stukken = "".join(_alinea(stuk) for stuk in (tekst[1:] if eigenschap else tekst).split("\t"))
    return f"<w:tc><w:tcPr>{eigenschap or ''}</w:tcPr>{stukken}</w:tc>"


def _alinea(regel: str) -> str:
    soort, tekst = regel[:1], escape(regel[1:])
    if soort == "#":
        return f'<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>{tekst}</w:t></w:r></w:p>'
    if soort == "-":
        opsomming = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
        return f"<w:p><w:pPr>{opsomming}</w:pPr><w:r><w:t>{tekst}</w:t></w:r></w:p>"
    if soort == "[":
        return f"<w:sdt><w:sdtContent>{xml_alinea(tekst)}</w:sdtContent></w:sdt>"
    if soort == "~":
        return f"<w:p><w:del><w:r><w:delText>{tekst}</w:delText></w:r></w:del></w:p>"
    if soort == "^":
        return f"<w:p><w:ins><w:r><w:t>{tekst}</w:t></w:r></w:ins></w:p>"
    return xml_alinea(escape(regel))
