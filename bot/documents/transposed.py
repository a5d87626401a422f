"""A table whose headings stand in its first column: each other column is a point."""

from collections.abc import Sequence
from dataclasses import replace

from bot.documents.blocks import TableRow


def transposed(rijen: Sequence[TableRow]) -> tuple[TableRow, ...]:
    """The columns as rows, the first column being row 1; empty for a table with merged cells or ragged rows."""
    breedten = {len(row.cells) for row in rijen}
    if len(breedten) != 1 or any(cel.width > 1 or cel.from_above for row in rijen for cel in row.cells):
        return ()
    return tuple(
        TableRow(
            row=column + 1,
            cells=tuple(replace(row.cells[column], column=plaats) for plaats, row in enumerate(rijen)),
        )
        for column in range(breedten.pop())
    )
