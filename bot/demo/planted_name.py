"""Plants an invented name in a plan, as a hurried person would leave one there."""

import re
from pathlib import Path

import docx
from docx.table import Table, _Cell

SENTENCE = "Spreekt daarover met {}."
HEADING_WITHIN = 5
_WORD = re.compile(r"\w+")
_WHAT = frozenset(
    ("wat", "actie", "acties", "actiepunt", "actiepunten", "afspraak", "afspraken", "taak", "omschrijving")
)
_WHO_OR_WHEN = frozenset(
    (
        *("wie", "door", "verantwoordelijke", "verantwoordelijk", "actiehouder", "eigenaar", "uitvoerder", "uit"),
        *("organisatie", "partner", "trekker"),
        *("uiterlijk", "deadline", "wanneer", "voor", "datum", "termijn", "gereed", "klaar"),
    )
)


def plant(source: Path, target: Path, name: str) -> None:
    """Write at `target` the plan of `source` with a sentence that holds this name in its first actiepunt.

    Raises ValueError when it has no table of actiepunten, or an empty one.
    """
    document = docx.Document(str(source))
    cell = next(filter(None, map(_first_action, document.tables)), None)
    if cell is None:
        raise ValueError("in dit plan staat geen tabel met actiepunten om een naam in te zetten")
    text = cell.text.strip()
    dot = "" if text.endswith((".", "!", "?")) else "."
    cell.paragraphs[-1].add_run(f"{dot} {SENTENCE.format(name)}")
    document.save(str(target))


def _first_action(table: Table) -> _Cell | None:
    """The first cell below a heading that says what must be done; None in any other table."""
    rows = [list(row.cells) for row in table.rows]
    for number, row in enumerate(rows[:HEADING_WITHIN]):
        headers = [_first_word(cell.text) for cell in row]
        if (
            column := next((index for index, header in enumerate(headers) if header in _WHAT), None)
        ) is not None and any(header in _WHO_OR_WHEN for header in headers):
            below = (rest[column] for rest in rows[number + 1 :] if column < len(rest))
            return next((cell for cell in below if cell.text.strip()), None)
    return None


def _first_word(text: str) -> str:
    found = _WORD.search(text.lower())
    return found.group() if found is not None else ""
