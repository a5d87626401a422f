"""Makes the two Word files beside it: the empty afstemmingsplan and a filled example. The same words, the same files.

Run: python deploy/sjablonen/maak.py [--naar FOLDER]
"""

import argparse
import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

import inhoud
from docx import Document
from docx.document import Document as Word
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

# python-docx has no public way to shade a cell or to keep a row whole.
# ruff: noqa: SLF001

DONKER = RGBColor(0x1F, 0x4E, 0x5F)
GRIJS = RGBColor(0x5F, 0x6B, 0x70)
WIT = RGBColor(0xFF, 0xFF, 0xFF)
LIJN, TINT, LET_OP = "B7C4C9", "EDF3F5", "FFF4D6"
BREEDTE = 25.7


def main() -> None:
    """Write both files."""
    opties = argparse.ArgumentParser(description=__doc__)
    opties.add_argument("--naar", type=Path, default=Path(__file__).parent)
    naar = opties.parse_args().naar
    bewaar(maak({}), naar / "afstemmingsplan.docx")
    bewaar(maak(inhoud.VOORBEELD), naar / "voorbeeld.docx")


Rijen = Sequence[Sequence[str]]


def maak(gegevens: Mapping[str, Rijen]) -> Word:
    """One plan, filled with these rows or empty."""
    document = Document()
    bladzijde(document)
    document.add_heading(inhoud.TITEL, 0)
    kader(document)
    document.add_heading("Casus", 1)
    casustabel(document, gegevens.get("Casus", (("", ""),))[0])
    for naam, (uitleg, kolommen) in inhoud.KOPPEN.items():
        kop = document.add_heading(naam, 1)
        kop.paragraph_format.page_break_before = naam == "Deelnemers"
        toelichting(document.add_paragraph(), uitleg)
        leeg = [("",) * len(kolommen)] * inhoud.LEGE_RIJEN[naam]
        plantabel(document, kolommen, gegevens.get(naam, leeg))
    slot = document.add_paragraph()
    slot.paragraph_format.space_before = Pt(12)
    toelichting(slot, inhoud.UITLEG)
    return document


def bladzijde(document: Word) -> None:
    """A4 on its side, calm letters, no author and no moment in the properties."""
    deel = document.sections[0]
    deel.orientation, deel.page_width, deel.page_height = WD_ORIENT.LANDSCAPE, Cm(29.7), Cm(21.0)
    deel.left_margin = deel.right_margin = Cm(2.0)
    deel.top_margin = deel.bottom_margin = Cm(1.6)
    for naam, punten, voor in (("Normal", 10.5, 0), ("Title", 24, 0), ("Heading 1", 14, 14)):
        stijl = document.styles[naam]
        stijl.font.name, stijl.font.size = "Calibri", Pt(punten)
        letters = stijl.element.get_or_add_rPr().get_or_add_rFonts()
        for kenmerk in [sleutel for sleutel in letters.attrib if "heme" in sleutel]:
            del letters.attrib[kenmerk]
        letters.set(qn("w:hAnsi"), "Calibri")
        stijl.paragraph_format.space_before, stijl.paragraph_format.space_after = Pt(voor), Pt(4)
        if naam != "Normal":
            stijl.font.color.rgb, stijl.font.bold = DONKER, True
    for rand in document.styles["Title"].element.iter(qn("w:pBdr")):
        rand.clear()
    taal = document.styles.element.find(f".//{qn('w:lang')}")
    taal.set(qn("w:val"), "nl-NL")
    eigenschappen = document.core_properties
    eigenschappen.author = eigenschappen.last_modified_by = eigenschappen.comments = ""
    eigenschappen.title, eigenschappen.language = inhoud.TITEL, "nl-NL"
    eigenschappen.created = eigenschappen.modified = datetime(2026, 1, 1, tzinfo=UTC)


def kader(document: Word) -> None:
    """The warning that no names belong in a plan."""
    cel = tabel(document, 1, (BREEDTE,)).cell(0, 0)
    kleur(cel, LET_OP)
    alinea = cel.paragraphs[0]
    alinea.add_run(f"{inhoud.WAARSCHUWING[0]} ").bold = True
    alinea.add_run(inhoud.WAARSCHUWING[1])


def casustabel(document: Word, waarden: Sequence[str]) -> None:
    """The two facts of the casus, each beside its word."""
    rijen = tabel(document, len(inhoud.CASUS), (7.0, BREEDTE - 7.0)).rows
    for rij, (kop, hint), waarde in zip(rijen, inhoud.CASUS, waarden, strict=True):
        kleur(rij.cells[0], TINT)
        kopcel(rij.cells[0], kop, hint, DONKER, GRIJS)
        rij.cells[1].paragraphs[0].add_run(waarde)


def plantabel(document: Word, kolommen: tuple[tuple[str, str, float], ...], rijen: Rijen) -> None:
    """A heading that comes back on each page, and one row each."""
    rooster = tabel(document, 1 + len(rijen), tuple(breedte for _, _, breedte in kolommen))
    kopregel = rooster.rows[0]
    kopregel._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for cel, (kop, hint, _) in zip(kopregel.cells, kolommen, strict=True):
        kleur(cel, str(DONKER))
        kopcel(cel, kop, hint, WIT, WIT)
    for rij, woorden in zip(rooster.rows[1:], rijen, strict=True):
        for cel, woord in zip(rij.cells, woorden, strict=True):
            cel.paragraphs[0].add_run(woord)


def tabel(document: Word, rijen: int, breedtes: tuple[float, ...]) -> Table:
    """A table with thin lines and air in its cells; no row breaks over a page."""
    rooster: Table = document.add_table(rijen, len(breedtes))
    rooster.autofit = False
    for kolom, breedte in zip(rooster.columns, breedtes, strict=True):
        kolom.width = Cm(breedte)
    eigenschappen = rooster._tbl.tblPr
    randen = eigenschappen.makeelement(qn("w:tblBorders"), {})
    for kant in ("top", "left", "bottom", "right", "insideH", "insideV"):
        waarden = {"w:val": "single", "w:sz": "4", "w:space": "0", "w:color": LIJN}
        randen.append(randen.makeelement(qn(f"w:{kant}"), {qn(sleutel): waarde for sleutel, waarde in waarden.items()}))
    eigenschappen.append(randen)
    for rij in rooster.rows:
        rij._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for cel, breedte in zip(rij.cells, breedtes, strict=True):
            cel.width = Cm(breedte)
            opmaak = cel.paragraphs[0].paragraph_format
            opmaak.space_before = opmaak.space_after = Pt(3)
    return rooster


def kopcel(cel: _Cell, kop: str, hint: str, kopkleur: RGBColor, hintkleur: RGBColor) -> None:
    """A word in bold with a small hint on the next line: only the first line names the column."""
    alinea = cel.paragraphs[0]
    vet = alinea.add_run(kop)
    vet.bold, vet.font.color.rgb = True, kopkleur
    if hint:
        vet.add_break()
        klein = alinea.add_run(hint)
        klein.font.size, klein.font.color.rgb = Pt(8.5), hintkleur


def kleur(cel: _Cell, tint: str) -> None:
    """Fill a cell."""
    vulling = {qn("w:val"): "clear", qn("w:color"): "auto", qn("w:fill"): tint}
    eigenschappen = cel._tc.get_or_add_tcPr()
    eigenschappen.append(eigenschappen.makeelement(qn("w:shd"), vulling))


def toelichting(alinea: Paragraph, tekst: str) -> None:
    """A line of help in grey; stays with the table below it."""
    alinea.paragraph_format.keep_with_next = True
    alinea.add_run(tekst).font.color.rgb = GRIJS


def bewaar(document: Word, bestand: Path) -> None:
    """Write it with a fixed moment on each part, so that the same words give the same bytes."""
    pakket = document.part.package
    for naam, verband in list(pakket.rels.items()):
        if verband.reltype.endswith("/thumbnail"):
            del pakket.rels[naam]  # the picture of python-docx's own template; a link left behind breaks the file
    vers = io.BytesIO()
    document.save(vers)
    with zipfile.ZipFile(vers) as oud, zipfile.ZipFile(bestand, "w", zipfile.ZIP_DEFLATED) as nieuw:
        for naam in oud.namelist():
            nieuw.writestr(zipfile.ZipInfo(naam), oud.read(naam), zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    main()
