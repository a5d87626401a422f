"""Adds an actiepunt to a plan in Word, as a secretary does after the next meeting."""

import copy
import re
from datetime import date
from pathlib import Path

import docx
from docx.table import Table, _Cell, _Row

from bot.demo.replies import MONTHS

_NUMBER = re.compile(r"(\d+)([.)]?)")
_FIGURE = re.compile(r"\d")
"""Only a day holds one, behind the words of an actiepunt."""


def add_row(source: Path, target: Path, like: str, what: str, due: date) -> None:
    """Write at `target` the plan of `source` with one row more: that of the actiepunt `like`, with other words, and
    due on this day where that row has one.

    The owner is that of the row. Raises ValueError when no table has such a row.
    """
    document = docx.Document(str(source))
    found = next(filter(None, (_row_with(table, like) for table in document.tables)), None)
    if found is None:
        raise ValueError("in dit plan staat geen tabel met dat actiepunt")
    table, row, column = found
    last = table.rows[-1]
    last._tr.addnext(copy.deepcopy(row._tr))  # noqa: SLF001  (python-docx has no other way to copy a row)
    new = table.rows[-1]
    _write(new.cells[column], what)
    for cell in new.cells[column + 1 :]:
        if _FIGURE.search(cell.text):
            _write(cell, f"{due.day} {MONTHS[due.month - 1]} {due.year}")
    number = _NUMBER.fullmatch(last.cells[0].text.strip())
    if number is not None and column:
        _write(new.cells[0], f"{int(number.group(1)) + 1}{number.group(2)}")
    document.save(str(target))


def has_row(source: Path, like: str) -> bool:
    """Whether `add_row` finds this actiepunt in a table."""
    return any(_row_with(table, like) for table in docx.Document(str(source)).tables)


def _row_with(table: Table, words: str) -> tuple[Table, _Row, int] | None:
    """The row in which a cell begins with these words, and its column."""
    for row in table.rows:
        for column, cell in enumerate(row.cells):
            if " ".join(cell.text.split()).startswith(" ".join(words.split())):
                return table, row, column
    return None


def _write(cell: _Cell, text: str) -> None:
    """Put these words in the place of all that a cell says."""
    first, *rest = cell.paragraphs
    for paragraph in rest:
        paragraph._p.getparent().remove(paragraph._p)  # noqa: SLF001  (python-docx has no other way)
    for run in first.runs[1:]:
        run.text = ""
    if first.runs:
        first.runs[0].text = text
    else:
        first.add_run(text)
