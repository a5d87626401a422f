"""Parts of plans in layouts of real secretaries, and the truth beside them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from docx import Document
from docx.document import Document as Word
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from tests.bot.documents.maken import Rijen, zet_tabel

ICO = date(2026, 11, 2)
KOP_DEELNEMERS = ("Organisatie", "Rol", "Soort", "E-mail")
WIJK = ("Wijkteam", "casusregie", "publiek", "wijkteam@partners.test")
GGZ = ("GGZ-instelling", "behandelaar", "privaat", "ggz@partners.test")
POLITIE = ("Politie", "wijkagent", "publiek", "wijkagent@partners.test")
RAAD = ("Raad voor de Kinderbescherming", "raadsonderzoeker", "publiek", "raad@partners.test")
GI = ("Gecertificeerde instelling (GI)", "jeugdbeschermer", "privaat", "gi@partners.test")
INKOMEN = ("Gemeente Vaarwijk", "inkomen", "publiek", "inkomen@partners.test")
LEERPLICHT = ("Leerplicht", "ambtenaar", "publiek", "leerplicht@partners.test")
SCHULD = ("Schuldhulp", "consulent", "publiek", "schuldhulp@partners.test")
RECLASSERING = ("Reclassering", "toezichthouder", "privaat", "reclassering@partners.test")


@dataclass(frozen=True, slots=True)
class Waar:
    """A point as a person reads it; `wie` is the organisation that answers for it, `adres` its mail address; `samen`:
    the addresses of those who answer for it too, `ieder`: whether each answers for themselves."""

    wat: str
    wie: str
    adres: str
    wanneer: date | None
    vraag: frozenset[str] = frozenset()
    """What a person would ask about it too: "wie", "wanneer"."""
    samen: frozenset[str] = frozenset()
    ieder: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """A file with the truth beside it."""

    naam: str
    hand: str
    maak: Callable[[], Word]
    punten: tuple[Waar, ...]


def punt(
    wat: str,
    wie: tuple[str, ...],
    dag: str | None,
    *vraag: str,
    samen: tuple[tuple[str, ...], ...] = (),
    ieder: bool = False,
) -> Waar:
    """`dag` is "12-11" or "15-1": in or after the year of the ICO."""
    wanneer = None
    if dag:
        nummer, maand = (int(deel) for deel in dag.split("-"))
        wanneer = date(2026 if maand > 10 else 2027, maand, nummer)
    return Waar(wat, wie[0], wie[3], wanneer, frozenset(vraag), frozenset(een[3] for een in samen), ieder)


def nieuw(*alineas: str) -> Word:
    """A document that begins with these paragraphs."""
    document = Document()
    for alinea in alineas:
        document.add_paragraph(alinea)
    return document


def feiten(document: Word, houder: str = "Wijkteam") -> Word:
    """The lines every secretary knows."""
    document.add_paragraph("Datum ICO: 2 november 2026")
    document.add_paragraph(f"Casushouder: {houder}")
    return document


def deelnemers(document: Word, *wie: tuple[str, ...]) -> Word:
    """The table of deelnemers, as in the template."""
    zet_tabel(document, [KOP_DEELNEMERS, *wie])
    return document


def tabel(document: Word, rijen: Rijen) -> Word:
    """Any table, with an empty line before it."""
    document.add_paragraph("")
    zet_tabel(document, rijen)
    return document


def kopje(document: Word, tekst: str) -> Word:
    """A heading in Word's own style."""
    document.add_heading(tekst, level=2)
    return document


def punten(document: Word, regels: Iterable[str], niveau: int = 1) -> Word:
    """Bullets in Word's own list style; level 2 is below a bullet."""
    for regel in regels:
        document.add_paragraph(regel, style="List Bullet" if niveau == 1 else "List Bullet 2")
    return document


def koptekst(document: Word, tekst: str) -> Word:
    """What stands at the top of each page."""
    document.sections[0].header.paragraphs[0].text = tekst
    return document


def mailto(waar: _Cell | Paragraph, woord: str, adres: str) -> None:
    """A word that opens a mail to this address."""
    alinea = waar.paragraphs[0] if isinstance(waar, _Cell) else waar
    koppeling = OxmlElement("w:hyperlink")
    koppeling.set(qn("r:id"), alinea.part.relate_to(f"mailto:{adres}", RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = OxmlElement("w:r")
    tekst = OxmlElement("w:t")
    tekst.text = woord
    run.append(tekst)
    koppeling.append(run)
    alinea._p.append(koppeling)
