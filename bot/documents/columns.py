"""Which column holds the date and the number, told by what stands below where the heading leaves doubt."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.documents.blocks import Cell, TableRow
from bot.documents.headings import Heading, is_date_heading
from commands.domain.plandatum import is_termijn
from commands.domain.ruwplan import TABEL_ACTIEPUNTEN


def to_content(kop: Heading, rijen: Sequence[TableRow]) -> Heading:
    """The heading of a table of actiepunten, corrected by its rows; any other as it is.

    A column "Gereed" full of dates ("z.s.m." among them) is the due date, unless another heading says so more clearly.
    A column that nobody knows and that holds nothing but dates is the due date where none was found.
    """
    if kop.table != TABEL_ACTIEPUNTEN:
        return kop
    eronder = [row for row in rijen if row.row > kop.row.row and not kop.is_repeated(row)]
    fields = dict(kop.fields)
    stand, dag = fields.get("status"), fields.get("uiterlijk")
    if stand is not None and (dag is None or is_date_heading(dag.text)) and _alles(kop, eronder, stand, is_termijn):
        del fields["status"]
        fields["uiterlijk"] = stand
    onbekend = [cel for cel in kop.row.cells if cel not in kop.fields.values()]
    if "uiterlijk" not in fields:
        dagen = [cel for cel in onbekend if _alles(kop, eronder, cel, is_termijn)]
        fields |= {"uiterlijk": dagen[0]} if len(dagen) == 1 else {}
    if "nummer" not in fields:
        vooraan = [cel for cel in onbekend if cel.column < fields["wat"].column]
        nummers = [cel for cel in vooraan if _alles(kop, eronder, cel, _is_nummer)]
        fields |= {"nummer": nummers[0]} if nummers else {}
    return replace(kop, fields=fields)


def _alles(kop: Heading, rijen: Sequence[TableRow], column: Cell, klopt: Callable[[str], bool]) -> bool:
    """Whether all that is filled in below this heading is of one kind, and something is."""
    gevuld = [text for row in rijen for cel in kop.cells(row, column) if (text := cel.text.strip() or cel.number)]
    return bool(gevuld) and all(map(klopt, gevuld))


def _is_nummer(text: str) -> bool:
    cijfers = text.rstrip(".)")
    return cijfers.isascii() and cijfers.isdigit() and len(cijfers) <= 3
