"""A Word file, written anew: its text with all changes accepted, its headings, lists and tables; nothing else.

What is not named here does not go along: properties, authors, comments, headers, notes, pictures, hidden text, fields,
links, embedded files. That is an allow-list, and so holds for what Word will have next year.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element
from xml.sax.saxutils import escape

from bot.base.word import HEAD, MIME, PARTS, W
from bot.documents.package import bare, open_parts
from bot.remade.refused import Refused
from bot.remade.words import shown
from commands.domain.bestanden import MAX_BYTES, Bestandsfout, Bestandsoort, Weggelaten
from commands.domain.planlezing import PlanFout
from commands.domain.weigering import BestandOnleesbaar
from commands.messages.bestandsblad import Hermaakt

_WHY: Final = {
    PlanFout.WACHTWOORD: Bestandsfout.WACHTWOORD,
    PlanFout.OUDE_WORD: Bestandsfout.OUD,
    PlanFout.TE_GROOT: Bestandsfout.TE_GROOT,
    PlanFout.LEEG: Bestandsfout.LEEG,
}
_SKIPPED: Final = frozenset({"del", "moveFrom", "Fallback", "instrText", "delText", "rPr", "pPr", "sdtPr", "tblPr"})
_CHANGES: Final = frozenset({"ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange"})
_PICTURES: Final = frozenset({"drawing", "pict", "object"})
_HEADING: Final = re.compile(r"^(heading|kop|title|titel)", re.IGNORECASE)
_NO_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DEEP: Final = 60
"""Levels; a document of people has twenty."""


def remake_word(content: bytes) -> Hermaakt:
    """A fresh .docx and its words. Raises Refused."""
    try:
        body = open_parts(content, max_bytes=MAX_BYTES).document.find("{*}body")
    except BestandOnleesbaar as error:
        raise Refused(_WHY.get(PlanFout(str(error.gegevens["reden"])), Bestandsfout.KAPOT)) from error
    if body is None:
        raise Refused(Bestandsfout.KAPOT)
    blocks = list(_blocks(body, 0))
    text, short = shown("\n".join(words for _, words in blocks))
    if not text:
        raise Refused(Bestandsfout.LEEG)
    left_out = [*_left_out(body, content), *((Weggelaten.INGEKORT,) if short else ())]
    return Hermaakt(
        soort=Bestandsoort.WORD,
        mime=MIME,
        einde="docx",
        inhoud=_written("".join(xml for xml, _ in blocks)),
        tekst=text,
        zonder=tuple(left_out),
    )


def _left_out(body: Element, content: bytes) -> Iterator[Weggelaten]:
    yield Weggelaten.EIGENSCHAPPEN
    tags = {bare(one.tag) for one in body.iter()}
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        names = [name.replace("\\", "/").lower() for name in package.namelist()]
    if not tags.isdisjoint(_CHANGES):
        yield Weggelaten.WIJZIGINGEN
    if any(name.startswith("word/comments") for name in names):
        yield Weggelaten.OPMERKINGEN
    if any(name.startswith(("word/header", "word/footer")) for name in names) or "footnoteReference" in tags:
        yield Weggelaten.RAND
    if not tags.isdisjoint(_PICTURES):
        yield Weggelaten.BEELD
    if "vanish" in tags:
        yield Weggelaten.VERBORGEN
    if any(name.startswith("word/embeddings/") for name in names):
        yield Weggelaten.INGEPAKT


def _blocks(parent: Element, depth: int) -> Iterator[tuple[str, str]]:
    """Each paragraph and table as fresh XML and as words."""
    if depth > _DEEP:
        raise Refused(Bestandsfout.KAPOT)
    for child in parent:
        name = bare(child.tag)
        if name == "p":
            yield _paragraph(child)
        elif name == "tbl":
            yield _table(child, depth + 1)
        elif name not in _SKIPPED and name not in ("tr", "tc"):
            yield from _blocks(child, depth + 1)


def _paragraph(element: Element) -> tuple[str, str]:
    shape = element.find("{*}pPr")
    style = None if shape is None else shape.find("{*}pStyle")
    heading = style is not None and bool(_HEADING.match(next(iter(style.attrib.values()), "")))
    listed = shape is not None and shape.find("{*}numPr") is not None
    runs = list(_runs(element, 0))
    words = ("• " if listed else "") + "".join(text for text, _ in runs)
    if not words.strip("• \t"):
        return "<w:p/>", ""
    xml = "".join(_run(text, bold=bold or heading) for text, bold in ([("• ", False)] if listed else []) + runs)
    return f"<w:p>{xml}</w:p>", words


def _runs(element: Element, depth: int) -> Iterator[tuple[str, bool]]:
    """The words that one sees, with whether they are bold."""
    if depth > _DEEP:
        raise Refused(Bestandsfout.KAPOT)
    for child in element:
        name = bare(child.tag)
        if name in _SKIPPED:
            continue
        if name == "r":
            yield from _run_words(child, depth + 1)
        elif name == "p":  # of a text box
            yield from _runs(child, depth + 1)
            yield "\n", False
        else:
            yield from _runs(child, depth + 1)


def _run_words(run: Element, depth: int) -> Iterator[tuple[str, bool]]:
    shape = run.find("{*}rPr")
    if shape is not None and any(_is_on(shape, name) for name in ("vanish", "webHidden")):
        return
    bold = shape is not None and _is_on(shape, "b")
    for child in run:
        name = bare(child.tag)
        if name == "t":
            yield child.text or "", bold
        elif name == "tab":
            yield "\t", bold
        elif name in ("br", "cr"):
            yield "\n", bold
        elif name == "noBreakHyphen":
            yield "-", bold
        elif name not in _SKIPPED:
            yield from _runs(child, depth)


def _is_on(shape: Element, name: str) -> bool:
    found = shape.find(f"{{*}}{name}")
    return found is not None and next(iter(found.attrib.values()), "1").lower() not in ("0", "false", "off", "none")


def _table(element: Element, depth: int) -> tuple[str, str]:
    rows = [[list(_blocks(cell, depth)) for cell in _inside(row, "tc", depth)] for row in _inside(element, "tr", depth)]
    words = "\n".join(" | ".join(" ".join(text for _, text in cell if text) for cell in row) for row in rows)
    grid = "<w:gridCol/>" * max((len(row) for row in rows), default=0)
    written = "".join(f"<w:tr>{''.join(f'<w:tc>{_cell(cell)}</w:tc>' for cell in row)}</w:tr>" for row in rows if row)
    return f"<w:tbl>{_TABLE}<w:tblGrid>{grid}</w:tblGrid>{written}</w:tbl><w:p/>" if written else "<w:p/>", words


_TABLE: Final = '<w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>{}</w:tblBorders></w:tblPr>'.format(
    "".join(f'<w:{one} w:val="single" w:sz="4"/>' for one in ("top", "left", "bottom", "right", "insideH", "insideV"))
)


def _inside(element: Element, wanted: str, depth: int) -> Iterator[Element]:
    """The rows of a table or the cells of a row, also those in a content control; not those of a table inside it."""
    if depth > _DEEP:
        raise Refused(Bestandsfout.KAPOT)
    for child in element:
        name = bare(child.tag)
        if name == wanted:
            if child.find("{*}trPr/{*}del") is None:
                yield child
        elif name not in _SKIPPED and name not in ("tbl", "p"):
            yield from _inside(child, wanted, depth + 1)


def _cell(blocks: list[tuple[str, str]]) -> str:
    """A cell ends with a paragraph (ECMA-376 17.4.65)."""
    inside = "".join(xml for xml, _ in blocks)
    return inside if inside.endswith(("</w:p>", "<w:p/>")) else f"{inside}<w:p/>"


def _run(text: str, *, bold: bool) -> str:
    shape = "<w:rPr><w:b/></w:rPr>" if bold else ""
    inside = "<w:br/>".join(
        "<w:tab/>".join(f'<w:t xml:space="preserve">{escape(_NO_XML.sub("", part))}</w:t>' for part in line.split("\t"))
        for line in text.split("\n")
    )
    return f"<w:r>{shape}{inside}</w:r>"


def _written(body: str) -> bytes:
    page = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    document = f'<w:document xmlns:w="{W}"><w:body>{body}{page}</w:body></w:document>'
    styles = f'<w:styles xmlns:w="{W}"/>'
    fresh = io.BytesIO()
    with zipfile.ZipFile(fresh, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in {**PARTS, "word/document.xml": document, "word/styles.xml": styles}.items():
            package.writestr(zipfile.ZipInfo(name), HEAD + part, zipfile.ZIP_DEFLATED)
    return fresh.getvalue()
