"""Which table is which: by the words of its heading, whatever people made of them."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.documents.blocks import Cell, TableRow
from commands.domain.contactgegevens import lees_email, woorden
from commands.domain.normal_form import normal_form
from commands.domain.ruwplan import TABEL_ACTIEPUNTEN, TABEL_DEELNEMERS, TABEL_DOELEN

_ZOEK_KOP_TOT_RIJ: Final = 5
"""A title or an empty row may stand above the heading."""

_WOORDEN: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    TABEL_ACTIEPUNTEN: {
        "nummer": ("nr", "nummer", "no", "punt"),
        "wat": ("wat", "actie", "acties", "actiepunt", "actiepunten", "afspraak", "afspraken", "taak", "omschrijving"),
        "wie": (
            *("wie", "door wie", "verantwoordelijke", "verantwoordelijk", "actiehouder", "actie door", "eigenaar"),
            *("uitvoerder", "uit te voeren door", "organisatie", "partner", "trekker"),
        ),
        "uiterlijk": (
            *(
                "uiterlijk",
                "uiterste datum",
                "deadline",
                "termijn",
                "gereed op",
                "klaar op",
                "gereed voor",
                "klaar voor",
            ),
            *("af op", "af voor", "einddatum", "streefdatum", "datum gereed", "voor wanneer", "wanneer", "datum"),
        ),
        "status": (
            *(
                "status",
                "stand",
                "stand van zaken",
                "voortgang",
                "gereed",
                "klaar",
                "afgerond",
                "gedaan",
                "afgehandeld",
            ),
            *("gereed ja nee", "klaar ja nee"),
        ),
    },
    TABEL_DEELNEMERS: {
        "organisatie": ("organisatie", "instelling", "partner", "ketenpartner", "deelnemer"),
        "functie": ("rol", "functie", "rol in de casus"),
        "soort": ("soort", "soort deelnemer", "type", "publiek privaat of derde", "publiek privaat derde"),
        "email": ("e mail", "email", "mail", "e mailadres", "emailadres", "mailadres"),
        "matrix_id": ("matrix", "matrix id", "matrixid", "matrix adres", "chatadres"),
        "kanaal": ("kanaal", "kanalen", "voorkeurskanaal", "bereikbaar via", "via"),
        "naam": ("naam", "contactpersoon"),
    },
    TABEL_DOELEN: {
        "leefgebied": ("leefgebied", "leefgebieden", "gebied", "domein", "thema"),
        "doel": ("doel", "doelen", "gewenst resultaat", "gewenste situatie", "resultaat"),
    },
}
_NODIG: Final[Mapping[str, tuple[frozenset[str], ...]]] = {
    TABEL_ACTIEPUNTEN: (frozenset(("wat", "wie")), frozenset(("wat", "uiterlijk"))),
    TABEL_DEELNEMERS: tuple(
        frozenset(("organisatie", ander)) for ander in ("functie", "soort", "email", "matrix_id", "kanaal")
    ),
    TABEL_DOELEN: (frozenset(("doel", "leefgebied")),),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading that was recognised: the kind of table, and where each field stands."""

    table: str
    row: TableRow
    fields: Mapping[str, Cell]

    def read(self, row: TableRow) -> dict[str, str]:
        """The words of a row per field, and those of all other columns together under "overig"; an empty number is
        the one that Word shows, an address that is not written the one behind a word.
        """
        fields = {veld: self.cells(row, kop) for veld, kop in self.fields.items()}
        genomen = {id(cel) for cells in fields.values() for cel in cells}
        overig = [cel for cel in row.cells if id(cel) not in genomen]
        gelezen = {
            veld: "\n".join(cel.text for cel in cells if cel.text)
            for veld, cells in (*fields.items(), ("overig", overig))
        }
        vanzelf = [cel.number for cel in (*fields.get("nummer", ()), *fields.get("wat", ())) if cel.number]
        if self.table == TABEL_ACTIEPUNTEN and not gelezen.get("nummer", "").strip() and vanzelf:
            gelezen["nummer"] = vanzelf[0]
        if self.table == TABEL_DEELNEMERS and lees_email(gelezen.get("email", "")) is None:
            eigen = [adres for cel in fields.get("email", ()) for adres in cel.addresses]
            achter = set(eigen or [adres for cel in row.cells for adres in cel.addresses])
            if len(achter) == 1 and (eigen or not gelezen.get("email", "").strip()):
                gelezen["email"] = achter.pop()
        return gelezen

    def points(self, row: TableRow) -> int:
        """How many points of a list stand in the cell that says what must be done."""
        return sum(cel.points for cel in self.cells(row, self.fields["wat"])) if "wat" in self.fields else 0

    def cells(self, row: TableRow, kop: Cell) -> list[Cell]:
        """The cells of a row under one heading.

        As many cells as the heading: cell by cell, for people drag borders until columns no longer line up. Else by
        the columns that a cell starts in.
        """
        if len(row.cells) == len(self.row.cells):
            return [row.cells[plaats] for plaats, cel in enumerate(self.row.cells) if cel.column == kop.column]
        return [cel for cel in row.cells if 0 <= cel.column - kop.column < kop.width]

    def is_repeated(self, row: TableRow) -> bool:
        """Whether this row is the heading once more, as on a next page."""
        return [cel.text for cel in row.cells] == [cel.text for cel in self.row.cells]


def find_heading(rijen: Sequence[TableRow]) -> Heading | None:
    """The heading of a table, in one of its first rows; the kind with the most known words wins."""
    for row in rijen[:_ZOEK_KOP_TOT_RIJ]:
        mogelijk = [Heading(table=table, row=row, fields=_velden(table, row)) for table in _WOORDEN]
        headings = [kop for kop in mogelijk if any(nodig <= kop.fields.keys() for nodig in _NODIG[kop.table])]
        if headings:
            return max(headings, key=lambda kop: len(kop.fields))
    return None


def is_date_heading(text: str) -> bool:
    """Whether a heading says "datum" and no more: when it was agreed, or when it must be done."""
    return "datum" in heading_words(text)[:-1]


def heading_words(text: str) -> tuple[str, ...]:
    """The ways to read a heading: whole, its first line, without what stands in brackets, its first word."""
    manieren = (text, text.partition("\n")[0], text.partition("(")[0])
    gelezen = [" ".join(woorden(_zonder_accenten(manier))) for manier in manieren]
    return (*gelezen, gelezen[0].partition(" ")[0])


def _velden(table: str, row: TableRow) -> dict[str, Cell]:
    """Each field once, under its most precise name; a cell is one field, by its most precise reading."""
    fields: dict[str, tuple[int, Cell]] = {}
    for cel in row.cells:
        if cel.text and (gevonden := _veld(table, cel.text)) is not None:
            veld, rang = gevonden
            if veld not in fields or (veld == "uiterlijk" and rang < fields[veld][0]):
                fields[veld] = (rang, cel)
    return {veld: cel for veld, (_, cel) in fields.items()}


def _veld(table: str, text: str) -> tuple[str, int] | None:
    """The field, and how far down the names of that field this one stands."""
    for manier in heading_words(text):
        for veld, namen in _WOORDEN[table].items():
            if manier in namen:
                return veld, namen.index(manier)
    return None


def _zonder_accenten(text: str) -> str:
    return "".join(teken for teken in normal_form("NFKD", text) if not unicodedata.combining(teken))
