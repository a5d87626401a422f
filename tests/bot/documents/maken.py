"""Makes Word files for tests: good ones with python-docx, bad ones by hand."""

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from docx import Document
from docx.document import Document as Word
from docx.table import Table

from bot.documents.reader import WordReader
from commands.domain.afstemmingsplan import PlanDocument
from commands.domain.beleid import Beleid
from commands.messages import Bijlage

SJABLONEN = Path(__file__).parents[3] / "deploy" / "sjablonen"
CASUS = [["ICO-datum", "2 november 2026"], ["Casushouder", "Wijkteam"]]
DOELEN = [["Leefgebied", "Doel"], ["Wonen", "Een vaste plek"]]
DEELNEMERS = [
    ["Organisatie", "Rol", "Soort", "E-mail", "Matrix-id", "Kanaal"],
    ["Wijkteam", "casusregie", "publiek", "", "@wijkteam:zvh.test", "matrix"],
    ["GGZ", "behandelaar", "privaat", "ggz@partners.test", "", "mail"],
]
ACTIES = [
    ["Wat", "Wie", "Uiterlijk"],
    ["Belt de huisarts", "GGZ", "3 december 2026"],
    ["Gaat langs", "Wijkteam", "4-12"],
]
NAAMRUIMTE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

Rijen = Sequence[Sequence[str]]


def word(*tabellen: Rijen, alineas: Iterable[str] = ()) -> Word:
    document = Document()
    for alinea in alineas:
        document.add_paragraph(alinea)
    for rijen in tabellen:
        zet_tabel(document, rijen)
    return document


def zet_tabel(document: Word, rijen: Rijen) -> Table:
    tabel = document.add_table(len(rijen), len(rijen[0]))
    for rij, woorden in zip(tabel.rows, rijen, strict=True):
        for cel, woord in zip(rij.cells, woorden, strict=True):
            cel.text = woord
    return tabel


def in_bytes(document: Word) -> bytes:
    stroom = io.BytesIO()
    document.save(stroom)
    return stroom.getvalue()


def pakket(delen: Mapping[str, bytes | str], *, verpakking: int = zipfile.ZIP_DEFLATED) -> bytes:
    stroom = io.BytesIO()
    with zipfile.ZipFile(stroom, "w", verpakking) as zipbestand:
        for naam, inhoud in delen.items():
            zipbestand.writestr(naam, inhoud)
    return stroom.getvalue()


def kaal_docx(
    romp: str,
    *,
    kop: str = "",
    extra: Mapping[str, bytes | str] | None = None,
    verpakking: int = zipfile.ZIP_DEFLATED,
) -> bytes:
    """The least that is a Word file: a body of raw WordprocessingML."""
    relatie = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    return pakket(
        {
            "_rels/.rels": f'<r><Relationship Type="{relatie}" Target="word/document.xml"/></r>',
            "word/document.xml": f'{kop}<w:document xmlns:w="{NAAMRUIMTE}"><w:body>{romp}</w:body></w:document>',
            **(extra or {}),
        },
        verpakking=verpakking,
    )


def xml_tabel(rijen: Rijen) -> str:
    return f"<w:tbl>{''.join(xml_rij(rij) for rij in rijen)}</w:tbl>"


def xml_rij(cellen: Sequence[str], eigenschappen: str = "") -> str:
    """A row; a cell that starts with < is raw content of the cell."""
    inhoud = "".join(f"<w:tc>{cel if cel.startswith('<') else xml_alinea(cel)}</w:tc>" for cel in cellen)
    return f"<w:tr><w:trPr>{eigenschappen}</w:trPr>{inhoud}</w:tr>"


def xml_alinea(tekst: str) -> str:
    return f"<w:p><w:r><w:t>{tekst}</w:t></w:r></w:p>"


async def lees(inhoud: bytes | Word, *, max_bytes: int = 20_000_000, naam: str = "plan.docx") -> PlanDocument:
    lezer = WordReader(Beleid(), lambda: datetime(2026, 11, 4, 9, tzinfo=UTC), max_bytes)
    mime = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    ruw = inhoud if isinstance(inhoud, bytes) else in_bytes(inhoud)
    return await lezer.read_plan(Bijlage(naam=naam, mime=mime, inhoud=ruw))
